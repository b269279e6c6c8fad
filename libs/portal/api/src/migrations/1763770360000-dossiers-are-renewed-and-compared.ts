import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An event remembers the one it was made of, so that the coordination sees what changed since; two dossiers that look
 * like one are declared distinct; the events of one place are found by it.
 */
export class DossiersAreRenewedAndCompared1763770360000 implements MigrationInterface {
  readonly name = 'DossiersAreRenewedAndCompared1763770360000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "application_distinct" ("a" uuid NOT NULL, "b" uuid NOT NULL, "declared_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c3971dfdd80d1370d670696560c" PRIMARY KEY ("a", "b"))`,
  `CREATE INDEX "application_distinct_b" ON "application_distinct"  ("b")`,
  `ALTER TABLE "event" ADD "renewed_from" uuid`,
  `CREATE INDEX "event_overview_place" ON "event_overview"  ("edition_year", "municipality_code")`,
  `CREATE INDEX "event_renewed_from" ON "event"  ("renewed_from")`,
  `ALTER TABLE "event" ADD CONSTRAINT "FK_eac8e645ac695854aaf121707c6" FOREIGN KEY ("renewed_from") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "application_distinct" ADD CONSTRAINT "FK_ab101c2b5460679a7f8726ba793" FOREIGN KEY ("a") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_distinct" ADD CONSTRAINT "FK_ecc06bf1ed54a34cd1c858daffb" FOREIGN KEY ("b") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = [
  'DROP INDEX event_overview_place',
  'DROP TABLE application_distinct',
  'ALTER TABLE event DROP COLUMN renewed_from',
];
