import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { EditionPhotosView, EventPhotosView } from '@fds/attendance/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { PersonalData, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { pdf, photograph, send } from './test/attachments';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import { partsOfZip } from './test/zip-parts';

const YEAR = 2026;
const AFTER = '2026-10-14T09:00:00+02:00';
const SLOT = ['2026-10-09T09:00:00+02:00', '2026-10-09T16:30:00+02:00'] as const;

let portal: TestPortal;
let coordinator: Visitor, holder: Visitor, stranger: Visitor;
let organisation: string;
let dossier: FiledDossier;
let event: string;

beforeAll(async () => {
  portal = await TestPortal.start({
    at: AFTER,
    env: {
      FILES_IMAGE_MB: '1',
      REPLY_ADDRESS: 'reponses@region.example',
      REPLY_SECRET: 'a-secret-of-the-mail-provider',
    },
  });
  await holdEdition(portal, YEAR, 'running');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  const other = await foundOrganisation(portal, YEAR, 'Autre structure');
  coordinator = await portal.as('coordinator');
  [holder, stranger] = [await portal.as('holder', [organisation]), await portal.as('holder', [other])];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock(AFTER);
  const village = { title: 'Village', kind: 'science_village', label: 'labelled', slots: [SLOT] } as const;
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'decided',
    events: [village],
  });
  event = `/api/events/${dossier.event('Village')}`;
});

