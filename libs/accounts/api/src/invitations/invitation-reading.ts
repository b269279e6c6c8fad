import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import { Clock, containing, Database, window } from '@fds/shared/api-kit';
import type { ReadRows } from '../affiliations';
import { linkGone, Links, type LinkRow } from '../links/links';
import type { LiveSession } from '../sessions/session-store';
import { ActivityInvitations, type ActivityInvitationDetails } from './activity-invitations';
import type { InvitationDetails } from './invitation-details';
import type {
  InvitationsQuery,
  InvitationView,
  PendingInvitationsPage,
  PendingInvitationView,
} from './invitations.contract';
import { Inviting } from './inviting';

/** How long an invitation that nobody answered stays in the lists, to be sent again: 60 days after its end. */
const KEPT = 60 * 86_400_000;

const PENDING = `SELECT a.id, a.email::text AS email, a.details->>'role' AS role, a.details->>'endsOn' AS "endsOn",
    CASE WHEN jsonb_typeof(a.details->'departments') = 'array' THEN ARRAY(SELECT jsonb_array_elements_text(a.details->'departments')) END AS departments,
    a.details->>'organisationId' AS "organisationId", o.name AS organisation, a.details->>'level' AS level,
    p.name AS inviter, a.created_at AS "createdAt", a.expires_at AS "expiresAt", a.expires_at <= $1 AS expired,
    a.details ? 'handOver' AS "handsOver", count(*) OVER ()::integer AS total
  FROM access_link a LEFT JOIN person p ON p.id = (a.details->>'invitedBy')::uuid
  LEFT JOIN LATERAL (SELECT name FROM organisation_profile WHERE organisation_id = (a.details->>'organisationId')::uuid
    ORDER BY edition_year DESC LIMIT 1) o ON true
  WHERE a.purpose = 'invitation' AND a.used_at IS NULL AND a.revoked_at IS NULL AND a.expires_at > $2 AND a.details ? 'invitedBy'`;
const ALL = `${PENDING} AND ($3::text IS NULL OR a.email::text ILIKE $3) AND ($4::text IS NULL OR a.details->>'role' = $4)
  ORDER BY a.created_at DESC, a.id LIMIT $5 OFFSET $6`;
const OF_ORGANISATION = `${PENDING} AND a.details->>'organisationId' = $3 ORDER BY a.created_at DESC, a.id LIMIT 200`;
const ONE = `${PENDING} AND a.id = $3`;

type Row = PendingInvitationView & { total: number };

/** Invitations as they are read: by whoever holds the link, and by those who wrote them. */
@Injectable()
export class InvitationReading {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Links) private readonly links: Links,
    @Inject(Inviting) private readonly inviting: Inviting,
    @Inject(ActivityInvitations) private readonly activities: ActivityInvitations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the page of the link shows; nothing is consumed. Throws as accepting would, another account aside. */
  async byToken(token: string, session: LiveSession | null): Promise<InvitationView> {
    const rows: ReadRows = (text, values) => this.database.rows(text, values);
    const link = await this.links.read<InvitationDetails & ActivityInvitationDetails>(token, 'invitation', 'activity');
    if (link.purpose === 'activity') return this.#activity(rows, link, session);
    const { email, details, expiresAt } = link;
    const organisation = await this.inviting.assertStands(rows, details, email);
    const found = await this.database.row<{ known: boolean; inviter: string | null }>(
      `SELECT EXISTS (SELECT 1 FROM person WHERE email = $1) AS known, (SELECT name FROM person WHERE id = $2) AS inviter`,
      [email, details.invitedBy ?? null],
    );
    return {
      email,
      role: details.role,
      endsOn: details.endsOn ?? null,
      departments: details.departments ? [...details.departments] : null,
      organisation: organisation?.name ?? null,
      level: details.level ?? null,
      activity: null,
      inviter: found?.inviter ?? null,
      expiresAt: expiresAt.toISOString(),
      known: found?.known ?? false,
      signedInAs: session?.email ?? null,
      otherAccount: isOtherAccount(email, session),
    };
  }

  async #activity(
    rows: ReadRows,
    { email, details, expiresAt }: LinkRow<ActivityInvitationDetails>,
    session: LiveSession | null,
  ): Promise<InvitationView> {
    const activity = await this.activities.find(rows, details);
    if (!activity) throw linkGone();
    const [known] = await rows('SELECT 1 FROM person WHERE email = $1', [email]);
    const { inviter, ...invited } = activity;
    return {
      email,
      role: 'partner',
      endsOn: null,
      departments: null,
      organisation: null,
      level: null,
      activity: invited,
      inviter,
      expiresAt: expiresAt.toISOString(),
      known: known !== undefined,
      signedInAs: session?.email ?? null,
      otherAccount: isOtherAccount(email, session),
    };
  }

  /** Invitations nobody has accepted yet, the latest first. */
  async page(query: InvitationsQuery): Promise<PendingInvitationsPage> {
    const { page, size, limit, offset } = window(query);
    const rows = await this.database.rows<Row>(ALL, [
      ...this.#times(),
      containing(query.q),
      query.role ?? null,
      limit,
      offset,
    ]);
    return { items: rows.map(withoutTotal), total: rows[0]?.total ?? 0, page, size };
  }

  /** Those into one organisation's team. */
  async ofOrganisation(organisationId: string): Promise<PendingInvitationView[]> {
    return (await this.database.rows<Row>(OF_ORGANISATION, [...this.#times(), organisationId])).map(withoutTotal);
  }

  /** One of them, just written. */
  async one(id: string): Promise<PendingInvitationView> {
    const row = await this.database.row<Row>(ONE, [...this.#times(), id]);
    if (!row)
      throw new PortalError('missing', 'accounts.no_such_invitation', 'Cette invitation n’existe pas, ou plus.');
    return withoutTotal(row);
  }

  #times(): [Date, Date] {
    const now = this.clock.now();
    return [now, new Date(now.getTime() - KEPT)];
  }
}

const withoutTotal = ({ total: _, ...row }: Row): PendingInvitationView => row;

/** Addresses are one as the database compares them: case aside, and nothing else (a plus-address is another one). */
const isOtherAccount = (email: string, session: LiveSession | null): boolean =>
  session !== null && session.email.toLowerCase() !== email.toLowerCase();

/** Throws `refused` on a browser where another account than the invited one is signed in. */
export function refuseOtherAccount(email: string, session: LiveSession | null): void {
  if (session && isOtherAccount(email, session))
    throw new PortalError(
      'refused',
      'accounts.other_account',
      `Cette invitation est pour ${email}\u00a0; vous êtes connecté avec ${session.email}. Déconnectez-vous, puis ouvrez de nouveau le lien.`,
    );
}
