import type { AnyTransaction } from '../personal-data/personal-data';

/** Empties the values and the address of journal lines. The lines themselves, and their chain, stay as they are. */
export async function eraseJournalDetails({ sql }: AnyTransaction, entryIds: readonly number[]): Promise<void> {
  if (entryIds.length === 0) return;
  await sql(
    `UPDATE journal_detail SET salt = NULL, before = NULL, after = NULL, address = NULL WHERE entry_id = ANY($1::bigint[])`,
    [entryIds],
  );
}

/** Forgets from where lines were written; the values stay, but can no longer be proven without the address and the salt. */
export async function eraseJournalAddresses({ sql }: AnyTransaction, entryIds: readonly number[]): Promise<void> {
  if (entryIds.length === 0) return;
  await sql(`UPDATE journal_detail SET salt = NULL, address = NULL WHERE entry_id = ANY($1::bigint[])`, [entryIds]);
}
