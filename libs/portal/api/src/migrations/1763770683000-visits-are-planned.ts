import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who visits labelled events keeps the openings that were chosen, for each edition. */
export class VisitsArePlanned1763770683000 implements MigrationInterface {
  readonly name = 'VisitsArePlanned1763770683000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "visit_plan" ("person_id" uuid NOT NULL, "edition_year" smallint NOT NULL, "slots" uuid array NOT NULL DEFAULT '{}', "kept_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_visit_plan" PRIMARY KEY ("person_id", "edition_year"))`,
    );
    await runner.query(
      `ALTER TABLE "visit_plan" ADD CONSTRAINT "FK_visit_plan_person" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "visit_plan" ADD CONSTRAINT "FK_visit_plan_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visit_plan');
  }
}
