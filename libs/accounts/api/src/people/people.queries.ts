import { Inject, Injectable } from '@nestjs/common';
import {
  canCare,
  canChangeRights,
  canClose,
  canErase,
  ENDING_SOON_DAYS,
  ERASURE_REASONS,
  erasureAsker,
  RIGHTS_REASONS,
  rolesToGive,
  ROLES_WITH_SECOND_FACTOR,
  type FactorMethod,
  type RightsHolder,
} from '@fds/accounts/domain';
import { Clock, Database, toVerdictView, window } from '@fds/shared/api-kit';
import { addDays, searchForm, type Actor } from '@fds/shared/kernel';
import { Affiliations } from '../affiliations';
import type {
  PeoplePage,
  PeopleQuery,
  PeopleSort,
  PersonDetailView,
  PersonRow,
  WaitingInvitationView,
} from './people.contract';
import { noSuchPerson } from './no-such-person';

/** $1 is today. */
const COLUMNS = `p.id, p.name, p.email::text AS email, p.created_at AS "createdAt", p.disabled_at AS "disabledAt",
  p.last_seen_on AS "lastSeenOn", EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id) AS "secondFactor",
  COALESCE((SELECT json_agg(json_build_object('role', g.role, 'endsOn', g.ends_on, 'departments', g.departments,
    'over', COALESCE(g.ends_on < $1::date, false)) ORDER BY g.role) FROM role_grant g WHERE g.person_id = p.id), '[]') AS roles`;
const WORDS = `regexp_replace(lower(unaccent(p.name || ' ' || p.email::text)), '[^[:alnum:]]+', ' ', 'g')`;
const RUNS = `(g.ends_on IS NULL OR g.ends_on >= $1::date)`;
const FOUND = `FROM person p
  WHERE p.erased_at IS NULL AND ($2::text[] IS NULL OR (SELECT bool_and(${WORDS} LIKE '%' || word || '%') FROM unnest($2) AS word))
    AND ($3::text IS NULL OR EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = $3 AND ${RUNS}))
    AND ($4::uuid[] IS NULL OR p.id = ANY ($4))
    AND CASE $5::text WHEN 'open' THEN p.disabled_at IS NULL WHEN 'closed' THEN p.disabled_at IS NOT NULL
      WHEN 'ending' THEN p.disabled_at IS NULL AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id
        AND g.ends_on BETWEEN $1::date AND $6::date)
      WHEN 'never_came' THEN p.disabled_at IS NULL AND p.last_seen_on IS NULL
      WHEN 'without_second_factor' THEN p.disabled_at IS NULL
        AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = ANY ($7::text[]) AND ${RUNS})
        AND NOT EXISTS (SELECT FROM second_factor f WHERE f.person_id = p.id)
      ELSE true END`;
const NAME = 'unaccent(lower(p.name))';
const ORDERS: Record<PeopleSort, string> = {
  name: `${NAME}, p.id`,
  '-name': `${NAME} DESC, p.id`,
  seen: `p.last_seen_on ASC NULLS FIRST, ${NAME}, p.id`,
  '-seen': `p.last_seen_on DESC NULLS LAST, ${NAME}, p.id`,
  since: `p.created_at, p.id`,
  '-since': `p.created_at DESC, p.id`,
  ends: `(SELECT min(g.ends_on) FROM role_grant g WHERE g.person_id = p.id AND g.ends_on >= $1::date) NULLS LAST, ${NAME}, p.id`,
};
const page = (sort: PeopleSort): string =>
  `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total ${FOUND} ORDER BY ${ORDERS[sort]} LIMIT $8 OFFSET $9`;
const PAGES = Object.fromEntries(Object.keys(ORDERS).map((sort) => [sort, page(sort as PeopleSort)])) as Record<
  PeopleSort,
  string
>;
/** What the roles are, so that a change made in the meantime shows. */
export const ROLES_STAMP = `md5(COALESCE((SELECT string_agg(concat_ws(' ', g.role, g.ends_on, g.departments::text), ',' ORDER BY g.role)
  FROM role_grant g WHERE g.person_id = p.id), ''))`;
