import { expect } from '@jest/globals';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './dossiers';

export interface Merge {
  readonly id: string;
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly mayUndo: boolean;
  readonly reasons: readonly { readonly text: string }[];
  readonly yearsKeptAside: readonly number[];
}

/** A portal with the reference data and four editions, the first with its bilan published, the last with its call open. */
export async function layYears(): Promise<TestPortal> {
  const portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  for (const year of [2023, 2024, 2025])
    await holdEdition(portal, year, year === 2023 ? 'bilan_published' : 'reporting');
  await holdEdition(portal, 2026, 'call_open');
  return portal;
}

/** Merges one organisation into another; `choices` say which field is kept of which. */
export const merge = (
  by: Visitor,
  survivorId: string,
  absorbedId: string,
  choices: object[] = [],
): Promise<Answer<Merge>> => by.post<Merge>('/api/organisation-merges', { survivorId, absorbedId, choices });

/** An event that counts. */
export const workshop = (title: string) => ({ title, label: 'labelled' as const, notified: true });

interface Pair {
  readonly a: { readonly id: string; readonly name: string };
  readonly b: { readonly id: string; readonly name: string };
  readonly reasons: readonly string[];
}

/** Organisations that may be one, as somebody reads them. */
export async function pairs(by: Visitor, query = ''): Promise<readonly Pair[]> {
  const { status, body } = await by.get<{ items: readonly Pair[] }>(`/api/organisation-duplicates?size=200${query}`);
  expect(status).toBe(200);
  return body.items;
}

/** The suggestion that two organisations are one, in whichever order. */
export const pairOf = async (by: Visitor, one: string, other: string): Promise<Pair | undefined> =>
  (await pairs(by)).find(({ a, b }) => [a.id, b.id].sort().join() === [one, other].sort().join());

/** Gives an organisation its commune. */
export const seat = (portal: TestPortal, id: string, code: string): Promise<unknown> =>
  portal.sql('UPDATE organisation_profile SET municipality_code = $2 WHERE organisation_id = $1', [id, code]);
