import { join, resolve } from 'node:path';
import { regionOf, USUAL_REGION, type Region } from '@fds/shared/kernel';
import { readBackupSettings, type BackupSettings } from './backup-settings';
import { readFileSettings, type FileSettings } from './files/file-settings';
import { readOperationsSettings, type OperationsSettings } from './operations-settings';
import { readMailSettings, type MailSettings } from './outbox/mail-settings';

/** The portal as ProConnect knows it. */
export interface ProConnectSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What the environment says; docs/operating.md lists every variable. */
export class ServerSettings {
  readonly port: number;
  /** Who owns the database, for migrations alone; null when the portal owns it itself. */
  readonly migrationUrl: string | null;
  readonly host: string;
  /** The embedded database with its demonstration accounts: loopback, clock that an administrator may move. */
  readonly demonstration: boolean;
  readonly dataDir: string;
  readonly webDir: string;
  /** The built page on which teams count at the door. */
  readonly countingDir: string;
  /** Fonts of the PDF documents. */
  readonly fontsDir: string;
  readonly smtpUrl: string | null;
  /** Address the browser uses; decides whether cookies are Secure. */
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly mailDomain: string;
  readonly mail: MailSettings;
  /** Whom people write to about the portal and their data; null when the operator gave nobody. */
  readonly contact: string | null;
  /** The region whose festival this portal serves; its editions, and the names it shows, follow. */
  readonly region: Region;
  /** Null when signing in by ProConnect is not offered. */
  readonly proConnect: ProConnectSettings | null;
  /** Whether this process does the background work. */
  readonly worker: boolean;
  readonly http: boolean;
  /** Whether a proxy in front is believed about the visitor’s address. */
  readonly trustProxy: boolean;
  /** Secret that keys are made from, shared by every process of the installation; null: a file of the data folder. */
  readonly secret: string | null;
  readonly files: FileSettings;
  readonly backup: BackupSettings;
  readonly operations: OperationsSettings;
  /** By how much the limits of `access/pace.ts` are multiplied. */
  readonly pace: number;

  constructor(
    readonly databaseUrl: string,
    env: Record<string, string | undefined> = process.env,
  ) {
    this.migrationUrl = env['DATABASE_MIGRATION_URL'] || null;
    this.port = Number(env['PORT'] ?? 3000);
    this.demonstration = env['PORTAL_DEMONSTRATION'] === '1';
    this.host = env['HOST'] ?? (this.demonstration ? '127.0.0.1' : '0.0.0.0');
    this.dataDir = resolve(env['PORTAL_DATA_DIR'] ?? '.data');
    this.webDir = resolve(env['PORTAL_WEB_DIR'] ?? join('dist', 'web', 'browser'));
    this.countingDir = resolve(env['PORTAL_COUNTING_DIR'] ?? join('dist', 'counting'));
    this.fontsDir = resolve(env['PORTAL_FONTS_DIR'] ?? join('libs', 'shared', 'api-kit', 'src', 'pdf', 'fonts'));
    this.smtpUrl = env['SMTP_URL'] || null;
    this.publicUrl = readPublicUrl(env['PORTAL_PUBLIC_URL']) ?? `http://localhost:${this.port}`;
    this.mailFrom = env['MAIL_FROM'] ?? 'Fête de la science <ne-pas-repondre@portail.example>';
    this.mailDomain = /@([\w.-]+)/.exec(this.mailFrom)?.[1] ?? 'portail.example';
    this.mail = readMailSettings(env, this.mailDomain);
    this.proConnect = readProConnect(env);
    this.contact = env['PORTAL_CONTACT'] || null;
    this.region = regionOf(env['PORTAL_REGION'] || USUAL_REGION);
    const role = env['PORTAL_ROLE'] ?? 'all';
    this.worker = role === 'all' || role === 'worker';
    this.trustProxy = env['PORTAL_TRUST_PROXY'] === '1';
    this.http = role === 'all' || role === 'api';
    this.secret = env['PORTAL_SECRET'] || null;
    this.files = readFileSettings(env);
    this.backup = readBackupSettings(env);
    this.operations = readOperationsSettings(env);
    this.pace = Number(env['PORTAL_PACE'] || 1);
    if (!Number.isInteger(this.pace) || this.pace < 1)
      throw new Error('PORTAL_PACE : un nombre entier est attendu, 1 ou plus.');
    if (this.secret && this.secret.length < 32)
      throw new Error('PORTAL_SECRET est trop court : 32 caractères au moins.');
  }

  /** Cookies are Secure and carry the __Host- prefix as soon as the portal is reached over TLS. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The portal's address without a path. Off this machine only over TLS: the session cookie would travel in the open. */
function readPublicUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username)
    throw new Error('PORTAL_PUBLIC_URL : une adresse sans chemin est attendue, par exemple https://portail.exemple.fr');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname))
    throw new Error('PORTAL_PUBLIC_URL : hors de cette machine, le portail ne s’ouvre qu’en https.');
  return url.origin;
}

/** All three, or none: a half of them is a mistake to be told at start, not a button that fails. */
function readProConnect(env: Record<string, string | undefined>): ProConnectSettings | null {
  const [issuer, clientId, clientSecret] = [
    env['PRO_CONNECT_ISSUER'],
    env['PRO_CONNECT_CLIENT_ID'],
    env['PRO_CONNECT_CLIENT_SECRET'],
  ];
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret || !URL.canParse(issuer))
    throw new Error(
      'PRO_CONNECT_ISSUER (une adresse), PRO_CONNECT_CLIENT_ID et PRO_CONNECT_CLIENT_SECRET vont ensemble.',
    );
  return { issuer, clientId, clientSecret };
}
