import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { FileStore, ServerSettings } from '@fds/shared/api-kit';
import type { AddedAttachmentView, AttachmentsView } from '@fds/applications/api';
import { bombImage, docx, DOCM, lyingZip, pdf, photograph, send, sendMany, zip } from './test/attachments';

const MB = 1024 * 1024;
let portal: TestPortal;
let festival: Festival;
let address = '';

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  const [draft] = await portal.sql<{ id: string }>(
    `INSERT INTO application (edition_year, organisation_id, title) VALUES (2026, $1, 'Les abeilles') RETURNING id`,
    [festival.organisationId],
  );
  address = `/api/applications/${draft?.id}/attachments`;
});
afterAll(() => portal?.stop());

/** Whatever was refused: the dossier has no file of it, and nothing of it is left on the disk. */
afterEach(async () => {
  const { body } = await festival.holder.get<AttachmentsView>(address);
  expect(body.items.filter(({ name }) => /refus/.test(name))).toEqual([]);
  expect(readdirSync(join(portal.app.get(ServerSettings).dataDir, 'incoming'))).toEqual([]);
});

const ODT = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office:document-content/>' };
/** How the containers of old Office files, and of new ones under a password, begin. */
const OLD_OFFICE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1');
const BAD: readonly [string, string, () => Buffer | Promise<Buffer>, RegExp][] = [
  [
    'a program that calls itself a photograph',
    'refus.jpg',
    () => Buffer.from('MZ\x90\0\x03\0\0\0program'),
    /un programme/,
  ],
  [
    'a program for Linux',
    'refus.pdf',
    () => Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(64)]),
    /programme/,
  ],
  ['a script of a shell', 'refus.txt', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), /programme/],
  [
    'an SVG with a script',
    'refus.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    /SVG/,
  ],
  [
    'an SVG that calls itself PNG, after a declaration',
    'refus.png',
    () => Buffer.from('<?xml version="1.0"?>\n<!-- -->\n<svg onload="alert(1)"/>'),
    /SVG/,
  ],
  ['a page', 'refus.txt', () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), /n’est pas accepté/],
  ['a bomb image of 40 000 by 40 000 points', 'refus.png', () => bombImage(40_000), /trop de points/],
  ['an image that is cut', 'refus.jpg', async () => (await photograph(1200)).subarray(0, 1200), /abîmé/],
  ['an animation', 'refus.gif', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), /PNG, JPEG ou WebP/],
  ['a photograph of an iPhone as it is', 'refus.heic', () => HEIC, /HEIC.*JPEG/],
  ['a film', 'refus.mp4', () => Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), /vidéos/],
  ['a Word document with macros', 'refus.docx', () => docx({ 'word/vbaProject.bin': 'x' }), /macros/],
  ['a Word document of the kind with macros', 'refus.docm', () => docx({}, DOCM), /macros/],
  [
    'a text of LibreOffice with macros',
    'refus.odt',
    () => zip({ ...ODT, 'Basic/Standard/Module1.xml': '<x/>' }),
    /macros/,
  ],
  [
    'a text of LibreOffice with a password',
    'refus.odt',
    () => zip({ ...ODT, 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
    /mot de passe/,
  ],
  ['an old Word document', 'refus.doc', () => OLD_OFFICE, /ancien format.*mot de passe/],
  ['an archive', 'refus.zip', () => zip({ 'a.txt': 'a' }), /un par un/],
  [
    'an archive that calls itself a document',
    'refus.docx',
    () => zip({ 'word/document.xml': '<w:document/>' }),
    /un par un/,
  ],
  [
    'a bomb in a Word document, that says so',
    'refus.docx',
    () => docx({ 'word/media/a.bin': Buffer.alloc(310 * MB) }),
    /trop de place/,
  ],
  ['a bomb in a Word document, that lies', 'refus.docx', () => lyingZip(20 * MB), /abîmé/],
  ['a document that is cut', 'refus.docx', async () => (await docx()).subarray(0, 200), /abîmé/],
  ['a PDF with a password', 'refus.pdf', () => pdf('/Encrypt 5 0 R'), /mot de passe/],
  [
    'a PDF with a password, in its newer form',
    'refus.pdf',
    () => pdf('', '7 0 obj\n<< /Type /XRef /Encrypt 8 0 R >>\nstream\nendstream\nendobj\n'),
    /mot de passe/,
  ],
  [
    'a PDF that starts a program',
    'refus.pdf',
    () => pdf('', '3 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'),
    /lance un programme/,
  ],
  [
    'the same, with its name disguised',
    'refus.pdf',
    () => pdf('', '3 0 obj\n<< /S /L#61unch /F (cmd.exe) >>\nendobj\n'),
    /lance un programme/,
  ],
  ['a PDF that is cut', 'refus.pdf', () => pdf().subarray(0, 60), /incomplet/],
  ['bytes of no kind', 'refus.txt', () => Buffer.from([1, 2, 3, 0, 255, 254]), /n’est pas accepté/],
];

test.each(BAD)('%s is refused in a sentence', async (_, name, make, sentence) => {
  const answer = await send(festival.holder, `${address}?name=${name}`, await make());
  expect([answer.status, answer.body['detail']]).toEqual([422, expect.stringMatching(sentence)]);
});

test('an empty file, and no file at all, are refused in a sentence', async () => {
  for (const body of [new Uint8Array(), undefined]) {
    const answer = await festival.holder.send('POST', `${address}?name=refus.pdf`, body);
    expect([answer.status, answer.body['detail']]).toEqual([422, 'Ce fichier est vide.']);
  }
});

test('a PDF with a script is accepted: official forms compute with them, and it is never opened here', async () => {
  const form = pdf('', '3 0 obj\n<< /S /JavaScript /JS (AFNumber_Format\\(2\\)) >>\nendobj\n');
  expect((await send(festival.holder, `${address}?name=cerfa.pdf`, form)).status).toBe(201);
});

test('where an image is asked for, a document is refused', async () => {
  const answer = await send(festival.holder, `${address}?name=refus.pdf&kind=image`, pdf());
  expect([answer.status, answer.body['detail']]).toEqual([422, expect.stringMatching(/n’est pas une image/)]);
});

test.each([
  ['../../../etc/cron.d/job', 'job.pdf'],
  ['devis\u202efdp.exe', 'devisfdp.pdf'],
  ['ligne\r\nSet-Cookie: a=b.pdf', 'ligneSet-Cookie a=b.pdf'],
  ['<script>alert(1)</script>.pdf', 'script.pdf'],
])('the name %j is kept as %s, and the answer says so', async (given, name) => {
  const { status, body } = await send<AddedAttachmentView>(
    festival.holder,
    `${address}?name=${encodeURIComponent(given)}`,
    pdf(`/Info (${name})`),
  );
  expect([status, body.attachment.name]).toEqual([201, name]);
  expect(body.notice).toBe(`Le nom du fichier a été simplifié : « ${name} ».`);
});

test('a name with a NUL is refused', async () => {
  const answer = await send(festival.holder, `${address}?name=refus%00.pdf`, pdf());
  expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining('caractère illisible')]);
});

