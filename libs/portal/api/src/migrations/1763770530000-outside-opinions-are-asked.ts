import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Opinions asked of people without an account, by a link to one version of one dossier. */
export class OutsideOpinionsAreAsked1763770530000 implements MigrationInterface {
  readonly name = 'OutsideOpinionsAreAsked1763770530000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "outside_opinion" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "version_number" smallint NOT NULL, "email" citext NOT NULL, "name" text NOT NULL, "question" text NOT NULL DEFAULT '', "token_digest" text NOT NULL, "due_on" date NOT NULL, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reminded_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, "opened_at" TIMESTAMP WITH TIME ZONE, "answered_at" TIMESTAMP WITH TIME ZONE, "position" text, "reasons" text NOT NULL DEFAULT '', CONSTRAINT "PK_433c920230fab123f9c4edb86b1" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "outside_opinion_token" ON "outside_opinion"  ("token_digest")`,
  `CREATE INDEX "outside_opinion_application" ON "outside_opinion"  ("application_id")`,
  `CREATE TABLE "outside_opinion_browser" ("opinion_id" uuid NOT NULL, "browser_digest" text NOT NULL, "code_digest" text, "code_sent_at" TIMESTAMP WITH TIME ZONE, "attempts" smallint NOT NULL DEFAULT '0', "opened_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_8b9e49d57d831ea86975d2fa128" PRIMARY KEY ("opinion_id", "browser_digest"))`,
  `ALTER TABLE "outside_opinion" ADD CONSTRAINT "FK_2de3ef4f4b697ae7513f3dc6aec" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "outside_opinion_browser" ADD CONSTRAINT "FK_65b19b258d1f347d34003fe90de" FOREIGN KEY ("opinion_id") REFERENCES "outside_opinion"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = ['DROP TABLE outside_opinion_browser', 'DROP TABLE outside_opinion'];
