import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { FileStore, PersonalData, ServerSettings, SweepFiles, SYSTEM, Transactions } from '@fds/shared/api-kit';
import type { AddedAttachmentView, AttachmentsView } from '@fds/applications/api';
import { pdf, send } from './test/attachments';

let portal: TestPortal;
let festival: Festival;
let draftId = '';
let address = '';
/** Limits of this installation: 3 files, 2 MB. */
const SMALL = { FILES_DOSSIER_COUNT: '3', FILES_DOSSIER_MB: '2', FILES_DOCUMENT_MB: '1' };

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api', ...SMALL } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-04-10T09:00:00+02:00');
  const [draft] = await portal.sql<{ id: string }>(
    `INSERT INTO application (edition_year, organisation_id, title) VALUES (2026, $1, 'Les abeilles') RETURNING id`,
    [festival.organisationId],
  );
  draftId = draft?.id ?? '';
  address = `/api/applications/${draftId}/attachments`;
});

/** A PDF that is like no other. */
const unlike = (bytes = 100): Buffer => pdf('', `%${randomBytes(bytes / 2).toString('hex')}\n`);
const add = (bytes = unlike()): ReturnType<typeof send<AddedAttachmentView>> =>
  send<AddedAttachmentView>(festival.holder, `${address}?name=a.pdf`, bytes);
async function fileOf(answer: { body: AddedAttachmentView }): Promise<string> {
  const { id } = answer.body.attachment;
  const [row] = await portal.sql<{ file: string }>('SELECT file_id AS file FROM attachment WHERE id = $1', [id]);
  return row?.file ?? '';
}
const onDisk = (id: string): boolean =>
  existsSync(join(portal.app.get(ServerSettings).dataDir, 'files', id.slice(0, 2), id));
const sweepAt = async (at: string): Promise<void> => {
  portal.moveClock(at);
  for (const clearing of portal.app.get(PersonalData).clearings.filter(({ code }) => code.includes('attachments')))
    await portal.app
      .get(Transactions)
      .run(SYSTEM, {}, (transaction) => clearing.run(transaction, { now: new Date(at), today: at.slice(0, 10) }, 100));
  await portal.app.get(SweepFiles).run();
};

test('a dossier takes as many files as its page says, also when they come all at once', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => add()));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422, 422]);
  const refused = answers.find(({ status }) => status === 422);
  expect(refused?.body).toMatchObject({
    detail: 'Ce dossier a déjà 3 fichiers, c’est le plus possible. Retirez-en un avant d’en ajouter.',
  });
  const { body } = await festival.holder.get<AttachmentsView>(address);
  expect(body.usage.files).toBe(3);
  await festival.holder.delete(body.items[0]?.address ?? '');
  expect((await add()).status).toBe(201);
  const back = await festival.holder.post(`${body.items[0]?.address}/restoration`);
  expect([back.status, back.body['code']]).toEqual([422, 'attachments.full']);
});

test('a dossier takes no more bytes than its page says, and says what is left', async () => {
  expect((await add(unlike(900_000))).status).toBe(201);
  expect((await add(unlike(900_000))).status).toBe(201);
  const { status, body } = await add(unlike(900_000));
  expect([status, JSON.stringify(body)]).toEqual([
    422,
    expect.stringMatching(/2 Mo au plus\u00a0; il en reste 29\d Ko/),
  ]);
});

test('a file that was taken away from a draft is swept after a month and a week, and not before', async () => {
  const answer = await add();
  const file = await fileOf(answer);
  await festival.holder.delete(answer.body.attachment.address);
  await sweepAt('2026-05-05T09:00:00+02:00');
  expect(onDisk(file)).toBe(true);
  await sweepAt('2026-05-12T09:00:00+02:00');
  expect(onDisk(file)).toBe(false);
  expect(await portal.sql('SELECT 1 FROM stored_file WHERE id = $1', [file])).toEqual([]);
});

test('a file that was part of a filed version stays, however long ago it was taken away', async () => {
  const answer = await add();
  const file = await fileOf(answer);
  await portal.sql(
    `INSERT INTO application_version (application_id, number, submitted_at, content) VALUES ($1, 1, '2026-04-11T09:00:00+02:00', '{}')`,
    [draftId],
  );
  portal.moveClock('2026-04-12T09:00:00+02:00');
  await festival.holder.delete(answer.body.attachment.address);
  await sweepAt('2026-09-01T09:00:00+02:00');
  expect(onDisk(file)).toBe(true);
});

