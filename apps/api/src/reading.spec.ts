import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EVENT_FIELDS, PROJECT_FIELDS, type FieldSpec } from '@fds/applications/domain';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier } from './test/dossiers';
import { beginWholeDossier, callThatAsksAll, send, setTo, write, type WholeDossier } from './test/whole-dossier';

interface Row {
  field: string;
  label: string;
  value: { type: string; text: string; items: string[]; head: string[]; rows: { cells: string[] }[] };
}
interface Reading {
  title: string;
  filed: { number: number; at: string; by: string | null } | null;
  organisation: { name: string };
  sections: {
    section: string;
    title: string;
    rows: Row[];
    items: { id: string; parentId: string | null; title: string; label: string; rows: Row[] }[];
  }[];
}

let portal: TestPortal;
let organisationId: string;
let holder: Visitor;
let coordinator: Visitor;
let drari: Visitor;
let dossier: WholeDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
  coordinator = await portal.as('coordinator');
  drari = await portal.as('drari');
  dossier = await beginWholeDossier(holder, organisationId);
});
afterAll(() => portal?.stop());

const read = async (visitor: Visitor, id = dossier.id): Promise<Reading> => {
  const answer = await visitor.get<Reading>(`/api/applications/${id}/reading`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const rowsOf = ({ sections }: Reading): Row[] =>
  sections.flatMap(({ rows, items }) => [...rows, ...items.flatMap((item) => item.rows)]);
const wordsOf = (reading: Reading): string => JSON.stringify(rowsOf(reading).map(({ value }) => value));

test('a holder reads the whole dossier in words: every answer under its label, no code, no id', async () => {
  const reading = await read(holder);
  expect(reading).toMatchObject({ title: 'Réponse à title', filed: null, organisation: { name: 'Maison Pour Tous' } });
  const rows = rowsOf(reading);
  for (const [field, spec] of Object.entries({ ...PROJECT_FIELDS, ...EVENT_FIELDS }) as [string, FieldSpec][]) {
    if (field === 'title') continue;
    const found = rows.filter((row) => row.field === field);
    expect([field, found.some(({ value }) => value.type !== 'empty')]).toEqual([field, true]);
    expect(found[0]?.label).toBe({ ...PROJECT_FIELDS, ...EVENT_FIELDS }[field as 'summary'].label);
    expect(spec.label).not.toBe('');
  }
  const words = wordsOf(reading);
  for (const code of ['general_public', 'science_village', 'in_person', 'contributor', '80001', dossier.villageId])
    expect(words).not.toContain(code);
  expect(words).toContain('Abbeville (80)');
  // Rule 18: in the words of the edition.
  expect(words).toContain('Collège (11–15 ans)');
});

test('events stand in their order, each followed by its activities', async () => {
  const { sections } = await read(holder);
  const items = sections.flatMap((section) => section.items);
  expect(items.map(({ id, parentId }) => [id, parentId])).toEqual([
    [dossier.villageId, null],
    [dossier.activityId, dossier.villageId],
    [dossier.singleId, null],
  ]);
});

test('an answer that nothing asks for is left out: a single event of no school has no school levels', async () => {
  const { sections } = await read(holder);
  const village = sections.flatMap(({ items }) => items)[0];
  expect(village?.rows.some(({ field }) => field === 'format')).toBe(false);
  expect(village?.rows.some(({ field }) => field === 'onlineLink')).toBe(false);
});

test('the coordination reads contacts and the delivery address', async () => {
  const words = wordsOf(await read(coordinator));
  expect(words).toContain('contacts_email@exemple.fr');
  expect(words).toContain('Réponse à kitAddress');
});

test('the committee reads nothing before the dossier is ready for it', async () => {
  expect((await drari.get(`/api/applications/${dossier.id}/reading`)).status).toBe(404);
});

test('the committee reads the last version that was sent, not what is written since, without what is private', async () => {
  await send(holder, dossier.id, dossier.version);
  await holder.delete(`/api/applications/${dossier.id}/submission`);
  await write(holder, dossier.id, [setTo(dossier.id, 'summary', 'Réponse à summary', 'Écrit depuis.')]);
  expect(wordsOf(await read(coordinator))).toContain('Écrit depuis.');
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [dossier.id]);
  const reading = await read(drari);
  expect(reading.filed).toMatchObject({ number: 1 });
  const words = wordsOf(reading);
  expect(words).toContain('Réponse à summary');
  expect(words).not.toContain('Écrit depuis.');
  expect(words).not.toContain('contacts_email@exemple.fr');
  expect(words).not.toContain('kitAddress');
  expect((await read(coordinator)).filed).toMatchObject({ number: 1 });
  expect((await drari.get(`/api/applications/${dossier.id}/versions/1`)).status).toBe(403);
});

test('to a holder of another organisation there is nothing', async () => {
  const stranger = await portal.as('holder', [await anOrganisation(portal, 'Une autre')]);
  expect((await stranger.get(`/api/applications/${dossier.id}/reading`)).status).toBe(404);
});

test('a dossier of an imported edition opens without a wall of questions that it never met', async () => {
  const { id } = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: 'Une édition passée',
    state: 'decided',
    events: [{ title: 'Atelier', slots: [['2026-10-03T10:00:00+02:00', '2026-10-03T12:00:00+02:00']] }],
  });
  for (const visitor of [holder, coordinator, drari]) {
    const reading = await read(visitor, id);
    expect(rowsOf(reading).filter(({ value }) => value.type === 'empty')).toEqual([]);
    expect(wordsOf(reading)).toContain('samedi 3 octobre 2026');
  }
});

test('rule 16: a holder reads no label before it is notified', async () => {
  const { id, event } = await fileDossier(portal, {
    year: 2026,
    organisationId,
    state: 'decided',
    events: [{ title: 'Atelier', label: 'refused', notified: false }],
  });
  const label = async (visitor: Visitor) =>
    (await read(visitor, id)).sections.flatMap(({ items }) => items).find((item) => item.id === event('Atelier'))
      ?.label;
  expect([await label(holder), await label(coordinator)]).toEqual(['pending', 'refused']);
});
