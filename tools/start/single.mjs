// One portal per data folder: the lock, and the children of one that was killed.
import { rmSync } from 'node:fs';
import { readJson, writeJson } from '../lib/files.mjs';
import { tryLock } from '../lib/lock.mjs';
import { isSame, portrait, stop } from '../lib/processes.mjs';
import { Refusal } from '../lib/terminal.mjs';

/**
 * Makes this process the portal of its data folder, and ends what a killed one left running.
 * @returns what undoes it
 * @throws Refusal when another one runs on the folder
 */
export async function beTheOnlyOne(folder) {
  const { release, holder } = tryLock(folder.at('start.lock'), 'start');
  if (!release) {
    throw new Refusal(
      `Le portail tourne déjà sur le dossier ${folder.dir} (processus ${holder?.pid}) : arrêtez-le d'abord, ou choisissez un autre dossier avec PORTAL_DATA_DIR=<dossier> et un autre port avec PORT=<port>.`,
    );
  }
  const orphan = readJson(folder.at('server.json'));
  if (isSame(orphan)) await stop(orphan.pid);
  for (const name of ['server.json', 'running.json']) rmSync(folder.at(name), { force: true });
  return release;
}

/** Writes down the server that was started, so that the next start recognises it if this one is killed. */
export function rememberServer(folder, pid) {
  writeJson(folder.at('server.json'), portrait(pid));
}

export function forgetServer(folder) {
  rmSync(folder.at('server.json'), { force: true });
}
