import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, labelSeenBy } from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import type { Actor, ApplicationState, Label } from '@fds/shared/kernel';
import type {
  ApplicationEventSummaryView,
  ApplicationsPageView,
  ApplicationsQuery,
  ApplicationSummaryView,
} from './application-list.contract';
import { CountLacking } from '../call/count-lacking';
import { listStatements } from './application-list.sql';

/** Own drafts that were written since they were counted; the latest, as many as a list shows at once. */
const STALE_DRAFTS = `SELECT id, edition_year AS year FROM application WHERE organisation_id = ANY ($1::uuid[])
  AND state = 'draft' AND lacking_version IS DISTINCT FROM version ORDER BY updated_at DESC LIMIT 20`;

interface CountRow {
  readonly state: ApplicationState;
  readonly applications: number;
  readonly events: number;
}
type EventRow = ApplicationEventSummaryView & { readonly told: Label | null };
type Row = Omit<ApplicationSummaryView, 'reference' | 'submittedAt' | 'updatedAt' | 'events'> & {
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly events: readonly EventRow[];
};

/** The dossiers that a person may read, filtered and counted in two statements. */
@Injectable()
export class ApplicationListQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CountLacking) private readonly lacking: CountLacking,
  ) {}

  async page(actor: Actor, query: ApplicationsQuery): Promise<ApplicationsPageView> {
    const { page: number, size, limit, offset } = window(query);
    await this.#countDrafts(actor, query);
    const statements = listStatements(actor, query, { limit, offset });
    const [counts, rows] = await Promise.all([
      this.database.rows<CountRow>(statements.counts.text, statements.counts.values),
      this.database.rows<Row>(statements.page.text, statements.page.values),
    ]);
    const found = counts.filter(({ state }) => !query.state || query.state.includes(state));
    return {
      items: rows.map((row) => toSummary(row, actor)),
      total: sum(found.map(({ applications }) => applications)),
      events: sum(found.map(({ events }) => events)),
      page: number,
      size,
      states: counts,
    };
  }

  /** What drafts lack is counted before somebody reads it: the holder's own, and those that are filtered or sorted by it. */
  async #countDrafts(actor: Actor, { year, completion, sort }: ApplicationsQuery): Promise<void> {
    if (actor.role === 'holder') {
      const stale = await this.database.rows<{ id: string; year: number }>(STALE_DRAFTS, [actor.organisationIds]);
      for (const draft of stale) await this.lacking.bringUpToDate(draft.year, draft.id);
    } else if (year !== undefined && (completion !== undefined || sort === 'completion'))
      await this.lacking.bringUpToDate(year);
  }
}

const toSummary = (row: Row, actor: Actor): ApplicationSummaryView => ({
  ...row,
  reference: applicationReference(row),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
  events: row.events.map(({ told, ...event }) => ({
    ...event,
    firstSlotAt: iso(event.firstSlotAt),
    lastSlotAt: iso(event.lastSlotAt),
    label: labelSeenBy(actor, event.label, told),
  })),
});

const iso = (instant: string | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
