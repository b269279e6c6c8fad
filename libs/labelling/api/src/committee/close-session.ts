import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import type { Actor, Day, EventKind, Label } from '@fds/shared/kernel';
import { canCloseSession, canonicalText, SESSION_REASONS, type SessionOutcome } from '@fds/labelling/domain';
import { writeDecisions } from '../decisions/write-decisions';
import { CommitteeMinutes } from '../entities/session.entity';
import { minutesContent } from './minutes-content';
import { allowedInSession, changedMeanwhile, names } from './refusals';
import { readAgenda, SessionQueries, STANDING_DECISION, type SessionFacts } from './session.queries';
import { knownLines, rootsOf, toSummaryView } from './session.view';

/** Held until the end: whoever decides, withdraws or changes a dossier at the same moment is before the closing, or after. */
const HOLD_SESSION = `SELECT id FROM committee_session WHERE id = $1 AND state = 'open' FOR UPDATE`;
const HOLD_DOSSIERS = `SELECT a.id FROM application a WHERE a.id IN (SELECT application_id FROM agenda_item WHERE session_id = $1)
  ORDER BY a.id FOR NO KEY UPDATE`;
const DEFER = `INSERT INTO session_decision (session_id, application_id, event_id, number, outcome, reason, decided_by, decided_at)
  SELECT $1, application_id, event_id, 1, 'defer', $4, $5, $6 FROM unnest($2::uuid[], $3::uuid[]) AS g (application_id, event_id)`;
/**
 * Corrections asked since the session sits. They are not taken back here: what changes for a holder at the moment of a
 * decision tells that there is one (rule 16).
 */
const WAITING = `SELECT a.title FROM agenda_item i JOIN application a ON a.id = i.application_id
  JOIN correction_request c ON c.application_id = a.id AND c.answered_at IS NULL AND c.cancelled_at IS NULL
  WHERE i.session_id = $1 AND a.state NOT IN ('withdrawn', 'folded') ORDER BY i.position`;
/** What stands decided in dossiers that may be decided of, activities that were refused alone included. */
const DECIDED = `SELECT e.application_id AS "applicationId", e.id AS "eventId", e.title, e.kind, m.name AS municipality,
    COALESCE(l.label, 'pending') AS before, d.outcome, d.reason, d.condition_due_on::text AS "conditionDueOn", d.decided_by AS "decidedBy"
  FROM (${STANDING_DECISION}) d JOIN event e ON e.id = d.event_id LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN event_overview v ON v.event_id = e.id LEFT JOIN municipality m ON m.code = v.municipality_code
  LEFT JOIN event_label l ON l.event_id = e.id
  WHERE e.application_id = ANY ($2::uuid[])
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;
/** `updated_at` stays: the holder reads it, and would see that something was decided (rule 16). */
const DECIDE = `UPDATE application SET state = 'decided' WHERE id = ANY ($1::uuid[]) AND state = 'ready_for_committee'`;
const EVENTS = `SELECT id FROM event WHERE application_id = ANY ($1::uuid[])`;
const NOTED = `SELECT application_id AS "applicationId", voice, tie FROM session_interest WHERE session_id = $1 ORDER BY voice`;
const CLOSE = `UPDATE committee_session SET state = 'closed', closed_at = $2, current_application_id = NULL, version = version + 1
  WHERE id = $1`;

export interface ClosedDecision {
  readonly applicationId: string;
  readonly eventId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly municipality: string | null;
  readonly before: Label;
  readonly outcome: SessionOutcome;
  readonly reason: string;
  readonly conditionDueOn: Day | null;
  readonly decidedBy: string;
}

/** The fingerprint of minutes: SHA-256 of their canonical writing, in hexadecimal. */
export const fingerprintOf = (content: unknown): string =>
  createHash('sha256').update(canonicalText(content)).digest('hex');

/**
 * Closes a session: what stands decided in it becomes decisions, all in one transaction and a constant number of statements,
 * and its minutes are frozen with their fingerprint. The holders learn nothing yet (rule 16).
 */
@Injectable()
export class CloseSession {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** `deferral`: the reason for which all that waits is deferred. @throws PortalError refused while something waits */
  async run(actor: Actor, id: string, deferral: string | null): Promise<void> {
    const facts = await this.queries.facts(id);
    const asked = rootsOf(knownLines(facts, await this.queries.agenda(id)));
    const waiting = asked.filter(({ decision }) => decision === null).length;
    allowedInSession(canCloseSession(actor, facts.ruled, waiting, deferral));
    const doer = { personId: actor.personId, role: actor.role };
    const closed = await this.transactions.run(doer, { minutes: CommitteeMinutes }, (transaction) =>
      this.#close(actor, facts, deferral, transaction),
    );
    if (!closed) throw changedMeanwhile(toSummaryView((await this.queries.facts(id)).row));
  }

  async #close(
    actor: Actor,
    facts: SessionFacts,
    deferral: string | null,
    { sql, minutes, journal, refreshOverview }: Transaction<{ minutes: typeof CommitteeMinutes }>,
  ): Promise<boolean> {
    const { id, editionYear, title } = facts.row;
    const now = this.clock.now();
    const [held] = await sql(HOLD_SESSION, [id]);
    if (!held) return false;
    await sql(HOLD_DOSSIERS, [id]);
    const agenda = await readAgenda(sql, id, now);
    const lines = knownLines(facts, agenda);
    const corrected = await sql<{ title: string }>(WAITING, [id]);
    if (corrected.length > 0)
      allowedInSession(
        { allowed: false, reasons: ['correction_waiting'] },
        `${SESSION_REASONS.correction_waiting} Dossiers concernés\u00a0: ${names(corrected)}.`,
      );
    const left = rootsOf(lines).filter(({ decision }) => decision === null);
    allowedInSession(canCloseSession(actor, facts.ruled, left.length, deferral));
    if (left.length > 0)
      await sql(DEFER, [
        id,
        left.map(({ applicationId }) => applicationId),
        left.map(({ eventId }) => eventId),
        (deferral ?? '').trim(),
        actor.personId,
        now,
      ]);
    const examined = lines.filter(({ standing }) => standing !== 'gone').map(({ row }) => row.applicationId);
    const decided = await sql<ClosedDecision>(DECIDED, [id, examined]);
    if (!(await writeDecisions({ sql }, decided, id, now))) throw changedMeanwhile(toSummaryView(facts.row));
    await sql(DECIDE, [examined]);
    const events = await sql<{ id: string }>(EVENTS, [examined]);
    await refreshOverview(
      events.map((event) => event.id),
      'filed',
    );
    const noted = await sql<{ applicationId: string; voice: MinutesVoice; tie: string }>(NOTED, [id]);
    const content = minutesContent({ facts, lines, decided, noted, presence: agenda.presence, closedAt: now });
    const fingerprint = fingerprintOf(content);
    await minutes.insert({ sessionId: id, content: content as object, fingerprint, frozenAt: now });
    await sql(CLOSE, [id, now]);
    await journal.recordAll([
      ...content.dossiers.map((dossier) => ({
        action: 'application.decided',
        subject: { type: 'application', id: dossier.applicationId },
        editionYear,
        after: {
          state: 'decided',
          session: title,
          decisions: dossier.decisions.map(({ eventId, outcome, reason }) => ({ eventId, outcome, reason })),
        },
      })),
      {
        action: 'committee.closed',
        subject: { type: 'committee_session', id },
        editionYear,
        after: { ...content.totals, fingerprint },
      },
    ]);
    return true;
  }
}

type MinutesVoice = Parameters<typeof minutesContent>[0]['noted'][number]['voice'];
