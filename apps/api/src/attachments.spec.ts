import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { anOrganisation, layFestival, TestPortal, type Answer, type Festival, type Visitor } from '@fds/portal/testing';
import type { AttachmentsView, AddedAttachmentView, AttachmentView } from '@fds/applications/api';
import { docx, pdf, photograph, send } from './test/attachments';

let portal: TestPortal;
let festival: Festival;
/** A draft of the first organisation, its event. */
let draftId = '';
let eventId = '';
let address = '';

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

beforeEach(async () => {
  ({ draftId, eventId } = await aDraft(festival.organisationId));
  address = `/api/applications/${draftId}/attachments`;
});

/** A draft with one event. */
async function aDraft(organisationId: string): Promise<{ draftId: string; eventId: string }> {
  const [draft] = await portal.sql<{ id: string }>(
    `INSERT INTO application (edition_year, organisation_id, title) VALUES (2026, $1, 'Les abeilles') RETURNING id`,
    [organisationId],
  );
  const [event] = await portal.sql<{ id: string }>(
    `INSERT INTO event (edition_year, application_id, kind, title) VALUES (2026, $1, 'festival', 'La ruche') RETURNING id`,
    [draft?.id],
  );
  return { draftId: draft?.id ?? '', eventId: event?.id ?? '' };
}
const added = async (visitor: Visitor, query: string, bytes: Uint8Array): Promise<AttachmentView> => {
  const { status, body } = await send<AddedAttachmentView>(visitor, `${address}?${query}`, bytes);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.attachment;
};
const bytesOf = async (visitor: Visitor, path: string): Promise<Buffer> =>
  Buffer.from(await (await visitor.fetch('GET', path)).arrayBuffer());

test('a holder adds a photograph: drawn anew, without the place and the names it carried, small for lists', async () => {
  const { holder } = festival;
  const image = await added(holder, `name=IMG_0001.JPG&event=${eventId}`, await photograph(3000));
  expect(image).toMatchObject({
    eventId,
    kind: 'image',
    name: 'IMG_0001.webp',
    type: 'image/webp',
    lacking: ['Dites qui a fait cette image.', 'Dites ce que montre cette image, pour qui ne la voit pas.'],
  });
  const kept = await bytesOf(holder, image.address);
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'webp', width: 2400, height: 1200 });
  expect(kept.includes('Camille Porteur')).toBe(false);
  expect((await sharp(kept).metadata()).exif).toBeUndefined();
  const small = await bytesOf(holder, image.preview ?? '');
  expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 480 });
  const { body } = await holder.get<AttachmentsView>(address);
  expect(body).toMatchObject({
    items: [{ id: image.id }],
    usage: { files: 1, bytes: kept.length },
    limits: { imageBytes: 12 * 1024 ** 2, documentBytes: 20 * 1024 ** 2, files: 30, dossierBytes: 150 * 1024 ** 2 },
    writable: true,
    why: null,
  });
});

test('a document keeps its bytes, is saved under its own name and never shown as a page', async () => {
  const { holder } = festival;
  const bytes = pdf();
  const document = await added(holder, `name=${encodeURIComponent('Budget d’été.pdf')}`, bytes);
  const answer = await holder.fetch('GET', document.address);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Budget d_ete.pdf"; filename*=UTF-8''Budget%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
  });
  const again = await holder.fetch('GET', document.address, {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect((await holder.get(`${document.address}/preview`)).status).toBe(404);
});

test.each([
  ['rapport.docx', () => docx(), 'docx'],
  ['liste.csv', () => Buffer.from('nom;commune\nÉcole;Abbeville\n'), 'txt'],
  ['ancien.txt', () => Buffer.from('\xe9t\xe9', 'latin1'), 'txt'],
])('%s is accepted by its content', async (name, make, extension) => {
  expect((await added(festival.holder, `name=${name}`, await make())).name).toMatch(new RegExp(`\\.${extension}$`));
});

