import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fromBech32, toBech32 } from './bech32';

const RECIPIENT = 'age';
const IDENTITY = 'age-secret-key-';
const KEY_BYTES = 32;
/** What stands before the 32 bytes of an X25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const PRIVATE_BEGINS = Buffer.from('302e020100300506032b656e04220420', 'hex');
const PUBLIC_BEGINS = Buffer.from('302a300506032b656e032100', 'hex');

/** Keys of backups: whom they are written for, and what opens them. */
export interface BackupKeys {
  /** Public keys: a backup is written so that the secret of any of them opens it. */
  readonly recipients: readonly KeyObject[];
  /** Secret keys at hand; none on a server that only writes backups. */
  readonly identities: readonly KeyObject[];
}

/** A new pair, in the letters of `age` (https://age-encryption.org): `age1…` locks, `AGE-SECRET-KEY-1…` opens. */
export function newKeyPair(): { readonly recipient: string; readonly identity: string } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    recipient: toBech32(RECIPIENT, rawPublic(publicKey)),
    identity: toBech32(
      IDENTITY,
      privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-KEY_BYTES),
    ).toUpperCase(),
  };
}

/**
 * Keys out of a text as `age-keygen` writes it: separated by spaces or lines, `#` begins a comment. A secret key also
 * locks. Null when a word is no key; the word is not told, for it may be most of a secret.
 */
export function readKeys(text: string): BackupKeys | null {
  const words = text
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s,]+/))
    .filter(Boolean);
  const recipients: KeyObject[] = [];
  const identities: KeyObject[] = [];
  for (const word of words) {
    const secret = fromBech32(IDENTITY, word);
    const open = secret ? null : fromBech32(RECIPIENT, word);
    if (secret?.length === KEY_BYTES) {
      const identity = createPrivateKey({ key: Buffer.concat([PRIVATE_BEGINS, secret]), format: 'der', type: 'pkcs8' });
      identities.push(identity);
      recipients.push(createPublicKey(identity));
    } else if (open?.length === KEY_BYTES) recipients.push(publicKeyOf(open));
    else return null;
  }
  return recipients.length > 0 ? { recipients, identities } : null;
}

/** The 32 bytes of a public key. */
export const rawPublic = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-KEY_BYTES);

/** A public key out of its 32 bytes. */
export const publicKeyOf = (raw: Uint8Array): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_BEGINS, raw]), format: 'der', type: 'spki' });
