import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
  readonly institutions: readonly string[];
  readonly spellings: readonly { readonly spelling: string; readonly mentions: number }[];
  readonly version: number;
}
interface Spelling {
  readonly spelling: string;
  readonly mentions: number;
  readonly institutions: readonly string[];
  readonly suggestions: readonly { readonly id: string }[];
}

let portal: TestPortal;
let coordinator: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  const outcome = await portal.app
    .get(ImportArchive)
    .fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  expect(outcome.problems).toEqual([]);
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

const aUnit = (name: string, overrides: object = {}): object => ({
  name,
  acronym: null,
  labelNumber: null,
  current: true,
  institutions: [],
  spellings: [],
  ...overrides,
});
const create = async (name: string, overrides: object = {}): Promise<Unit> => {
  const { status, body } = await coordinator.post<Unit>('/api/research-units', aUnit(name, overrides));
  expect(status).toBe(201);
  return body;
};
const numbers = async () => (await coordinator.get<Record<string, number>>('/api/research-units/numbers')).body;
const queue = async (q: string): Promise<readonly Spelling[]> =>
  (await coordinator.get<{ items: readonly Spelling[] }>(`/api/research-spellings?q=${encodeURIComponent(q)}`)).body
    .items;
const units = async (q: string): Promise<readonly Unit[]> =>
  (await coordinator.get<{ items: readonly Unit[] }>(`/api/research-units?q=${encodeURIComponent(q)}`)).body.items;
const attach = (spelling: string, unitId: string | null) =>
  coordinator.put('/api/research-spellings', { spelling, unitId });

test('rule 23: mentions are not distinct units: one unit has several spellings and several institutions', async () => {
  const before = await numbers();
  expect(before).toMatchObject({ mentions: 105, matchedMentions: 0, mentionedUnits: 0, units: 0 });
  const [log] = await queue('log');
  expect(log).toMatchObject({ spelling: 'LOG', mentions: 4, institutions: expect.arrayContaining(['ULCO']) });
  const unit = await create('Laboratoire d’océanologie et de géosciences', {
    acronym: 'LOG',
    labelNumber: 'UMR 8187',
    institutions: ['ULCO', 'Université de Lille', 'CNRS', 'cnrs'],
    spellings: ['STL'],
  });
  expect(unit).toMatchObject({ mentions: 5, institutions: ['CNRS', 'ULCO', 'Université de Lille'] });
  expect(await numbers()).toEqual({
    ...before,
    matchedMentions: 5,
    unmatchedSpellings: (before['unmatchedSpellings'] ?? 0) - 2,
    mentionedUnits: 1,
    units: 1,
    institutions: 3,
  });
});

test('rule 23: the figures of the bilan of 2021 do not change with the register', async () => {
  const expected = JSON.parse(readFileSync('data/edition-2021/expected.json', 'utf8')) as Record<
    string,
    { value: number }
  >;
  const { body } = await coordinator.get<{ figures: readonly { code: string; value: number }[] }>(
    '/api/bilans/2021/indicators.json',
  );
  const research = Object.entries(expected).filter(([code]) => code.startsWith('research.'));
  expect(research.length).toBeGreaterThan(3);
  const read = new Map(body.figures.map(({ code, value }) => [code, value]));
  for (const [code, { value }] of research) expect([code, read.get(code)]).toEqual([code, value]);
});

test('a spelling near that of a unit is suggested, attached and detached again, and means one unit only', async () => {
  const cristal = await create('CRIStAL', { spellings: ['Centre de recherche en informatique'] });
  await portal.sql(
    `INSERT INTO research_mention (edition_year, organisation_id, position, unit, unit_key)
     SELECT 2021, id, 900, 'CRISTAL Lille', 'cristallille' FROM organisation LIMIT 1`,
  );
  const [near] = await queue('cristallille');
  expect(near?.suggestions.map(({ id }) => id)).toContain(cristal.id);
  expect((await attach('CRISTAL Lille', cristal.id)).status).toBe(204);
  expect(await queue('cristallille')).toEqual([]);
  expect((await units('cristal lille'))[0]).toMatchObject({ id: cristal.id, mentions: 2 });
  const other = await coordinator.post('/api/research-units', aUnit('Une autre', { spellings: ['cristal-lille'] }));
  expect(other).toMatchObject({ status: 409, body: { code: 'research.spelling_taken' } });
  expect((await attach('CRISTAL Lille', null)).status).toBe(204);
  expect(await queue('cristallille')).toHaveLength(1);
  expect((await attach('…', cristal.id)).status).toBe(422);
});

