import { Inject, Injectable } from '@nestjs/common';
import { CALL_REFUSAL_TEXTS, canInviteAgain, canInviteToCall, type InvitationState } from '@fds/applications/domain';
import { Clock, containing, Database, toVerdictView, window, type Sql } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type {
  CallInvitationsPageView,
  CallInvitationsQuery,
  CallInvitationView,
  InvitationCountView,
} from './call.contract';
import { noSuchInvitation } from './call-errors';
import { organisationName, readCallEdition, seatOf, type CallEdition } from './call-reads';

/**
 * Who was invited and how far they came: the account of the address, and the dossier of the organisation that was meant
 * or that the account belongs to.
 */
const FOUND = `SELECT i.id, i.edition_year AS "editionYear", i.email::text AS email, COALESCE(NULLIF(i.name, ''), p.name, '') AS name,
    i.organisation_id AS "organisationId",
    CASE WHEN i.organisation_id IS NULL THEN '' ELSE ${organisationName('i.organisation_id')} END AS "organisationName",
    CASE WHEN i.organisation_id IS NOT NULL THEN ${seatOf('i.organisation_id')} END AS place,
    i.sent_at AS "sentAt", s.name AS "sentBy", i.times, d.id AS "applicationId",
    CASE WHEN d.state = 'draft' THEN 'begun' WHEN d.id IS NOT NULL THEN 'sent' WHEN p.id IS NOT NULL THEN 'signed_up' ELSE 'waiting' END AS state,
    COALESCE((SELECT m.state IN ('refused', 'bounced') FROM outbox_message m WHERE lower(m.to_address) = lower(i.email::text)
      AND m.state NOT IN ('held', 'planned', 'sending', 'cancelled') ORDER BY m.written_at DESC LIMIT 1), false) AS refused
  FROM call_invitation i LEFT JOIN person p ON p.email = i.email LEFT JOIN person s ON s.id = i.sent_by
  LEFT JOIN LATERAL (SELECT a.id, a.state FROM application a WHERE a.edition_year = i.edition_year AND a.state <> 'withdrawn'
      AND (a.organisation_id = i.organisation_id
        OR a.organisation_id IN (SELECT organisation_id FROM membership WHERE person_id = p.id))
    ORDER BY a.state = 'draft', a.created_at, a.id LIMIT 1) d ON true`;
const MATCHING = `SELECT * FROM (${FOUND} WHERE i.edition_year = $1) found
  WHERE ($2::text IS NULL OR unaccent(lower(found.email || ' ' || found.name || ' ' || found."organisationName")) LIKE unaccent(lower($2)))`;
const LIST = `SELECT shown.*, count(*) OVER ()::integer AS total FROM (${MATCHING}) shown WHERE $3::text IS NULL OR shown.state = $3
  ORDER BY shown."sentAt" DESC, shown.email LIMIT $4 OFFSET $5`;
const COUNTS = `SELECT state, count(*)::integer AS count FROM (${MATCHING}) shown GROUP BY state`;
const ONE = `${FOUND} WHERE i.id = $1`;

/** An invitation as it stands. */
export type InvitationRow = Omit<CallInvitationView, 'sentAt' | 'resend'> & {
  readonly editionYear: number;
  readonly sentAt: Date;
  /** Departments of the organisation's seat; null for a mailbox. */
  readonly place: readonly string[] | null;
};

@Injectable()
export class InvitationQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for a year without an edition. */
  async page(actor: Actor, query: CallInvitationsQuery): Promise<CallInvitationsPageView> {
    const sql: Sql = (text, values) => this.database.rows(text, values);
    const edition = await readCallEdition(sql, query.editionYear);
    const { page, size, limit, offset } = window(query);
    const words = containing(query.q);
    const [rows, states] = await Promise.all([
      sql<InvitationRow & { total: number }>(LIST, [query.editionYear, words, query.state ?? null, limit, offset]),
      sql<InvitationCountView>(COUNTS, [query.editionYear, words]),
    ]);
    return {
      items: rows.map(({ total: _, ...row }) => this.#view(actor, row, edition)),
      total: rows[0]?.total ?? 0,
      page,
      size,
      states,
      invite: toVerdictView(canInviteToCall(actor, { edition, places: [] }, this.clock.now()), CALL_REFUSAL_TEXTS),
    };
  }

  /** Throws `missing`. */
  async one(actor: Actor, id: string): Promise<CallInvitationView> {
    const sql: Sql = (text, values) => this.database.rows(text, values);
    const row = await readInvitation(sql, id);
    return this.#view(actor, row, await readCallEdition(sql, row.editionYear));
  }

  #view(
    actor: Actor,
    { editionYear: _, sentAt, place, ...row }: InvitationRow,
    edition: CallEdition,
  ): CallInvitationView {
    const invitation = { sentAt, place, state: row.state as InvitationState };
    const verdict = canInviteAgain(actor, invitation, edition, this.clock.now());
    return { ...row, sentAt: sentAt.toISOString(), resend: toVerdictView(verdict, CALL_REFUSAL_TEXTS) };
  }
}

/** Throws `missing`. */
export async function readInvitation(sql: Sql, id: string): Promise<InvitationRow> {
  const [row] = await sql<InvitationRow>(ONE, [id]);
  if (!row) throw noSuchInvitation();
  return row;
}
