import { Injectable } from '@nestjs/common';

/** The stages of the projection, in the order of the year; each is written by one step. */
export const OVERVIEW_STAGES = ['filed', 'label', 'happening', 'attendance'] as const;
export type OverviewStage = (typeof OVERVIEW_STAGES)[number];
type Sql = (text: string, values?: readonly unknown[]) => Promise<unknown>;

/** What a change of one stage makes stale: `counts` follows the label, attendance stands by itself. */
const FOLLOWS: Record<OverviewStage, readonly OverviewStage[]> = {
  filed: ['filed', 'label', 'happening', 'attendance'],
  label: ['label', 'happening'],
  happening: ['happening'],
  attendance: ['attendance'],
};

/** The port through which each step keeps its own columns of `event_overview`. */
@Injectable()
export class EventOverviews {
  readonly #statements = new Map<OverviewStage, string>();

  /** A step gives the statement that writes its columns for the events of `$1::uuid[]`. */
  register(stage: OverviewStage, statement: string): void {
    this.#statements.set(stage, statement);
  }

  /** Brings the rows of these events up to date, from the stage that changed on. An activity follows its parent's label. */
  async refresh(sql: Sql, eventIds: readonly string[], from: OverviewStage): Promise<void> {
    if (eventIds.length === 0) return;
    for (const stage of FOLLOWS[from]) {
      const statement = this.#statements.get(stage);
      if (statement) await sql(statement, [eventIds]);
    }
  }
}
