import type { MigrationInterface, QueryRunner } from 'typeorm';

const MADE = (columns: string): string =>
  `CREATE INDEX "event_overview_roots" ON "event_overview"  (${columns}) WHERE parent_event_id IS NULL`;
const BEFORE = `"edition_year", "application_id", "application_state", "submitted_at", "event_id"`;

/** What the filters of the lists ask of every event stands in the index that the lists are read from. */
export class FiltersAreReadFromTheirIndex1763770665000 implements MigrationInterface {
  readonly name = 'FiltersAreReadFromTheirIndex1763770665000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "event_overview_roots"');
    await runner.query(MADE(`${BEFORE}, "label", "kind", "organisation_id", "department"`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "event_overview_roots"');
    await runner.query(MADE(BEFORE));
  }
}
