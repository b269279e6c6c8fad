import { createInterface } from 'node:readline/promises';
import { dirname, join, resolve } from 'node:path';
import {
  checkBackup,
  ERASURES_NAME,
  newKeyPair,
  readErasures,
  readKeys,
  restoreBackup,
  writeBackup,
  type BackupHead,
  type BackupKeys,
  type BackupSummary,
  type Restored,
} from '@fds/portal/api';
import { fileStoreOf, type ServerSettings } from '@fds/shared/api-kit';
import { momentInWords, PortalError } from '@fds/shared/kernel';
import type { Call } from '../call';
import type { Output } from '../output';

type Of<Command extends Call['command']> = Extract<Call, { command: Command }>;

const OPEN_TO_ALL =
  'Cette sauvegarde n’est pas chiffrée : quiconque a le fichier peut la lire. Donnez une clé dans PORTAL_BACKUP_KEY pour la chiffrer.';
const YES = 'restaurer';

/** Writes a backup; answers the exit code. */
export async function backup(
  { file, json }: Of<'backup'>,
  settings: ServerSettings,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const keys = keysOf(settings);
  const { databaseUrl, dataDir, demonstration } = settings;
  const path = resolve(file);
  const onProgress = (share: number): void => output.share('Sauvegarde', share);
  const order = { path, databaseUrl, store: fileStoreOf(settings), keys, dataDir, demonstration, onProgress, signal };
  const written = await writeBackup(order).finally(output.done);
  if (!keys) output.complain(OPEN_TO_ALL);
  missing(written, output);
  output.result(
    json
      ? JSON.stringify(written, null, 2)
      : `${contents(written)}\n${path}, ${written.bytes} octets\nEmpreinte (SHA-256), à noter ailleurs : ${written.sha256}`,
  );
  return 0;
}

/** Restores a backup, or only reads it. */
export async function restore(
  { file, yes, check, erasures, json }: Of<'restore'>,
  settings: ServerSettings,
  output: Output,
  signal: AbortSignal,
): Promise<number> {
  const path = resolve(file);
  const keys = keysOf(settings);
  if (check) {
    const { summary } = await checkBackup(path, keys, (share) => output.share('Relecture', share)).finally(output.done);
    missing(summary, output);
    output.result(json ? JSON.stringify(summary, null, 2) : `${contents(summary)}\nElle est entière.`);
    return 0;
  }
  const restored = await restoreBackup({
    path,
    keys,
    settings,
    erasures: await erasedSince(path, erasures, settings),
    confirm: (head, encrypted) => confirmed(head, encrypted, yes, output),
    onProgress: (share) => output.share('Restauration', share),
    signal,
  }).finally(output.done);
  process.send?.({ restored: { demonstration: restored.demonstration } });
  missing(restored, output);
  output.result(json ? JSON.stringify(restored, null, 2) : restoredWords(restored));
  return 0;
}

/** A new pair of keys, as `age-keygen` writes it. */
export async function backupKey(output: Output): Promise<number> {
  const { recipient, identity } = await newKeyPair();
  output.result(`# clé publique, pour le portail (PORTAL_BACKUP_KEY) : ${recipient}\n${identity}`);
  output.complain(
    'La ligne AGE-SECRET-KEY-1… ouvre les sauvegardes : gardez-la hors du serveur, en deux endroits. Perdue, elle les rend illisibles.',
  );
  return 0;
}

/** @throws PortalError refused when what was given is no key */
function keysOf({ backup }: ServerSettings): BackupKeys | null {
  if (backup.key === null) return null;
  const keys = readKeys(backup.key);
  if (!keys)
    throw new PortalError(
      'refused',
      'backup.no_key',
      'PORTAL_BACKUP_KEY : une clé age1… ou AGE-SECRET-KEY-1… est attendue (npm run portal -- backup-key en fait une paire).',
    );
  return keys;
}

/** Who was erased, by every list at hand: the one that is named, beside the backup, in the data folder. */
async function erasedSince(path: string, named: string | null, { dataDir }: ServerSettings): Promise<string[]> {
  if (named !== null) {
    const people = await readErasures(resolve(named));
    if (people.length === 0)
      throw new PortalError(
        'refused',
        'backup.no_erasures',
        `La liste d’effacements ${named} ne se lit pas, ou est vide.`,
      );
    return people;
  }
  const lists = [join(dirname(path), ERASURES_NAME), join(dataDir, ERASURES_NAME)];
  return (await Promise.all(lists.map(readErasures))).flat();
}

async function confirmed(head: BackupHead, encrypted: boolean, yes: boolean, output: Output): Promise<boolean> {
  output.complain(
    `Sauvegarde du ${momentInWords(new Date(head.madeAt))}${head.demonstration ? ' (démonstration)' : ''}, ${head.tables.length} tables, ${encrypted ? 'chiffrée' : 'non chiffrée'}.`,
  );
  if (yes) return true;
  if (!process.stdin.isTTY) {
    output.complain('Sans terminal pour confirmer, ajoutez --yes.');
    return false;
  }
  return asked(process.stdin, process.stderr);
}

/** Asks a person at a terminal; whoever ends the input or interrupts has not confirmed. */
export async function asked(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<boolean> {
  const prompt = createInterface({ input, output });
  const ended = new Promise<string>((done) => prompt.once('close', () => done('')));
  try {
    const answer = prompt.question(`Tapez « ${YES} » pour la mettre dans cette base vide : `);
    return (await Promise.race([answer, ended])).trim() === YES;
  } finally {
    prompt.close();
  }
}

const missing = ({ missingFiles }: BackupSummary, output: Output): void => {
  if (missingFiles > 0)
    output.complain(
      `${missingFiles} fichiers que la base nomme manquaient, ou étaient abîmés, quand elle a été faite.`,
    );
};

const contents = ({ madeAt, rows, tables, files, encrypted }: BackupSummary): string =>
  `Sauvegarde ${encrypted ? 'chiffrée' : 'non chiffrée'} du ${momentInWords(new Date(madeAt))} : ${rows} lignes de ${tables} tables, ${files} fichiers.`;

const restoredWords = (restored: Restored): string =>
  [
    `${contents(restored)} Restaurée.`,
    `${restored.sessionsEnded} sessions fermées : chacun se connecte à nouveau.`,
    `${restored.held} messages n’étaient pas partis : ils attendent une relecture dans la boîte d’envoi.`,
    `${restored.erasedAgain} comptes effacés depuis l’ont été à nouveau.`,
    ...(restored.secretMissing
      ? [
          'Le secret de l’installation n’est pas celui d’alors : remettez-le (installation-secret ou PORTAL_SECRET), sans quoi les applications d’authentification sont à réenrôler.',
        ]
      : []),
  ].join('\n');
