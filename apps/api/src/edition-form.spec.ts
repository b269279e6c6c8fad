import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { foundOrganisation, holdEdition } from './test/dossiers';

interface Term {
  code: string;
  label: string;
  used: boolean;
}
interface Form {
  version: number;
  callText: string;
  vocabularies: { vocabulary: string; terms: Term[] }[];
  written: string[];
  fields: { field: string; asking: string }[];
  sectionsOff: string[];
  questions: object[];
  terms: { vocabulary: string; code: string; dossiers: number }[];
  answered: { code: string; count: number; options: { code: string; count: number }[] }[];
  drafts: number;
  change: { allowed: boolean };
}
interface Refused {
  code: string;
  errors: { pointer: string; rule: string }[];
}

let portal: TestPortal;
let coordinator: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  coordinator = await portal.as('coordinator');
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await foundOrganisation(portal, 2026, 'Médiathèque');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM application');
  await portal.sql('DELETE FROM edition_form');
  await portal.sql('DELETE FROM edition WHERE year <> 2026');
});

const read = async (year = 2026): Promise<Form> => (await coordinator.get<Form>(`/api/editions/${year}/form`)).body;
const sent = ({ version, callText, vocabularies, fields, sectionsOff, questions }: Form): object => ({
  version,
  callText,
  vocabularies,
  fields,
  sectionsOff,
  questions,
});
const save = async (change: Partial<Form>, year = 2026) =>
  coordinator.put<Form & Refused>(`/api/editions/${year}/form`, { ...sent(await read(year)), ...change });
const rules = ({ errors }: Refused): string[] => errors.map(({ rule }) => rule);
const draft = (details: object): Promise<object[]> =>
  portal.sql(
    `INSERT INTO application (edition_year, organisation_id, title, details) VALUES (2026, $1, 'Projet', $2)`,
    [organisationId, JSON.stringify(details)],
  );
const TRANSPORT = {
  code: 'transport',
  type: 'single',
  label: 'Votre lieu est-il desservi ?',
  required: true,
  options: [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ],
};
const themes = ({ vocabularies }: Form): Term[] =>
  vocabularies.find(({ vocabulary }) => vocabulary === 'themes')?.terms ?? [];
const withThemes = (form: Form, terms: Term[]): Form['vocabularies'] =>
  form.vocabularies.map((one) => (one.vocabulary === 'themes' ? { ...one, terms } : one));

test('an edition that nobody has set up asks what the portal asks, under the ministry’s seven themes', async () => {
  const form = await read();
  expect(form).toMatchObject({ version: 0, callText: '', written: [], fields: [], questions: [], drafts: 0 });
  expect(themes(form)).toHaveLength(7);
  expect(themes(form)[0]).toEqual({ code: 'life_health', label: 'Sciences de la vie et santé', used: true });
});

test('a coordinator writes the call, what is asked and the questions; the journal says what changed', async () => {
  const answer = await save({
    callText: 'Proposez vos projets.',
    fields: [{ field: 'project.themes', asking: 'required' }],
    sectionsOff: ['subvention', 'logistique'],
    questions: [TRANSPORT],
  });
  expect(answer).toMatchObject({
    status: 200,
    body: { version: 1, callText: 'Proposez vos projets.', written: [], questions: [TRANSPORT] },
  });
  const [line] = await portal.sql<{ after: object }>(
    `SELECT d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id WHERE e.action = 'edition.form_changed'
     ORDER BY e.id DESC LIMIT 1`,
  );
  expect(line?.after).toMatchObject({
    fields: { 'project.themes': 'required' },
    sectionsOff: ['subvention', 'logistique'],
  });
});

test('rule 13: an edition says that the theme is required; what the portal cannot do without does not change', async () => {
  expect((await save({ fields: [{ field: 'event.themes', asking: 'required' }] })).status).toBe(200);
  const fixed = await save({
    fields: [
      { field: 'project.title', asking: 'off' },
      { field: 'project.x', asking: 'off' },
    ],
  });
  expect([fixed.status, rules(fixed.body)]).toEqual([422, ['field_fixed', 'field_unknown']]);
  const section = await save({ sectionsOff: ['projet', 'ailleurs'] });
  expect(rules(section.body)).toEqual(['section_fixed', 'section_unknown']);
});

test('of two coordinators who save at once, the second is told what the first one wrote', async () => {
  const stale = sent(await read());
  await save({ callText: 'Le premier.' });
  expect(await coordinator.put('/api/editions/2026/form', { ...stale, callText: 'Le second.' })).toMatchObject({
    status: 409,
    body: { code: 'editions.form_changed', current: { callText: 'Le premier.', version: 1 } },
  });
});

