import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of events and their counts are read from an index alone; whether a holder takes part for the first time, too. */
export class ListsAreReadFromTheirIndex1763770610000 implements MigrationInterface {
  readonly name = 'ListsAreReadFromTheirIndex1763770610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "event_overview_roots"');
    await runner.query(
      `CREATE INDEX "event_overview_roots" ON "event_overview"  ("edition_year", "application_id", "application_state", "submitted_at", "event_id") WHERE parent_event_id IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "event_overview_held" ON "event_overview"  ("organisation_id", "edition_year") WHERE notified_at IS NOT NULL AND label IN ('labelled', 'conditional')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "event_overview_held"');
    await runner.query('DROP INDEX "event_overview_roots"');
    await runner.query(
      `CREATE INDEX "event_overview_roots" ON "event_overview"  ("edition_year", "application_id") WHERE parent_event_id IS NULL`,
    );
  }
}
