import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, labelSeenBy } from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import type { Actor, ApplicationState } from '@fds/shared/kernel';
import type {
  ApplicationEventSummaryView,
  ApplicationsPageView,
  ApplicationsQuery,
  ApplicationSummaryView,
} from './application-list.contract';
import { listStatements } from './application-list.sql';

interface CountRow {
  readonly state: ApplicationState;
  readonly applications: number;
  readonly events: number;
}
type EventRow = ApplicationEventSummaryView & { readonly notified: boolean };
type Row = Omit<ApplicationSummaryView, 'reference' | 'submittedAt' | 'updatedAt' | 'events'> & {
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly events: readonly EventRow[];
};

/** The dossiers that a person may read, filtered and counted in two statements. */
@Injectable()
export class ApplicationListQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, query: ApplicationsQuery): Promise<ApplicationsPageView> {
    const { page: number, size, limit, offset } = window(query);
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
}

const toSummary = (row: Row, actor: Actor): ApplicationSummaryView => ({
  ...row,
  reference: applicationReference(row),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
  events: row.events.map(({ notified, ...event }) => ({
    ...event,
    firstSlotAt: iso(event.firstSlotAt),
    lastSlotAt: iso(event.lastSlotAt),
    label: labelSeenBy(actor, event.label, notified),
  })),
});

const iso = (instant: string | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
