import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { fileDossier, foundOrganisation } from './test/dossiers';
import { layYears, merge as mergeAs, workshop } from './test/merging';

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await layYears();
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

const merge = (survivorId: string, absorbedId: string) => mergeAs(coordinator, survivorId, absorbedId);
const figure = async (year: number, code: string): Promise<number | null | undefined> => {
  const { body } = await coordinator.get<{ figures: readonly { code: string; value: number | null }[] }>(
    `/api/bilans/${year}/indicators.json`,
  );
  return body.figures.find((one) => one.code === code)?.value;
};

test('rule 22: a first-time holder is computed over merged organisations, and is one again once they are not', async () => {
  const [known, unknown] = [
    await foundOrganisation(portal, 2024, 'Labo ouvert'),
    await foundOrganisation(portal, 2025, 'Laboratoire ouvert'),
  ];
  await fileDossier(portal, { year: 2024, organisationId: known, events: [workshop('Avant')] });
  await fileDossier(portal, { year: 2025, organisationId: unknown, events: [workshop('Après')] });
  const before = await figure(2025, 'holders.first_time');
  const { body } = await merge(unknown, known);
  expect(await figure(2025, 'holders.first_time')).toBe((before ?? 0) - 1);
  await coordinator.delete(`/api/organisation-merges/${body.id}`);
  expect(await figure(2025, 'holders.first_time')).toBe(before);
});

test('rule 22: the first year that one of them remembers is the other’s too', async () => {
  const [one, other] = [
    await foundOrganisation(portal, 2025, 'Club nature'),
    await foundOrganisation(portal, 2025, 'Club de la nature'),
  ];
  await portal.sql(`UPDATE organisation_profile SET first_participation_year = 1994 WHERE organisation_id = $1`, [
    other,
  ]);
  await fileDossier(portal, { year: 2025, organisationId: one, events: [workshop('Mare')] });
  const before = await figure(2025, 'holders.first_time');
  await merge(one, other);
  expect(await figure(2025, 'holders.first_time')).toBe((before ?? 0) - 1);
});

test('rule 22: two dossiers of one edition are then one holder’s', async () => {
  const ids = [await foundOrganisation(portal, 2025, 'Orgue'), await foundOrganisation(portal, 2025, 'L’orgue')];
  for (const organisationId of ids)
    await fileDossier(portal, { year: 2025, organisationId, events: [workshop('Jeu')] });
  const before = await figure(2025, 'holders.total');
  await merge(ids[0] ?? '', ids[1] ?? '');
  expect(await figure(2025, 'holders.total')).toBe((before ?? 0) - 1);
});

test('rule 25: the bilan that is published keeps its figures, whatever is merged or unmerged later', async () => {
  const ids = [await foundOrganisation(portal, 2023, 'Phare'), await foundOrganisation(portal, 2023, 'Le phare')];
  for (const organisationId of ids)
    await fileDossier(portal, { year: 2023, organisationId, events: [workshop('Nuit')] });
  const read = async () => [
    (await coordinator.get<{ figures: unknown }>('/api/bilans/2023')).body.figures,
    (await coordinator.get<{ items: { year: number }[] }>('/api/bilans')).body.items.find(({ year }) => year === 2023),
  ];
  const before = await read();
  const { body } = await merge(ids[0] ?? '', ids[1] ?? '');
  expect(
    await portal.sql(
      'SELECT DISTINCT organisation_id FROM event_overview WHERE edition_year = 2023 AND organisation_id = ANY ($1::uuid[])',
      [ids],
    ),
  ).toHaveLength(1);
  expect(await read()).toEqual(before);
  expect((await coordinator.delete(`/api/organisation-merges/${body.id}`)).status).toBe(200);
  expect(await read()).toEqual(before);
});

test('an old archive that still names both finds the survivor, and its own export has one organisation', async () => {
  const importer = portal.app.get(ImportArchive);
  const folder = join(process.cwd(), 'data/edition-2021');
  expect((await importer.fromPath(SYSTEM, folder, { replace: false })).problems).toEqual([]);
  const id = async (archiveId: string) =>
    (await portal.sql<{ id: string }>('SELECT id FROM organisation WHERE archive_id = $1', [archiveId]))[0]?.id ?? '';
  const [one, other] = [await id('cnrs-dr'), await id('chu-lille')];
  const [holders, mentions] = [await figure(2021, 'holders.total'), await figure(2021, 'research.mentions')];
  await merge(one, other);
  const merged = [await figure(2021, 'holders.total'), await figure(2021, 'research.mentions')];
  expect(merged).toEqual([(holders ?? 0) - 1, mentions]);
  expect((await importer.fromPath(SYSTEM, folder, { replace: true })).problems).toEqual([]);
  expect([await figure(2021, 'holders.total'), await figure(2021, 'research.mentions')]).toEqual(merged);
  expect(await portal.sql('SELECT count(*)::int AS n FROM application WHERE organisation_id = $1', [other])).toEqual([
    { n: 0 },
  ]);
  const [organisations] = await portal.sql<{ n: number }>(
    `SELECT count(*)::int AS n FROM organisation_profile WHERE edition_year = 2021 AND organisation_id = $1`,
    [one],
  );
  expect(organisations?.n).toBe(1);
}, 60_000);
