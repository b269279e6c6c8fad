import { Inject, Injectable } from '@nestjs/common';
import {
  LIKENESS_REASONS,
  likenessOf,
  likenessReasons,
  sirenOf,
  type Common,
  type LikenessReason,
} from '@fds/organisations/domain';
import { Database } from '@fds/shared/api-kit';
import { EditionYears } from '../edition-years';
import { FOUND_COLUMNS, LATEST_PROFILE } from '../finding/find-organisations.queries';
import type { FoundOrganisationView } from '../finding/find-organisations.contract';
import type { CheckedNumbers } from '../checks';
import type { LikelyDuplicateView } from './create-organisation.contract';

/** What is compared: a name, a seat, numbers already checked. */
export interface Candidate extends CheckedNumbers {
  readonly name: string;
  readonly municipalityCode: string | null;
}
type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;
type Row = FoundOrganisationView & Common;

/** Duplicates shown at most. */
const MOST = 8;

/**
 * Whoever shares a number, or has a near name (`near_organisations`, shared with the coordinator's duplicates). A SIRET
 * may stand on the identity or on the latest profile.
 */
const LIKELY = `
  WITH seat AS (SELECT (SELECT current_code FROM municipality WHERE code = $3) AS code),
  alike AS (
    SELECT n.id, n.nearness FROM seat, near_organisations($2, seat.code) n
    UNION ALL SELECT id, 0 FROM organisation WHERE siret = $4 OR uai = $5 OR rna = $6
    UNION ALL SELECT id, 0 FROM organisation WHERE search LIKE '% ' || $7 || '%'),
  one AS (SELECT id, max(nearness) AS nearness FROM alike GROUP BY id)
  SELECT ${FOUND_COLUMNS}, one.nearness,
    COALESCE(o.siret = $4 OR p.siret = $4, false) AS siret, COALESCE(o.uai = $5, false) AS uai,
    COALESCE(o.rna = $6, false) AS rna, COALESCE(left(COALESCE(o.siret, p.siret), 9) = $7, false) AS siren,
    COALESCE(o.seat_code = seat.code, false) AS seat
  FROM one JOIN organisation o ON o.id = one.id AND o.merged_into IS NULL ${LATEST_PROFILE}, seat
  ORDER BY one.nearness DESC, o.id LIMIT 50`;

/** Finds the organisations that somebody may be about to create a second time. */
@Injectable()
export class LikelyDuplicates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditionYears) private readonly editions: EditionYears,
  ) {}

  /** The surest first; `rows` reads within a transaction when one is open. */
  async of(
    candidate: Candidate,
    rows: Rows = (text, values) => this.database.rows(text, values),
  ): Promise<LikelyDuplicateView[]> {
    const over = (await this.editions.all()).filter((edition) => edition.over).map(({ year }) => year);
    const { name, municipalityCode, siret, uai, rna } = candidate;
    const found = await rows<Row>(LIKELY, [
      over,
      name,
      municipalityCode,
      siret,
      uai,
      rna,
      siret === null ? null : sirenOf(siret),
    ]);
    return found
      .map(({ siret: a, siren: b, uai: c, rna: d, seat: e, nearness: f, ...shown }) => {
        const reasons = likenessReasons({ siret: a, siren: b, uai: c, rna: d, seat: e, nearness: f });
        return { ...shown, likeness: likenessOf(reasons), reasons };
      })
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => weight(a.reasons) - weight(b.reasons))
      .slice(0, MOST);
  }
}

const weight = ([surest]: readonly LikenessReason[]): number => (surest ? LIKENESS_REASONS.indexOf(surest) : 99);
