// PostgreSQL refuses to run as root. An ordinary user runs it as himself; root runs it as the owner of the cluster,
// or as the system's user `postgres`, made when it is missing.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from './terminal.mjs';

/** Who runs the server of an existing cluster: `{}` for oneself, `{ uid, gid }` when root steps down. */
export function databaseUser(cluster) {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(cluster);
  return { uid, gid };
}

/** Who shall own a new cluster: root gives it to the owner of the folder it lies in, who may start it next time. */
export function newDatabaseUser(folder) {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = statSync(folder);
  if (uid !== 0 && hasName(uid)) return { uid, gid };
  const known = lookUp();
  if (known) return known;
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ]) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const made = lookUp();
    if (made) return made;
  }
  throw new Refusal(
    "PostgreSQL ne s'exécute pas en root et l'utilisateur système « postgres » n'a pas pu être créé : lancez le portail avec un utilisateur ordinaire.",
  );
}

/**
 * The command that runs a program of PostgreSQL as that user. When a folder above it is closed to others (a clone
 * under /root, or in a folder of mktemp), the program keeps the single right to pass through folders.
 */
export function asDatabaseUser({ uid, gid }, program, args, places) {
  if (uid === undefined) return { command: program, args, options: {} };
  if (places.every(isOpenToOthers)) return { command: program, args, options: { uid, gid } };
  const right = passingRight(uid, gid);
  const drop = stepDown(uid, gid, right);
  return { command: 'setpriv', args: [...drop, '--', program, ...args], options: {} };
}

function stepDown(uid, gid, right) {
  const only = `-all,+${right}`;
  return [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${only}`,
    `--ambient-caps=${only}`,
    `--bounding-set=${only}`,
    // Without it access(2), which initdb asks before it runs the server, ignores the right.
    '--securebits=+no_setuid_fixup',
  ];
}

/** The least right that this system lets root hand down: to search folders; in most containers, only to override. */
function passingRight(uid, gid) {
  for (const right of ['dac_read_search', 'dac_override']) {
    try {
      execFileSync('setpriv', [...stepDown(uid, gid, right), '--', 'true'], { stdio: 'ignore' });
      return right;
    } catch {
      // Not this one here: the next, or the refusal below.
    }
  }
  throw new Refusal(
    "PostgreSQL ne s'exécute pas en root et son utilisateur ne peut pas traverser le dossier du portail : placez le projet dans un dossier ouvert (« chmod o+x » sur ses parents), ou lancez-le avec un utilisateur ordinaire.",
  );
}

/** Whether anybody may pass through all the folders above a place. */
export function isOpenToOthers(place) {
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** initdb refuses a user whom the system cannot name (a mounted folder's owner, for instance). */
function hasName(uid) {
  try {
    execFileSync('id', ['-un', String(uid)], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function lookUp() {
  try {
    const ask = (flag) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}