test('credit and description are saved as they are written, each with its line in the journal', async () => {
  const { holder } = festival;
  const { id } = await added(holder, 'name=a.jpg', await photograph());
  const patched = await holder.send<AttachmentView>('PATCH', `${address}/${id}`, { credit: 'Photo : Inès' });
  expect(patched.body).toMatchObject({ credit: 'Photo : Inès', alternative: '', lacking: [expect.any(String)] });
  const whole = await holder.send<AttachmentView>('PATCH', `${address}/${id}`, { alternative: 'Une ruche ouverte' });
  expect(whole.body).toMatchObject({ credit: 'Photo : Inès', alternative: 'Une ruche ouverte', lacking: [] });
  const lines = await portal.sql<{ after: object }>(
    `SELECT d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
     WHERE e.subject_id = $1 AND e.action = 'application.attachment_described' ORDER BY e.id`,
    [draftId],
  );
  expect(lines.map(({ after }) => after)).toMatchObject([{ alternative: '' }, { alternative: 'Une ruche ouverte' }]);
  const long = await holder.send('PATCH', `${address}/${id}`, { credit: 'a'.repeat(121) });
  expect([long.status, JSON.stringify(long.body)]).toEqual([422, expect.stringContaining('Au plus 120 caractères.')]);
});

test('of two people who describe one image the second is told; what both wrote alike passes', async () => {
  const { holder } = festival;
  const { id } = await added(holder, 'name=b.jpg', await photograph());
  const describe = (body: object) => holder.send<AttachmentView & { code: string }>('PATCH', `${address}/${id}`, body);
  expect((await describe({ credit: 'Inès', creditWas: '' })).status).toBe(200);
  const second = await describe({ credit: 'Paul', creditWas: '' });
  expect([second.status, second.body.code]).toEqual([409, 'attachments.described_meanwhile']);
  expect((await describe({ credit: 'Inès', creditWas: '' })).status).toBe(200);
  expect((await describe({ alternative: 'Une ruche', alternativeWas: '' })).body).toMatchObject({
    credit: 'Inès',
    alternative: 'Une ruche',
  });
});

test('an image that nobody described keeps the dossier from being sent, and says which', async () => {
  const { holder } = festival;
  const image = await added(holder, 'name=ruche.jpg', await photograph());
  const lacking = async (): Promise<object[]> =>
    (await holder.get<{ missing: { field: string }[] }>(`/api/applications/${draftId}`)).body.missing.filter(
      ({ field }) => field === 'attachments',
    );
  expect(await lacking()).toMatchObject([
    {
      section: 'pieces',
      code: 'image_undescribed',
      weight: 'must',
      row: image.id,
      text: expect.stringContaining('ruche.webp'),
    },
    { section: 'pieces', code: 'image_undescribed' },
  ]);
  await holder.send('PATCH', image.address, { credit: 'Inès', alternative: 'Une ruche' });
  expect(await lacking()).toEqual([]);
});

test('a file that was taken away is gone from the list, and brought back whole', async () => {
  const { holder } = festival;
  const { id } = await added(holder, 'name=a.jpg', await photograph());
  await holder.send('PATCH', `${address}/${id}`, { credit: 'Inès' });
  expect((await holder.delete<AttachmentView>(`${address}/${id}`)).body.removed).toBe(true);
  expect((await holder.get<AttachmentsView>(address)).body).toMatchObject({ items: [], usage: { files: 0, bytes: 0 } });
  expect((await holder.send('PATCH', `${address}/${id}`, { credit: 'X' })).status).toBe(404);
  expect((await holder.delete(`${address}/${id}`)).status).toBe(200);
  expect((await holder.post<AttachmentView>(`${address}/${id}/restoration`)).body).toMatchObject({
    removed: false,
    credit: 'Inès',
  });
  expect((await holder.get<AttachmentsView>(address)).body.items).toHaveLength(1);
});

