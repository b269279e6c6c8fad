import { expect } from '@jest/globals';
import { THREAD_SHOWN_WORDS } from '@fds/applications/domain';
import { LIST_FILTERS, MATTER_WORDS, readAddress, WAITING_FOR_WORDS } from '@fds/labelling/domain';
import type { Visitor } from '@fds/portal/testing';

/** The list behind a figure, as a dashboard gives it. */
export interface ListOfFigure {
  readonly route: string;
  readonly filters: readonly { readonly name: string; readonly value: string }[];
}

/** The address that the page of a list asks, with the filters of its own address; a code without meaning throws. */
function asked({ route, filters }: ListOfFigure): string {
  const of = (name: string): string | undefined => filters.find((filter) => filter.name === name)?.value;
  const code = (words: Readonly<Record<string, string>>, word: string | undefined): string | undefined => {
    const found = Object.entries(words).find(([, one]) => one === word)?.[0];
    if (word !== undefined && found === undefined) throw new Error(`No filter is called ${word}`);
    return found;
  };
  const query = new URLSearchParams({ year: of('edition') ?? '' });
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) query.append(name, value);
  };
  switch (route) {
    case '/pilotage/a-traiter':
      add('waitingFor', code(WAITING_FOR_WORDS, of('attente')));
      add('what', code(MATTER_WORDS, of('quoi')));
      return `/api/review-queue?${query}`;
    case '/pilotage/frequentation':
      add('state', of('etat'));
      add('part', of('partie'));
      return `/api/attendance?${query}`;
    case '/pilotage/dossiers': {
      const { filters: wanted } = readAddress(
        'applications',
        Object.fromEntries(filters.map(({ name, value }) => [name, value])),
      );
      const params = LIST_FILTERS.flatMap((filter) => wanted[filter] ?? []).length;
      const given = filters.filter(({ name }) => name !== 'edition').flatMap(({ value }) => value.split(',')).length;
      // What the page does not understand it leaves out: the figure would lead to a longer list.
      if (params !== given) throw new Error(`The list does not understand ${JSON.stringify(filters)}`);
      for (const filter of LIST_FILTERS) for (const value of wanted[filter] ?? []) query.append(filter, value);
      return `/api/review-lists/applications?${query}`;
    }
    case '/pilotage/messages':
      return `/api/threads?edition=${of('edition')}&show=${code(THREAD_SHOWN_WORDS, of('voir'))}`;
    default:
      throw new Error(`No list at ${route}`);
  }
}

/** How many rows the list behind a figure has. */
export async function rowsOf(visitor: Visitor, list: ListOfFigure): Promise<number | undefined> {
  return (await visitor.get<{ total?: number }>(asked(list))).body.total;
}

/** Figures of the coordination's dashboard that lead to a list, wherever they stand on the page. */
export function figuresOf(view: object): { readonly count: number; readonly list: ListOfFigure }[] {
  const found: { count: number; list: ListOfFigure }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const { list, count, total, dossiers } = value as Record<string, unknown>;
    const figure = count ?? total ?? dossiers;
    if (list && typeof figure === 'number') found.push({ count: figure, list: list as ListOfFigure });
    Object.values(value).forEach(visit);
  };
  visit(view);
  return found;
}

/** An answer of another step, read with its own types where it is used. */
export interface ListAnswer {
  readonly total?: number;
  readonly items?: readonly object[];
  readonly counts?: Readonly<Record<string, number>>;
  readonly readable?: number;
  readonly figures?: readonly { readonly code: string; readonly value: number | null }[];
}

/** What a dashboard shows a visitor, by the end of its address; expects that it is shown. */
export async function readDashboard<T>(visitor: Visitor, path: string): Promise<T> {
  const { status, body } = await visitor.get<T>(`/api/dashboards/${path}`);
  expect({ path, status, body: status === 200 ? 'ok' : body }).toEqual({ path, status: 200, body: 'ok' });
  return body;
}
