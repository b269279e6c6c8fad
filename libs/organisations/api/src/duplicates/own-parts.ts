import { HeldRows } from './held-rows';
import { MovedTable } from './moved-table';
import type { MergeTransaction, Merged, OrganisationPart } from './organisation-merging';

/**
 * What each edition said of them. A year that only one has is carried over. In a year that both have the survivor's
 * stays; the other one's stays under its own organisation, where nothing reads it, and its differences can be seen. The
 * first year of participation of each profile becomes the earliest that is known of both (rule 22).
 */
export const PROFILES = new HeldRows({
  name: 'profiles',
  table: 'organisation_profile',
  words: ['année décrite', 'années décrites'],
  statements: [
    `UPDATE organisation_profile t SET organisation_id = $2 WHERE t.organisation_id = $1 AND NOT EXISTS (
       SELECT FROM organisation_profile s WHERE s.organisation_id = $2 AND s.edition_year = t.edition_year)`,
    // A first year that is not known means "not for the first time" in an imported edition: a later one says nothing.
    `UPDATE organisation_profile t SET first_participation_year = e.year
     FROM (SELECT min(first_participation_year) AS year FROM organisation_profile WHERE organisation_id IN ($1, $2)) e
     WHERE t.organisation_id = $2 AND (e.year < t.first_participation_year
       OR t.first_participation_year IS NULL AND e.year < t.edition_year)`,
  ],
  watched: [
    ...['edition_year', 'name', 'holder_family', 'kind', 'municipality_code', 'networks'],
    ...['first_participation_year', 'siret'],
  ],
  changed: 'La fiche de la structure a été modifiée depuis, ou décrite pour une autre année.',
});

/** The members of both; of somebody who is in both, the higher level stays. */
const MEMBERS = new HeldRows({
  name: 'members',
  table: 'membership',
  words: ['membre', 'membres'],
  statements: [
    `UPDATE membership t SET level = 'owner' FROM membership a
     WHERE a.organisation_id = $1 AND a.level = 'owner' AND t.organisation_id = $2 AND t.person_id = a.person_id`,
    `DELETE FROM membership t USING membership s
     WHERE t.organisation_id = $1 AND s.organisation_id = $2 AND s.person_id = t.person_id`,
    'UPDATE membership SET organisation_id = $2 WHERE organisation_id = $1',
  ],
  watched: ['person_id', 'level'],
  changed: 'L’équipe a changé depuis.',
});

/** Once the teams are one, whoever owns it ends the waiting for an owner. */
const TAKEOVERS = new HeldRows({
  name: 'takeovers',
  table: 'organisation_takeover',
  words: null,
  statements: [
    `DELETE FROM organisation_takeover t WHERE t.resolved_at IS NULL AND t.organisation_id IN ($1, $2)
       AND EXISTS (SELECT FROM membership WHERE organisation_id = $2 AND level = 'owner')`,
    `DELETE FROM organisation_takeover t WHERE t.resolved_at IS NULL AND t.organisation_id = $1 AND EXISTS (
       SELECT FROM organisation_takeover s WHERE s.organisation_id = $2 AND s.resolved_at IS NULL)`,
    'UPDATE organisation_takeover SET organisation_id = $2 WHERE organisation_id = $1',
  ],
  watched: [],
  changed: '',
});

const NETWORKS = new HeldRows({
  name: 'networks',
  table: 'organisation_network',
  words: ['appartenance à un réseau', 'appartenances à un réseau'],
  statements: [
    `DELETE FROM organisation_network t USING organisation_network s
     WHERE t.organisation_id = $1 AND s.organisation_id = $2 AND s.network = t.network`,
    'UPDATE organisation_network SET organisation_id = $2 WHERE organisation_id = $1',
  ],
  watched: ['id', 'network', '"from"', '"to"'],
  changed: 'Les réseaux de la structure ont changé depuis.',
});

