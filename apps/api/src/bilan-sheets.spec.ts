import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { photograph } from './test/attachments';
import { structureOfPdf, type PdfStructure } from './test/pdf-structure';

let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  [coordinator, drari] = [await portal.as('coordinator'), await portal.as('drari')];
}, 120_000);
afterAll(() => portal?.stop());

const LILLE = '200093201';
const address = (kind: string, code: string, query = ''): string =>
  `/api/bilans/2021/territories/${kind}/${code}/sheet.pdf${query}`;
const sheet = async (kind: string, code: string, visitor = coordinator, query = ''): Promise<PdfStructure> => {
  const { status, raw } = await visitor.send('GET', address(kind, code, query));
  expect([kind, code, status]).toEqual([kind, code, 200]);
  return structureOfPdf(raw);
};
const figures = async (query: string): Promise<ReadonlyMap<string, number | null>> => {
  const { body } = await coordinator.get<{ figures: { code: string; value: number | null }[] }>(
    `/api/bilans/2021/indicators.json?${query}`,
  );
  return new Map(body.figures.map(({ code, value }) => [code, value]));
};
const french = (value: number | null | undefined): string => String(value ?? '').replace(/\B(?=(\d{3})+$)/g, ' ');

test('the sheet of every department is one tagged page that carries the figures of its part of the bilan', async () => {
  for (const code of ['02', '59', '60', '62', '80']) {
    const [page, part] = [await sheet('department', code), await figures(`department=${code}`)];
    expect([code, page.problems, page.pages]).toEqual([code, [], 1]);
    expect(page.headings[0]?.level).toBe(1);
    expect(page.alternatives).toEqual([expect.stringMatching(/^Carte de la région\. .* communes touchées sur /)]);
    for (const figure of ['attendance.total', 'events.total', 'holders.total', 'municipalities.total'])
      expect([figure, page.words]).toEqual([figure, expect.stringContaining(french(part.get(figure)))]);
  }
}, 60_000);

test('the sheet of an EPCI says what it makes of the region, and that nothing earlier is there to compare', async () => {
  const page = await sheet('intermunicipality', LILLE, drari);
  expect([page.problems, page.pages, page.headings[0]?.words]).toEqual([[], 1, 'Métropole Européenne de Lille']);
  expect(page.words).toMatch(/des 101 de la région/);
  expect(page.words).toContain('rien à quoi comparer');
  expect(page.drawn[0]).toContain('Provisoire');
});

test('a territory with names as long as they may be, and more events than fit, stays on its page', async () => {
  await portal.sql(`UPDATE event_overview SET title = repeat('Méthodologies ', 20), organisation_name = repeat('Établissement ', 30)
    WHERE edition_year = 2021 AND department = '59'`);
  const page = await sheet('department', '59');
  expect([page.problems, page.pages]).toEqual([[], 1]);
  expect(page.words).toMatch(/Et \d+ autres/);
}, 30_000);

test('a territory without an event says so, and one that only an activity reaches says that', async () => {
  const [empty] = await portal.sql<{ code: string }>(
    `SELECT i.code FROM intermunicipality i WHERE EXISTS (SELECT FROM municipality m WHERE m.intermunicipality_code = i.code
       AND m.region = '32') AND NOT EXISTS (SELECT FROM event_overview o WHERE o.intermunicipality_code = i.code) LIMIT 1`,
  );
  const page = await sheet('intermunicipality', String(empty?.code));
  expect([page.problems, page.pages]).toEqual([[], 1]);
  expect(page.words).toContain('Aucun événement n’a eu lieu ici cette année.');
  expect(page.words).toContain('aucune déclaration reçue');
});

test('a quote is printed for who reads the draft that it stands in, and only one of that bilan', async () => {
  const quote = '00000000-0000-4000-8000-000000000001';
  await portal.sql(
    `INSERT INTO bilan_quote (id, edition_year, section, words, said_by)
    VALUES ($1, 2021, 'evaluation', 'Une #réussite *totale*', 'Musée de Lille')`,
    [quote],
  );
  expect((await sheet('department', '80', coordinator, `?quote=${quote}`)).words).toContain('Une #réussite *totale*');
  expect((await drari.send('GET', address('department', '80', `?quote=${quote}`))).status).toBe(403);
  const none = '00000000-0000-4000-8000-00000000000f';
  expect((await coordinator.send('GET', address('department', '80', `?quote=${none}`))).status).toBe(404);
});

test('a photo is printed with its credit and its words, on the page that it shares with the longest lists', async () => {
  const sent = await coordinator.send('POST', '/api/bilans/2021/writing/photos?section=essentials', await photograph());
  expect(sent.status).toBe(201);
  const [photo] = await portal.sql<{ id: string }>('SELECT id FROM bilan_photo WHERE edition_year = 2021');
  const id = photo?.id ?? '';
  // Nobody prints a photo that does not say whose it is.
  expect((await coordinator.send('GET', address('department', '59', `?photo=${id}`))).status).toBe(404);
  await portal.sql(`UPDATE bilan_photo SET credit = 'A. Dupont', alternative = 'Une foule' WHERE id = $1`, [id]);
  const [quote] = await portal.sql<{ id: string }>('SELECT id FROM bilan_quote WHERE edition_year = 2021');
  const { raw } = await coordinator.send('GET', address('department', '59', `?photo=${id}&quote=${quote?.id}`));
  const page = await structureOfPdf(raw);
  expect([page.problems, page.pages]).toEqual([[], 1]);
  expect(page.alternatives).toContain('Une foule');
  expect(page.words).toContain('A. Dupont');
  expect(Buffer.from(raw).includes('/DCTDecode')).toBe(true);
  expect((await drari.send('GET', address('department', '59', `?photo=${id}`))).status).toBe(403);
}, 30_000);

test('no sheet of what is not in the region, nor of a year that the portal does not hold', async () => {
  for (const [kind, code] of [
    ['department', '75'],
    ['department', 'x'],
    ['intermunicipality', '200054781'],
    ['intermunicipality', '59'],
  ] as const)
    expect([code, (await coordinator.send('GET', address(kind, code))).status]).toEqual([code, 404]);
  expect((await coordinator.send('GET', address('commune', '59350'))).status).toBe(422);
  expect((await coordinator.send('GET', '/api/bilans/2015/territories/department/59/sheet.pdf')).status).toBe(404);
});

test('rule 16: there is no sheet before the festival is over, for the coordination neither, and none names an event that was not announced', async () => {
  await portal.sql(`UPDATE event_overview SET told_label = NULL WHERE edition_year = 2021 AND department = '80'`);
  const page = await sheet('department', '80');
  expect(page.headings.map(({ words }) => words)).not.toContain('Les événements');
  await portal.sql(`UPDATE edition SET state = 'labelled' WHERE year = 2021`);
  const { status, body } = await coordinator.get(address('department', '80'));
  expect([status, body]).toEqual([409, expect.objectContaining({ code: 'bilan.sheets_closed' })]);
  expect((await drari.send('GET', address('department', '80'))).status).toBe(403);
});
