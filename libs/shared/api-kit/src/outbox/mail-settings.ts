import { existsSync, readFileSync } from 'node:fs';
import { isMailAddress } from '@fds/shared/kernel';

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
  /** Where servers send messages back to (the envelope's sender); null: to the sender's own address. */
  readonly returnAddress: string | null;
  /** Address that answers to messages of a thread go to, each with a mark of its own; null: answered in the portal alone. */
  readonly replyAddress: ReplyAddress | null;
  /** Secret by which the mail provider hands such answers over; null: nobody is listened to. */
  readonly replySecret: string | null;
  /** Mailbox that is read for answers and for messages that came back; null: none is. */
  readonly mailbox: MailboxSettings | null;
}

/** `reponses` at `portail.example`: the mark stands behind a plus sign. */
export interface ReplyAddress {
  readonly name: string;
  readonly domain: string;
}

export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it the connection is secured by STARTTLS, except on this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
}

/** Reads what the environment says of mail; a mistake is told at start, in one sentence. */
export function readMailSettings(env: Record<string, string | undefined>, mailDomain: string): MailSettings {
  const replyAddress = readReplyAddress(env['REPLY_ADDRESS']);
  const replySecret = readSecret(env, 'REPLY_SECRET');
  const mailbox = readMailbox(env['IMAP_URL']);
  if (replyAddress && !replySecret && !mailbox)
    throw new Error('REPLY_ADDRESS : personne ne lirait les réponses. Donnez REPLY_SECRET ou IMAP_URL.');
  const returnAddress = env['BOUNCE_ADDRESS'] || null;
  if (returnAddress && !isMailAddress(returnAddress))
    throw new Error('BOUNCE_ADDRESS : une adresse e-mail est attendue.');
  return {
    connections: wholeNumber(env, 'SMTP_CONNECTIONS') ?? 5,
    perMinute: wholeNumber(env, 'SMTP_RATE_PER_MINUTE'),
    perDomain: wholeNumber(env, 'SMTP_RATE_PER_DOMAIN'),
    dkim: readDkim(env, mailDomain),
    bounceSecret: readSecret(env, 'BOUNCE_SECRET'),
    returnAddress,
    replyAddress,
    replySecret,
    mailbox,
  };
}

function readSecret(env: Record<string, string | undefined>, name: string): string | null {
  const secret = env[name] || null;
  if (secret && secret.length < 24) throw new Error(`${name} est trop court : 24 caractères au moins.`);
  return secret;
}

/** Characters of a mark and its plus sign, in the 64 that the name of an address may have. */
const MOST_OF_A_NAME = 64 - 43;

function readReplyAddress(text: string | undefined): ReplyAddress | null {
  if (!text) return null;
  const [name = '', domain = ''] = text.toLowerCase().split('@');
  if (!isMailAddress(text) || name.includes('+') || name.length > MOST_OF_A_NAME)
    throw new Error(
      `REPLY_ADDRESS : une adresse sans « + » est attendue, de ${MOST_OF_A_NAME} caractères au plus avant l’arobase.`,
    );
  return { name, domain };
}

function readMailbox(text: string | undefined): MailboxSettings | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^imaps?:$/.test(url.protocol) || !url.hostname || !url.username || !url.password)
    throw new Error('IMAP_URL : imaps://utilisateur:mot-de-passe@serveur/DOSSIER est attendu.');
  const secure = url.protocol === 'imaps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
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
