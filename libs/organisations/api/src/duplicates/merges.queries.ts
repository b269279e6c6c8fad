import { Inject, Injectable } from '@nestjs/common';
import { canUndoMerge, UNDO_REASONS } from '@fds/organisations/domain';
import { Database, window, type PageQuery } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type {
  OrganisationMergeDetailView,
  OrganisationMergesPageView,
  OrganisationMergeView,
} from './duplicates.contract';
import { identityDigest, type Identity } from './identity';
import { OrganisationMerging, type MergeRecord, type MergeTransaction } from './organisation-merging';
import { PROFILES } from './own-parts';

/** A merge with all that undoing it needs. */
export interface StandingMerge {
  readonly id: string;
  readonly survivorId: string;
  readonly absorbedId: string;
  readonly survivorName: string;
  readonly absorbedName: string;
  readonly record: MergeRecord & { readonly identity: { readonly before: Identity; readonly after: string } };
  readonly undone: boolean;
  readonly mergedSince: boolean;
  readonly departments: readonly string[] | null;
}

export const STANDING = `
SELECT m.id, m.survivor_id AS "survivorId", m.absorbed_id AS "absorbedId", m.survivor_name AS "survivorName",
  m.absorbed_name AS "absorbedName", m.record, m.unmerged_at IS NOT NULL AS undone,
  EXISTS (SELECT FROM organisation_merge later WHERE later.unmerged_at IS NULL AND later.id <> m.id
    AND later.merged_at >= m.merged_at AND (later.survivor_id IN (m.survivor_id, m.absorbed_id)
      OR later.absorbed_id IN (m.survivor_id, m.absorbed_id))) AS "mergedSince",
  CASE WHEN s.department IS NOT NULL AND a.department IS NOT NULL THEN ARRAY[s.department, a.department] END AS departments
FROM organisation_merge m
JOIN organisation so ON so.id = m.survivor_id LEFT JOIN municipality s ON s.code = so.seat_code
JOIN organisation ao ON ao.id = m.absorbed_id
LEFT JOIN municipality a ON a.code = COALESCE(ao.seat_code, so.seat_code)
WHERE m.id = $1`;

/** The years of the absorbed one's profiles that stayed under it, since the survivor had them too. */
const VIEW = `m.id, m.survivor_id AS "survivorId", m.absorbed_id AS "absorbedId", m.survivor_name AS "survivorName",
  m.absorbed_name AS "absorbedName", m.merged_at AS "mergedAt", p.name AS "mergedBy", m.unmerged_at AS "unmergedAt",
  COALESCE((SELECT array_agg(y.edition_year ORDER BY y.edition_year DESC) FROM organisation_profile y
    WHERE y.organisation_id = m.absorbed_id AND m.unmerged_at IS NULL), '{}') AS "yearsKeptAside"`;
const LIST = `SELECT ${VIEW}, count(*) OVER ()::integer AS total FROM organisation_merge m
  LEFT JOIN person p ON p.id = m.merged_by ORDER BY m.merged_at DESC, m.id LIMIT $1 OFFSET $2`;
const ONE = `SELECT ${VIEW} FROM organisation_merge m LEFT JOIN person p ON p.id = m.merged_by WHERE m.id = $1`;

/** No merge has this id. */
export const noSuchMerge = (): PortalError =>
  new PortalError('missing', 'organisations.no_merge', 'Cette fusion n’existe pas.');

/** French reasons why what a merge carried over cannot be given back. */
export async function undoReasons(
  sql: MergeTransaction['sql'],
  merging: OrganisationMerging,
  { survivorId, absorbedId, record }: StandingMerge,
): Promise<string[]> {
  const reasons = await merging.builtOnSince(sql, { from: absorbedId, to: survivorId }, record);
  if ((await identityDigest(sql, survivorId)) !== record.identity.after) reasons.push(PROFILES.changed);
  return [...new Set(reasons)];
}

/** The merges that were done, and whether each can still be undone. */
@Injectable()
export class MergesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationMerging) private readonly merging: OrganisationMerging,
  ) {}

  async page(query: PageQuery): Promise<OrganisationMergesPageView> {
    const { page, size, limit, offset } = window(query, 25);
    const rows = await this.database.rows<OrganisationMergeView & { total: number }>(LIST, [limit, offset]);
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
  }

  async one(actor: Actor, id: string): Promise<OrganisationMergeDetailView> {
    const [view, merge] = [
      await this.database.row<OrganisationMergeView>(ONE, [id]),
      await this.database.row<StandingMerge>(STANDING, [id]),
    ];
    if (!view || !merge) throw noSuchMerge();
    const answer = canUndoMerge(actor, merge);
    const sql: MergeTransaction['sql'] = (text, values) => this.database.rows(text, values);
    const reasons = answer.allowed
      ? (await undoReasons(sql, this.merging, merge)).map((text) => ({ code: 'built_on_since', text }))
      : answer.reasons.map((code) => ({ code, text: UNDO_REASONS[code] }));
    return { ...view, mayUndo: reasons.length === 0, reasons };
  }
}
