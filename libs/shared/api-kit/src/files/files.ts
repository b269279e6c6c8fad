import { Inject, Injectable, StreamableFile, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { PortalError } from '@fds/shared/kernel';
import type { Transaction } from '../database/transactions';
import { Clock } from '../time/clock';
import { FileStore } from './file-store';

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

  /** An image is sent as its bytes, never as a form; the command line has no server. */
  onModuleInit(): void {
    const server = this.host.httpAdapter?.getInstance();
    if (!server || server.hasContentTypeParser(IMAGES)) return;
    server.addContentTypeParser(IMAGES, { parseAs: 'buffer', bodyLimit: MOST_IMAGE_BYTES }, (_request, body, done) =>
      done(null, body),
    );
  }

  /**
   * Keeps bytes under a media type that the portal has made or checked itself. The bytes are on the disk before the row
   * is written: a row never names a file that is not there.
   */
  async keep({ sql }: InTransaction, type: string, bytes: Uint8Array): Promise<Kept> {
    const id = await this.store.keep(bytes);
    await sql(
      'INSERT INTO stored_file (id, type, bytes, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
      [id, type, bytes.length, this.clock.now()],
    );
    return { id, type };
  }

  /**
   * The answer of a route that serves a file. Its address holds its id, so that it never changes: it may be kept for a
   * year, by everybody when it is public, by the person's own browser when it is not. Nothing in it runs.
   */
  async send(
    reply: FastifyReply,
    { id, type }: Kept,
    { name, open }: { readonly name: string; readonly open: boolean },
  ): Promise<StreamableFile> {
    const { stream, bytes } = await this.store.read(id);
    void reply.headers({
      'cache-control': `${open ? 'public' : 'private'}, max-age=31536000, immutable`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    return new StreamableFile(stream, { type, length: bytes, disposition: `inline; filename="${name}"` });
  }
}

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
