import { randomUUID } from 'node:crypto';
import {
  EVENT_FIELDS,
  PROJECT_FIELDS,
  emptyAnswer,
  type Answer,
  type ColumnSpec,
  type FieldSpec,
} from '@fds/applications/domain';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { holdEdition } from './dossiers';

interface Change {
  readonly op: 'set' | 'add' | 'move' | 'remove';
  readonly item: string;
  readonly [member: string]: unknown;
}
interface Saved {
  readonly version: number;
  readonly conflicts: readonly object[];
}

/** Sends changes to a dossier, as the page does; says the version that it then has. */
export async function write(visitor: Visitor, id: string, changes: readonly Change[], base = 1): Promise<number> {
  const answer = await visitor.send<Saved>('PATCH', `/api/applications/${id}/content`, { base, changes });
  if (answer.status !== 200 || answer.body.conflicts.length > 0)
    throw new Error(`Not written: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.version;
}
export const setTo = (item: string, field: string, was: Answer, value: Answer): Change => ({
  op: 'set',
  item,
  field,
  was,
  value,
});

/** Words of their own for a field, so that a reader finds them again. */
const wordsFor = (name: string, most: number): string => `Réponse à ${name}`.slice(0, most);

function cellOf(name: string, column: ColumnSpec): string | number | boolean | null {
  switch (column.type) {
    case 'text':
      return column.form === 'email'
        ? `${name}@exemple.fr`
        : column.form === 'phone'
          ? '03 00 00 00 00'
          : wordsFor(name, column.max);
    case 'choice':
      return column.options.at(-1)?.code ?? null;
    case 'number':
      return column.max > 1000 ? 321 : column.max;
    case 'flag':
      return true;
    case 'reference':
      return null;
  }
}

/** As much comes in as goes out. */
const BUDGET = [
  { key: randomUUID(), side: 'expense', label: 'Réponse à budget_label', amount: 321 },
  { key: randomUUID(), side: 'income', label: 'Aide demandée', amount: 321 },
];

/** An answer to a field, whatever its type. */
export function anAnswerTo(name: string, spec: FieldSpec): Answer {
  switch (spec.type) {
    case 'text':
      if (spec.form === 'email') return `${name.toLowerCase()}@exemple.fr`;
      if (spec.form === 'link') return `https://exemple.fr/${name}`;
      return spec.form === 'phone' ? '03 22 00 00 00' : wordsFor(name, spec.max);
    case 'choice':
      return spec.options.at(-1)?.code ?? null;
    case 'choices':
      return spec.options.length > 0 ? spec.options.map(({ code }) => code) : ['life', 'sea'];
    case 'number':
      return spec.max > 200 ? 123 : 77;
    case 'flag':
      return true;
    case 'day':
      return '2026-10-02';
    case 'municipality':
      return '80001';
    case 'slots':
      return [{ day: '2026-10-09', from: '09:00', to: '16:30', nextDay: false, audience: 'school' }];
    case 'rows':
      if (name === 'budget') return BUDGET;
      return [
        {
          key: randomUUID(),
          ...Object.fromEntries(
            Object.entries(spec.columns).map(([column, one]) => [
              column,
              cellOf(`${name} ${column}`.replace(' ', '_'), one),
            ]),
          ),
        },
      ];
  }
}

/** The ids of a whole dossier's items. */
export interface WholeDossier {
  readonly id: string;
  readonly villageId: string;
  readonly activityId: string;
  readonly singleId: string;
  readonly version: number;
}

/** Every answer there is, in a dossier begun by `holder`: a village with an activity, a single hybrid event. */
export async function writeWholeDossier(holder: Visitor, id: string, title: string): Promise<WholeDossier> {
  const [villageId, activityId, singleId] = [randomUUID(), randomUUID(), randomUUID()];
  const set = (item: string, name: string, spec: FieldSpec, value: Answer, was: Answer = emptyAnswer(spec)): Change =>
    setTo(item, name, was, value);
  const project = Object.entries(PROJECT_FIELDS).map(([name, spec]) =>
    set(id, name, spec, anAnswerTo(name, spec), name === 'title' ? title : emptyAnswer(spec)),
  );
  const answers = (item: string, own: Readonly<Record<string, Answer>>): Change[] =>
    Object.entries(EVENT_FIELDS).flatMap(([name, spec]) => {
      if (name === 'kind') return [];
      const value = own[name] ?? anAnswerTo(`${name}`, spec);
      return [set(item, name, spec, value, name === 'attendanceMode' ? 'in_person' : emptyAnswer(spec))];
    });
  const version = await write(holder, id, [
    ...project,
    { op: 'add', item: villageId, parent: null, kind: 'science_village', position: 0 },
    { op: 'add', item: activityId, parent: villageId, kind: 'single', position: 0 },
    { op: 'add', item: singleId, parent: null, kind: 'single', position: 1 },
    ...answers(villageId, { title: 'Village des sciences d’Abbeville', attendanceMode: 'in_person' }).filter(
      ({ field }) => field !== 'format',
    ),
    ...answers(activityId, { title: 'Fromages au microscope', attendanceMode: 'in_person' }).filter(
      ({ field }) => field !== 'expectedVisits',
    ),
    ...answers(singleId, { title: 'Le goût, une affaire de neurones', attendanceMode: 'hybrid' }),
  ]);
  return { id, villageId, activityId, singleId, version };
}

/** A call that asks for everything there is, in words of its own, with a question of its own. */
export async function callThatAsksAll(portal: TestPortal): Promise<void> {
  await holdEdition(portal, 2026, 'call_open');
  await portal.sql(
    `INSERT INTO edition_form (edition_year, sections_off, vocabularies, questions) VALUES (2026, '{}', $1, $2)`,
    [
      JSON.stringify({
        schoolLevels: EVENT_FIELDS.schoolLevels.options.map(({ code, label }) => ({
          code,
          label: code === 'middle' ? 'Collège (11–15 ans)' : label,
          used: true,
        })),
        themes: [
          { code: 'life', label: 'Vie et santé', used: true },
          { code: 'sea', label: 'Mer', used: true },
        ],
      }),
      JSON.stringify([{ code: 'bus', type: 'text', label: 'Comment vient-on ?', required: false }]),
    ],
  );
}

/** Begins a dossier and fills in every answer. */
export async function beginWholeDossier(holder: Visitor, organisationId: string): Promise<WholeDossier> {
  const title = 'Saveurs savantes';
  const begun = await holder.post<{ id: string }>('/api/applications', { organisationId, editionYear: 2026, title });
  if (begun.status !== 201) throw new Error(`Not begun: ${JSON.stringify(begun.body)}`);
  return writeWholeDossier(holder, begun.body.id, title);
}

/** Sends a dossier that is complete. */
export async function send(holder: Visitor, id: string, version: number): Promise<void> {
  const sent = await holder.post(`/api/applications/${id}/submission`, { version });
  if (sent.status !== 200) throw new Error(`Not sent: ${JSON.stringify(sent.body)}`);
}
