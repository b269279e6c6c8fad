type Environment = Readonly<Record<string, string | undefined>>;

/** A store that speaks S3: where it is and who the portal is there. */
export interface S3Settings {
  /** Origin of the service, without bucket or path. */
  readonly url: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

/** What people may send, in bytes, and where it goes. */
export interface FileSettings {
  readonly imageBytes: number;
  readonly documentBytes: number;
  /** Files of one dossier. */
  readonly dossierFiles: number;
  readonly dossierBytes: number;
  /** ClamAV's own daemon; null: nothing is scanned. */
  readonly scanner: { readonly host: string; readonly port: number } | null;
  /** Null: files lie in the data folder. */
  readonly s3: S3Settings | null;
}

export const MEGABYTE = 1024 * 1024;

/** Throws a sentence for the operator when a variable says something that cannot be; it never shows a secret. */
export function readFileSettings(env: Environment): FileSettings {
  return {
    imageBytes: whole(env, 'FILES_IMAGE_MB', 12, 100) * MEGABYTE,
    documentBytes: whole(env, 'FILES_DOCUMENT_MB', 20, 100) * MEGABYTE,
    dossierFiles: whole(env, 'FILES_DOSSIER_COUNT', 30, 500),
    dossierBytes: whole(env, 'FILES_DOSSIER_MB', 150, 2000) * MEGABYTE,
    scanner: readScanner(env['CLAMAV_URL']),
    s3: readS3(env),
  };
}

function whole(env: Environment, name: string, usual: number, most: number): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`${name} : un nombre entier de 1 à ${most} est attendu.`);
  return value;
}

const PORT_OF_CLAMD = 3310;

function readScanner(text: string | undefined): FileSettings['scanner'] {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'tcp:' || !url.hostname || url.username || (url.pathname !== '' && url.pathname !== '/'))
    throw new Error('CLAMAV_URL : une adresse comme tcp://127.0.0.1:3310 est attendue.');
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || PORT_OF_CLAMD) };
}

/** All four, or none: a half of them is a mistake to be told at start, not a file that cannot be kept. */
function readS3(env: Environment): S3Settings | null {
  const [url, bucket, key, secret] = ['URL', 'BUCKET', 'KEY', 'SECRET'].map((name) => env[`FILES_S3_${name}`] ?? '');
  if (!url && !bucket && !key && !secret) return null;
  if (!url || !bucket || !key || !secret)
    throw new Error('FILES_S3_URL, FILES_S3_BUCKET, FILES_S3_KEY et FILES_S3_SECRET vont ensemble.');
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/' || parsed.search || parsed.username)
    throw new Error('FILES_S3_URL : une adresse sans chemin est attendue, par exemple https://s3.fr-par.scw.cloud');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Error('FILES_S3_BUCKET : un nom de compartiment est attendu (minuscules, chiffres, points, tirets).');
  return { url: parsed.origin, bucket, region: env['FILES_S3_REGION'] || 'us-east-1', key, secret };
}
