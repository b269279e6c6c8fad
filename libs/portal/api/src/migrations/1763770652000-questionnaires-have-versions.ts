import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A questionnaire is written beside the one that people answer, and what they answered is kept as it was put: a response
 * names its version. A free survey is a questionnaire too; an edition has one evaluation.
 */
export class QuestionnairesHaveVersions1763770652000 implements MigrationInterface {
  readonly name = 'QuestionnairesHaveVersions1763770652000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE questionnaire_version');
    await runner.query('DROP INDEX questionnaire_evaluation');
    await runner.query(`DELETE FROM questionnaire WHERE kind <> 'evaluation'`);
    await runner.query('ALTER TABLE questionnaire DROP kind, DROP sections, DROP draft, DROP revision');
    await runner.query('CREATE UNIQUE INDEX questionnaire_edition ON questionnaire (edition_year)');
  }
}

const UP = [
  `DROP INDEX "questionnaire_edition"`,
  `ALTER TABLE "questionnaire" ADD "kind" text NOT NULL DEFAULT 'evaluation'`,
  `ALTER TABLE "questionnaire" ADD "sections" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "questionnaire" ADD "draft" jsonb`,
  `ALTER TABLE "questionnaire" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `CREATE UNIQUE INDEX "questionnaire_evaluation" ON "questionnaire"  ("edition_year") WHERE kind = 'evaluation'`,
  `CREATE TABLE "questionnaire_version" ("questionnaire_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "sections" jsonb NOT NULL DEFAULT '[]', "questions" jsonb NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_1b4f183cee43d88c6680eeb1c0a" PRIMARY KEY ("questionnaire_id", "number"))`,
  `ALTER TABLE "questionnaire_version" ADD CONSTRAINT "FK_513a984e8df84922c28fb1db4f0" FOREIGN KEY ("questionnaire_id") REFERENCES "questionnaire"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  // What is asked today is a version like those that follow it.
  `INSERT INTO questionnaire_version (questionnaire_id, number, title, questions, opened_at)
   SELECT id, version, title, questions, now() FROM questionnaire`,
];
