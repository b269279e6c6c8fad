import { PayloadTooLargeException } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes of an archive that is sent, at most. */
export const MAX_UPLOAD = 200 * 1024 ** 2;

/** Where an archive waits for its import: under the import's own id, never under the name its sender gave it. */
export const uploadPath = (dataDir: string, importId: string): string => join(dataDir, 'imports', `${importId}.zip`);

/** Keeps what is sent; a sender that sends too much, or stops half-way, leaves nothing. */
export async function keepUpload(body: Readable, path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  let size = 0;
  try {
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          if ((size += chunk.length) > MAX_UPLOAD) throw new PayloadTooLargeException();
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
