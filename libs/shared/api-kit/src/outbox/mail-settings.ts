import { existsSync, readFileSync } from 'node:fs';

/** How mail leaves; docs/operating.md lists the variables. */
export interface MailSettings {
  /** Connections to the mail server at once. */
  readonly connections: number;
  /** Messages per minute, in all and to one domain, of each process that sends; null without limit. */
  readonly perMinute: number | null;
  readonly perDomain: number | null;
  /** The signature of the sending domain; null without a key. */
  readonly dkim: { readonly domainName: string; readonly keySelector: string; readonly privateKey: string } | null;
  /** Secret by which the mail provider says that a message came back; null: nobody is listened to. */
  readonly bounceSecret: string | null;
}

/** Reads what the environment says of mail; a mistake is told at start, in one sentence. */
export function readMailSettings(env: Record<string, string | undefined>, mailDomain: string): MailSettings {
  const bounceSecret = env['BOUNCE_SECRET'] || null;
  if (bounceSecret && bounceSecret.length < 24)
    throw new Error('BOUNCE_SECRET est trop court : 24 caractères au moins.');
  return {
    connections: wholeNumber(env, 'SMTP_CONNECTIONS') ?? 5,
    perMinute: wholeNumber(env, 'SMTP_RATE_PER_MINUTE'),
    perDomain: wholeNumber(env, 'SMTP_RATE_PER_DOMAIN'),
    dkim: readDkim(env, mailDomain),
    bounceSecret,
  };
}

function readDkim(env: Record<string, string | undefined>, mailDomain: string): MailSettings['dkim'] {
  const [file, keySelector] = [env['DKIM_KEY_FILE'], env['DKIM_SELECTOR']];
  if (!file && !keySelector) return null;
  if (!file || !keySelector) throw new Error('DKIM_KEY_FILE et DKIM_SELECTOR vont ensemble.');
  const privateKey = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!privateKey.includes('PRIVATE KEY'))
    throw new Error('DKIM_KEY_FILE : un fichier avec une clé privée PEM est attendu.');
  return { domainName: env['DKIM_DOMAIN'] || mailDomain, keySelector, privateKey };
}

function wholeNumber(env: Record<string, string | undefined>, name: string): number | null {
  if (!env[name]) return null;
  const value = Number(env[name]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} : un nombre entier est attendu, 1 ou plus.`);
  return value;
}
