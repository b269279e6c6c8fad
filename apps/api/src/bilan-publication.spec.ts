import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import type { EventAttendanceView } from '@fds/attendance/api';
import type { BilanPlacesView, BilanPublicationView, BilanWritingView, PublishedBilanView } from '@fds/bilan/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import type { EventPhotosView } from '@fds/attendance/api';
import { photograph } from './test/attachments';
import { structureOfPdf } from './test/pdf-structure';

const YEAR = 2021;
const at = (path = ''): string => `/api/bilans/${YEAR}${path}`;
const PUBLIC = `/api/public-bilans/${YEAR}`;

let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  [coordinator, drari] = [await portal.as('coordinator'), await portal.as('drari')];
  const archive = join(process.cwd(), 'data/edition-2021');
  const outcome = await portal.app.get(ImportArchive).fromPath(SYSTEM, archive, { replace: false });
  expect(outcome.problems).toEqual([]);
  await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = ${YEAR}`);
}, 60_000);
afterAll(() => portal?.stop());

const state = async (): Promise<unknown> =>
  (await portal.sql<{ state: string }>(`SELECT state FROM edition WHERE year = ${YEAR}`))[0]?.state;
const writing = async (): Promise<BilanWritingView> => (await coordinator.get<BilanWritingView>(at('/writing'))).body;
const publication = async (): Promise<BilanPublicationView> =>
  (await coordinator.get<BilanPublicationView>(at('/publication'))).body;
const version = async (number: number, visitor = coordinator): Promise<PublishedBilanView> => {
  const { status, body } = await visitor.get<PublishedBilanView>(at(`/versions/${number}`));
  expect(status).toBe(200);
  return body;
};
const figure = ({ bilan }: PublishedBilanView, code: string) => bilan.figures.find((one) => one.code === code)?.value;
/** Everything of a version but what redaction may take out. */
const lasting = async (number: number): Promise<unknown> => {
  const read = await version(number);
  return { ...read, versions: [], pieces: [] };
};
/** What an erratum adds. */
const MORE_PUPILS = 25;
const QUOTE = { id: randomUUID(), section: 'evaluation', words: 'Les élèves en parlent encore.', saidBy: 'Un collège' };
/** Whether a PDF holds a photograph. */
const photographs = (pdf: Uint8Array): boolean => Buffer.from(pdf).includes('/DCTDecode');
const draft = (over: object = {}) => ({
  version: 0,
  sections: [
    {
      section: 'attendance',
      text: 'Nous avons compté **{attendance.total} visites**, dont {attendance.school|part} scolaires.',
    },
  ],
  highlights: ['{holders.total} porteurs de projet'],
  quotes: [QUOTE],
  ...over,
});

describe('while it is written', () => {
  test('two writers: the second is told, with what the first one wrote', async () => {
    expect((await coordinator.put(at('/writing'), draft())).status).toBe(200);
    const second = await coordinator.put<{ current: BilanWritingView }>(at('/writing'), draft({ highlights: [] }));
    expect([second.status, second.body.current.highlights]).toEqual([409, ['{holders.total} porteurs de projet']]);
  });

  test('the committee reads and comments the draft once it is shared, not before, and never writes it', async () => {
    expect((await drari.get(at('/writing'))).status).toBe(403);
    expect((await drari.post(at('/writing/comments'), { section: 'attendance', text: 'Et 2019 ?' })).status).toBe(403);
    await coordinator.post(at('/writing/sharing'), { shared: true });
    const commented = await drari.post<BilanWritingView>(at('/writing/comments'), {
      section: 'attendance',
      text: 'Et 2019 ?',
    });
    expect(commented.body).toMatchObject({
      mayWrite: false,
      comments: [{ text: 'Et 2019 ?', role: 'drari', resolvedAt: null }],
    });
    expect((await drari.put(at('/writing'), draft({ version: 1 }))).status).toBe(403);
    const [comment] = commented.body.comments;
    const path = at(`/writing/comments/${comment?.id ?? ''}`);
    const resolved = await coordinator.put<BilanWritingView>(path, { resolved: true });
    expect(resolved.body.comments[0]?.resolvedAt).not.toBeNull();
  });

  test('words to quote come from responses that were sent, found by their words', async () => {
    const { status, body } = await coordinator.get<{ total: number; items: { words: string }[] }>(
      at('/writing/verbatims?size=5'),
    );
    expect(status).toBe(200);
    const [first] = body.items;
    if (!first) return expect(body.total).toBe(0);
    const sought = encodeURIComponent(first.words.slice(0, 20));
    const found = await coordinator.get<{ items: { words: string }[] }>(at(`/writing/verbatims?q=${sought}`));
    expect(found.body.items.map(({ words }) => words)).toContain(first.words);
  });

  test('what is no image is refused as a photo', async () => {
    const sent = await coordinator.send('POST', at('/writing/photos?section=essentials'), Buffer.from('%PDF-1.7'));
    expect(sent.status).toBe(422);
  });

  test('a photo of 60 MB is refused by its length, and nothing of it is kept', async () => {
    const heavy = Buffer.concat([await photograph(), Buffer.alloc(60 * 1024 * 1024)]);
    const { status, body } = await coordinator.send('POST', at('/writing/photos?section=essentials'), heavy);
    expect([status, (body as { detail: string }).detail]).toEqual([422, 'Cette photo dépasse 25\u00a0Mo.']);
    expect((await writing()).photos).toEqual([]);
  });
});

describe('photos that holders gave', () => {
  test('one that may be shown is taken with its credit; without consent none is, and none twice', async () => {
    const [event] = await portal.sql<{ id: string }>(
      `SELECT event_id AS id FROM event_overview WHERE edition_year = ${YEAR} AND counts AND parent_event_id IS NULL LIMIT 1`,
    );
    const of = `/api/events/${event?.id ?? ''}/photos`;
    const added = await coordinator.send('POST', `${of}?name=classe.png`, await photograph());
    expect(added.status).toBe(201);
    const [given] = (added.body as unknown as EventPhotosView).items;
    const take = () =>
      coordinator.post<BilanWritingView>(at('/writing/event-photos'), { photo: given?.id, section: 'evaluation' });
    expect(await take()).toMatchObject({ status: 404, body: { code: 'bilan.no_event_photo' } });
    const told = { version: 1, credit: 'Inès B.', alternative: 'Une classe dehors' };
    await coordinator.send('PATCH', `${of}/${given?.id ?? ''}`, { ...told, consent: 'unknown' });
    expect((await take()).status).toBe(404);
    await coordinator.send('PATCH', `${of}/${given?.id ?? ''}`, { ...told, version: 2, consent: 'agreed' });
    expect((await drari.post(at('/writing/event-photos'), { photo: given?.id, section: 'evaluation' })).status).toBe(
      403,
    );
    const { status, body } = await take();
    expect([status, body.photos]).toEqual([
      201,
      [expect.objectContaining({ section: 'evaluation', credit: 'Inès B.', alternative: 'Une classe dehors' })],
    ]);
    expect((await coordinator.fetch('GET', body.photos[0]?.address ?? '')).status).toBe(200);
    expect(await take()).toMatchObject({ status: 422, body: { code: 'bilan.photo_there' } });
    await coordinator.delete(at(`/writing/photos/${body.photos[0]?.id ?? ''}`));
    expect((await coordinator.get<EventPhotosView>(of)).body.items).toHaveLength(1);
  });
});

describe('publishing', () => {
  test('is refused before the bilan is in preparation, and while a text names a figure that is not there', async () => {
    const { version: read } = await writing();
    const lost = draft({ version: read, highlights: ['{manual.vanished} clics'] });
    expect((await coordinator.put(at('/writing'), lost)).status).toBe(200);
    const photo = await coordinator.send('POST', at('/writing/photos?section=essentials'), await photograph());
    expect(photo.status).toBe(201);
    const refused = await coordinator.post<{ reasons: string[] }>(at('/versions'), { note: '', after: 0 });
    expect([refused.status, refused.body.reasons]).toEqual([
      409,
      ['before_draft', 'figure_lost', 'photo_without_credit', 'photo_without_alternative'],
    ]);
    expect((await publication()).obstacles).toHaveLength(4);
    expect((await coordinator.get(at('/versions/1'))).status).toBe(404);
  });

  test('freezes version 1 with its fingerprint, and moves the edition on', async () => {
    const { version: read, photos } = await writing();
    await coordinator.put(at('/writing'), draft({ version: read }));
    const told = { section: 'essentials', credit: 'A. Dupont', alternative: 'Une classe autour d’un microscope' };
    await coordinator.put(at(`/writing/photos/${photos[0]?.id ?? ''}`), told);
    await portal.sql(`UPDATE edition SET state = 'bilan_draft' WHERE year = ${YEAR}`);
    expect((await publication()).obstacles).toEqual([]);
    const { status, body } = await coordinator.post<BilanPublicationView>(at('/versions'), { note: '', after: 0 });
    expect([status, body.versions.map(({ number }) => number), await state()]).toEqual([201, [1], 'bilan_published']);
    const [row] = await portal.sql<{ content: string; fingerprint: string }>(
      'SELECT content, fingerprint FROM bilan_version',
    );
    expect(
      createHash('sha256')
        .update(row?.content ?? '')
        .digest('hex'),
    ).toBe(row?.fingerprint);
    expect(body.changes).toEqual([]);
    // Two who press at once publish once.
    expect((await coordinator.post(at('/versions'), { note: 'Encore.', after: 0 })).status).toBe(409);
  });

  test('the committee reads it: figures with their words, the code vintage, the texts with their figures', async () => {
    const read = await version(1, drari);
    expect(read).toMatchObject({ bilan: { status: 'published', version: 1 }, changes: [] });
    expect([figure(read, 'attendance.total'), read.codeVintage > 2000, read.questionnaireVersion]).toEqual([
      35196,
      true,
      1,
    ]);
    const said = read.texts[0]?.blocks[0]?.lines[0]?.runs.map(({ text }) => text).join('');
    expect(said).toMatch(/^Nous avons compté 35\u00A0196 visites, dont \d+,\d\u00A0% scolaires\.$/);
    expect(read.pieces.map(({ kind }) => kind)).toEqual(['quote', 'photo']);
    const bilan = (await drari.get<{ status: string; version: number }>(at())).body;
    expect([bilan.status, bilan.version]).toEqual(['published', 1]);
  });

  test('the report says on every page which version it is, and since when', async () => {
    const { status, raw } = await drari.send('GET', at('/report.pdf'));
    expect(status).toBe(200);
    const { drawn, problems, words, alternatives } = await structureOfPdf(raw);
    expect(photographs(raw)).toBe(true);
    expect(problems).toEqual([]);
    expect(drawn.filter((page) => !page.includes('Version 1, publiée le 2'))).toEqual([]);
    // What is written stands in it, with its figures said; a photo has its credit, and words for who does not see it.
    for (const said of [
      /Nous avons compté 35 196 visites/,
      /74 porteurs de projet/,
      /« Les élèves en parlent encore\. »/,
    ])
      expect(words).toMatch(said);
    expect([words.includes('Photo : A. Dupont'), alternatives.includes('Une classe autour d’un microscope')]).toEqual([
      ...[true, true],
    ]);
  });

  test('a figure that was wrong is corrected as an erratum: version 1 stands byte for byte, the next one has it', async () => {
    const stored = () => portal.sql('SELECT content, fingerprint FROM bilan_version WHERE number = 1');
    const [before, [event]] = [
      await stored(),
      await portal.sql<{ id: string }>(
        `SELECT event_id AS id FROM event_overview WHERE edition_year = ${YEAR} AND counts AND reported AND parent_event_id IS NULL AND visits_middle > 0 ORDER BY event_id`,
      ),
    ];
    const path = `/api/events/${event?.id ?? ''}/attendance`;
    const { report } = (await coordinator.get<EventAttendanceView>(path)).body;
    const lines = report?.lines.map((line) =>
      line.schoolLevel === 'middle' ? { ...line, visits: line.visits + MORE_PUPILS } : line,
    );
    const erratum = {
      version: report?.version,
      comment: '',
      lines,
      notHeldReason: null,
      reason: 'Une classe oubliée.',
    };
    expect((await coordinator.post(`${path}/errata`, erratum)).status).toBe(200);
    expect(await stored()).toEqual(before);
    expect((await coordinator.get<{ version: number }>(at())).body.version).toBe(1);
    const { changes } = await publication();
    expect(changes.find(({ code }) => code === 'attendance.total')).toMatchObject({
      before: '35\u00A0196',
      after: '35\u00A0221',
    });
  });

  test('rule 25: a published version survives what is thrown at the rows below it, and at itself', async () => {
    const before = await lasting(1);
    const where = (await coordinator.get<BilanPlacesView>(at('/places'))).body;
    expect([where.version, where.fromToday, where.communes.length]).toEqual([1, false, 66]);
    const list = (await coordinator.get<{ items: object[] }>('/api/bilans')).body.items;
    await portal.sql(
      `UPDATE event_overview SET visits_public = visits_public + 1000, title = 'Autre' WHERE edition_year = ${YEAR}`,
    );
    await portal.sql(`DELETE FROM media_relay WHERE edition_year = ${YEAR}`);
    await portal.sql(`UPDATE questionnaire SET questions = '[]' WHERE edition_year = ${YEAR}`);
    await portal.sql(`UPDATE edition SET cog_vintage = 2030, title = 'Autre' WHERE year = ${YEAR}`);
    expect(await lasting(1)).toEqual(before);
    expect((await coordinator.get<{ items: object[] }>('/api/bilans')).body.items).toEqual(list);
    expect((await coordinator.get(at('/places'))).body).toEqual(where);
    // A part of it is counted today, and says so.
    expect((await coordinator.get(at('/places?department=80'))).body).toMatchObject({
      version: null,
      fromToday: true,
    });
    for (const attack of [
      `UPDATE bilan_version SET content = '{}', fingerprint = encode(sha256('{}'), 'hex')`,
      'DELETE FROM bilan_version_piece',
      'DELETE FROM bilan_version',
      'TRUNCATE bilan_version CASCADE',
      `UPDATE bilan_version_piece SET content = '{"words": "Autre"}'`,
      `DELETE FROM edition WHERE year = ${YEAR}`,
    ])
      await expect(portal.sql(attack)).rejects.toThrow();
    expect(await lasting(1)).toEqual(before);
  });

  test('a correction is version 2, says why, and shows what changed; version 1 stays', async () => {
    const [before, { changes }] = [await lasting(1), await publication()];
    expect(changes.find(({ code }) => code === 'media.total')).toMatchObject({ kind: 'figure', after: '0' });
    expect(changes.map(({ kind }) => kind)).not.toContain('piece');
    const silent = await coordinator.post<{ reasons: string[] }>(at('/versions'), { note: ' ', after: 1 });
    expect([silent.status, silent.body.reasons]).toEqual([409, ['note_missing']]);
    const { version: read } = await writing();
    await coordinator.put(at('/writing'), draft({ version: read, quotes: [] }));
    const note = 'Déclarations reçues après la publication.';
    expect((await coordinator.post(at('/versions'), { note, after: 1 })).status).toBe(201);
    const second = await version(2);
    expect(second.changes.find(({ code }) => code === 'attendance.total')?.before).toBe('35\u00A0196');
    expect(second.changes.find(({ kind }) => kind === 'piece')).toMatchObject({ code: 'quote', before: '1 en moins' });
    const pupils = figure(await version(1), 'attendance.school_level.middle') ?? 0;
    expect(figure(second, 'attendance.school_level.middle')).toBe(pupils + MORE_PUPILS);
    expect(second.version.note).toBe(note);
    expect(await lasting(1)).toEqual(before);
  });
});

describe('open to everybody', () => {
  const anyone = (): Visitor => portal.anonymous();

  test('nothing is read before the coordination opens it; then the last version and its open data', async () => {
    for (const path of ['', '/indicators.json', '/indicators.csv', '/report.pdf', '/workbook.xlsx'])
      expect((await anyone().get(`${PUBLIC}${path}`)).status).toBe(404);
    await coordinator.post(at('/opening'), { open: true });
    const { status, body } = await anyone().get<PublishedBilanView>(PUBLIC);
    expect([status, body.version.number, body.versions.length]).toEqual([200, 2, 2]);
    const csv = await anyone().get<string>(`${PUBLIC}/indicators.csv`);
    expect([csv.status, csv.headers.get('link')]).toEqual([200, expect.stringContaining('rel="license"')]);
    const json = await anyone().get<{ status: string; figures: { code: string; value: number }[] }>(
      `${PUBLIC}/indicators.json`,
    );
    expect(json.body.status).toBe('published');
    expect(json.body.figures.find(({ code }) => code === 'attendance.total')?.value).toBe(
      figure(body, 'attendance.total'),
    );
    expect((await anyone().get('/api/public-bilans/1999')).status).toBe(404);
    const [report, workbook] = await Promise.all([
      anyone().send('GET', `${PUBLIC}/report.pdf`),
      anyone().send('GET', `${PUBLIC}/workbook.xlsx`),
    ]);
    expect([report.headers.get('content-disposition'), workbook.headers.get('link')]).toEqual([
      ...[expect.stringContaining('bilan-2021-version-2.pdf'), expect.stringContaining('rel="license"')],
    ]);
    // A version is the same for all who ask: its file is made once.
    expect(Buffer.compare((await anyone().send('GET', `${PUBLIC}/report.pdf`)).raw, report.raw)).toBe(0);
  });

  test('a photo is redacted in every version, dated and marked; figures and fingerprints stay', async () => {
    const [first, second] = [await version(1), await version(2)];
    const photo = second.pieces.find(({ kind }) => kind === 'photo');
    expect((await anyone().get(photo ? `${PUBLIC}/photos/${photo.id}` : '')).status).toBe(200);
    const redaction = { pieceId: photo?.id, reason: 'Demande d’une personne photographiée.' };
    expect((await drari.post(at('/redactions'), redaction)).status).toBe(403);
    expect((await coordinator.post(at('/redactions'), redaction)).status).toBe(200);
    expect((await coordinator.post(at('/redactions'), redaction)).status).toBe(409);
    for (const [number, was] of [
      [1, first],
      [2, second],
    ] as const) {
      const is = await version(number);
      expect([is.version.fingerprint, is.bilan.figures]).toEqual([was.version.fingerprint, was.bilan.figures]);
      const marked = is.pieces.find(({ kind }) => kind === 'photo');
      expect(marked).toMatchObject({ credit: '', alternative: '', address: '', redactionReason: redaction.reason });
      expect(marked?.redactedAt).toMatch(/^2026-11-02T/);
    }
    expect((await anyone().get(`${PUBLIC}/photos/${photo?.id ?? ''}`)).status).toBe(404);
    expect((await writing()).photos).toEqual([]);
    // So does each report, that of everybody and that of the version before.
    const earlier = await drari.send('GET', at('/versions/1/report.pdf'));
    expect([earlier.status, photographs(earlier.raw)]).toEqual([200, false]);
    const { raw } = await anyone().send('GET', `${PUBLIC}/report.pdf`);
    const { problems, words, alternatives } = await structureOfPdf(raw);
    expect([problems, words.includes('Photo : A. Dupont'), photographs(raw)]).toEqual([[], false, false]);
    expect(words).toMatch(/Photo retirée le 2 novembre 2026 à .*Demande d’une personne photographiée\./);
    expect(alternatives).not.toContain('Une classe autour d’un microscope');
  });

  test('an edition that has a published bilan is never replaced by an archive', async () => {
    const archive = join(process.cwd(), 'data/edition-2021');
    const outcome = await portal.app.get(ImportArchive).fromPath(SYSTEM, archive, { replace: true });
    expect(outcome.problems[0]?.expected).toContain('bilan n’est pas publié');
  });
});

test('moved on from its own page, an edition is published with what it freezes', async () => {
  const [edition] = await portal.sql<{ year: number; version: number }>(
    `INSERT INTO edition SELECT (jsonb_populate_record(e, '{"year": 2022, "number": 31, "state": "bilan_draft", "title": "Suivante"}')).* FROM edition e
     WHERE year = ${YEAR} RETURNING year, version`,
  );
  const move = { to: 'bilan_published', version: edition?.version };
  expect((await coordinator.post('/api/editions/2022/transitions', move)).status).toBe(200);
  expect((await coordinator.get<{ version: number }>('/api/bilans/2022')).body.version).toBe(1);
});
