import { Inject, Injectable } from '@nestjs/common';
import { CALL_REFUSAL_TEXTS, canRevokeExtension } from '@fds/applications/domain';
import { Clock, Database, toVerdictView, window } from '@fds/shared/api-kit';
import { isBeforeDeadline, type Actor } from '@fds/shared/kernel';
import type { CallExtensionsPageView, CallExtensionsQuery, CallExtensionView } from './call.contract';
import { noSuchExtension } from './call-errors';
import { extendedUntil, organisationName } from './call-reads';

const ROWS = `SELECT x.id, x.edition_year AS "editionYear", x.organisation_id AS "organisationId",
    ${organisationName('x.organisation_id')} AS "organisationName", x.until, x.reason, x.granted_at AS "grantedAt",
    g.name AS "grantedBy", x.revoked_at AS "revokedAt",
    x.revoked_at IS NULL AND x.id = (SELECT n.id FROM call_extension n WHERE n.edition_year = x.edition_year
      AND n.organisation_id = x.organisation_id AND n.revoked_at IS NULL ORDER BY n.granted_at DESC, n.id LIMIT 1) AS newest,
    (SELECT CASE WHEN bool_or(a.state <> 'draft') THEN 'sent' WHEN count(*) > 0 THEN 'begun' END FROM application a
      WHERE a.edition_year = x.edition_year AND a.organisation_id = x.organisation_id AND a.state <> 'withdrawn') AS answer,
    COALESCE((SELECT array_agg(m.department) FROM organisation o JOIN municipality m ON m.code = o.seat_code
      WHERE o.id = x.organisation_id), '{}') AS place, count(*) OVER ()::integer AS total
  FROM call_extension x LEFT JOIN person g ON g.id = x.granted_by`;
/** $2 null: everybody's; else the holder's own, and only what stands. */
const LIST = `${ROWS} WHERE ($1::smallint IS NULL OR x.edition_year = $1) AND ($2::uuid[] IS NULL OR (x.organisation_id = ANY ($2) AND x.revoked_at IS NULL
    AND x.until = ${extendedUntil('x.edition_year', 'x.organisation_id')}))
  ORDER BY x.revoked_at IS NOT NULL, x.until, x.granted_at DESC, x.id LIMIT $3 OFFSET $4`;
const ONE = `${ROWS} WHERE x.id = $1`;

type Row = Omit<CallExtensionView, 'grantedAt' | 'revokedAt' | 'standing' | 'revoke'> & {
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
  readonly newest: boolean;
  readonly place: readonly string[];
  readonly total: number;
};

/** The time that holders were given: all of it to the coordination, to a holder the own one. */
@Injectable()
export class ExtensionQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: CallExtensionsQuery): Promise<CallExtensionsPageView> {
    const { page, size, limit, offset } = window(query);
    const own = actor.role === 'coordinator' ? null : actor.organisationIds;
    const rows = await this.database.rows<Row>(LIST, [query.editionYear ?? null, own, limit, offset]);
    return { items: rows.map((row) => this.#view(actor, row)), total: rows[0]?.total ?? 0, page, size };
  }

  /** Throws `missing`. */
  async one(actor: Actor, id: string): Promise<CallExtensionView> {
    const row = await this.database.row<Row>(ONE, [id]);
    if (!row) throw noSuchExtension();
    return this.#view(actor, row);
  }

  #view(actor: Actor, { newest, place, total: _, grantedAt, revokedAt, grantedBy, ...row }: Row): CallExtensionView {
    const coordinating = actor.role === 'coordinator';
    return {
      ...row,
      grantedBy: coordinating ? grantedBy : null,
      grantedAt: grantedAt.toISOString(),
      revokedAt: revokedAt && revokedAt.toISOString(),
      standing: newest && isBeforeDeadline(this.clock.now(), row.until),
      revoke: toVerdictView(canRevokeExtension(actor, { place, revoked: revokedAt !== null }), CALL_REFUSAL_TEXTS),
    };
  }
}
