import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { MATERIAL, MATERIAL_PIECES } from '@fds/communication/domain';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { FileStore, ServerSettings } from '@fds/shared/api-kit';
import { holdEdition, refresh } from './test/dossiers';
import { readCode } from './test/qr-reader';
import { held, holding, YEAR, type Holding } from './test/reminders';

const LONG = `${'Voyage au cœur de l’infiniment petit, '.repeat(6)}avec le public`;
const ARABIC = 'علوم الحياة 🎉';

let portal: TestPortal;
let mpt: Holding, told: Holding, untold: Holding;
let coordinator: Visitor, anybody: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({
    at: '2026-07-01T10:00:00+02:00',
    env: { PORTAL_ROLE: 'api' },
  });
  await holdEdition(portal, YEAR, 'running');
  await portal.sql(`UPDATE edition SET theme = 'Saveurs savantes' WHERE year = ${YEAR}`);
  coordinator = await portal.as('coordinator');
  anybody = portal.anonymous();
  const many = Array.from({ length: 60 }, (_, at): [string, string] => {
    // Other hours every other day.
    const [day, hour] = [String(2 + Math.floor(at / 6)).padStart(2, '0'), 1 + ((at % 6) + (Math.floor(at / 6) % 2))];
    return [`2026-10-${day}T0${hour}:00:00Z`, `2026-10-${day}T0${hour}:45:00Z`];
  });
  mpt = await holding(portal, 'Maison pour tous', [
    held('Village', { kind: 'science_village', activities: [{ title: 'Sel' }] }),
    held(LONG, { slots: many }),
    { title: ARABIC, label: 'labelled' },
    held('Annulé', { happening: 'cancelled' }),
    { title: 'Refusé', label: 'refused' },
  ]);
  told = await holding(portal, 'Autre structure', [held('Ailleurs')]);
  untold = await holding(portal, 'Pas encore', [held('Décidé en silence', { notified: false })]);
  const village = mpt.dossier.event('Village');
  await portal.sql(
    `UPDATE event SET venue = 'Espace Saint-André', details = '{"tagline":"Huit ateliers <b>#set page(fill: red)</b>","address":"12 rue du Moulin"}' WHERE id = $1`,
    [village],
  );
  await portal.sql(`UPDATE event SET municipality_code = NULL, attendance_mode = 'online' WHERE id = $1`, [
    mpt.dossier.event(ARABIC),
  ]);
  await refresh(portal, [village, mpt.dossier.event(ARABIC)]);
});
afterAll(() => portal?.stop());

const piece = (eventId: string, name: string, query = '?format=png') =>
  `/api/events/${eventId}/material/${name}${query}`;
async function wordsOf(raw: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(raw), verbosity: 0 }).promise;
  const content = await (await document.getPage(1)).getTextContent();
  const marks = (await document.getMarkInfo()) as unknown;
  return {
    pages: document.numPages,
    words: content.items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
    tagged: new Map(marks as Iterable<[string, unknown]>).get('Marked') === true,
  };
}

test('rule 16: before the announcement there is neither material nor public page, not even for the coordination', async () => {
  const event = untold.dossier.event('Décidé en silence');
  for (const visitor of [untold.holder, coordinator]) {
    expect((await visitor.get(piece(event, 'poster_a4'))).status).toBe(404);
    expect((await visitor.get(`/api/applications/${untold.dossier.id}/material`)).status).toBe(404);
  }
  expect((await anybody.get(`/api/public-events/${event}`)).status).toBe(404);
});

test('a holder sees the announced events that take place, with their activities, and nothing of another organisation', async () => {
  const { status, body } = await mpt.holder.get<{ events: { title: string; dates: string[]; place: string[] }[] }>(
    `/api/applications/${mpt.dossier.id}/material`,
  );
  expect(status).toBe(200);
  expect(body.events.map(({ title }) => title)).toEqual(['Village', 'Sel', LONG, ARABIC]);
  expect(body.events[0]).toMatchObject({
    dates: ['Samedi 10 octobre, 10\u00a0h\u00a0à\u00a018\u00a0h'],
    place: ['Espace Saint-André', '12 rue du Moulin', 'Abbeville (80)'],
  });
  expect(body.events[3]).toMatchObject({ place: ['En ligne'] });
  expect((await mpt.holder.get(`/api/applications/${told.dossier.id}/material`)).status).toBe(404);
  expect((await mpt.holder.get(piece(told.dossier.event('Ailleurs'), 'square'))).status).toBe(404);
  for (const title of ['Annulé', 'Refusé'])
    expect((await mpt.holder.get(piece(mpt.dossier.event(title), 'square'))).status).toBe(404);
});

test('every image has the size of its piece, and its code leads to the page of the event', async () => {
  for (const name of MATERIAL_PIECES)
    for (const title of ['Village', LONG, ARABIC]) {
      const event = mpt.dossier.event(title);
      const answer = await mpt.holder.get(piece(event, name));
      expect(answer.status).toBe(200);
      const image = Buffer.from(answer.raw);
      const { width = 0, height = 0 } = await sharp(image).metadata();
      const { pixels, width: page, height: high } = MATERIAL[name];
      expect([width, Math.abs(height - (pixels * high) / page) < 1]).toEqual([pixels, true]);
      expect(await readCode(image)).toBe(`${portal.app.get(ServerSettings).publicUrl}/programme/${event}`);
    }
});