const JOIN_REQUESTS = new MovedTable({
  name: 'join-requests',
  table: 'join_request',
  words: ['demande à rejoindre l’équipe', 'demandes à rejoindre l’équipe'],
  once: ['person_id'],
  twice: 'stays',
  added: 'Quelqu’un a demandé depuis à rejoindre l’équipe.',
  changed: 'Une demande à rejoindre l’équipe a été traitée depuis.',
});

/** What was merged into the absorbed one earlier follows it. */
const FORMER_MERGES = new MovedTable({
  name: 'former-merges',
  table: 'organisation',
  column: 'merged_into',
  words: null,
});

/** A coordinator who has entered for the absorbed one is in the other, unless that lies outside the own departments. */
const SESSIONS = new MovedTable({
  name: 'sessions',
  table: 'session',
  key: 't.public_id::text',
  column: 'acting_for',
  words: null,
  after: async ({ sql }, keys) =>
    void (await sql(
      `UPDATE session s SET acting_for = NULL
       FROM role_grant g, organisation o LEFT JOIN municipality c ON c.code = o.seat_code
       WHERE s.public_id = ANY ($1::uuid[]) AND o.id = s.acting_for AND g.person_id = s.person_id AND g.role = 'coordinator'
         AND g.departments IS NOT NULL AND (c.department = ANY (g.departments)) IS NOT TRUE`,
      [keys],
    )),
});

/** What somebody has said of the absorbed one is said of the survivor: who is not the same as it. */
const DISTINCTIONS: OrganisationPart<{ readonly pairs: readonly string[] }> = {
  name: 'distinctions',
  columns: ['organisation_distinct.a', 'organisation_distinct.b'],
  words: null,
  counting: null,
  async move({ sql }: MergeTransaction, { from, to }: Merged) {
    const rows = await sql<{ pair: string }>(
      `INSERT INTO organisation_distinct (a, b, declared_at)
       SELECT least(other, $2::uuid), greatest(other, $2::uuid), declared_at
       FROM (SELECT CASE WHEN a = $1 THEN b ELSE a END AS other, declared_at FROM organisation_distinct WHERE $1 IN (a, b)) d
       WHERE other <> $2 ON CONFLICT DO NOTHING RETURNING a || ' ' || b AS pair`,
      [from, to],
    );
    return { pairs: rows.map(({ pair }) => pair) };
  },
  async moveBack({ sql }, _merged, { pairs }) {
    await sql(`DELETE FROM organisation_distinct WHERE a || ' ' || b = ANY ($1)`, [pairs]);
  },
  builtOnSince: () => Promise.resolve([]),
};

/** Invitations into the absorbed one's team lead into the survivor's. */
const INVITATIONS: OrganisationPart<{ readonly links: readonly string[] }> = {
  name: 'invitations',
  columns: [],
  words: ['invitation en attente', 'invitations en attente'],
  counting: `SELECT (details->>'organisationId')::uuid AS id, count(*)::integer AS n FROM access_link
    WHERE details->>'organisationId' = ANY ($1::text[]) AND used_at IS NULL AND revoked_at IS NULL GROUP BY 1`,
  async move({ sql }: MergeTransaction, { from, to }: Merged) {
    const rows = await sql<{ id: string }>(
      `UPDATE access_link SET details = jsonb_set(details, '{organisationId}', to_jsonb($2::text))
       WHERE details->>'organisationId' = $1 AND used_at IS NULL RETURNING id`,
      [from, to],
    );
    return { links: rows.map(({ id }) => id) };
  },
  async moveBack({ sql }, { from }, { links }) {
    await sql(
      `UPDATE access_link SET details = jsonb_set(details, '{organisationId}', to_jsonb($1::text)) WHERE id = ANY ($2)`,
      [from, links],
    );
  },
  builtOnSince: () => Promise.resolve([]),
};

/** What this step holds of an organisation, in the order in which it is carried over. */
export const OWN_PARTS = [
  PROFILES,
  MEMBERS,
  TAKEOVERS,
  NETWORKS,
  JOIN_REQUESTS,
  INVITATIONS,
  DISTINCTIONS,
  FORMER_MERGES,
  SESSIONS,
] as unknown as readonly OrganisationPart[];
