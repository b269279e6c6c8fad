import { hash, verify } from '@node-rs/argon2';

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let nobody: Promise<string> | undefined;

/** argon2id of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether the password is the one behind the hash; takes as long when there is no hash, so that nobody learns who has an account. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobody), password, COST);
  return passwordHash !== null && matches;
}
