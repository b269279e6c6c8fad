import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordination says which years do not compare, and why; until now one of them was written in the program. */
export class YearsHaveAContext1763770661001 implements MigrationInterface {
  readonly name = 'YearsHaveAContext1763770661001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "compared_year" ("year" smallint NOT NULL, "comparable" boolean NOT NULL DEFAULT true, "note" text NOT NULL DEFAULT '', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_compared_year" PRIMARY KEY ("year"))`,
    );
    await runner.query(
      `INSERT INTO compared_year (year, comparable, note) VALUES (2020, false, 'L’édition 2020 n’est pas comparable\u00A0: crise sanitaire.')`,
    );
    await runner.query(`ALTER TABLE "baseline" ADD "version" integer NOT NULL DEFAULT '1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE baseline DROP version');
    await runner.query('DROP TABLE compared_year');
  }
}
