import type { Transaction } from '@fds/shared/api-kit';

/**
 * Holds a mail address until the transaction ends: whoever else would give it to an account at the same moment waits,
 * then finds it taken and is told so, where the unique index alone would only fail.
 */
export const holdAddress = ({ sql }: Pick<Transaction<Record<never, never>>, 'sql'>, email: string): Promise<unknown> =>
  sql(`SELECT pg_advisory_xact_lock(hashtextextended('address:' || lower($1), 0))`, [email]);
