import { createHash, randomBytes } from 'node:crypto';

/** A token that nobody guesses: 32 random bytes, 43 characters that an address or a cookie may hold. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in hexadecimal: what the database keeps of a token or a key, so that a copy of it opens nothing. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