test('another holder, and the committee before it is ready, find no such file; the coordination reads it', async () => {
  const { id, address: file } = await added(festival.holder, 'name=a.pdf', pdf());
  const region = await portal.as('region');
  for (const visitor of [festival.stranger, region]) {
    expect((await visitor.get(file)).status).toBe(404);
    expect((await visitor.get(address)).status).toBe(404);
  }
  expect((await festival.stranger.delete(`${address}/${id}`)).status).toBe(404);
  expect((await send(festival.stranger, `${address}?name=a.pdf`, pdf())).status).toBe(404);
  expect((await festival.coordinator.get(file)).status).toBe(200);
  expect((await send(festival.coordinator, `${address}?name=a.pdf`, pdf())).status).toBe(403);
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [draftId]);
  expect((await region.get(file)).status).toBe(200);
  const sent = await send(festival.holder, `${address}?name=a.pdf`, pdf());
  expect([sent.status, sent.body['code']]).toEqual([409, 'applications.not_a_draft']);
  // What was taken away is there for who may bring it back, and for nobody else.
  await portal.sql('UPDATE attachment SET removed_at = now() WHERE id = $1', [id]);
  expect([(await region.get(file)).status, (await festival.holder.get(file)).status]).toEqual([404, 200]);
  await portal.sql('UPDATE attachment SET removed_at = NULL WHERE id = $1', [id]);
  expect((await festival.holder.get<AttachmentsView>(address)).body).toMatchObject({ writable: false });
});

test('an invited partner adds and reads files of its activity, and none of the others', async () => {
  const [activity] = await portal.sql<{ id: string }>(
    `INSERT INTO event (edition_year, application_id, parent_event_id, kind, title) VALUES (2026, $1, $2, 'single', 'Le miel') RETURNING id`,
    [draftId, eventId],
  );
  const partner = await portal.as('partner');
  await portal.sql(
    `INSERT INTO activity_writer (event_id, email, person_id, invited_at, accepted_at) VALUES ($1, 'p@test.example', $2, now(), now())`,
    [activity?.id, partner.personId],
  );
  const own = await added(partner, `name=a.jpg&event=${activity?.id}`, await photograph());
  const other = await added(festival.holder, `name=b.jpg&event=${eventId}`, await photograph());
  const whole = await added(festival.holder, 'name=c.pdf', pdf());
  const { body } = await partner.get<AttachmentsView>(address);
  expect(body.items.map(({ id }) => id)).toEqual([own.id]);
  for (const hidden of [other, whole]) expect((await partner.get(hidden.address)).status).toBe(404);
  expect((await partner.delete(`${address}/${whole.id}`)).status).toBe(404);
  expect((await send(partner, `${address}?name=a.pdf`, pdf())).status).toBe(404);
});

test('a file for an event that is not of this dossier, or not saved yet, waits for it', async () => {
  const other = await aDraft(await anOrganisation(portal, 'Ailleurs'));
  const answer: Answer = await send(festival.holder, `${address}?name=a.pdf&event=${other.eventId}`, pdf());
  expect([answer.status, answer.body['code']]).toEqual([404, 'attachments.no_event']);
});

test('the files of a message are read by those of its circle, and never by the committee', async () => {
  const [note] = await portal.sql<{ id: string }>(
    `INSERT INTO application_message (application_id, circle, role, text, written_at) VALUES ($1, 'note', 'coordinator', 'Voir', now()) RETURNING id`,
    [draftId],
  );
  const { id, address: file } = await added(festival.holder, 'name=a.pdf', pdf());
  await portal.sql(`UPDATE attachment SET message_id = $2 WHERE id = $1`, [id, note?.id]);
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [draftId]);
  const region = await portal.as('region');
  expect(await Promise.all([festival.holder, region].map(async (one) => (await one.get(file)).status))).toEqual([
    404, 404,
  ]);
  expect((await festival.coordinator.get(file)).status).toBe(200);
  expect((await festival.coordinator.get<AttachmentsView>(address)).body.items).toEqual([]);
});
