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

/** Events of a whole edition written in one statement: each reads the tables of the edition from end to end. */
const PIECE = 100_000;

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

  /** Writes the columns of one stage and of none that follows it. */
  async refreshStage(sql: Sql, eventIds: readonly string[], stage: OverviewStage): Promise<void> {
    const statement = this.#statements.get(stage);
    if (statement && eventIds.length > 0) await sql(statement, [eventIds]);
  }

  /**
   * Writes the rows of a whole edition of which there is none yet. Their four stages would each write every index of the
   * table anew, so they meet a draft of it first: a temporary table of its name, which statements find before the lasting
   * one. `tell` hears the share that is done, 0 to 1.
   */
  async fill(sql: Sql, eventIds: readonly string[], tell: (share: number) => void): Promise<void> {
    const pieces = Array.from({ length: Math.ceil(eventIds.length / PIECE) }, (_, at) =>
      eventIds.slice(at * PIECE, (at + 1) * PIECE),
    );
    const stages = OVERVIEW_STAGES.flatMap((stage) => this.#statements.get(stage) ?? []);
    const keep =
      'INSERT INTO public.event_overview SELECT * FROM pg_temp.event_overview WHERE event_id = ANY ($1::uuid[])';
    let done = 0;
    await sql('CREATE TEMPORARY TABLE event_overview (LIKE public.event_overview INCLUDING DEFAULTS) ON COMMIT DROP');
    await sql('ALTER TABLE pg_temp.event_overview ADD PRIMARY KEY (event_id)');
    for (const statement of [...stages, keep])
      for (const piece of pieces) {
        await sql(statement, [piece]);
        tell((done += 1) / (pieces.length * (stages.length + 1)));
      }
    await sql('DROP TABLE pg_temp.event_overview');
  }
}
