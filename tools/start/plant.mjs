// What a first start puts in: the edition of 2021 and the demonstration accounts, or nothing but a first administrator.
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { command } from '../lib/bundle.mjs';
import { readJson, writeJson } from '../lib/files.mjs';
import { Refusal } from '../lib/terminal.mjs';

/** The edition that a first start loads, relative to the project. */
const ARCHIVE = 'data/edition-2021';

/**
 * What this data folder is for, settled at its first start and kept: `demonstration` or `empty`.
 * @throws Refusal when a demonstration is asked to become empty
 */
export function kindOf(folder, { empty }) {
  const { kind } = folder.marker();
  if (kind === 'demonstration' && empty) {
    throw new Refusal(
      `Le dossier ${folder.dir} contient déjà des données de démonstration : choisissez-en un autre avec PORTAL_DATA_DIR=<dossier>, ou supprimez-le.`,
    );
  }
  if (kind === undefined) folder.mark({ kind: empty ? 'empty' : 'demonstration' });
  return kind ?? (empty ? 'empty' : 'demonstration');
}

/**
 * Loads the demonstration, each part once; one that was interrupted is taken up again (an import is all or nothing,
 * and importing the same archive twice changes nothing).
 * @returns `{ accounts, file, first }`; `first` says that the passwords have never been shown
 */
export async function plantDemonstration(folder, env, progress) {
  if (!folder.marker().planted) {
    await progress.step("Import de l'édition 2021 (quelques secondes)", (tell) =>
      command(['import', ARCHIVE], env, tell),
    );
    folder.mark({ planted: true });
  }
  const file = folder.at('accounts.json');
  if (existsSync(file)) return { accounts: readJson(file).accounts, file, first: false };
  const answer = await progress.step('Création des comptes de démonstration', () => command(['users', 'demo'], env));
  const { accounts } = JSON.parse(answer.slice(answer.indexOf('{')));
  writeJson(file, { accounts }, 0o600);
  return { accounts, file, first: true };
}

/**
 * The first administrator of an empty portal: the address from the call, or asked for on a terminal.
 * @returns the text of the command (it holds the link), or null when nobody was named
 */
export async function inviteAdministrator(admin, { env, progress, signal }) {
  const mail = admin ?? (await ask(signal));
  if (!mail) return null;
  return progress.step('Création du premier administrateur', () => command(['users', 'first-admin', mail], env));
}

async function ask(signal) {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  prompt.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const question = 'Adresse électronique du premier administrateur (vide : plus tard) : ';
    const answer = (await prompt.question(question, { signal })).trim();
    if (answer === '' || /^[^\s@]+@[^\s@]+$/.test(answer)) return answer || null;
    console.log(`« ${answer} » n'est pas une adresse électronique.`);
  } finally {
    prompt.close();
  }
  return ask(signal);
}
