import { hashRaw } from '@node-rs/argon2';
import { randomInt } from 'node:crypto';
import { plainRecoveryCode, RECOVERY_ALPHABET, RECOVERY_CODES, shownRecoveryCode } from '@fds/accounts/domain';
import type { Transaction } from '@fds/shared/api-kit';

/** OWASP's figures for argon2id, as for passwords. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const LENGTH = 12;
type InTransaction = Pick<Transaction<Record<never, never>>, 'sql'>;

/** What is kept of a code. The salt is the person, so that a typed code is looked up with one hash. */
export async function recoveryDigest(personId: string, typed: string): Promise<string> {
  const salt = Buffer.from(personId.replaceAll('-', ''), 'hex');
  return (await hashRaw(plainRecoveryCode(typed), { ...COST, salt })).toString('base64url');
}

/** Gives a person ten new codes, which are shown once; the former ones end. */
export async function makeRecoveryCodes({ sql }: InTransaction, personId: string, now: Date): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: LENGTH }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join(''),
  );
  const digests = await Promise.all(codes.map((code) => recoveryDigest(personId, code)));
  await sql(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
  await sql(`INSERT INTO recovery_code (person_id, digest, made_at) SELECT $1, unnest($2::text[]), $3`, [
    personId,
    digests,
    now,
  ]);
  return codes.map(shownRecoveryCode);
}

/** Uses a code up, by its digest. Returns how many are left, null when it is none of them. */
export async function useRecoveryCode(
  { sql }: InTransaction,
  personId: string,
  digest: string,
  now: Date,
): Promise<number | null> {
  const [used] = await sql(
    `UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND digest = $2 AND used_at IS NULL RETURNING digest`,
    [personId, digest, now],
  );
  if (!used) return null;
  const [row] = await sql<{ left: number }>(
    `SELECT count(*) AS left FROM recovery_code WHERE person_id = $1 AND used_at IS NULL`,
    [personId],
  );
  return Number(row?.left ?? 0);
}
