import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message of a thread may have come by mail: the whole mail is kept beside what was taken from it, and each mail that
 * came in is remembered by the digest of its Message-ID, so that the same one is never taken twice.
 */
export class AnswersComeByMail1763770643000 implements MigrationInterface {
  readonly name = 'AnswersComeByMail1763770643000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE received_mail');
    await runner.query('ALTER TABLE application_message DROP original');
  }
}

const UP = [
  `ALTER TABLE "application_message" ADD "original" text`,
  `CREATE TABLE "received_mail" ("digest" text NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "outcome" text NOT NULL, "answered_id" uuid, "message_id" uuid, "files_done" smallint NOT NULL DEFAULT '0', CONSTRAINT "PK_5bca3abeacffb0ef1072b6c1ea5" PRIMARY KEY ("digest"))`,
  `CREATE INDEX "received_mail_at" ON "received_mail"  ("received_at")`,
  `CREATE INDEX "received_mail_answered" ON "received_mail"  ("answered_id")`,
];
