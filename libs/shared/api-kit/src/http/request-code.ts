import { randomBytes } from 'node:crypto';

/** The code of a request: a person reads it to the support, who find its lines in the log. */
export const requestCode = (): string => randomBytes(6).toString('hex').toUpperCase();
