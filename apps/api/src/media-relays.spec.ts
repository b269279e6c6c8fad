import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

interface Relay {
  id: string;
  title: string;
  doubles: number;
  version: number;
  events: { id: string; title: string }[];
}
interface Page {
  items: Relay[];
  total: number;
  all: number;
  kinds: { kind: string; count: number }[];
  months: string[];
  naming: number;
  doubles: number;
}
interface Preview {
  rows: number;
  fresh: number;
  repeated: number;
  problems: number;
  headed: boolean;
  ignored: string[];
  lines: { line: number; problems: { field: string; text: string }[]; like: string | null }[];
}
const RELAY = {
  ...{ editionYear: 2021, date: '2021-10-02', kind: 'radio', outlet: 'France Bleu Nord', title: 'La fête démarre' },
  ...{ url: 'https://www.francebleu.fr/fete', namesAmbassador: false, eventIds: [] as string[], knowingly: false },
};

let portal: TestPortal;
let coordinator: Visitor;
let eventId = '';
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2021-11-20T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2021, 'reporting');
  await holdEdition(portal, 2022, 'draft');
  const organisationId = await foundOrganisation(portal, 2021, 'Écomusée de l’Avesnois');
  const dossier = await fileDossier(portal, {
    ...{ year: 2021, organisationId, state: 'decided' },
    events: [{ title: 'Nuit des fils', label: 'labelled' }],
  });
  eventId = dossier.event('Nuit des fils');
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());
beforeEach(() => portal.sql('DELETE FROM media_relay'));

const add = (given: object = {}) =>
  coordinator.post<Relay & { code: string }>('/api/media-relays', { ...RELAY, ...given });
const page = async (query = ''): Promise<Page> =>
  (await coordinator.get<Page>(`/api/media-relays?edition=2021${query}`)).body;
const preview = (text: string) =>
  coordinator.post<Preview & { code: string }>('/api/media-relays/list-preview', { editionYear: 2021, text });
const addList = (text: string, without: number[] = []) =>
  coordinator.post<{ added: number; leftOut: number; problems: number }>('/api/media-relays/list', {
    ...{ editionYear: 2021, text, without },
  });

test('a coordinator enters a relay with the events it speaks of, and the live bilan counts it at once', async () => {
  const media = async () => {
    const { body } = await coordinator.get<{ figures: { code: string; value: number | null }[] }>(
      '/api/bilans/2021/indicators.json',
    );
    return Object.fromEntries(
      body.figures.filter(({ code }) => code.startsWith('media.')).map(({ code, value }) => [code, value]),
    );
  };
  expect((await media())['media.total']).toBe(0);
  const { status, body } = await add({ eventIds: [eventId] });
  expect([status, body.events]).toMatchObject([201, [{ id: eventId, title: 'Nuit des fils' }]]);
  expect(await media()).toMatchObject({ 'media.total': 1, 'media.kind.radio': 1 });
  expect((await page(`&eventId=${eventId}`)).total).toBe(1);
  const [line] = await portal.sql<{ action: string }>('SELECT action FROM journal_entry ORDER BY id DESC LIMIT 1');
  expect(line?.action).toBe('communication.relay_added');
});

test('a relay that looks known is refused with the one it repeats, and written when that is known', async () => {
  await add();
  const again = await add({ title: 'Un autre titre', url: 'http://francebleu.fr/fete/?utm_source=x' });
  expect([again.status, again.body.code]).toEqual([409, 'communication.relay_known']);
  expect(JSON.stringify(again.body)).toContain('France Bleu Nord');
  expect((await add({ knowingly: true, title: 'La fete demarre !', url: null })).status).toBe(201);
  const { items, doubles } = await page('&doubles=yes');
  expect([items.length, doubles]).toEqual([2, 2]);
});

test.each([
  ['to come', '2021-11-21', /à venir/],
  ['two years before', '2019-12-31', /trop loin/],
  ['that does not exist', '2021-02-30', /n’existe pas/],
])('a relay of a day %s is refused beside its date', async (_, date, words) => {
  const { status, body } = await add({ date });
  expect(status).toBe(422);
  expect(body).toMatchObject({ errors: [{ pointer: '/date', detail: expect.stringMatching(words) }] });
});

test('a relay is changed once, the second of two writers reads what stands, and what is removed is gone', async () => {
  const { id, version } = (await add()).body;
  const { date, kind, outlet, title, url, namesAmbassador, eventIds } = RELAY;
  const content = { date, kind, outlet, title, url, namesAmbassador, eventIds };
  const first = { ...content, title: 'Titre\r\nBcc: tous', version };
  const changed = await coordinator.put<Relay>(`/api/media-relays/${id}`, first);
  expect([changed.status, changed.body.title]).toEqual([200, 'Titre Bcc: tous']);
  const late = await coordinator.put<{ current: Relay }>(`/api/media-relays/${id}`, { ...content, version });
  expect([late.status, late.body.current.title]).toEqual([409, 'Titre Bcc: tous']);
  expect((await coordinator.delete(`/api/media-relays/${id}`, { version })).status).toBe(409);
  expect((await coordinator.delete(`/api/media-relays/${id}`, { version: 2 })).status).toBe(204);
  expect((await page()).total).toBe(0);
});

