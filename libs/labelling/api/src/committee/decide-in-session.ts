import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canDecideInSession } from '@fds/labelling/domain';
import { allowedInSession, changedMeanwhile } from './refusals';
import type { DecideInSessionRequest, SessionDecisionRequest } from './session-dossier.contract';
import { SessionDossierQueries, type SessionEventRow } from './session-dossier.queries';

/**
 * Written only when the number that was on the screen is still the last one: of two people at once, the second meets either
 * the first one's row or its unique number.
 */
const APPEND = `INSERT INTO session_decision (session_id, application_id, event_id, number, outcome, reason, condition_due_on, decided_by, decided_at)
  SELECT $1, $2, g.event_id, g.seen + 1, g.outcome, g.reason, g.due, $8, $9
  FROM unnest($3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::date[]) AS g (event_id, seen, outcome, reason, due)
  WHERE g.seen = COALESCE((SELECT max(d.number) FROM session_decision d WHERE d.session_id = $1 AND d.event_id = g.event_id), 0)
  ON CONFLICT (session_id, event_id, number) DO NOTHING RETURNING event_id`;
const NOTE = `INSERT INTO session_interest (session_id, application_id, voice, tie, noted_by, noted_at)
  SELECT $1, $2, voice, string_agg(tie, ' ; ' ORDER BY tie), $5, $6 FROM unnest($3::text[], $4::text[]) AS g (voice, tie) GROUP BY voice
  ON CONFLICT (session_id, application_id, voice) DO NOTHING`;

/** Records what the committee decides of a dossier while it sits; nothing leaves the session before it is closed. */
@Injectable()
export class DecideInSession {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionDossierQueries) private readonly queries: SessionDossierQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError conflict with the dossier as somebody else has just decided it */
  async run(
    actor: Actor,
    id: string,
    applicationId: string,
    { decisions, knowingly }: DecideInSessionRequest,
  ): Promise<void> {
    const { session, application, events, forgotten } = await this.queries.of(actor, id, applicationId);
    const given = { decisions, forgotten: forgotten.length, knowingly };
    allowedInSession(canDecideInSession(actor, session.ruled, application, events, given));
    const changes = decisions.filter((decision) => !stands(decision, events));
    if (changes.length === 0) return;
    const now = this.clock.now();
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ journal, sql }) => {
      const [open] = await sql(`SELECT 1 FROM committee_session WHERE id = $1 AND state = 'open' FOR SHARE`, [id]);
      if (!open) throw changedMeanwhile(null);
      const written = await sql(APPEND, [
        id,
        applicationId,
        changes.map(({ eventId }) => eventId),
        changes.map(({ seen }) => seen),
        changes.map(({ outcome }) => outcome),
        changes.map(({ reason }) => reason.trim()),
        changes.map(({ conditionDueOn }) => conditionDueOn),
        actor.personId,
        now,
      ]);
      if (written.length < changes.length) throw await this.#decidedMeanwhile(actor, id, applicationId);
      if (forgotten.length > 0)
        await sql(NOTE, [
          id,
          applicationId,
          forgotten.map(({ voice }) => voice),
          forgotten.map(({ tie }) => tie),
          actor.personId,
          now,
        ]);
      await journal.record({
        action: 'committee.decided',
        subject: { type: 'committee_session', id },
        editionYear: session.row.editionYear,
        before: { applicationId, decisions: changes.flatMap(({ eventId }) => decisionOf(events, eventId) ?? []) },
        after: { applicationId, decisions: changes, ...(forgotten.length > 0 && { interests: forgotten }) },
      });
    });
  }

  async #decidedMeanwhile(actor: Actor, id: string, applicationId: string): Promise<PortalError> {
    return new PortalError(
      'conflict',
      'committee.decided_meanwhile',
      'Quelqu’un d’autre vient de décider de ce dossier\u00a0: voici ce qui a changé.',
      { current: await this.queries.view(actor, id, applicationId) },
    );
  }
}

const decisionOf = (events: readonly SessionEventRow[], eventId: string) => {
  const decision = events.find(({ id }) => id === eventId)?.decision;
  return decision && { eventId, ...decision };
};
/** Saving what stands already writes nothing: Enter on a dossier that is looked at again is no change of mind. */
function stands(given: SessionDecisionRequest, events: readonly SessionEventRow[]): boolean {
  const decision = decisionOf(events, given.eventId);
  return (
    !!decision &&
    decision.number === given.seen &&
    decision.outcome === given.outcome &&
    decision.reason === given.reason.trim() &&
    decision.conditionDueOn === given.conditionDueOn
  );
}
