import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** Keys of backups, in the letters of `age` (https://age-encryption.org). */
export interface BackupKeys {
  /** Public keys (`age1…`): a backup is written so that the secret of any of them opens it. */
  readonly recipients: readonly string[];
  /** Secret keys at hand (`AGE-SECRET-KEY-1…`), which lock as well; none on a server that only writes backups. */
  readonly identities: readonly string[];
}

/** A new pair: `recipient` locks, `identity` opens. */
export async function newKeyPair(): Promise<{ readonly recipient: string; readonly identity: string }> {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), identity };
}

/**
 * Keys out of a text as `age-keygen` writes it: separated by spaces or lines, `#` begins a comment. Null when a word is no
 * key; the word is not told, for it may be most of a secret.
 */
export function readKeys(text: string): BackupKeys | null {
  const words = text
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').split(/[\s,]+/))
    .filter(Boolean);
  const identities = words.filter((word) => /^age-secret-key-/i.test(word));
  const recipients = words.filter((word) => !identities.includes(word));
  try {
    const [locks, opens] = [new Encrypter(), new Decrypter()];
    for (const recipient of recipients) locks.addRecipient(recipient);
    for (const identity of identities) opens.addIdentity(identity);
  } catch {
    return null;
  }
  return words.length > 0 ? { recipients, identities } : null;
}
