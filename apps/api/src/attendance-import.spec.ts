import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import { meanwhile } from './test/meanwhile';

interface Import {
  readonly written: boolean;
  readonly seen: string;
  readonly reports: number;
  readonly replaced: number;
  readonly empty: number;
  readonly problems: { line: number | null; column: string | null; value: string | null; expected: string }[];
  readonly events: { line: number; title: string; before: number | null; after: number | null }[];
}
const YEAR = 2026;
const AFTER = '2026-10-14T09:00:00+02:00';
const HEAD = 'Identifiant;Tout public;Collège;Compté ou estimé;N’a pas eu lieu, pourquoi;Commentaire';

let portal: TestPortal;
let coordinator: Visitor, aisne: Visitor, holder: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: AFTER });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, aisne] = [await portal.as('coordinator'), await portal.as('coordinator')];
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
  holder = await portal.as('holder', [organisation]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  const over = [['2026-10-09T07:00:00Z', '2026-10-09T14:30:00Z']] as const;
  const tomorrow = [['2026-10-15T07:00:00Z', '2026-10-15T14:30:00Z']] as const;
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'decided',
    events: [
      { title: 'Atelier', label: 'labelled', slots: over },
      { title: 'Forum', label: 'labelled', slots: over },
      { title: 'Annulé', label: 'labelled', happening: 'cancelled', slots: over },
      { title: 'Demain', label: 'labelled', slots: tomorrow },
    ],
  });
});

const send = (content: string | Uint8Array, mode: 'preview' | 'write', by = coordinator, seen = '') =>
  by.send<Import>(
    'POST',
    `/api/attendance/imports?year=${YEAR}&fileName=chiffres.csv&mode=${mode}${seen && `&seen=${seen}`}`,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    { 'content-type': 'application/octet-stream' },
  );
const id = (title: string): string => dossier.event(title);
const sheet = (...rows: string[]): string => [HEAD, ...rows].join('\r\n');
const states = () =>
  portal.sql(
    `SELECT e.title, r.state, r.version, (SELECT sum(visits)::integer FROM attendance_line l WHERE l.event_id = e.id) AS visits
     FROM event e JOIN attendance_report r ON r.event_id = e.id WHERE e.id = ANY ($1::uuid[]) ORDER BY e.title`,
    [['Atelier', 'Forum', 'Annulé', 'Demain'].map(id)],
  );

test('a spreadsheet is seen before anything is written, then its figures are sent with their versions', async () => {
  const text = sheet(`${id('Atelier')};1 200;30;compté;;`, `${id('Forum')};;;;Tempête;`);
  const { body: preview } = await send(text, 'preview');
  expect(preview).toMatchObject({ written: false, reports: 2, replaced: 0, problems: [] });
  expect(preview.events).toMatchObject([
    { line: 2, title: 'Atelier', before: null, after: 1230 },
    { line: 3, title: 'Forum', after: null },
  ]);
  expect(await states()).toEqual([]);
  expect((await send(text, 'write')).body).toMatchObject({ written: true, reports: 2 });
  expect(await states()).toEqual([
    { title: 'Atelier', state: 'submitted', version: 1, visits: 1230 },
    { title: 'Forum', state: 'did_not_take_place', version: 1, visits: null },
  ]);
  const [row] = await portal.sql(
    `SELECT visits_public, visits_middle, reported FROM event_overview WHERE event_id = $1`,
    [id('Atelier')],
  );
  expect(row).toEqual({ visits_public: 1200, visits_middle: 30, reported: true });
  const again = sheet(`${id('Atelier')};10;;estimé;;`);
  expect((await send(again, 'preview')).body).toMatchObject({ replaced: 1, events: [{ before: 1230, after: 10 }] });
  await send(again, 'write');
  const { body } = await holder.get<{ versions: { byCoordination: boolean; lines: object[] }[] }>(
    `/api/events/${id('Atelier')}/attendance/versions`,
  );
  expect(body.versions.map(({ byCoordination, lines }) => [byCoordination, lines.length])).toEqual([
    [true, 1],
    [true, 2],
  ]);
});

test('figures that were sent after the preview are not written over unseen: the second look is asked for', async () => {
  const text = sheet(`${id('Atelier')};1 200;30;compté;;`);
  const { seen } = (await send(text, 'preview')).body;
  await send(sheet(`${id('Atelier')};10;;estimé;;`), 'write');
  const refused = await send(text, 'write', coordinator, seen);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'attendance.sent_meanwhile' }]);
  expect(await states()).toMatchObject([{ visits: 10 }]);
  const current = (refused.body as unknown as { current: Import }).current;
  expect(current).toMatchObject({ replaced: 1, events: [{ before: 10, after: 1230 }] });
  expect((await send(text, 'write', coordinator, current.seen)).body).toMatchObject({ written: true });
});

