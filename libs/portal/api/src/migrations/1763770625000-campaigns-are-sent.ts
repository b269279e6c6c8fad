import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages to many: whom they are for, what they say, when they leave and who got one; what people asked to receive. */
export class CampaignsAreSent1763770625000 implements MigrationInterface {
  readonly name = 'CampaignsAreSent1763770625000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE unsubscribe_link, communication_preference, saved_segment, message_template, communication_settings, campaign_file, campaign_recipient, campaign',
    );
  }
}

const UP = [
  `CREATE TABLE "campaign" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "name" text NOT NULL, "topic" text, "segment" jsonb NOT NULL, "subject" text NOT NULL DEFAULT '', "text" text NOT NULL DEFAULT '', "schedule" jsonb NOT NULL, "state" text NOT NULL DEFAULT 'draft', "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid, "submitted_at" TIMESTAMP WITH TIME ZONE, "approved_by" uuid, "approved_at" TIMESTAMP WITH TIME ZONE, "begun_at" TIMESTAMP WITH TIME ZONE, "ended_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_0ce34d26e7f2eb316a3a592cdc4" PRIMARY KEY ("id"))`,
  `CREATE INDEX "campaign_due" ON "campaign"  ("state")`,
  `CREATE INDEX "campaign_edition" ON "campaign"  ("edition_year", "updated_at")`,
  `CREATE TABLE "campaign_recipient" ("campaign_id" uuid NOT NULL, "person_id" uuid NOT NULL, "structures" uuid array NOT NULL, "dossiers" uuid array NOT NULL, "events" uuid array NOT NULL, "left_out" text, "written_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_e165feaf2e65c717ec0223e99eb" PRIMARY KEY ("campaign_id", "person_id"))`,
  `CREATE INDEX "campaign_recipient_person" ON "campaign_recipient"  ("person_id")`,
  `CREATE INDEX "campaign_recipient_left" ON "campaign_recipient"  ("campaign_id") WHERE written_at IS NULL AND left_out IS NULL`,
  `CREATE TABLE "campaign_file" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "campaign_id" uuid NOT NULL, "file_id" text NOT NULL, "file_name" text NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_967bafe77bc254ae5e0869c429b" PRIMARY KEY ("id"))`,
  `CREATE INDEX "campaign_file_file" ON "campaign_file"  ("file_id")`,
  `CREATE INDEX "campaign_file_campaign" ON "campaign_file"  ("campaign_id")`,
  `CREATE TABLE "communication_settings" ("edition_year" smallint NOT NULL, "second_person" boolean NOT NULL DEFAULT false, CONSTRAINT "PK_41dae61f85cd43096ca4c51582d" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "message_template" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "rule" jsonb NOT NULL DEFAULT '{}', "created_by" uuid, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_616800da109c721fb4dd2019a9b" PRIMARY KEY ("id"))`,
  `CREATE TABLE "saved_segment" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "name" text NOT NULL, "content" jsonb NOT NULL, "created_by" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_98ca500a32e6e0a803353412972" PRIMARY KEY ("id"))`,
  `CREATE TABLE "communication_preference" ("person_id" uuid NOT NULL, "topic" text NOT NULL, "rhythm" text NOT NULL, "said_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_88bba50b3aee65cc06d14ce7a4d" PRIMARY KEY ("person_id", "topic"))`,
  `CREATE TABLE "unsubscribe_link" ("id" text NOT NULL, "person_id" uuid NOT NULL, "topic" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_17cfdd564a3885a63f6e9478618" PRIMARY KEY ("id"))`,
  `CREATE INDEX "unsubscribe_link_person" ON "unsubscribe_link"  ("person_id")`,
  `ALTER TABLE "campaign" ADD CONSTRAINT "FK_01472751029d79a6e9c2aa5b74d" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign" ADD CONSTRAINT "FK_1b98242854eb65ab7c2c3ec423c" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign" ADD CONSTRAINT "FK_5cfe8da865f6f66ce9a8c0f7862" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign" ADD CONSTRAINT "FK_1be9b9e361c787fbcf2e25f13d1" FOREIGN KEY ("approved_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign_recipient" ADD CONSTRAINT "FK_8abe7fee00176c5ca2263be600e" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign_recipient" ADD CONSTRAINT "FK_9b02fc48da373c3260f16e7e26c" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign_file" ADD CONSTRAINT "FK_50a0854b5e188bc7de935ca0739" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "campaign_file" ADD CONSTRAINT "FK_4c57f81b707165ff69b294d70e0" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "communication_settings" ADD CONSTRAINT "FK_41dae61f85cd43096ca4c51582d" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "message_template" ADD CONSTRAINT "FK_616eb62a898a85a5ab58e4cfb6c" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_segment" ADD CONSTRAINT "FK_44a319f45755ba2f2af4c319503" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "communication_preference" ADD CONSTRAINT "FK_2b45fc5307e1521f55aa8c1f27c" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "unsubscribe_link" ADD CONSTRAINT "FK_013904ca30570709a863253ab98" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
