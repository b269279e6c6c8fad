import { Inject, Injectable } from '@nestjs/common';
import { takeBackCorrections } from '@fds/applications/api';
import { Clock, Database, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor, ApplicationState, EventKind, Label } from '@fds/shared/kernel';
import { canChangeSession, canComeBefore, SESSION_REASONS } from '@fds/labelling/domain';
import { PortalError } from '@fds/shared/kernel';
import { allowedInSession, changedMeanwhile, names } from './refusals';
import type { CandidatesQuery, CandidatesView, SetAgendaRequest } from './session.contract';
import { noSuchSession, SessionQueries } from './session.queries';

/** What decides whether a dossier may be on the agenda of the session `$1`. */
const STANDING = `a.state,
    COALESCE((SELECT array_agg(COALESCE(l.label, 'pending')) FROM event e LEFT JOIN event_label l ON l.event_id = e.id
      WHERE e.application_id = a.id AND e.parent_event_id IS NULL), '{}') AS labels,
    EXISTS (SELECT 1 FROM agenda_item i JOIN committee_session o ON o.id = i.session_id
      WHERE i.application_id = a.id AND o.id <> s.id AND o.state <> 'closed') AS elsewhere`;
const ASKED = `SELECT a.id, a.title, ${STANDING},
    EXISTS (SELECT 1 FROM agenda_item i WHERE i.session_id = s.id AND i.application_id = a.id) AS here
  FROM committee_session s JOIN application a ON a.edition_year = s.edition_year WHERE s.id = $1 AND a.id = ANY ($2::uuid[])`;
/** Dossiers of which the session decided something. */
const BEGUN = `SELECT DISTINCT d.application_id AS id, a.title FROM session_decision d JOIN application a ON a.id = d.application_id
  WHERE d.session_id = $1 AND NOT d.application_id = ANY ($2::uuid[])`;
const TOUCH = `UPDATE committee_session SET version = version + 1 WHERE id = $1 AND version = $2 AND state <> 'closed' RETURNING id`;
const DROP = `DELETE FROM agenda_item WHERE session_id = $1 AND NOT application_id = ANY ($2::uuid[])`;
const LAY = `INSERT INTO agenda_item (session_id, application_id, position)
  SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, place)
  ON CONFLICT (session_id, application_id) DO UPDATE SET position = EXCLUDED.position
  WHERE agenda_item.position <> EXCLUDED.position`;
const CANDIDATES = `SELECT * FROM (SELECT a.id AS "applicationId", a.title, a.search, COALESCE(p.name, '') AS "organisationName",
      o.department, o.kind, o.events, ${STANDING}, count(*) OVER ()::integer AS total
    FROM committee_session s JOIN application a ON a.edition_year = s.edition_year AND a.state IN ('ready_for_committee', 'decided')
    LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
    LEFT JOIN LATERAL (SELECT (array_agg(v.department ORDER BY e.position, e.id))[1] AS department,
        (array_agg(v.kind ORDER BY e.position, e.id))[1] AS kind, count(*)::integer AS events, array_agg(v.label) AS labels
      FROM event_overview v JOIN event e ON e.id = v.event_id WHERE v.application_id = a.id AND v.parent_event_id IS NULL) o ON true
    WHERE s.id = $1 AND (a.state = 'ready_for_committee' OR 'deferred' = ANY (o.labels))
      AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN committee_session n ON n.id = i.session_id
        WHERE i.application_id = a.id AND (n.id = s.id OR n.state <> 'closed'))
      AND ($2::text IS NULL OR o.department = $2) AND ($3::text IS NULL OR o.kind = $3)
      AND ($4::text IS NULL OR strpos(a.search || ' ' || search_form(COALESCE(p.name, '')), search_form($4)) > 0)) c
  ORDER BY c.search, c."applicationId" LIMIT 2000`;

interface AskedRow {
  readonly id: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly labels: readonly Label[];
  readonly elsewhere: boolean;
  readonly here: boolean;
}
interface CandidateRow extends Omit<AskedRow, 'here' | 'id'> {
  readonly applicationId: string;
  readonly organisationName: string;
  readonly department: string | null;
  readonly kind: EventKind | null;
  readonly events: number | null;
  readonly total: number;
}

/** Lays the agenda of a session as a whole: dossiers are added, taken away and put in order in one way, and one way back. */
@Injectable()
export class SetAgenda {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(SessionQueries) private readonly queries: SessionQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Dossiers that may come before the committee and are on no agenda that is still to be held. */
  async candidates(id: string, { department, kind, q }: CandidatesQuery): Promise<CandidatesView> {
    await this.queries.facts(id);
    const text = q?.trim();
    const rows = await this.database.rows<CandidateRow>(CANDIDATES, [
      id,
      department ?? null,
      kind ?? null,
      text || null,
    ]);
    return {
      items: rows.map((row) => ({
        applicationId: row.applicationId,
        title: row.title,
        organisationName: row.organisationName,
        department: row.department,
        kind: row.kind,
        events: row.events ?? 0,
        again: row.state === 'decided',
      })),
      total: rows[0]?.total ?? 0,
    };
  }

  /** @throws PortalError refused with the dossiers that may not be added or taken away, by name; conflict */
  async run(actor: Actor, id: string, { version, applicationIds }: SetAgendaRequest): Promise<void> {
    const { row, ruled } = await this.queries.facts(id);
    allowedInSession(canChangeSession(actor, ruled));
    const wanted = [...new Set(applicationIds)];
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      const { journal, sql } = transaction;
      const [held] = await sql(TOUCH, [id, version]);
      if (!held) throw changedMeanwhile(null);
      const [asked, begun] = [await sql<AskedRow>(ASKED, [id, wanted]), await sql<AskedRow>(BEGUN, [id, wanted])];
      if (asked.length < wanted.length) throw noSuchSession();
      refuse(asked);
      if (begun.length > 0)
        allowedInSession(
          { allowed: false, reasons: ['already_decided_here'] },
          `Déjà décidé dans cette séance\u00a0: ${names(begun)}.`,
        );
      await sql(DROP, [id, wanted]);
      await sql(LAY, [id, wanted]);
      // What comes before a committee that sits is read as it was sent (see the opening).
      const added = asked.filter(({ here }) => !here).map((one) => one.id);
      if (ruled.state === 'open')
        await takeBackCorrections(transaction, added, this.clock.now(), this.settings.publicUrl);
      await journal.record({
        action: 'committee.agenda_set',
        subject: { type: 'committee_session', id },
        editionYear: row.editionYear,
        before: { dossiers: ruled.dossiers },
        after: { dossiers: wanted.length, added: asked.filter(({ here }) => !here).map(({ title }) => title) },
      });
    });
  }
}

/** What is on the agenda already may stay, whatever became of it since; what is added must be able to come. */
function refuse(asked: readonly AskedRow[]): void {
  const verdicts = asked
    .filter(({ here }) => !here)
    .map((one) => ({
      one,
      verdict: canComeBefore(
        one,
        one.labels.map((label) => ({ label })),
        one.elsewhere,
      ),
    }))
    .flatMap(({ one, verdict }) => (verdict.allowed ? [] : [{ one, reasons: verdict.reasons }]));
  const [first] = verdicts;
  if (!first) return;
  const [reason = 'not_ready'] = first.reasons;
  throw new PortalError(
    'refused',
    'committee.refused',
    `${SESSION_REASONS[reason]} Dossiers concernés\u00a0: ${names(verdicts.map(({ one }) => one))}.`,
    { reasons: [...new Set(verdicts.flatMap(({ reasons }) => reasons))] },
  );
}