test('a relay that was removed comes back under its own id, once; no other id may be chosen', async () => {
  const { id, version } = (await add({ title: 'Revenu' })).body;
  expect((await add({ title: 'Revenu', id, knowingly: true })).status).toBe(404);
  await coordinator.delete(`/api/media-relays/${id}`, { version });
  const back = await add({ title: 'Revenu', id, knowingly: true });
  expect([back.status, back.body.id]).toEqual([201, id]);
  expect((await add({ title: 'Revenu', id, knowingly: true })).status).toBe(404);
  expect((await add({ title: 'Autre', id: randomUUID(), knowingly: true })).status).toBe(404);
});

test('an event of another edition is refused', async () => {
  const other = await foundOrganisation(portal, 2022, 'Ailleurs');
  const dossier = await fileDossier(portal, { year: 2022, organisationId: other, events: [{ title: 'Plus tard' }] });
  expect((await add({ eventIds: [dossier.event('Plus tard')] })).status).toBe(404);
});

test('relays are filtered, sorted and paged; what the edition has is counted beside', async () => {
  await addList(
    [
      'Date;Sorte;Média;Titre;Lien;Ambassadeur',
      '01/10/2021;Presse;Courrier picard;Atomes et fromage;;oui',
      '2 octobre 2021;tv;Weo;Le quizz;https://weo.fr/quizz;non',
      '2021-09-12;Agenda;Agenda Hauts-de-France;Programme;;',
    ].join('\n'),
  );
  expect(await page('&sort=date&size=2')).toMatchObject({
    ...{ total: 3, all: 3, naming: 1, doubles: 0, months: ['2021-09', '2021-10'] },
    items: [{ title: 'Programme' }, { title: 'Atomes et fromage' }],
  });
  expect((await page('&kind=television')).items).toMatchObject([{ title: 'Le quizz' }]);
  expect((await page('&month=2021-10&ambassador=yes')).total).toBe(1);
  expect((await page('&q=FROMAGE picard')).total).toBe(1);
  expect(await page('&page=9')).toMatchObject({ items: [], total: 3 });
  expect((await coordinator.get('/api/media-relays?edition=2021&sort=date;--')).status).toBe(422);
});

test('a pasted list says what each line lacks before anything is written, then only whole lines are', async () => {
  await add();
  const text =
    '\ufeff"Média";"Date";"Titre";"Sorte";"Tirage"\r\n' +
    '"La Voix; du Nord";31/02/2021;"Un titre ""cité""\r\nsur deux lignes";presse;1\r\n' +
    'Weo;02/10/2021;Le quizz;holographie;2\r\n' +
    ';02/10/2021;;radio;3\r\n' +
    'Oise Hebdo;03/10/2021;=HYPERLINK("x");presse;4\r\n' +
    'Oise hebdo ;3.10.21;=hyperlink(x);presse;5\r\n';
  const { body } = await preview(text);
  expect(body).toMatchObject({ rows: 5, fresh: 1, repeated: 1, problems: 3, headed: true, ignored: ['Tirage'] });
  expect(body.lines.map(({ line, problems }) => [line, ...problems.map(({ field }) => field)])).toEqual([
    ...[
      [2, 'date'],
      [4, 'kind'],
      [5, 'outlet', 'title'],
    ],
    ...[[7], [6]],
  ]);
  expect(body.lines[3]?.like).toBe('Comme la ligne 6');
  expect((await page()).total).toBe(1);
  expect((await addList(text, [7])).body).toEqual({ added: 1, leftOut: 1, problems: 3 });
  const { raw } = await coordinator.get('/api/media-relays/export.csv?edition=2021&q=oise');
  expect(new TextDecoder().decode(raw)).toContain('"\'=HYPERLINK(""x"")"');
});

test('5 000 lines are written together and seen as known the second time; one line more is refused', async () => {
  const lines = Array.from(
    { length: 5000 },
    (_, at) => `2021-10-01\tweb\tMédia ${at}\tTitre ${at}\thttps://m.fr/${at}`,
  );
  expect((await preview(lines.join('\n'))).body).toMatchObject({ rows: 5000, fresh: 5000, problems: 0 });
  expect((await addList(lines.join('\n'))).body.added).toBe(5000);
  expect((await preview(lines.join('\n'))).body).toMatchObject({ fresh: 0, repeated: 5000 });
  const more = await preview([...lines, '2021-10-01\tweb\tUn\tDe plus'].join('\n'));
  expect([more.status, more.body.code]).toEqual([422, 'communication.list_long']);
});

test('the press review is a tagged document by kind and month, the spreadsheet its rows', async () => {
  await add();
  await add({ kind: 'print', outlet: 'Le Courrier', title: '#set page(fill: red) $x$ *gras*', url: null });
  const pdf = await coordinator.get('/api/media-relays/press-review.pdf?edition=2021');
  const text = Buffer.from(pdf.raw).toString('latin1');
  expect([pdf.status, pdf.headers.get('content-type'), text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('https://www.francebleu.fr/fete');
  const xlsx = await coordinator.get('/api/media-relays/export.xlsx?edition=2021');
  expect([xlsx.status, Buffer.from(xlsx.raw).subarray(0, 2).toString()]).toEqual([200, 'PK']);
  expect((await coordinator.get('/api/media-relays/press-review.pdf?edition=1999')).status).toBe(404);
});
