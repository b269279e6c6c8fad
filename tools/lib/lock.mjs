// A lock held by a living process: a file that names its holder, taken over when the holder is gone.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSame, portrait, until } from './processes.mjs';

/**
 * Tries to take the lock.
 * @returns `{ release }`, or `{ holder }` when a living process has it
 */
export function tryLock(file, purpose = '') {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2, 8)}`;
  // The file appears with its content at once (link): a reader never sees it half written.
  writeFileSync(draft, JSON.stringify({ ...portrait(process.pid), purpose }));
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        linkSync(draft, file);
        return { release: () => rmSync(file, { force: true }) };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder && isSame(holder)) return { holder };
      discard(file, draft);
    }
    return { holder: read(file) };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes the lock, waiting for its holder as long as `timeout` (milliseconds); `onWait` is told once who is waited for. */
export async function lock(file, { purpose = '', timeout = 60_000, onWait = () => {} } = {}) {
  let result = tryLock(file, purpose);
  if (result.release) return result.release;
  onWait(result.holder);
  await until(() => Boolean((result = tryLock(file, purpose)).release), timeout, 100);
  if (result.release) return result.release;
  throw new Error(`${file} is held by process ${result.holder?.pid}`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Sets a dead holder's file aside. Should a living one have come in between, its file is put back. */
function discard(file, draft) {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isSame(read(aside))) {
    try {
      linkSync(aside, file);
    } catch {
      // A third one came first: it now holds the lock.
    }
  }
  rmSync(aside, { force: true });
}
