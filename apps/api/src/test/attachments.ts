import { deflateSync, crc32 } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import type { Answer, TestPortal, Visitor } from '@fds/portal/testing';
import { FileStore } from '@fds/shared/api-kit';

/** A photograph that says where and by whom it was taken. */
export const photograph = (side = 300): Promise<Buffer> =>
  sharp({ create: { width: side, height: Math.round(side / 2), channels: 3, background: '#2731a8' } })
    .withExif({ IFD0: { Artist: 'Camille Porteur' }, IFD3: { GPSLatitude: '49/1 53/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();

/** A file of the store that is an image; its id. */
async function keptImage(portal: TestPortal): Promise<string> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .webp()
    .toBuffer();
  const file = await portal.app.get(FileStore).keep(bytes);
  await portal.sql(
    `INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, 'image/webp', $2, now()) ON CONFLICT DO NOTHING`,
    [file, bytes.length],
  );
  return file;
}

/** An image laid in a dossier as if it had been added; its id. */
export async function anImageOf(portal: TestPortal, applicationId: string): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO attachment (application_id, kind, file_id, name, added_at) VALUES ($1, 'image', $2, 'affiche.webp', now()) RETURNING id`,
    [applicationId, await keptImage(portal)],
  );
  return row?.id ?? '';
}

/** A photo laid beside an event's figures as if it had been added; its id. */
export async function aPhotoOf(portal: TestPortal, eventId: string): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(
    `INSERT INTO attendance_photo (event_id, file_id, name, added_at) VALUES ($1, $2, 'foule.webp', now()) RETURNING id`,
    [eventId, await keptImage(portal)],
  );
  return row?.id ?? '';
}

/** A PDF as writers make it, with these entries in its trailer and these objects. */
export const pdf = (trailer = '', objects = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${objects}` +
      `xref\n0 3\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );

const CONTENT_TYPES = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const DOCM = 'application/vnd.ms-word.document.macroEnabled.main+xml';

/** A ZIP of these entries. */
export function zip(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  return buffer(file.outputStream as NodeJS.ReadableStream);
}
/** A Word document, with further entries. */
export const docx = (more: Readonly<Record<string, string | Buffer>> = {}, main = DOCX): Promise<Buffer> =>
  zip({ '[Content_Types].xml': CONTENT_TYPES(main), 'word/document.xml': '<w:document/>', ...more });

/** A ZIP whose only big entry says that it holds next to nothing, and inflates to `bytes`. */
export async function lyingZip(bytes: number): Promise<Buffer> {
  const whole = await docx({ 'word/media/image1.bin': Buffer.alloc(bytes) });
  const claimed = Buffer.alloc(4);
  claimed.writeUInt32LE(bytes);
  const small = Buffer.alloc(4);
  small.writeUInt32LE(1000);
  for (let at = whole.indexOf(claimed); at >= 0; at = whole.indexOf(claimed, at + 4)) whole.set(small, at);
  return whole;
}

/** A PNG that says how wide it is and holds next to nothing. */
export function bombImage(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(64)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    data,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Adds a file as the page does. */
export const send = <T = Record<string, unknown>>(
  visitor: Visitor,
  path: string,
  bytes: Uint8Array,
): Promise<Answer<T>> => visitor.send<T>('POST', path, bytes, { 'content-type': 'application/octet-stream' });

/**
 * Sends zeros over a bare connection: `announced` as content-length, or in pieces of unknown number without; answers
 * what came back and how many bytes had left by then.
 */
export function sendMany(
  visitor: Visitor,
  path: string,
  { announced, bytes }: { readonly announced: boolean; readonly bytes: number },
): Promise<{ status: number; body: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const outgoing = visitor.open('POST', path, {
      'content-type': 'image/png',
      ...(announced ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }),
    });
    outgoing.on('error', reject);
    outgoing.on('response', (answer) => {
      const sentByThen = sent;
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => (body += piece));
      answer.on('end', () => {
        outgoing.destroy();
        resolve({ status: answer.statusCode ?? 0, body, sent: sentByThen });
      });
    });
    const piece = Buffer.alloc(256 * 1024);
    const more = (): void => {
      while (sent < bytes && !outgoing.destroyed) {
        sent += piece.length;
        if (!outgoing.write(piece)) return void outgoing.once('drain', more);
      }
      if (!outgoing.destroyed) outgoing.end();
    };
    more();
  });
}