test('a first report that is saved while a spreadsheet is written is not written over: the import waits, and tells it', async () => {
  const text = sheet(`${id('Atelier')};1 200;30;compté;;`);
  const { seen } = (await send(text, 'preview')).body;
  const refused = await meanwhile(portal, async (saving) => {
    await saving.run(`INSERT INTO attendance_report (event_id, comment) VALUES ($1, 'Le mien')`, [id('Atelier')]);
    const importing = send(text, 'write', coordinator, seen);
    await saving.waitedFor();
    await saving.commit();
    return importing;
  });
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'attendance.sent_meanwhile' }]);
  expect(await states()).toEqual([{ title: 'Atelier', state: 'draft', version: 1, visits: null }]);
});

test('figures of a spreadsheet are doubted like those of the page', async () => {
  await portal.sql('UPDATE event SET capacity = 50 WHERE id = $1', [id('Atelier')]);
  await send(sheet(`${id('Atelier')};1 200;;compté;;`), 'write');
  const [row] = await portal.sql<{ doubts: object[] }>('SELECT doubts FROM attendance_report WHERE event_id = $1', [
    id('Atelier'),
  ]);
  expect(row?.doubts).toMatchObject([{ kind: 'above_capacity', visits: 1200 }]);
});

test('one wrong cell and nothing is written; every problem is told with its line, column, value and what was expected', async () => {
  const rows = [
    `${id('Atelier')};10;;compté;;`,
    `${id('Forum')};env. 300;12,5;compté;;`,
    `${id('Annulé')};3;;compté;;`,
    `${id('Demain')};3;;compté;;`,
    '00000000-0000-4000-8000-000000000000;3;;compté;;',
    `${id('Atelier')};-1;1000000000;;;`,
  ];
  const { body } = await send(sheet(...rows), 'write');
  expect(body).toMatchObject({ written: false, reports: 0 });
  expect(body.problems.map(({ line, column, value }) => [line, column, value])).toEqual([
    [3, 'Tout public', 'env. 300'],
    [3, 'Collège', '12,5'],
    [4, 'Identifiant', id('Annulé')],
    [5, 'Identifiant', id('Demain')],
    [6, 'Identifiant', '00000000-0000-4000-8000-000000000000'],
    [7, 'Identifiant', id('Atelier')],
    [7, 'Compté ou estimé', null],
    [7, 'Tout public', '-1'],
    [7, 'Collège', '1000000000'],
  ]);
  expect(body.problems[2]?.expected).toContain('annulé');
  expect(await states()).toEqual([]);
});

test('validated figures and those of another territory are never overwritten', async () => {
  await send(sheet(`${id('Atelier')};10;;compté;;`), 'write');
  await coordinator.post(`/api/events/${id('Atelier')}/attendance/validation`, { version: 1 });
  const text = sheet(`${id('Atelier')};11;;compté;;`);
  expect((await send(text, 'write')).body.problems).toMatchObject([{ line: 2, column: 'Identifiant' }]);
  expect((await send(sheet(`${id('Forum')};11;;compté;;`), 'write', aisne)).body).toMatchObject({ written: false });
  expect(await states()).toMatchObject([{ state: 'validated', visits: 10 }]);
});

test('the template is understood as it comes, as XLSX and as CSV, and lists what may be filled in', async () => {
  const csv = await coordinator.get<string>(`/api/attendance/imports/template.csv?year=${YEAR}`);
  const text = String(csv.body);
  expect(text).toContain(id('Atelier'));
  expect(text).not.toContain(id('Annulé'));
  expect(text).not.toContain(id('Demain'));
  for (const ending of ['csv', 'xlsx']) {
    const { raw: file } = await coordinator.get(`/api/attendance/imports/template.${ending}?year=${YEAR}`);
    const { body } = await send(file, 'preview');
    expect(body.problems).toEqual([
      { line: null, column: null, value: null, expected: 'au moins une ligne avec des chiffres' },
    ]);
  }
});

test('what is no spreadsheet is refused with words: empty, an image, a broken ZIP, a file too large', async () => {
  const refused = async (content: Uint8Array): Promise<unknown> => {
    const answer = await send(content, 'write');
    return [answer.status, (answer.body as unknown as { code: string }).code];
  };
  expect(await refused(new Uint8Array())).toEqual([422, 'files.empty']);
  expect(await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toEqual([422, 'attendance.sheet']);
  expect(await refused(new TextEncoder().encode('PK\u0003\u0004 and nothing else'))).toEqual([422, 'attendance.sheet']);
  expect(await refused(new Uint8Array(5 * 1024 * 1024 + 1).fill(65))).toEqual([422, 'attendance.sheet']);
  expect(await refused(new TextEncoder().encode('a\n'.repeat(1_000_000)))).toEqual([422, 'attendance.sheet']);
  expect((await send('x', 'preview')).body.problems).toHaveLength(1);
  expect((await send(sheet(), 'write', holder)).status).toBe(403);
});
