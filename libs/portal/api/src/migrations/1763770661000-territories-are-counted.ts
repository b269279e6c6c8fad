import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The EPCI of a department are read from an index: the bilan counts those that an edition reached among them. */
export class TerritoriesAreCounted1763770661000 implements MigrationInterface {
  readonly name = 'TerritoriesAreCounted1763770661000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX "municipality_department" ON "municipality"  ("department", "intermunicipality_code") ',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX municipality_department');
  }
}
