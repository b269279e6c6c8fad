import { Inject, Injectable } from '@nestjs/common';
import { InvitationReading, type ReadRows } from '@fds/accounts/api';
import type { MembershipLevel } from '@fds/accounts/domain';
import { canLeave, canManageOrganisation, DEPARTURE_REASONS, MANAGE_REASONS } from '@fds/organisations/domain';
import type { Actor } from '@fds/shared/kernel';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import { noSuchOrganisation } from '../checks';
import type { JoinRequestView, MemberView, OwnJoinRequestsView, OwnJoinRequestView, TeamView } from './team.contract';
import { Teams } from './teams';

const MEMBERS = `SELECT p.id AS "personId", p.name, p.email::text AS email, m.level, to_char(p.last_seen_on, 'YYYY-MM') AS "lastSeenMonth",
    p.disabled_at IS NOT NULL AS closed, p.id = $2 AS you
  FROM membership m JOIN person p ON p.id = m.person_id WHERE m.organisation_id = $1
  ORDER BY m.level = 'editor', unaccent(lower(p.name)), p.id LIMIT 500`;
const REQUESTS = `SELECT r.id, p.name, p.email::text AS email, r.message, r.asked_at AS "askedAt" FROM join_request r
  JOIN person p ON p.id = r.person_id WHERE r.organisation_id = $1 AND r.resolved_at IS NULL AND p.disabled_at IS NULL
  ORDER BY r.asked_at, r.id LIMIT 200`;
const OWN = `SELECT r.id, r.organisation_id AS "organisationId", COALESCE(o.name, '') AS organisation, r.message, r.asked_at AS "askedAt",
    r.resolved_at AS "resolvedAt", r.resolution, r.reason
  FROM join_request r LEFT JOIN LATERAL (SELECT name FROM organisation_profile WHERE organisation_id = r.organisation_id
    ORDER BY edition_year DESC LIMIT 1) o ON true
  WHERE r.person_id = $1 AND (r.resolved_at IS NULL OR (r.resolved_at > $2 AND r.resolution = 'refused'))
  ORDER BY r.asked_at DESC, r.id LIMIT 100`;
/** How long an asker reads that a request was refused, and why: 30 days. */
const REFUSALS_SHOWN = 30 * 86_400_000;

/** What people read of a team. */
@Injectable()
export class TeamQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Teams) private readonly teams: Teams,
    @Inject(InvitationReading) private readonly invitations: InvitationReading,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A team; to a holder only those of the own organisations exist. */
  async one(actor: Actor, id: string): Promise<TeamView> {
    const rows: ReadRows = (text, values) => this.database.rows(text, values);
    const open = actor.role !== 'holder' || actor.organisationIds.includes(id);
    const organisation = open ? await this.teams.find(rows, id) : null;
    if (!organisation) throw noSuchOrganisation();
    const [members, team, [takeover]] = await Promise.all([
      this.database.rows<MemberView>(MEMBERS, [id, actor.personId]),
      this.teams.countWithout(rows, id, actor.personId),
      this.database.rows<{ orphanedAt: string }>(
        `SELECT orphaned_at AS "orphanedAt" FROM organisation_takeover WHERE organisation_id = $1 AND resolved_at IS NULL`,
        [id],
      ),
    ]);
    const level: MembershipLevel | null = members.find(({ you }) => you)?.level ?? null;
    const manage = canManageOrganisation(actor, { ...organisation, level });
    const [invitations, requests] = manage.allowed
      ? await Promise.all([this.invitations.ofOrganisation(id), this.database.rows<JoinRequestView>(REQUESTS, [id])])
      : [[], []];
    return {
      organisationId: id,
      name: organisation.name,
      level,
      members,
      invitations,
      requests,
      manage: toVerdictView(manage, MANAGE_REASONS),
      leave: toVerdictView(canLeave(level ?? 'editor', team, false), DEPARTURE_REASONS),
      orphanedAt: takeover?.orphanedAt ?? null,
      openDossiers: team.openDossiers,
    };
  }

  /** One's own requests: those that wait, and those refused lately. */
  async own(actor: Actor): Promise<OwnJoinRequestsView> {
    const since = new Date(this.clock.now().getTime() - REFUSALS_SHOWN);
    return { items: await this.database.rows<OwnJoinRequestView>(OWN, [actor.personId, since]) };
  }
}