test('a photo whose author is named stands on the upright pieces, the author beside it; one without author does not', async () => {
  const image = (colour: string): Promise<Buffer> =>
    sharp({ create: { width: 900, height: 500, channels: 3, background: colour } })
      .webp()
      .toBuffer();
  const place = async (eventId: string | null, colour: string, credit: string): Promise<void> => {
    const file = await portal.app.get(FileStore).keep(await image(colour));
    await portal.sql(
      `INSERT INTO attachment (application_id, event_id, kind, file_id, name, credit, alternative, added_at)
       VALUES ($1, $2, 'image', $3, 'photo.webp', $4, 'Le village', now())`,
      [mpt.dossier.id, eventId, file, credit],
    );
  };
  const red = async (raw: Uint8Array): Promise<number> => {
    const { data, info } = await sharp(Buffer.from(raw)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let points = 0;
    for (let at = 0; at < data.length; at += info.channels)
      if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 255) < 40 && (data[at + 2] ?? 255) < 40) points += 1;
    return points / (info.width * info.height);
  };
  const village = mpt.dossier.event('Village');
  try {
    await place(village, '#ff0000', '  ');
    expect(await red((await mpt.holder.get(piece(village, 'poster_a4'))).raw)).toBe(0);
    await place(village, '#ff0000', 'Léa Martin');
    for (const name of MATERIAL_PIECES) {
      const { raw, status } = await mpt.holder.get(piece(village, name));
      expect(status).toBe(200);
      const { height = 0 } = await sharp(Buffer.from(raw)).metadata();
      const { layout, pixels, width, height: high } = MATERIAL[name];
      expect(Math.abs(height - (pixels * high) / width)).toBeLessThan(1);
      expect((await red(raw)) > 0.1).toBe(layout === 'portrait');
      expect(await readCode(Buffer.from(raw))).toContain(`/programme/${village}`);
    }
    const { words, pages } = await wordsOf((await mpt.holder.get(piece(village, 'poster_a3', '?format=pdf'))).raw);
    expect([pages, words.includes('Photo : Léa Martin'), words.includes('Espace Saint-André')]).toEqual([
      1,
      true,
      true,
    ]);
    // An activity without an image of its own has its village's; the longest title and sixty openings keep to their page.
    const [activity, long] = [mpt.dossier.event('Sel'), mpt.dossier.event(LONG)];
    expect(await red((await mpt.holder.get(piece(activity, 'square'))).raw)).toBeGreaterThan(0.1);
    await place(null, '#fe0000', 'Sam Petit');
    for (const name of ['poster_a3', 'square', 'story'] as const) {
      const { raw } = await mpt.holder.get(piece(long, name));
      expect(await red(raw)).toBeGreaterThan(0.1);
      expect(await readCode(Buffer.from(raw))).toContain(`/programme/${long}`);
    }
  } finally {
    await portal.sql('DELETE FROM attachment WHERE application_id = $1', [mpt.dossier.id]);
  }
}, 60_000);

test('the PDF is one tagged page with title, dates, place, holder and theme; what was typed is never markup', async () => {
  const answer = await mpt.holder.get(piece(mpt.dossier.event('Village'), 'poster_a3', '?format=pdf'));
  expect(answer.headers.get('content-disposition')).toContain('filename="affiche-a3-village.pdf"');
  const { pages, tagged, words } = await wordsOf(answer.raw);
  expect({ pages, tagged }).toEqual({ pages: 1, tagged: true });
  for (const said of [
    ...['Village', 'Samedi 10 octobre, 10 h à 18 h', 'Espace Saint-André', 'Abbeville (80)', 'Maison pour tous'],
    ...[
      'Du 2 au 12 octobre 2026',
      'Saveurs savantes',
      '#set page(fill: red)',
      'labellisé par la Fête de la science 2026',
    ],
  ])
    expect(words).toContain(said);
  expect(Buffer.from(answer.raw).toString('latin1')).toContain('pdfuaid');
});

test('a long title with sixty openings, and a right-to-left one without place or date, keep to their page', async () => {
  const long = await wordsOf((await coordinator.get(piece(mpt.dossier.event(LONG), 'flyer_a5', '?format=pdf'))).raw);
  expect(long.pages).toBe(1);
  expect(long.words).toContain('avec le public');
  expect(long.words).toContain('60 rendez-vous');
  const arabic = await wordsOf((await coordinator.get(piece(mpt.dossier.event(ARABIC), 'story', '?format=pdf'))).raw);
  expect(arabic.pages).toBe(1);
  expect(arabic.words).toContain('Pendant la Fête de la science');
  expect(arabic.words).toContain('En ligne');
});

test('an unknown piece or format is refused; a preview is small and shown in the page', async () => {
  const event = mpt.dossier.event('Village');
  expect((await mpt.holder.get(piece(event, 'poster_a0'))).status).toBe(422);
  expect((await mpt.holder.get(piece(event, 'square', '?format=svg'))).status).toBe(422);
  const small = await mpt.holder.get(piece(event, 'square', '?format=png&size=preview'));
  expect((await sharp(Buffer.from(small.raw)).metadata()).width).toBe(360);
  expect(small.headers.get('content-disposition')).toMatch(/^inline/);
});

test('anybody reads the page of an announced event, a cancelled one too, and nothing of the dossier around it', async () => {
  const { status, body } = await anybody.get(`/api/public-events/${mpt.dossier.event('Village')}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ title: 'Village', holder: 'Maison pour tous', venue: 'Espace Saint-André' });
  expect(
    Object.keys(body).filter((key) => /organisationId|applicationId|label|email|phone|capacity/.test(key)),
  ).toEqual([]);
  const cancelled = await anybody.get(`/api/public-events/${mpt.dossier.event('Annulé')}`);
  expect(cancelled.body).toMatchObject({ happening: 'cancelled' });
  expect((await anybody.get(`/api/public-events/${mpt.dossier.event('Refusé')}`)).status).toBe(404);
});
