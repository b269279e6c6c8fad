import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Free surveys are put to invited people and by open links; words written beside « autre » are counted under other options,
 * and texts are found by themes or no longer shown. An anonymous response names neither its invitation nor its moment.
 */
export class SurveysAreAnswered1763770667000 implements MigrationInterface {
  readonly name = 'SurveysAreAnswered1763770667000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DELETE FROM questionnaire WHERE kind = 'survey'`);
  }
}

const TABLES = [
  ...['verbatim_mark', 'answer_recoding', 'survey_answer', 'survey_response', 'survey_channel', 'survey_invitation'],
  'survey',
];
const UP = [
  `CREATE TABLE "answer_recoding" ("questionnaire_id" uuid NOT NULL, "question" text NOT NULL, "words_key" text NOT NULL, "options" text array NOT NULL, "recoded_by" uuid, "recoded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_answer_recoding" PRIMARY KEY ("questionnaire_id", "question", "words_key"))`,
  `CREATE TABLE "verbatim_mark" ("response_id" uuid NOT NULL, "question" text NOT NULL, "questionnaire_id" uuid NOT NULL, "themes" text array NOT NULL DEFAULT '{}', "hidden_at" TIMESTAMP WITH TIME ZONE, "hidden_reason" text NOT NULL DEFAULT '', CONSTRAINT "PK_verbatim_mark" PRIMARY KEY ("response_id", "question"))`,
  `CREATE TABLE "survey" ("id" uuid NOT NULL, "naming" text NOT NULL, "intro" text NOT NULL DEFAULT '', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "closes_on" date, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_survey" PRIMARY KEY ("id"))`,
  `CREATE TABLE "survey_invitation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "survey_id" uuid NOT NULL, "name" text NOT NULL, "email" text, "department" text NOT NULL DEFAULT '', "category" text NOT NULL DEFAULT '', "size" text NOT NULL DEFAULT '', "token_digest" text NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, "reminded_at" TIMESTAMP WITH TIME ZONE, "answered" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_survey_invitation" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "survey_invitation_address" ON "survey_invitation"  ("survey_id", "email")`,
  `CREATE UNIQUE INDEX "survey_invitation_token" ON "survey_invitation"  ("token_digest")`,
  `CREATE INDEX "survey_invitation_place" ON "survey_invitation"  ("survey_id", "name", "id")`,
  `CREATE TABLE "survey_channel" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "survey_id" uuid NOT NULL, "name" text NOT NULL, "reach" integer, "token_digest" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_survey_channel" PRIMARY KEY ("id"))`,
  `CREATE INDEX "survey_channel_survey" ON "survey_channel"  ("survey_id")`,
  `CREATE UNIQUE INDEX "survey_channel_token" ON "survey_channel"  ("token_digest")`,
  `CREATE TABLE "survey_response" ("id" uuid NOT NULL, "survey_id" uuid NOT NULL, "invitation_id" uuid, "channel_id" uuid, "department" text NOT NULL DEFAULT '', "category" text NOT NULL DEFAULT '', "size" text NOT NULL DEFAULT '', "declined" text array NOT NULL DEFAULT '{}', "questionnaire_version" integer NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_survey_response" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "survey_response_invitation" ON "survey_response"  ("invitation_id")`,
  `CREATE INDEX "survey_response_survey" ON "survey_response"  ("survey_id")`,
  `CREATE TABLE "survey_answer" ("response_id" uuid NOT NULL, "question" text NOT NULL, "answer" text NOT NULL, "options" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_survey_answer" PRIMARY KEY ("response_id", "question"))`,
  `ALTER TABLE "answer_recoding" ADD CONSTRAINT "FK_answer_recoding_questionnaire" FOREIGN KEY ("questionnaire_id") REFERENCES "questionnaire"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "verbatim_mark" ADD CONSTRAINT "FK_verbatim_mark_questionnaire" FOREIGN KEY ("questionnaire_id") REFERENCES "questionnaire"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey" ADD CONSTRAINT "FK_survey_questionnaire" FOREIGN KEY ("id") REFERENCES "questionnaire"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_invitation" ADD CONSTRAINT "FK_survey_invitation_survey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_channel" ADD CONSTRAINT "FK_survey_channel_survey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_response" ADD CONSTRAINT "FK_survey_response_survey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_response" ADD CONSTRAINT "FK_survey_response_invitation" FOREIGN KEY ("invitation_id") REFERENCES "survey_invitation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_response" ADD CONSTRAINT "FK_survey_response_channel" FOREIGN KEY ("channel_id") REFERENCES "survey_channel"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_answer" ADD CONSTRAINT "FK_survey_answer_response" FOREIGN KEY ("response_id") REFERENCES "survey_response"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
