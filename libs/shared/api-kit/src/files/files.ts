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
import type { FileReader } from './file-routes';
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
   * The answer of a route that serves a file: an image to look at, anything else to save. Nothing in it runs. The browser
   * asks each time whether it still may see it, and is sent nothing that it has.
   */
  async send({ reply, has }: FileReader, { id, type }: Kept, name: string): Promise<StreamableFile> {
    void reply.headers({ ...HARMLESS, 'cache-control': 'private, no-cache' });
    return isHad(reply, id, has) ? nothing() : this.#whole({ id, type }, name);
  }

  /** The same of a file whose address holds its id: kept for a year, by everybody when it is public. */
  async sendToKeep(reply: FastifyReply, kept: Kept, name: string, open: boolean): Promise<StreamableFile> {
    const whose = open ? 'public' : 'private';
    void reply.headers({ ...HARMLESS, 'cache-control': `${whose}, max-age=31536000, immutable` });
    return this.#whole(kept, name);
  }

  /** An image within a square of `side` pixels, for a list of them: drawn when it is asked for, kept by the browser. */
  async sendSmall({ reply, has }: FileReader, { id, type }: Kept, name: string, side: number): Promise<StreamableFile> {
    if (!type.startsWith('image/')) throw noSuchFile();
    void reply.headers({ ...HARMLESS, 'cache-control': 'private, no-cache' });
    if (isHad(reply, `${id}-${side}`, has)) return nothing();
    const { stream } = await this.store.read(id);
    const small = await draw(await buffer(stream), side);
    return new StreamableFile(small, {
      type: 'image/webp',
      length: small.length,
      disposition: contentDisposition('inline', name),
    });
  }

  async #whole({ id, type }: Kept, name: string): Promise<StreamableFile> {
    const { stream, bytes } = await this.store.read(id);
    const how = type.startsWith('image/') ? 'inline' : 'attachment';
    return new StreamableFile(stream, { type, length: bytes, disposition: contentDisposition(how, name) });
  }
}

/** Nothing of a file runs, whatever a browser takes it for. */
const HARMLESS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
};

const nothing = (): StreamableFile => new StreamableFile(Buffer.alloc(0));

/** Whether the browser has it already; it is then told so. */
function isHad(reply: FastifyReply, tag: string, has: string | null): boolean {
  void reply.header('etag', `"${tag}"`);
  if (has !== `"${tag}"`) return false;
  void reply.status(304);
  return true;
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