test('a file of 200 MB that says so is refused before it is read', async () => {
  const { status, body, sent } = await sendMany(festival.holder, `${address}?name=refus.jpg`, {
    announced: true,
    bytes: 200 * MB,
  });
  expect([status, body]).toEqual([422, expect.stringContaining('trop lourd\u00a0: 20 Mo au plus')]);
  expect(sent).toBeLessThan(200 * MB);
});

test('a file of 200 MB that does not say so is refused as soon as it is too large', async () => {
  const { status, body, sent } = await sendMany(festival.holder, `${address}?name=refus.jpg&kind=image`, {
    announced: false,
    bytes: 200 * MB,
  });
  expect([status, body]).toEqual([422, expect.stringContaining('trop lourde\u00a0: 12 Mo au plus')]);
  expect(sent).toBeLessThan(200 * MB);
});

test('a sender that goes away in the middle leaves nothing', async () => {
  const gone = festival.holder.open('POST', `${address}?name=refus.pdf`, { 'content-length': 5 * MB });
  gone.on('error', () => undefined);
  await new Promise((resolve) => gone.write(pdf(), resolve));
  gone.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const image = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect((await send(festival.holder, `${address}?name=ensuite.png`, image)).status).toBe(201);
});

test('a disk without room refuses in a sentence that is nobody else’s fault, and the dossier has nothing of it', async () => {
  const store = portal.app.get(FileStore);
  const full = jest
    .spyOn(store, 'keep')
    .mockRejectedValue(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  const answer = await send(festival.holder, `${address}?name=refus.pdf`, pdf());
  full.mockRestore();
  expect(answer.status).toBe(507);
  expect(answer.body).toMatchObject({
    status: 507,
    code: 'files.no_room',
    detail: expect.stringMatching(/plus de place/),
  });
  expect((await send(festival.holder, `${address}?name=ensuite.pdf`, pdf())).status).toBe(201);
});
