import type { Transaction } from '@fds/shared/api-kit';
import type { ReadRows } from '../affiliations';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql' | 'journal'>;

/** What `access_link.details` holds for an invitation to write one activity of a dossier. */
export interface ActivityInvitationDetails {
  /** The row that says who writes what; the dossiers' step keeps it. */
  readonly writerId: string;
  readonly invitedBy: string;
}
/** An activity of somebody's dossier, as the person invited to write it reads it. */
export interface InvitedActivity {
  readonly title: string;
  /** Title of the event it belongs to. */
  readonly event: string;
  /** Name of the organisation that holds the dossier. */
  readonly organisation: string;
  readonly inviter: string | null;
}

/** Activities that partners are invited to write, as the accounts need them; the dossiers' step answers. */
export abstract class ActivityInvitations {
  /** What is still promised; null when the activity is gone or the invitation was taken back. */
  abstract find(rows: ReadRows, details: ActivityInvitationDetails): Promise<InvitedActivity | null>;
  /** Gives the person its part, in the transaction that uses the link up. */
  abstract accept(transaction: InTransaction, details: ActivityInvitationDetails, personId: string): Promise<void>;
}