describe('photos of an event that took place', () => {
  const add = async (by = holder, name = 'IMG_1.JPG'): Promise<EventPhotosView> => {
    const added = await send<EventPhotosView>(by, `${event}/photos?name=${name}`, await photograph(800));
    expect({ status: added.status, body: added.body }).toMatchObject({ status: 201 });
    return added.body;
  };
  const WORDS = { credit: 'Photo : Inès Martin', alternative: 'Des enfants autour d’un télescope', consent: 'agreed' };
  const first = ({ items }: EventPhotosView): EventPhotosView['items'][number] => {
    const [photo] = items;
    if (!photo) throw new Error('no photo');
    return photo;
  };

  test('a holder adds one, drawn anew without its place, and says what it lacks; the coordination sees it', async () => {
    const photo = first(await add());
    expect(photo).toMatchObject({ name: 'IMG_1.webp', consent: 'unknown', version: 1 });
    expect(photo.lacking).toHaveLength(3);
    const kept = Buffer.from(await (await holder.fetch('GET', photo.address)).arrayBuffer());
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    const described = await holder.send<EventPhotosView>('PATCH', photo.address, { version: 1, ...WORDS });
    expect(first(described.body)).toMatchObject({ ...WORDS, lacking: [], version: 2 });
    const seen = (await coordinator.get<EventPhotosView>(`${event}/photos`)).body;
    expect(first(seen)).toMatchObject(WORDS);
    expect((await coordinator.fetch('GET', `${photo.address}/preview`)).status).toBe(200);
    expect((await stranger.get(`${event}/photos`)).status).toBe(404);
    expect((await stranger.fetch('GET', photo.address)).status).toBe(404);
  });

  test('the edition’s photos are read in one list; without consent, author or words none of them may be used', async () => {
    const before = (await coordinator.get(`/api/attendance/photos?year=${YEAR}`)).body as { usable: number };
    const photo = first(await add());
    const described = { ...WORDS, consent: 'unknown', version: 1 };
    await holder.send('PATCH', photo.address, described);
    const asked = `/api/attendance/photos?year=${YEAR}&usable=true&size=200`;
    expect((await coordinator.get(asked)).body).toMatchObject({ total: before.usable });
    await holder.send('PATCH', photo.address, { ...described, consent: 'nobody', version: 2 });
    const usable = (await coordinator.get<{ items: object[] }>(asked)).body;
    expect(usable).toMatchObject({ total: before.usable + 1, usable: before.usable + 1 });
    expect(usable.items).toContainEqual(
      expect.objectContaining({ eventTitle: 'Village', organisationName: 'Maison Pour Tous', credit: WORDS.credit }),
    );
  });

  test('they are found by what lacks, consent, place and words, and leave as files with whom to name under each', async () => {
    const photo = first(await add());
    await holder.send('PATCH', photo.address, { version: 1, ...WORDS, credit: '=Inès' });
    await add(holder, 'IMG_2.JPG');
    const list = async (query: string) =>
      (await coordinator.get<EditionPhotosView>(`/api/attendance/photos?year=${YEAR}&size=200${query}`)).body;
    const { photos, usable } = await list('');
    for (const [query, count] of [
      ...([['&lacking=true', photos - usable]] as const),
      ...([['&consent=agreed&q=village', (await list('&consent=agreed')).total]] as const),
      ...([['&department=02', 0]] as const),
      ...([['&q=telescope', 0]] as const),
    ])
      expect([query, (await list(query)).total]).toEqual([query, count]);
    expect((await coordinator.get(`/api/attendance/photos?year=${YEAR}&consent=maybe`)).status).toBe(422);
    const zip = await coordinator.send('GET', `/api/attendance/photos.zip?year=${YEAR}`);
    const parts = await partsOfZip(zip.raw);
    const names = [...parts.keys()];
    expect([names.length, names.at(-1), names[0]]).toEqual([usable + 1, 'credits.csv', '001-village.webp']);
    expect(parts.get('credits.csv')).toContain('001-village.webp;');
    // Whatever is typed as a credit is no formula in a spreadsheet.
    expect(parts.get('credits.csv')).toContain("'=Inès");
    expect((await coordinator.get('/api/attendance/photos.zip?year=1999')).status).toBe(404);
  });

  test('what two people write of one photo meets: the second is told, and nothing is lost', async () => {
    const { address } = first(await add());
    await holder.send('PATCH', address, { version: 1, ...WORDS });
    const second = await coordinator.send('PATCH', address, { version: 1, ...WORDS, credit: 'Autre' });
    expect([second.status, second.body['code']]).toEqual([409, 'attendance.photo_changed']);
  });

  test('one is taken away and brought back; after a month it is gone', async () => {
    const { address, id } = first(await add());
    expect((await holder.send<EventPhotosView>('DELETE', address)).body.items).toEqual([]);
    expect((await holder.fetch('GET', address)).status).toBe(404);
    expect((await holder.post<EventPhotosView>(`${address}/restoration`)).body.items).toHaveLength(1);
    await holder.send('DELETE', address);
    const clearing = portal.app.get(PersonalData).clearings.find(({ code }) => code === 'attendance.removed_photos');
    const later = { now: new Date('2026-11-20T09:00:00+01:00'), today: '2026-11-20' };
    await portal.app.get(Transactions).run(SYSTEM, {}, async (transaction) => clearing?.run(transaction, later, 100));
    expect(await portal.sql('SELECT 1 FROM attendance_photo WHERE id = $1', [id])).toEqual([]);
  });

  test('one that the coordination took away, as somebody in it asked, is not used again before consent is said anew', async () => {
    const { address } = first(await add());
    await holder.send('PATCH', address, { version: 1, ...WORDS });
    await coordinator.send('DELETE', address);
    const back = first((await holder.post<EventPhotosView>(`${address}/restoration`)).body);
    expect(back).toMatchObject({ credit: WORDS.credit, alternative: WORDS.alternative, consent: 'unknown' });
    expect(back.lacking).toHaveLength(1);
  });

  test('a PDF, a photo over the limit, a thirteenth one and one before the festival are refused in words', async () => {
    const path = `${event}/photos?name=a.jpg`;
    expect((await send(holder, path, pdf())).body).toMatchObject({ code: 'files.no_image' });
    expect((await send(holder, path, Buffer.alloc(1024 * 1024 + 1))).body).toMatchObject({
      code: 'attendance.photo_too_large',
    });
    const id = dossier.event('Village');
    await portal.sql(
      `INSERT INTO attendance_photo (event_id, file_id, name, added_at) SELECT $1, 'none', n::text, now() FROM generate_series(1, 12) n`,
      [id],
    );
    expect((await send(holder, path, await photograph())).body).toMatchObject({ code: 'attendance.photos_full' });
    portal.moveClock('2026-10-01T09:00:00+02:00');
    expect((await send(holder, path, await photograph())).body).toMatchObject({ reasons: ['not_begun'] });
  });

  test('once the bilan is published none is added, and one is still taken away when somebody in it asks', async () => {
    const { address } = first(await add());
    await portal.sql(`UPDATE edition SET state = 'bilan_published' WHERE year = $1`, [YEAR]);
    try {
      expect((await send(holder, `${event}/photos?name=a.jpg`, await photograph())).body).toMatchObject({
        reasons: ['locked'],
      });
      expect((await holder.send<EventPhotosView>('DELETE', address)).body.items).toEqual([]);
    } finally {
      await portal.sql(`UPDATE edition SET state = 'running' WHERE year = $1`, [YEAR]);
    }
  });
});

