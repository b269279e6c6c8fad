import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token that nobody guesses: 32 random bytes, 43 characters that an address or a cookie may hold. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal: what the database keeps of a token or a key, so that a copy of it opens nothing. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether somebody knows a shared secret; nobody does where there is none. Takes as long whatever was given. */
export const sameSecret = (given: string | undefined, expected: string | null): boolean =>
  expected !== null &&
  given !== undefined &&
  timingSafeEqual(Buffer.from(digestOf(given)), Buffer.from(digestOf(expected)));
