import { Inject, Injectable, StreamableFile, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { buffer } from 'node:stream/consumers';
import { PortalError } from '@fds/shared/kernel';
import type { Transaction } from '../database/transactions';
import { Clock } from '../time/clock';
import { contentDisposition } from './file-names';
import { FileStore, noSuchFile, sizeOf, type Keepable } from './file-store';
import { draw } from './images';

/** Bytes of an image that is sent, at most. */
export const MOST_IMAGE_BYTES = 2 * 1024 * 1024;

interface Kept {
  readonly id: string;
  readonly type: string;
}
type InTransaction = Pick<Transaction<Record<never, never>>, 'sql'>;

/** Keeps files with what the portal knows of them, and serves them so that no browser takes them for a page. */
@Injectable()
export class Files implements OnModuleInit {
  constructor(
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  /** A file is sent as its bytes, never as a form; the command line has no server. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance();
    if (!server || server.hasContentTypeParser(IMAGES)) return;
    server.addContentTypeParser(IMAGES, { parseAs: 'buffer', bodyLimit: MOST_IMAGE_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    server.addContentTypeParser(ANY_FILE, (_request, payload, done) => done(null, payload));
    // What the sender says of its type decides nothing: the body of such a route is handed on unread.
    server.addHook('onRequest', (request, _reply, done) => {
      if ((request.routeOptions.config as { rawBody?: boolean }).rawBody) request.headers['content-type'] = ANY_FILE;
      done();
    });
  }

  /**
   * Keeps bytes under a media type that the portal has made or checked itself. The bytes are kept before the transaction
   * ends: a row never names a file that is not there. A file that was kept before is young again, so that it is not swept
   * while this transaction names it; one that was being swept is kept anew.
   */
  async keep({ sql }: InTransaction, type: string, content: Keepable): Promise<Kept> {
    const id = await this.store.keep(content);
    await sql(
      `INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET type = $2, bytes = $3, created_at = $4`,
      [id, type, sizeOf(content), this.clock.now()],
    );
    if (!(await this.store.has(id))) await this.store.keep(content);
    return { id, type };
  }

  /**
   * The answer of a route that serves a file. With `open` or an address that holds the file's id it may be kept for a
   * year, by everybody when it is public, by the person's own browser when it is not; `asked`, the header `if-none-match`
   * of a request, has the browser ask each time whether it still may see it, and sends nothing that it has. Nothing in it
   * runs.
   */
  async send(
    reply: FastifyReply,
    { id, type }: Kept,
    { name, open, how = 'inline', asked }: Sent,
  ): Promise<StreamableFile> {
    const kept = `${open ? 'public' : 'private'}, max-age=31536000, immutable`;
    void reply.headers({ ...HARMLESS, 'cache-control': asked === undefined ? kept : 'private, no-cache' });
    if (asked !== undefined && sameAsAsked(reply, id, asked)) return new StreamableFile(Buffer.alloc(0));
    const { stream, bytes } = await this.store.read(id);
    return new StreamableFile(stream, { type, length: bytes, disposition: contentDisposition(how, name) });
  }

  /** An image within a square of `side` pixels, for a list of them: drawn when it is asked for, kept by the browser. */
  async sendSmall(
    reply: FastifyReply,
    { id, type }: Kept,
    { name, side, asked }: { readonly name: string; readonly side: number; readonly asked: string | null },
  ): Promise<StreamableFile> {
    if (!type.startsWith('image/')) throw noSuchFile();
    void reply.headers({ ...HARMLESS, 'cache-control': 'private, no-cache' });
    if (sameAsAsked(reply, `${id}-${side}`, asked)) return new StreamableFile(Buffer.alloc(0));
    const { stream } = await this.store.read(id);
    const small = await draw(await buffer(stream), side);
    return new StreamableFile(small, {
      type: 'image/webp',
      length: small.length,
      disposition: contentDisposition('inline', name),
    });
  }
}

/** Nothing of a file runs, whatever a browser takes it for. */
const HARMLESS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Whether the browser has it already; it is then told so. */
function sameAsAsked(reply: FastifyReply, tag: string, asked: string | null): boolean {
  void reply.header('etag', `"${tag}"`);
  if (asked !== `"${tag}"`) return false;
  void reply.status(304);
  return true;
}

/** How a file is answered. */
interface Sent {
  readonly name: string;
  readonly open: boolean;
  readonly how?: 'inline' | 'attachment';
  /** `if-none-match` of the request, null without one: the answer is not kept without asking. */
  readonly asked?: string | null;
}

const ANY_FILE = 'application/octet-stream';
const IMAGES = /^image\/[\w.+-]+$/;

/**
 * The bytes of a request.
 * @throws PortalError invalid when it carries none
 */
export function bytesOf(body: unknown): Buffer {
  if (!Buffer.isBuffer(body) || body.length === 0)
    throw new PortalError('invalid', 'files.no_image', 'Choisissez une image PNG, JPEG ou WebP.');
  return body;
}