test('rule 18: renaming or switching off a term changes this edition alone', async () => {
  await save({ vocabularies: withThemes(await read(), [{ code: 'sea', label: 'La mer', used: true }]) });
  await coordinator.post('/api/editions', { year: 2027 });
  const next = await read(2027);
  expect(themes(next)).toEqual([{ code: 'sea', label: 'La mer', used: true }]);
  const renamed = withThemes(next, [
    { code: 'sea', label: 'Mers et océans', used: false },
    { code: 'sky', label: 'Le ciel', used: true },
  ]);
  expect((await save({ vocabularies: renamed }, 2027)).body.written).toEqual(['themes']);
  expect(themes(await read(2026))).toEqual([{ code: 'sea', label: 'La mer', used: true }]);
});

test('rule 18: a term that dossiers have chosen is switched off, never taken out', async () => {
  const form = await read();
  await save({ vocabularies: withThemes(form, themes(form)) });
  await draft({ themes: ['exact'] });
  const now = await read();
  expect(now.terms).toEqual([{ vocabulary: 'themes', code: 'exact', dossiers: 1 }]);
  const without = await save({
    vocabularies: withThemes(
      now,
      themes(now).filter(({ code }) => code !== 'exact'),
    ),
  });
  expect(rules(without.body)).toEqual(['term_in_use']);
  const off = themes(now).map((term) => (term.code === 'exact' ? { ...term, used: false } : term));
  expect((await save({ vocabularies: withThemes(now, off) })).status).toBe(200);
});

test('the portal’s own codes are renamed or switched off, neither invented nor lost, and one stays', async () => {
  const of = async (terms: Term[]) => rules((await save({ vocabularies: [{ vocabulary: 'formats', terms }] })).body);
  const formats = (await read()).vocabularies.find(({ vocabulary }) => vocabulary === 'formats')?.terms ?? [];
  expect(await of(formats.slice(1))).toEqual(['terms_missing']);
  expect(await of([...formats, { code: 'opera', label: 'Opéra', used: true }])).toEqual(['term_unknown']);
  expect(await of(formats.map((term) => ({ ...term, used: false })))).toEqual(['terms_all_off']);
  expect(await of(formats.map((term) => ({ ...term, label: 'Atelier' })))).toContain('term_twice');
});

test('questions are checked by the engine: codes, options, conditions that turn in a circle', async () => {
  const circle = (code: string, on: string) => ({ ...TRANSPORT, code, visibleWhen: { question: on, equals: 'yes' } });
  const of = async (...questions: object[]) => rules((await save({ questions })).body);
  expect(await of(TRANSPORT, TRANSPORT)).toEqual(['code_twice']);
  expect(await of({ ...TRANSPORT, options: [] })).toEqual(['options_missing']);
  expect(await of({ ...TRANSPORT, label: ' ' })).toEqual(['label_missing']);
  expect(await of(circle('a', 'b'), circle('b', 'a'))).toEqual(['condition_loop', 'condition_loop']);
  expect(await of({ ...TRANSPORT, visibleWhen: { question: 'gone', equals: 'x' } })).toEqual(['condition_unknown']);
});

test('a question that dossiers have answered keeps its form and its chosen options; it can be withdrawn', async () => {
  await save({ questions: [TRANSPORT] });
  await draft({ extra: { transport: 'yes' } });
  expect((await read()).answered).toEqual([{ code: 'transport', count: 1, options: [{ code: 'yes', count: 1 }] }]);
  const of = async (...questions: object[]) => rules((await save({ questions })).body);
  expect(await of()).toEqual(['answered_removed']);
  expect(await of({ ...TRANSPORT, type: 'multiple' })).toEqual(['answered_type']);
  const others = [TRANSPORT.options[1], { code: 'near', label: 'Presque' }];
  expect(await of({ ...TRANSPORT, options: others })).toEqual(['answered_option_removed']);
  expect((await save({ questions: [{ ...TRANSPORT, label: 'Y va-t-on en car ?', withdrawn: true }] })).status).toBe(
    200,
  );
});

test('a new edition takes over the form of the one before, without its withdrawn questions', async () => {
  await save({
    callText: 'Appel 2026.',
    sectionsOff: [],
    questions: [TRANSPORT, { ...TRANSPORT, code: 'old', withdrawn: true }],
  });
  await coordinator.post('/api/editions', { year: 2027 });
  expect(await read(2027)).toMatchObject({
    version: 1,
    callText: 'Appel 2027.',
    sectionsOff: [],
    questions: [TRANSPORT],
  });
});

test('the form of an archived edition does not change any more', async () => {
  await holdEdition(portal, 2021, 'archived');
  expect((await read(2021)).change.allowed).toBe(false);
  expect(await save({ callText: 'Trop tard.' }, 2021)).toMatchObject({
    status: 409,
    body: { code: 'editions.edition_archived' },
  });
});
