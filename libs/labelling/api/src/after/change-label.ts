import { Inject, Injectable } from '@nestjs/common';
import {
  canChangeLabel,
  CHANGE_OUTCOMES,
  labelAfter,
  labelChangeMail,
  LABEL_CHANGE_REASONS,
  resolved,
  unknownPlaceholders,
  LOT_PROBLEM_TEXTS,
  type LabelChange,
} from '@fds/labelling/domain';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Mail } from '@fds/shared/kernel';
import { HolderMails } from '../review/holder-mails';
import { allowed } from '../review/refusals';
import { LabelFactsQueries, type LabelFacts } from './label-facts';

/** The event is still where it was read: one that is being regrouped has other people to be told. */
const HELD = 'SELECT 1 FROM event WHERE id = $1 AND application_id = $2 FOR SHARE';
/** An activity without a label of its own gets one; a label that moved meanwhile stays as it was left. */
const SET = `INSERT INTO event_label AS l (event_id, label, decided_at, notified_at) VALUES ($1, $2, $3::timestamptz, $3::timestamptz)
  ON CONFLICT (event_id) DO UPDATE SET label = EXCLUDED.label, decided_at = EXCLUDED.decided_at, notified_at = EXCLUDED.notified_at
  WHERE l.label = $4 AND l.notified_at IS NOT NULL RETURNING event_id`;
const APPEND = `INSERT INTO label_decision (event_id, outcome, reason, decided_by, decided_at) VALUES ($1, $2, $3, $4, $5)`;
const ACTIONS: Record<LabelChange, string> = {
  lift: 'event.condition_lifted',
  refuse: 'event.condition_refused',
  revoke: 'event.label_revoked',
};

/**
 * What becomes of a label after it was announced: its condition is lifted or not met, or it is taken back. The holders are
 * told in the same transaction, by the message that the coordination has read, and the certificate follows the label.
 */
@Injectable()
export class ChangeLabel {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LabelFactsQueries) private readonly facts: LabelFactsQueries,
    @Inject(HolderMails) private readonly mails: HolderMails,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** `mail` is what the coordination made of the message; null sends the portal's own words. */
  async run(actor: Actor, eventId: string, change: LabelChange, reason: string, mail: Mail | null): Promise<void> {
    const facts = await this.facts.of(eventId);
    allowed(canChangeLabel(actor, change, facts, facts.edition, reason), LABEL_CHANGE_REASONS);
    const written = this.#written(change, facts, reason.trim());
    const own = unknownPlaceholders(written);
    if (mail && unknownPlaceholders(mail).some((one) => !own.includes(one)))
      throw new PortalError('refused', 'labelling.refused', LOT_PROBLEM_TEXTS.unknown_placeholder, {
        reasons: ['unknown_placeholder'],
      });
    const now = this.clock.now();
    const outcome = CHANGE_OUTCOMES[change];
    const to = labelAfter(facts.label, outcome);
    const doer = { personId: actor.personId, role: actor.role };
    const done = await this.transactions.run(doer, {}, async ({ sql, outbox, journal, refreshOverview }) => {
      const [held] = await sql(HELD, [eventId, facts.applicationId]);
      const [set] = held ? await sql(SET, [eventId, to, now, facts.label]) : [];
      if (!set) return false;
      await sql(APPEND, [eventId, outcome, reason.trim(), actor.personId, now]);
      await refreshOverview([eventId], 'label');
      await this.mails.write(
        { sql, outbox },
        facts.applicationId,
        `label.changed:${eventId}:${now.toISOString()}`,
        (name) => resolved(mail ?? written, name, null),
      );
      await journal.record({
        action: ACTIONS[change],
        subject: { type: 'event', id: eventId },
        editionYear: facts.editionYear,
        before: { label: facts.label },
        after: { label: to, reason: reason.trim(), messages: outbox.added },
      });
      return true;
    });
    if (!done)
      throw new PortalError(
        'conflict',
        'labelling.label_changed',
        'Quelqu’un a changé ce label entre-temps. Relisez-le avant d’agir.',
        { reasons: ['changed'] },
      );
  }

  #written(change: LabelChange, { title, editionYear, applicationId }: LabelFacts, reason: string): Mail {
    const link = `${this.settings.publicUrl}/dossiers/${applicationId}/reponse`;
    return labelChangeMail(change, { eventTitle: title, year: editionYear, reason, link });
  }
}
