import { Inject, Injectable } from '@nestjs/common';
import { canWriteIn, TERRITORY_REASONS } from '@fds/accounts/domain';
import { applicationReference, canRead, type DoubleReason } from '@fds/applications/domain';
import { Database, toVerdictView, window } from '@fds/shared/api-kit';
import type { Actor, ApplicationState } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { CompareApplications } from './compare-applications';
import type {
  ApplicationDoublesView,
  ApplicationDuplicatesQuery,
  ApplicationPairsPageView,
  ApplicationPairView,
  MeetingPlaceView,
  PairedApplicationView,
} from './duplicates.contract';
import { PAIRS, PAIRS_OF_ONE } from './duplicates.sql';

type Paired = Omit<PairedApplicationView, 'reference'> & { readonly editionYear: number };
interface PairRow {
  readonly nearTitle: boolean;
  readonly samePlace: boolean;
  readonly first: Paired;
  readonly second: Paired;
  readonly departments: readonly string[];
  readonly meeting: MeetingPlaceView | null;
  readonly total: number;
}
const OWNER = `SELECT organisation_id AS "organisationId", state FROM application WHERE id = $1`;
/** Doubles of one dossier that its page names. */
const NAMED = 5;

/** Which dossiers may be one. */
@Injectable()
export class ApplicationDuplicatesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CompareApplications) private readonly compare: CompareApplications,
  ) {}

  /** The pairs of an edition that nobody has declared distinct, the surest first; two statements while no dossier has changed. */
  async page(actor: Actor, query: ApplicationDuplicatesQuery): Promise<ApplicationPairsPageView> {
    const { page, size, limit, offset } = window(query, 25);
    await this.compare.bringUpToDate(query.year);
    const rows = await this.database.rows<PairRow>(PAIRS, [
      query.year,
      query.reason ?? null,
      query.department ?? null,
      limit,
      offset,
    ]);
    return { items: rows.map((row) => toPair(actor, row)), total: rows[0]?.total ?? 0, page, size };
  }

  /** The dossiers that may be the same as this one. */
  async of(actor: Actor, id: string): Promise<ApplicationDoublesView> {
    const [owner] = await this.database.rows<{ organisationId: string; state: ApplicationState }>(OWNER, [id]);
    if (!owner || !canRead(actor, owner)) throw noSuchApplication();
    const rows = await this.database.rows<PairRow>(PAIRS_OF_ONE, [id, NAMED]);
    return { items: rows.map((row) => toPair(actor, row)), more: (rows[0]?.total ?? 0) > NAMED };
  }
}

const toPair = (actor: Actor, row: PairRow): ApplicationPairView => ({
  a: toPaired(row.first),
  b: toPaired(row.second),
  reasons: [row.nearTitle && 'near_title', row.samePlace && 'same_place'].filter(
    (reason): reason is DoubleReason => reason !== false,
  ),
  meeting: row.meeting && { ...row.meeting, at: new Date(row.meeting.at).toISOString() },
  mayDistinguish: toVerdictView(canWriteIn(actor, row.departments), TERRITORY_REASONS),
});

const toPaired = ({ editionYear, ...one }: Paired): PairedApplicationView => ({
  ...one,
  reference: applicationReference({ id: one.id, editionYear }),
  submittedAt: one.submittedAt && new Date(one.submittedAt).toISOString(),
});
