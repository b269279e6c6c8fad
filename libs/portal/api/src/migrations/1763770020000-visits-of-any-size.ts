import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  'public',
  'school',
  'accompanying',
  'online',
  'exact',
  'nursery',
  'primary',
  'middle',
  'high',
  'higher',
  'mixed',
  'unspecified',
];

/** One line of an archive may hold the largest integer: their sum over an event needs more room. */
export class VisitsOfAnySize1763770020000 implements MigrationInterface {
  readonly name = 'VisitsOfAnySize1763770020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE event_overview ${COLUMNS.map((name) => `ALTER COLUMN visits_${name} TYPE bigint`).join(', ')}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE event_overview ${COLUMNS.map((name) => `ALTER COLUMN visits_${name} TYPE integer`).join(', ')}`,
    );
  }
}
