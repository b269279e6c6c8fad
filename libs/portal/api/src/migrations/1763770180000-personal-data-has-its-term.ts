import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personal data has its term: accounts that were closed for good, warnings before it, and what each daily round cleared. */
export class PersonalDataHasItsTerm1763770180000 implements MigrationInterface {
  readonly name = 'PersonalDataHasItsTerm1763770180000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD erased_at timestamptz, ADD idle_warned_on date');
    await runner.query(`CREATE TABLE retention_round (id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
      begun_at timestamptz NOT NULL, ended_at timestamptz, cleared jsonb NOT NULL DEFAULT '{}', kept jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT "PK_retention_round" PRIMARY KEY (id))`);
    await runner.query('CREATE INDEX retention_round_begun ON retention_round (begun_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE retention_round');
    await runner.query('ALTER TABLE person DROP idle_warned_on, DROP erased_at');
  }
}
