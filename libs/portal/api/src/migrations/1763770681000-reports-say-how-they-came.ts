import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures that the coordination enters say how they reached it; those of a published edition are errata, with their reason. */
export class ReportsSayHowTheyCame1763770681000 implements MigrationInterface {
  readonly name = 'ReportsSayHowTheyCame1763770681000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attendance_report ADD COLUMN came_by text`);
    await runner.query(`ALTER TABLE attendance_version ADD COLUMN came_by text, ADD COLUMN erratum text`);
    await runner.query(
      `ALTER TABLE attendance_version ADD CONSTRAINT attendance_version_erratum CHECK (btrim(erratum) <> '')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attendance_version DROP COLUMN erratum, DROP COLUMN came_by`);
    await runner.query(`ALTER TABLE attendance_report DROP COLUMN came_by`);
  }
}