/** Another open account administers without an end. */
export const OTHER_ADMINISTRATOR = `EXISTS (SELECT FROM role_grant g JOIN person a ON a.id = g.person_id
  WHERE g.role = 'administrator' AND g.ends_on IS NULL AND a.disabled_at IS NULL AND a.id <> p.id)`;
const ONE = `SELECT ${COLUMNS}, ${ROLES_STAMP} AS "rolesStamp", ${OTHER_ADMINISTRATOR} AS "otherAdministrator",
    (SELECT count(*)::integer FROM session s WHERE s.person_id = p.id AND s.stage = 'open') AS sessions,
    EXISTS (SELECT FROM unreachable_address u WHERE u.address = lower(p.email::text)) AS unreachable,
    ARRAY(SELECT f.method FROM second_factor f WHERE f.person_id = p.id ORDER BY f.added_at) AS factors,
    COALESCE((SELECT json_agg(json_build_object('role', l.details->>'role', 'createdAt', l.created_at, 'expiresAt', l.expires_at)
      ORDER BY l.created_at DESC) FROM access_link l WHERE l.email = p.email AND l.purpose = 'invitation'
      AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > $3), '[]') AS invitations
  FROM person p WHERE p.id = $2 AND p.erased_at IS NULL`;

type Row = Omit<PersonRow, 'organisations' | 'createdAt' | 'disabledAt'> & {
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};
type DetailRow = Row & {
  readonly rolesStamp: string;
  readonly otherAdministrator: boolean;
  readonly sessions: number;
  readonly unreachable: boolean;
  readonly factors: FactorMethod[];
  readonly invitations: WaitingInvitationView[];
};

/** Who has an account, what they may do, when they came last. */
@Injectable()
export class PeopleQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
  ) {}

  async page(query: PeopleQuery): Promise<PeoplePage> {
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const today = this.clock.today();
    const rows = await this.database.rows<Row & { total: number }>(PAGES[query.sort ?? 'name'], [
      today,
      words.length > 0 ? words : null,
      query.role ?? null,
      query.organisationId ? await this.affiliations.membersOf(query.organisationId) : null,
      query.standing ?? null,
      addDays(today, ENDING_SOON_DAYS),
      ROLES_WITH_SECOND_FACTOR,
      limit,
      offset,
    ]);
    const organisations = await this.affiliations.ofPeople(rows.map(({ id }) => id));
    return {
      items: rows.map(({ total: _, ...row }) => toRow(row, organisations.get(row.id))),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** One account with what the actor may do to it. Throws `missing`. */
  async one(actor: Actor, id: string): Promise<PersonDetailView> {
    const [row, organisations] = await Promise.all([
      this.database.row<DetailRow>(ONE, [this.clock.today(), id, this.clock.now()]),
      this.affiliations.ofPeople([id]),
    ]);
    if (!row) throw noSuchPerson();
    const { otherAdministrator, invitations, ...person } = row;
    const holder: RightsHolder = { id, rights: row.roles, otherAdministrator };
    const view = (verdict: ReturnType<typeof canClose>) => toVerdictView(verdict, RIGHTS_REASONS);
    return {
      ...person,
      ...toRow(person, organisations.get(id)),
      invitations: invitations.map((one) => ({ ...one, createdAt: iso(one.createdAt), expiresAt: iso(one.expiresAt) })),
      may: {
        changeRoles: view(canChangeRights(actor, holder)),
        deactivate: view(canClose(actor, holder)),
        reactivate: view(canCare(actor, holder)),
        signOut: view(canCare(actor, holder)),
        erase: toVerdictView(
          canErase(erasureAsker(actor), {
            erased: false,
            roles: row.roles.map(({ role }) => role),
            otherAdministrator,
          }),
          ERASURE_REASONS,
        ),
        rolesToGive: [...rolesToGive(actor)],
        resetSecondFactor: actor.role === 'administrator' && actor.personId !== id && row.factors.length > 0,
      },
    };
  }
}

const iso = (instant: string | Date): string => new Date(instant).toISOString();

const toRow = <R extends Row>(
  { createdAt, disabledAt, ...row }: R,
  organisations: readonly { id: string; name: string }[] = [],
) => ({
  ...row,
  createdAt: iso(createdAt),
  disabledAt: disabledAt && iso(disabledAt),
  organisations: [...organisations],
});