test('two units found to be one are merged, and part again with what each had', async () => {
  const one = await create('PhLAM', { institutions: ['CNRS'] });
  const other = await create('Physique des lasers', {
    acronym: 'PHLAM-Lille',
    institutions: ['CNRS', 'Université de Lille'],
  });
  const merged = await coordinator.post<Unit>(`/api/research-units/${other.id}/merge`, { into: one.id });
  expect(merged).toMatchObject({ status: 200, body: { id: one.id, institutions: ['CNRS', 'Université de Lille'] } });
  expect(merged.body.spellings).toHaveLength(3);
  expect((await coordinator.post(`/api/research-units/${other.id}/merge`, { into: one.id })).status).toBe(409);
  expect((await coordinator.post(`/api/research-units/${one.id}/merge`, { into: one.id })).status).toBe(409);
  expect(
    (await coordinator.put(`/api/research-units/${other.id}`, { ...aUnit('X'), spellings: undefined, version: 1 }))
      .status,
  ).toBe(404);
  const parted = await coordinator.delete<Unit>(`/api/research-units/${other.id}/merge`);
  expect(parted).toMatchObject({ status: 200, body: { id: other.id, institutions: ['CNRS', 'Université de Lille'] } });
  expect((await units('phlam')).map(({ institutions }) => institutions.length).sort()).toEqual([1, 2]);
  expect((await coordinator.delete(`/api/research-units/${other.id}/merge`)).status).toBe(409);
});

test('a unit is changed by whoever read it last, and every write is in the journal', async () => {
  const unit = await create('HEUDIASYC');
  const { spellings: _, ...changed } = aUnit('Heudiasyc', { labelNumber: 'UMR 7253' }) as Record<string, unknown>;
  expect(await coordinator.put(`/api/research-units/${unit.id}`, { ...changed, version: unit.version })).toMatchObject({
    status: 200,
    body: { labelNumber: 'UMR 7253', version: unit.version + 1 },
  });
  expect((await coordinator.put(`/api/research-units/${unit.id}`, { ...changed, version: unit.version })).status).toBe(
    409,
  );
  const lines = await portal.sql('SELECT action FROM journal_entry WHERE subject_id = $1 ORDER BY id', [unit.id]);
  expect(lines).toEqual([{ action: 'research.unit_created' }, { action: 'research.unit_changed' }]);
});

test('a coordinator of one department reads the register, and does not write it', async () => {
  const somme = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [somme.personId]);
  expect((await somme.get('/api/research-units')).status).toBe(200);
  expect(await somme.post('/api/research-units', aUnit('Refusée'))).toMatchObject({
    status: 403,
    body: { reasons: ['outside_territory'] },
  });
});

test('a holder who writes a dossier is proposed the units of the register, under any spelling, and nothing else of it', async () => {
  const unit = await create('Unité de glycobiologie structurale', {
    acronym: 'UGSF-essai',
    labelNumber: 'UMR 8576',
    institutions: ['Université de Lille'],
    spellings: ['Laboratoire des sucres'],
  });
  const holder = await portal.as('holder');
  const find = async (q: string) =>
    (await holder.get<{ items: readonly object[] }>(`/api/research-unit-suggestions?q=${encodeURIComponent(q)}`)).body
      .items;
  const proposed = {
    name: unit.name,
    acronym: 'UGSF-essai',
    labelNumber: 'UMR 8576',
    institutions: ['Université de Lille'],
  };
  expect(await find('ugsf-e')).toEqual([proposed]);
  expect(await find('laboratoire des sucres')).toEqual([proposed]);
  expect(await find('UMR 8576')).toContainEqual(proposed);
  expect(await find('zzzz')).toEqual([]);
});
