import { basename } from 'node:path';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FILE_NAMES, type FileName } from '@fds/archive/domain';
import { ArchiveRefusal, wholeProblem, type ArchiveSource } from './archive-source';

/** Entries of a ZIP at most: an archive has twelve files. */
export const MAX_ENTRIES = 1_000;
/** Bytes that the files of an archive may hold together, once decompressed. */
export const MAX_BYTES = 2 * 1024 ** 3;
/** Beyond this many bytes, a file that was compressed more than `MAX_RATIO` times is a bomb: CSV reaches 20 to 50. */
const RATIO_FROM = 16 * 1024 ** 2;
const MAX_RATIO = 300;

const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;

/**
 * An archive as a ZIP, its files at the root or in one folder. What an entry claims is only used to refuse it sooner:
 * sizes are counted while bytes are read, and nothing is ever written to disk.
 * @throws ArchiveRefusal for a file that is not a ZIP, is damaged, encrypted, climbs out of its folder, or is a bomb
 */
export async function openZip(path: string, name = basename(path)): Promise<ArchiveSource> {
  const refuse = (value: string | null, expected: string): ArchiveRefusal =>
    new ArchiveRefusal(wholeProblem(name, value, expected));
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  } catch {
    throw refuse(null, 'un fichier ZIP qui s’ouvre');
  }
  try {
    const entries = await archiveEntries(zip, refuse);
    const read = new Map<FileName, number>();
    return {
      size: [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0),
      open: async (file) => {
        const entry = entries.get(file);
        return entry ? counted(zip, entry, file, read, refuse) : null;
      },
      close: () => Promise.resolve(zip.close()),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

type Refuse = (value: string | null, expected: string) => ArchiveRefusal;

/** The entries of the archive's own files; every entry of the ZIP is judged. */
async function archiveEntries(zip: ZipFile, refuse: Refuse): Promise<Map<FileName, Entry>> {
  const tooMany = refuse(String(zip.entryCount), `un ZIP d’au plus ${MAX_ENTRIES} fichiers`);
  if (zip.entryCount > MAX_ENTRIES) throw tooMany;
  const found: { folder: string; file: FileName; entry: Entry }[] = [];
  let seen = 0;
  let claimed = 0;
  for (const entry of await everyEntry(zip, refuse)) {
    if ((seen += 1) > MAX_ENTRIES) throw tooMany;
    const path = entry.fileName;
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK)
      throw refuse(path, 'des fichiers, et aucun lien symbolique');
    if (entry.isEncrypted()) throw refuse(path, 'un ZIP sans mot de passe');
    if ((claimed += entry.uncompressedSize) > MAX_BYTES)
      throw refuse(path, 'des fichiers de moins de 2 Go en tout, une fois décompressés');
    const parts = path.split('/');
    const file = FILE_NAMES.find((known) => known === parts.at(-1));
    if (!file || parts.length > 2) continue;
    if (!entry.canDecodeFileData()) throw refuse(path, 'un fichier compressé par « deflate », ou non compressé');
    found.push({ folder: parts.length === 2 ? (parts[0] ?? '') : '', file, entry });
  }
  const folders = new Set(found.map(({ folder }) => folder));
  // At the root when anything of the archive is there; else in the one folder that has something of it.
  if (!folders.has('') && folders.size > 1)
    throw refuse([...folders].join(', '), 'une seule archive par ZIP, à sa racine ou dans un seul dossier');
  const root = folders.has('') ? '' : [...folders][0];
  const entries = new Map<FileName, Entry>();
  for (const { folder, file, entry } of found) {
    if (folder !== root) continue;
    if (entries.has(file)) throw refuse(entry.fileName, 'un seul fichier de ce nom');
    entries.set(file, entry);
  }
  return entries;
}

async function everyEntry(zip: ZipFile, refuse: Refuse): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length > MAX_ENTRIES) break;
    }
  } catch (error) {
    const climbs = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(
      error instanceof Error ? error.message : '',
    );
    if (climbs) throw refuse(climbs[1] ?? null, 'des chemins qui restent dans l’archive, séparés par /');
    throw refuse(null, 'un fichier ZIP complet');
  }
  return entries;
}

/** The bytes of an entry, counted as they come. */
async function* counted(
  zip: ZipFile,
  entry: Entry,
  file: FileName,
  read: Map<FileName, number>,
  refuse: Refuse,
): AsyncGenerator<Uint8Array> {
  let own = 0;
  let others = 0;
  read.forEach((bytes, name) => (others += name === file ? 0 : bytes));
  try {
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      own += chunk.length;
      read.set(file, own);
      if (own + others > MAX_BYTES) throw refuse(file, 'des fichiers de moins de 2 Go en tout, une fois décompressés');
      if (own > RATIO_FROM && own > entry.compressedSize * MAX_RATIO)
        throw refuse(file, 'un texte, et non des données qui gonflent à la décompression');
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ArchiveRefusal) throw error;
    throw refuse(file, 'un fichier que le ZIP rend entier');
  }
}
