import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_NAMES, type FileName } from '@fds/archive/domain';
import type { ArchiveSource } from './archive-source';

/** An archive as a folder; whatever else it holds is left alone. */
export async function openFolder(path: string): Promise<ArchiveSource> {
  const sizes = new Map<FileName, number>();
  for (const file of FILE_NAMES) {
    const found = await stat(join(path, file)).catch(() => null);
    if (found?.isFile()) sizes.set(file, found.size);
  }
  return {
    size: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    open: (file) => Promise.resolve(sizes.has(file) ? createReadStream(join(path, file)) : null),
    close: () => Promise.resolve(),
  };
}
