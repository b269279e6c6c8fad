import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Holders answer the evaluation here: what is being written lies beside what was sent, so that a correction counts once it
 * is sent again. Who prefers not to answer a question is kept apart from who left it out (rule 6).
 */
export class EvaluationsAreAnswered1763770653000 implements MigrationInterface {
  readonly name = 'EvaluationsAreAnswered1763770653000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_closing');
    for (const column of ADDED) await runner.query(`ALTER TABLE evaluation_response DROP COLUMN ${column}`);
  }
}

const ADDED = [
  ...['draft', 'declined', 'came', 'staff_research', 'staff_own', 'volunteers', 'questionnaire_version', 'begun_at'],
  ...['begun_by', 'saved_at', 'submitted_at', 'submitted_by', 'by_coordination', 'version'],
];
const UP = [
  `ALTER TABLE "evaluation_response" ADD "draft" jsonb`,
  `ALTER TABLE "evaluation_response" ADD "declined" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "evaluation_response" ADD "came" boolean`,
  `ALTER TABLE "evaluation_response" ADD "staff_research" integer`,
  `ALTER TABLE "evaluation_response" ADD "staff_own" integer`,
  `ALTER TABLE "evaluation_response" ADD "volunteers" integer`,
  `ALTER TABLE "evaluation_response" ADD "questionnaire_version" integer`,
  `ALTER TABLE "evaluation_response" ADD "begun_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "evaluation_response" ADD "begun_by" uuid`,
  `ALTER TABLE "evaluation_response" ADD "saved_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "evaluation_response" ADD "submitted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "evaluation_response" ADD "submitted_by" uuid`,
  `ALTER TABLE "evaluation_response" ADD "by_coordination" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "evaluation_response" ADD "version" integer NOT NULL DEFAULT '1'`,
  `CREATE TABLE "evaluation_closing" ("edition_year" smallint NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_evaluation_closing" PRIMARY KEY ("edition_year"))`,
  `ALTER TABLE "evaluation_closing" ADD CONSTRAINT "FK_evaluation_closing_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
