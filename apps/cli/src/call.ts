import { parseArgs } from 'node:util';

/** A call of the command line, understood. */
export type Call =
  | { readonly command: 'help' }
  | { readonly command: 'migrate' }
  | { readonly command: 'import'; readonly path: string; readonly replace: boolean; readonly json: boolean }
  | { readonly command: 'export'; readonly year: number; readonly folder: string }
  | { readonly command: 'bilan'; readonly year: number; readonly json: boolean }
  | { readonly command: 'journal verify'; readonly hash: string | null; readonly json: boolean }
  | { readonly command: 'backup'; readonly file: string; readonly json: boolean }
  | { readonly command: 'backup-key' }
  | {
      readonly command: 'restore';
      readonly file: string;
      /** Nobody is asked. */
      readonly yes: boolean;
      /** The file is only read. */
      readonly check: boolean;
      readonly erasures: string | null;
      readonly json: boolean;
    }
  | { readonly command: 'users demo' }
  | { readonly command: 'users first-admin'; readonly mail: string };

/** The call is not one of ours; the sentence says why. */
export class WrongCall extends Error {}

export const USAGE = `Usage : npm run --silent portal -- <commande>

  import <dossier ou zip> [--replace] [--json]   reprendre une édition depuis son archive
  export <année> <dossier>                       écrire l’archive d’une édition
  bilan <année> [--json]                         les indicateurs d’une édition
  journal verify [empreinte] [--json]            relire tout le journal ; l’empreinte notée un jour doit y être encore
  backup <fichier> [--json]                      sauvegarder tout : base, fichiers, journal
  restore <fichier> [--yes] [--erasures <liste>] restaurer une sauvegarde dans une base vide
  restore <fichier> --check                      relire une sauvegarde sans rien restaurer
  backup-key                                     une paire de clés pour chiffrer les sauvegardes
  users first-admin <adresse>                    le lien du premier compte d’administration
  users demo                                     les comptes de la démonstration
  migrate                                        mettre la base de données à jour
  help                                           cette aide

Le résultat va sur la sortie standard, la progression sur la sortie d’erreur.
Codes de sortie : 0 fait, 1 refusé (avec ses raisons), 2 appel incorrect.
`;

const OPTIONS: Record<string, readonly string[]> = {
  import: ['replace', 'json'],
  bilan: ['json'],
  journal: ['json'],
  backup: ['json'],
  restore: ['yes', 'check', 'erasures', 'json'],
};

/** Understands a call. Throws WrongCall. */
export function readCall(args: readonly string[]): Call {
  const { values, positionals } = parse(args);
  const [command = 'help', ...rest] = positionals;
  if (values.help || command === 'help') return { command: 'help' };
  for (const option of ['replace', 'json', 'yes', 'check', 'erasures'] as const)
    if (values[option] && !OPTIONS[command]?.includes(option))
      throw new WrongCall(`La commande « ${command} » n’a pas d’option --${option}.`);
  const { replace = false, json = false } = values;
  switch (command) {
    case 'migrate':
      take(rest, []);
      return { command };
    case 'import': {
      const [path] = take(rest, ['le dossier ou le zip']);
      return { command, path, replace, json };
    }
    case 'export': {
      const [year, folder] = take(rest, ['l’année', 'le dossier']);
      return { command, year: yearOf(year), folder };
    }
    case 'bilan': {
      const [year] = take(rest, ['l’année']);
      return { command, year: yearOf(year), json };
    }
    case 'backup': {
      const [file] = take(rest, ['le fichier']);
      return { command, file, json };
    }
    case 'backup-key':
      take(rest, []);
      return { command };
    case 'restore': {
      const [file] = take(rest, ['le fichier']);
      const { yes = false, check = false, erasures = null } = values;
      return { command, file, yes, check, erasures, json };
    }
    case 'journal':
      return readJournal(rest, json);
    case 'users':
      return readUsers(rest);
    default:
      throw new WrongCall(`Il n’y a pas de commande « ${command} ».`);
  }
}

function readJournal([what, ...rest]: readonly string[], json: boolean): Call {
  if (what !== 'verify') throw new WrongCall('Après « journal » : verify.');
  const [hash = null] = rest;
  if (hash !== null) take(rest, ['l’empreinte']);
  if (hash !== null && !/^[0-9a-f]{64}$/i.test(hash)) throw new WrongCall(`« ${hash} » n’est pas une empreinte.`);
  return { command: 'journal verify', hash: hash?.toLowerCase() ?? null, json };
}

function readUsers([what, ...rest]: readonly string[]): Call {
  if (what === 'demo') {
    take(rest, []);
    return { command: 'users demo' };
  }
  if (what !== 'first-admin') throw new WrongCall('Après « users » : demo, ou first-admin <adresse>.');
  const [mail] = take(rest, ['l’adresse']);
  if (!/^[^\s@]+@[^\s@]+$/.test(mail)) throw new WrongCall(`« ${mail} » n’est pas une adresse électronique.`);
  return { command: 'users first-admin', mail };
}

function parse(args: readonly string[]): {
  values: { replace?: boolean; json?: boolean; help?: boolean; yes?: boolean; check?: boolean; erasures?: string };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        replace: { type: 'boolean' },
        json: { type: 'boolean' },
        yes: { type: 'boolean' },
        check: { type: 'boolean' },
        erasures: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const option = /'(--?[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new WrongCall(option ? `L’option ${option} n’est pas attendue.` : 'L’appel n’est pas compris.');
  }
}

/** Exactly as many words as were asked for. */
function take<const Names extends readonly string[]>(
  words: readonly string[],
  names: Names,
): { [Place in keyof Names]: string } {
  const missing = names[words.length];
  if (missing) throw new WrongCall(`Il manque ${missing}.`);
  if (words.length > names.length) throw new WrongCall(`« ${words[names.length]} » est de trop.`);
  return words as unknown as { [Place in keyof Names]: string };
}

function yearOf(text: string): number {
  if (!/^[1-9]\d{3}$/.test(text)) throw new WrongCall(`« ${text} » n’est pas une année.`);
  return Number(text);
}
