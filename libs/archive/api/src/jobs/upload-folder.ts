import { PayloadTooLargeException } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
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

const UPLOAD = /^([0-9a-f-]{36})\.zip$/;
/** Milliseconds after which an archive that no import waits for was left by a process that was killed. */
const LEFT = 86_400_000;

/** Removes archives that no import waits for any more; `waiting` tells which of some imports still wait. */
export async function sweepUploads(
  dataDir: string,
  waiting: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<void> {
  const folder = join(dataDir, 'imports');
  const ids = (await readdir(folder).catch(() => [])).flatMap((name) => UPLOAD.exec(name)?.[1] ?? []);
  if (ids.length === 0) return;
  const wanted = await waiting(ids);
  for (const id of ids.filter((one) => !wanted.has(one))) {
    // One that is still being sent has no import yet. By this machine's own clock: that of the disk.
    const held = await stat(uploadPath(dataDir, id)).catch(() => null);
    if (held && held.mtimeMs < Date.now() - LEFT) await rm(uploadPath(dataDir, id), { force: true });
  }
}
