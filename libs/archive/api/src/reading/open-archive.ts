import { stat } from 'node:fs/promises';
import { NoSuchArchive, type ArchiveSource } from './archive-source';
import { openFolder } from './folder-source';
import { openZip } from './zip-source';

/**
 * Opens an archive, a folder or a ZIP. `name` is what its problems call a ZIP.
 * @throws NoSuchArchive when there is nothing at the path
 * @throws ArchiveRefusal for a ZIP that cannot be taken
 */
export async function openArchive(path: string, name?: string): Promise<ArchiveSource> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new NoSuchArchive(path);
  return found.isDirectory() ? openFolder(path) : openZip(path, name);
}
