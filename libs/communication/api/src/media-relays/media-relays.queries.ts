import { Inject, Injectable } from '@nestjs/common';
import type { RelayMarks } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { Database, window } from '@fds/shared/api-kit';
import { searchForm, type Actor } from '@fds/shared/kernel';
import { gone, keepingView } from '../keeping';
import type {
  MediaRelayFilters,
  MediaRelaysPageView,
  MediaRelayView,
  RelayEventsQuery,
  RelayEventView,
} from './media-relays.contract';
import { EVENTS_FOUND, KNOWN, ONE, PAGE, SUMMARY, TOTAL } from './media-relays.sql';

/** A relay of the edition, as others are compared with it. */
export interface KnownRelay extends RelayMarks {
  readonly id: string;
}
type Summary = Pick<MediaRelaysPageView, 'all' | 'kinds' | 'months' | 'naming' | 'doubles' | 'ambassador'>;

const wordsOf = (typed: string | undefined): string[] | null => {
  const words = searchForm(typed ?? '')
    .split(' ')
    .filter(Boolean);
  return words.length > 0 ? words : null;
};

/** Reads the mentions of the festival in the media. */
@Injectable()
export class MediaRelayQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, query: MediaRelayFilters): Promise<MediaRelaysPageView> {
    const { page, size } = window(query);
    const [found, summary] = await Promise.all([
      this.rows(query, page, size),
      this.database.row<Summary>(SUMMARY, [query.edition]),
    ]);
    const empty: Summary = { all: 0, kinds: [], months: [], naming: 0, doubles: 0, ambassador: '' };
    return { ...found, page, size, ...(summary ?? empty), keep: keepingView(actor) };
  }

  /** One page of what the filters find. */
  async rows(
    query: MediaRelayFilters,
    page: number,
    size: number,
  ): Promise<{ items: MediaRelayView[]; total: number }> {
    const filters = [
      query.edition,
      query.kind ?? null,
      query.month ?? null,
      query.ambassador ? query.ambassador === 'yes' : null,
      query.eventId ?? null,
      wordsOf(query.q),
      query.doubles ? true : null,
    ];
    const rows = await this.database.rows<MediaRelayView & { total: number }>(PAGE[query.sort ?? '-date'], [
      ...filters,
      size,
      (page - 1) * size,
    ]);
    const beyond =
      rows.length === 0 && page > 1 ? await this.database.row<{ total: number }>(TOTAL, filters) : undefined;
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? beyond?.total ?? 0 };
  }

  /** Throws `missing`. */
  async one(id: string): Promise<MediaRelayView> {
    const row = await this.database.row<MediaRelayView>(ONE, [id]);
    if (!row) throw gone('relay_missing', 'Ce relais média n’existe plus.');
    return row;
  }

  known(year: number): Promise<KnownRelay[]> {
    return this.database.rows<KnownRelay>(KNOWN, [year]);
  }

  events({ edition, q }: RelayEventsQuery): Promise<RelayEventView[]> {
    return this.database.rows<RelayEventView>(EVENTS_FOUND, [edition, wordsOf(q)]);
  }

  /** Throws `missing` for a year that the portal does not hold. */
  async held(year: number): Promise<{ readonly title: string; readonly regionName: string }> {
    const edition = await this.database.row<{ title: string; regionName: string }>(
      'SELECT title, region_name AS "regionName" FROM edition WHERE year = $1',
      [year],
    );
    if (!edition) throw noSuchEdition(year);
    return edition;
  }
}