describe('a question on figures', () => {
  const LINES = [
    { audience: 'school', schoolLevel: 'middle', channel: 'in_person', visits: 960, counting: 'exact' },
  ] as const;
  const thread = async (by: Visitor): Promise<{ items: { text: string; about: object }[]; total: number }> =>
    (
      await by.get(
        `/api/applications/${dossier.id}/messages?circle=thread&item=${event.split('/')[3]}&field=attendance`,
      )
    ).body as { items: { text: string; about: object }[]; total: number };
  const asked = async (question = '960 collégiens ?'): Promise<void> => {
    const body = { version: null, comment: '', lines: LINES, notHeldReason: null };
    const { status } = await holder.put(`${event}/attendance`, body);
    expect(status).toBe(200);
    await holder.post(`${event}/attendance/submission`, { version: 1 });
    expect((await coordinator.post(`${event}/attendance/query`, { version: 2, question })).status).toBe(200);
  };
  const answer = (text: string): Promise<{ status: number }> =>
    holder.post(`/api/applications/${dossier.id}/messages`, {
      ...{ circle: 'thread', text, item: dossier.event('Village'), field: 'attendance' },
    });

  test('is a message of the dossier’s thread: the holder answers from the figures, and both read it there', async () => {
    await asked();
    expect((await answer('Oui : douze classes sur quatre jours.')).status).toBe(201);
    const about = { title: 'Village', field: 'attendance', fieldLabel: 'Fréquentation', gone: false };
    for (const reader of [holder, coordinator])
      expect(await thread(reader)).toMatchObject({
        total: 2,
        items: [
          { text: '960 collégiens ?', about },
          { text: 'Oui : douze classes sur quatre jours.', about },
        ],
      });
    // What is said of the dossier otherwise is no answer to this question.
    await holder.post(`/api/applications/${dossier.id}/messages`, { circle: 'thread', text: 'Bonjour.' });
    expect((await thread(coordinator)).total).toBe(2);
    expect((await stranger.get(`/api/applications/${dossier.id}/messages?circle=thread`)).status).toBe(404);
  });

  test('comes by mail at once, whatever was written just before, and may be answered by mail', async () => {
    await coordinator.post(`/api/applications/${dossier.id}/messages`, { circle: 'thread', text: 'Merci à vous.' });
    await asked();
    const mails = await portal.sql<{ text: string; replyTo: string | null; kind: string }>(
      `SELECT text, reply_to AS "replyTo", kind FROM outbox_message WHERE person_id = $1 AND application_id = $2 ORDER BY written_at, id`,
      [holder.personId, dossier.id],
    );
    const question = mails.find(({ text }) => text.includes('960 collégiens ?'));
    expect(question).toMatchObject({ kind: 'thread', replyTo: 'reponses@region.example' });
    expect(question?.text).toContain('Vous pouvez répondre à ce message');
    expect(question?.text).toContain(`/evenements/${dossier.event('Village')}/frequentation`);
  });
});
