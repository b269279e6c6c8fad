import { Inject, Injectable } from '@nestjs/common';
import {
  ActivityInvitations,
  type ActivityInvitationDetails,
  type InvitedActivity,
  type ReadRows,
} from '@fds/accounts/api';
import { Clock, type Transaction } from '@fds/shared/api-kit';

const FIND = `SELECT e.title, COALESCE(r.title, '') AS event, COALESCE(o.name, '') AS organisation, p.name AS inviter
  FROM activity_writer w JOIN event e ON e.id = w.event_id JOIN application a ON a.id = e.application_id
  LEFT JOIN event r ON r.id = e.parent_event_id LEFT JOIN person p ON p.id = w.invited_by
  LEFT JOIN organisation_profile o ON o.organisation_id = a.organisation_id AND o.edition_year = a.edition_year
  WHERE w.id = $1 AND w.revoked_at IS NULL AND w.accepted_at IS NULL`;
const ACCEPT = `UPDATE activity_writer w SET person_id = $2, accepted_at = $3 FROM event e
  WHERE w.id = $1 AND w.revoked_at IS NULL AND e.id = w.event_id
  RETURNING e.id AS item, e.application_id AS "applicationId", e.edition_year AS "editionYear"`;

/** The dossiers' answer to the accounts: what an invitation to write an activity still promises, and giving it. */
@Injectable()
export class PartnerInvitations extends ActivityInvitations {
  constructor(@Inject(Clock) private readonly clock: Clock) {
    super();
  }

  async find(rows: ReadRows, { writerId }: ActivityInvitationDetails): Promise<InvitedActivity | null> {
    const [found] = await rows<InvitedActivity>(FIND, [writerId]);
    return found ?? null;
  }

  async accept(
    { sql, journal }: Pick<Transaction<Record<never, never>>, 'sql' | 'journal'>,
    { writerId }: ActivityInvitationDetails,
    personId: string,
  ): Promise<void> {
    const [accepted] = await sql<{ item: string; applicationId: string; editionYear: number }>(ACCEPT, [
      writerId,
      personId,
      this.clock.now(),
    ]);
    if (!accepted) return;
    await journal.record({
      action: 'application.partner_accepted',
      subject: { type: 'application', id: accepted.applicationId },
      editionYear: accepted.editionYear,
      after: { item: accepted.item, writerId, personId },
    });
  }
}
