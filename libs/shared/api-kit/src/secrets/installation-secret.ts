import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';

const FILE = 'installation-secret';
const NONCE = 12;
const TAG = 16;

/**
 * The installation's own secret, from which keys are made: `PORTAL_SECRET`, or a file of the data folder that only its
 * owner reads, written by whoever needs it first. It never lies in the database, so that a copy of the database alone
 * opens nothing. Every process that shares a database needs the same one.
 */
@Injectable()
export class InstallationSecret implements OnApplicationBootstrap {
  readonly #log = new Logger('InstallationSecret');
  readonly #keys = new Map<string, Buffer>();
  #secret: Buffer | undefined;

  constructor(
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Says at start when this database was sealed with another secret: what was sealed cannot be read here. */
  async onApplicationBootstrap(): Promise<void> {
    const known = await this.database.row<{ value: string }>(
      `SELECT value FROM setting WHERE key = 'installation_secret_mark'`,
    );
    if (known && known.value !== this.#mark())
      this.#log.error(
        'This database was sealed with another secret: authenticator apps enrolled with it cannot be checked here. ' +
          'Give every process the same PORTAL_SECRET, or the data folder it was written in (docs/operating.md).',
      );
  }

  /** A key of 32 bytes for one purpose (`totp`); the same on every process that has the same secret. */
  derive(purpose: string): Buffer {
    let key = this.#keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', (this.#secret ??= this.#read()), '', `fds/${purpose}`, 32));
      this.#keys.set(purpose, key);
    }
    return key;
  }

  /** Seals bytes for one purpose and one owner (AES-256-GCM): nothing but the same pair opens them. */
  async seal(purpose: string, owner: string, plain: Uint8Array): Promise<Buffer> {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.derive(purpose), nonce, { authTagLength: TAG });
    const sealed = Buffer.concat([cipher.setAAD(Buffer.from(owner)).update(plain), cipher.final()]);
    await this.database.rows(
      `INSERT INTO setting (key, value) VALUES ('installation_secret_mark', $1) ON CONFLICT (key) DO NOTHING`,
      [JSON.stringify(this.#mark())],
    );
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** What was sealed, or null when it was altered, belongs to another owner, or was sealed with another secret. */
  open(purpose: string, owner: string, sealed: Uint8Array): Buffer | null {
    const bytes = Buffer.from(sealed);
    if (bytes.length < NONCE + TAG) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.derive(purpose), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    } catch {
      return null;
    }
  }

  /** Tells two secrets apart without saying anything of either. */
  #mark(): string {
    return this.derive('mark').toString('hex').slice(0, 32);
  }

  #read(): Buffer {
    if (this.settings.secret) return Buffer.from(this.settings.secret);
    const path = join(this.settings.dataDir, FILE);
    const kept = readIfThere(path);
    if (kept) return kept;
    const written = writeOnce(this.settings.dataDir, path);
    if (!this.settings.demonstration)
      this.#log.warn(
        `PORTAL_SECRET is not set: a secret was written to ${path}. Back it up apart from the database; processes with another data folder need PORTAL_SECRET.`,
      );
    return written;
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes a new secret whole or not at all; when another process was first, its secret is the one. */
function writeOnce(folder: string, path: string): Buffer {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path);
}