test('bytes that two dossiers have are one file, which goes with the last of them', async () => {
  const bytes = unlike();
  const [one, other] = [await add(bytes), await add(bytes)];
  const file = await fileOf(one);
  expect(await fileOf(other)).toBe(file);
  await portal.sql('DELETE FROM attachment WHERE id = $1', [one.body.attachment.id]);
  await sweepAt('2026-05-20T09:00:00+02:00');
  expect(onDisk(file)).toBe(true);
  await portal.sql('DELETE FROM attachment WHERE id = $1', [other.body.attachment.id]);
  await sweepAt('2026-05-30T09:00:00+02:00');
  expect(onDisk(file)).toBe(false);
});

test('an organisation’s logo is named and stays; bytes that no row names go after their week', async () => {
  const logo = await portal.app.get(FileStore).keep(Buffer.from('a logo'));
  await portal.sql(
    `INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, 'image/webp', 6, '2026-01-01T00:00:00Z')`,
    [logo],
  );
  await portal.sql('UPDATE organisation SET logo_id = $2 WHERE id = $1', [festival.organisationId, logo]);
  const stray = await portal.app.get(FileStore).keep(Buffer.from('bytes of a transaction that failed'));
  await sweepAt('2026-04-20T09:00:00+02:00');
  expect([onDisk(logo), onDisk(stray)]).toEqual([true, true]);
  await sweepAt('2026-04-28T09:00:00+02:00');
  expect([onDisk(logo), onDisk(stray)]).toEqual([true, false]);
});

test('a file is added again while it was about to be swept: it stays', async () => {
  const bytes = unlike();
  const file = await fileOf(await add(bytes));
  await portal.sql('DELETE FROM attachment WHERE application_id = $1', [draftId]);
  portal.moveClock('2026-04-25T09:00:00+02:00');
  const [, one, other] = await Promise.all([portal.app.get(SweepFiles).run(), add(bytes), add(bytes)]);
  expect([one.status, other.status]).toEqual([201, 201]);
  const rows = await portal.sql('SELECT 1 FROM stored_file WHERE id = $1', [file]);
  expect([onDisk(file), rows.length]).toEqual([true, 1]);
});

test('somebody whose account is erased leaves their files to the dossier, without their name', async () => {
  const leaver = await portal.as('holder', [festival.organisationId]);
  const { body } = await send<AddedAttachmentView>(leaver, `${address}?name=a.pdf`, unlike());
  const read = await leaver.post<{ sections: { title: string }[] }>('/api/own-data/json');
  expect(JSON.stringify(read.body)).toContain('Fichiers que vous avez ajoutés');
  expect(
    (await leaver.post('/api/own-data/erasure', { confirmation: await mailOf(leaver.personId) })).status,
  ).toBeLessThan(300);
  const [row] = await portal.sql('SELECT added_by FROM attachment WHERE id = $1', [body.attachment.id]);
  expect(row).toEqual({ added_by: null });
  expect((await festival.holder.get(body.attachment.address)).status).toBe(200);
});
const mailOf = async (id: string): Promise<string> =>
  (await portal.sql<{ email: string }>('SELECT email FROM person WHERE id = $1', [id]))[0]?.email ?? '';

test('a scanner that is set and gives no answer: no file is kept, the sentence says to try again', async () => {
  const silent = createServer((socket) => void socket.destroy());
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const scanner = { host: '127.0.0.1', port };
  const { files } = portal.app.get(ServerSettings);
  Object.assign(files, { scanner });
  try {
    const { status, body } = await add();
    expect([status, JSON.stringify(body)]).toEqual([
      422,
      expect.stringMatching(/vérification antivirus est impossible.*Réessayez/),
    ]);
    expect((await festival.holder.get<AttachmentsView>(address)).body.items).toEqual([]);
    expect(readdirSync(join(portal.app.get(ServerSettings).dataDir, 'incoming'))).toEqual([]);
  } finally {
    Object.assign(files, { scanner: null });
    silent.close();
  }
});
