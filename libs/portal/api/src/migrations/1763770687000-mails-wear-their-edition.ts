import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mails of an edition carry its logo, its words and its partners; those that have left keep what they wore. */
export class MailsWearTheirEdition1763770687000 implements MigrationInterface {
  readonly name = 'MailsWearTheirEdition1763770687000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_message DROP COLUMN look_id');
    await runner.query('DROP TABLE mail_image');
    await runner.query('DROP TABLE mail_look');
  }
}

const STATEMENTS = [
  `CREATE TABLE "mail_look" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "colour" text NOT NULL, "foot" text NOT NULL, "logo" jsonb, "partners" jsonb NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "written_by" uuid, CONSTRAINT "PK_mail_look" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "mail_look_number" ON "mail_look" ("edition_year", "number")`,
  `CREATE TABLE "mail_image" ("id" uuid NOT NULL, "file_id" text NOT NULL, "width" smallint NOT NULL, "height" smallint NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "added_by" uuid, CONSTRAINT "PK_mail_image" PRIMARY KEY ("id"))`,
  `CREATE INDEX "mail_image_file" ON "mail_image" ("file_id")`,
  `ALTER TABLE "outbox_message" ADD "look_id" uuid`,
];
