import type { Actor } from '@fds/shared/kernel';
import { readHead, type Rows } from '../applications/application-record';
import { readMany } from './dossier-reading';
import type { ReadingView } from './reading.contract';
import { toReadingView } from './reading.view';

/** Names and addresses that a dossier is answered for by, or booked at: public with the programme, not before. */
const CONTACTS = /^charterAcceptedBy$|Booking(Email|Phone)$/;

/** Reads as the committee does: what was sent, without what is private in it. */
const OUTSIDER: Actor = { personId: '', role: 'drari', organisationIds: [] };

/**
 * A version that was sent, as somebody from outside may read it: no contact, no private answer, no label, no name of who
 * sent it, and of its state only that it was sent. Null when there is no such version.
 */
export async function readForOutside(rows: Rows, id: string, number: number): Promise<ReadingView | null> {
  const head = await readHead(rows, id);
  const [reading] = head ? await readMany(rows, OUTSIDER, head, [number]) : [];
  if (!reading?.filed) return null;
  const view = toReadingView({ ...reading, labels: new Map() }, OUTSIDER);
  return {
    ...view,
    state: 'submitted',
    sections: view.sections.map((section) => ({
      ...section,
      rows: section.rows.filter(({ field }) => !CONTACTS.test(field)),
      items: section.items.map((item) => ({ ...item, rows: item.rows.filter(({ field }) => !CONTACTS.test(field)) })),
    })),
    updatedAt: reading.filed.at.toISOString(),
    filed: view.filed && { ...view.filed, by: null },
  };
}
