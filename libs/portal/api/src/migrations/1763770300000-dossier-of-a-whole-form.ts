import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dossier as a whole form: answers of any field, what the edition asks, partners who write their activity, messages,
 * files, extensions of the call and invitations to answer it.
 */
export class DossierOfAWholeForm1763770300000 implements MigrationInterface {
  readonly name = 'DossierOfAWholeForm1763770300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "edition_form" ("edition_year" smallint NOT NULL, "call_text" text NOT NULL DEFAULT '', "vocabularies" jsonb NOT NULL DEFAULT '{}', "fields" jsonb NOT NULL DEFAULT '{}', "sections_off" text array NOT NULL DEFAULT '{subvention}', "questions" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_2550d6465aabb99557205fbfddb" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "charter_version" ("edition_year" smallint NOT NULL, "number" smallint NOT NULL, "articles" text array NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "written_by" uuid, CONSTRAINT "PK_96891cf48c7993a6a1f87450220" PRIMARY KEY ("edition_year", "number"))`,
  `CREATE TABLE "application_message" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "circle" text NOT NULL, "written_by" uuid, "role" text NOT NULL, "text" text NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "item" uuid, "field" text, "need_key" uuid, "resolved_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2ed12f22f2cecd8f35ee4e8ede7" PRIMARY KEY ("id"))`,
  `CREATE INDEX "application_message_thread" ON "application_message"  ("application_id", "circle", "written_at")`,
  `CREATE TABLE "application_message_read" ("application_id" uuid NOT NULL, "person_id" uuid NOT NULL, "circle" text NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f909c3a7360a451705b88920b55" PRIMARY KEY ("application_id", "person_id", "circle"))`,
  `CREATE TABLE "attachment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "event_id" uuid, "message_id" uuid, "kind" text NOT NULL, "file_id" text NOT NULL, "name" text NOT NULL, "credit" text NOT NULL DEFAULT '', "alternative" text NOT NULL DEFAULT '', "added_by" uuid, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
  `CREATE INDEX "attachment_file" ON "attachment"  ("file_id")`,
  `CREATE INDEX "attachment_application" ON "attachment"  ("application_id")`,
  `CREATE TABLE "call_extension" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "organisation_id" uuid NOT NULL, "until" date NOT NULL, "reason" text NOT NULL, "granted_by" uuid NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a57484ca2bd006b1f8a6f57ab6f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "call_extension_holder" ON "call_extension"  ("edition_year", "organisation_id")`,
  `CREATE TABLE "call_invitation" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "email" citext NOT NULL, "name" text NOT NULL DEFAULT '', "organisation_id" uuid, "message" text NOT NULL DEFAULT '', "sent_by" uuid NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, "times" smallint NOT NULL DEFAULT '1', CONSTRAINT "PK_9cf169bbc9772859c6187da3782" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "call_invitation_once" ON "call_invitation"  ("edition_year", "email")`,
  `CREATE TABLE "activity_writer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "email" citext NOT NULL, "name" text NOT NULL DEFAULT '', "person_id" uuid, "invited_by" uuid, "invited_at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f8f0d562ad44755111f6ca0f1fd" PRIMARY KEY ("id"))`,
  `CREATE INDEX "activity_writer_person" ON "activity_writer"  ("person_id")`,
  `CREATE UNIQUE INDEX "activity_writer_once" ON "activity_writer"  ("event_id", "email")`,
  `CREATE TABLE "application_presence" ("application_id" uuid NOT NULL, "person_id" uuid NOT NULL, "window_key" text NOT NULL, "item" uuid, "field" text, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a1f30bad02e1d8c62151c703b1b" PRIMARY KEY ("application_id", "person_id", "window_key"))`,
  `ALTER TABLE "event" ADD "details" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "slot" ADD "audience" text NOT NULL DEFAULT 'everyone'`,
  `ALTER TABLE "application" ADD "charter_number" smallint`,
  `ALTER TABLE "application" ADD "details" jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "application" ADD "renewed_from" uuid`,
  `ALTER TABLE "application" ADD "to_confirm" text array NOT NULL DEFAULT '{}'`,
  `CREATE INDEX "application_renewed_from" ON "application"  ("renewed_from")`,
  `ALTER TABLE "edition_form" ADD CONSTRAINT "FK_2550d6465aabb99557205fbfddb" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "charter_version" ADD CONSTRAINT "FK_0a57566ff897acbcadd4aa74692" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application" ADD CONSTRAINT "FK_3834bbdba2f29bec3d4c313c352" FOREIGN KEY ("renewed_from") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "application_message" ADD CONSTRAINT "FK_e5e64d02ba96cec05a66a6eb570" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_message_read" ADD CONSTRAINT "FK_84ef9bfe489f6e406671e3f1610" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attachment" ADD CONSTRAINT "FK_f4018b7de47b11c1065d0c4bd1b" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attachment" ADD CONSTRAINT "FK_e082bc22be4adf4ba552b7d75b5" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "attachment" ADD CONSTRAINT "FK_a09a40c2f66ab10dbe901fce29e" FOREIGN KEY ("message_id") REFERENCES "application_message"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "call_extension" ADD CONSTRAINT "FK_9cf2e72e594343bc63a2463f03e" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "call_extension" ADD CONSTRAINT "FK_23e6a521ab682e1a38fd88877e0" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "call_invitation" ADD CONSTRAINT "FK_239f9a6202a635791fe81ed7216" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "call_invitation" ADD CONSTRAINT "FK_4ccb260afe9e299c32b7cd945db" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "activity_writer" ADD CONSTRAINT "FK_9903f01887fdb6325d15cf7dd19" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "activity_writer" ADD CONSTRAINT "FK_71a9a6632c899ba2b2b8f73866d" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_presence" ADD CONSTRAINT "FK_0a73c836f0b65b4f5c651eea4d9" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_presence" ADD CONSTRAINT "FK_9f5cf9f42280bf0b500ac27b52d" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];

const DOWN = [
  'DROP TABLE attachment',
  'DROP TABLE edition_form',
  'DROP TABLE charter_version',
  'DROP TABLE application_message',
  'DROP TABLE application_message_read',
  'DROP TABLE call_extension',
  'DROP TABLE call_invitation',
  'DROP TABLE activity_writer',
  'DROP TABLE application_presence',
  'ALTER TABLE event DROP COLUMN details',
  'ALTER TABLE slot DROP COLUMN audience',
  'ALTER TABLE application DROP COLUMN charter_number',
  'ALTER TABLE application DROP COLUMN details',
  'ALTER TABLE application DROP COLUMN renewed_from',
  'ALTER TABLE application DROP COLUMN to_confirm',
];
