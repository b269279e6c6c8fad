import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of dossiers that may be one are kept: comparing 20 000 dossiers anew at each reading took more than a second. */
export class PairsOfDossiersAreKept1763770400000 implements MigrationInterface {
  readonly name = 'PairsOfDossiersAreKept1763770400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_pair');
    await runner.query('DROP TABLE application_compared');
  }
}

const UP = [
  `CREATE TABLE "application_pair" ("a" uuid NOT NULL, "b" uuid NOT NULL, "edition_year" smallint NOT NULL, "nearness" real, "met" boolean NOT NULL, CONSTRAINT "PK_aef278be4311843bb68fa97f6b8" PRIMARY KEY ("a", "b"))`,
  `CREATE INDEX "application_pair_b" ON "application_pair"  ("b")`,
  `CREATE INDEX "application_pair_edition" ON "application_pair"  ("edition_year")`,
  `CREATE TABLE "application_compared" ("application_id" uuid NOT NULL, "version" integer NOT NULL, "holder" uuid NOT NULL, CONSTRAINT "PK_7d4bb902d2774e4274bab97e845" PRIMARY KEY ("application_id"))`,
  `ALTER TABLE "application_pair" ADD CONSTRAINT "FK_c56b6b7751023f3ea243f149d37" FOREIGN KEY ("a") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_pair" ADD CONSTRAINT "FK_79d27b0b1a893aecaea42280e22" FOREIGN KEY ("b") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_compared" ADD CONSTRAINT "FK_7d4bb902d2774e4274bab97e845" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
