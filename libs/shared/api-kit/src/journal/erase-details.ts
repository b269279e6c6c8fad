import type { AnyTransaction } from '../personal-data/personal-data';

/** The only way the portal changes what lies beside the journal: it may not update the table itself. */
const ERASE = `SELECT erase_journal_detail($1::bigint[], $2::boolean)`;

/** Empties the values and the address of journal lines. The lines themselves, and their chain, stay as they are. */
export async function eraseJournalDetails({ sql }: AnyTransaction, entryIds: readonly number[]): Promise<void> {
  if (entryIds.length > 0) await sql(ERASE, [entryIds, false]);
}

/** Forgets from where lines were written; their values stay, and stay provable. */
export async function eraseJournalAddresses({ sql }: AnyTransaction, entryIds: readonly number[]): Promise<void> {
  if (entryIds.length > 0) await sql(ERASE, [entryIds, true]);
}
