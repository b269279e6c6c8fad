import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages say what they are for and what they belong to, are composed as letters, wait to be read, are claimed by a
 * worker; addresses that came back are known.
 */
export class OutboxIsSeen1763770620000 implements MigrationInterface {
  readonly name = 'OutboxIsSeen1763770620000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "outbox_message" ADD "kind" text NOT NULL DEFAULT 'notice', ADD "edition_year" smallint, ADD "application_id" uuid,
     ADD "campaign_id" uuid, ADD "reply_to" text, ADD "letter" jsonb, ADD "unsubscribe" text, ADD "enclosures" jsonb, ADD "held_reason" text,
     ADD "version" integer NOT NULL DEFAULT 1, ADD "claimed_at" TIMESTAMP WITH TIME ZONE, ADD "bounced_at" TIMESTAMP WITH TIME ZONE`,
  `UPDATE outbox_message SET enclosures = jsonb_build_array(enclosure) WHERE enclosure IS NOT NULL`,
  // What was written before is found by what it was about.
  `UPDATE outbox_message SET kind = CASE
     WHEN occasion ~ '^(access|password|second_factor|recovery_code|accounts|outside\\.code)[.:]' OR occasion LIKE 'outside.code:%' THEN 'access'
     WHEN occasion ~ '^(invitation|activity_invitation|call\\.invited|outside\\.asked):' THEN 'invitation'
     WHEN occasion LIKE 'application.submitted:%' THEN 'receipt'
     WHEN occasion LIKE 'application.decision:%' THEN 'decision'
     WHEN occasion LIKE '%remind%' THEN 'reminder' ELSE 'notice' END`,
  `UPDATE outbox_message m SET application_id = a.id, edition_year = a.edition_year FROM application a
     WHERE m.occasion ~ '^application\\.[a-z_]+:[0-9a-f]{8}-' AND a.id::text = split_part(m.occasion, ':', 2)`,
  `ALTER TABLE "outbox_message" DROP COLUMN "enclosure"`,
  `CREATE INDEX "outbox_message_written" ON "outbox_message"  ("written_at", "id") `,
  `CREATE INDEX "outbox_message_dossier" ON "outbox_message"  ("application_id") `,
  `CREATE INDEX "outbox_message_campaign" ON "outbox_message"  ("campaign_id", "state") `,
  `CREATE TABLE "outbox_review" ("edition_year" smallint NOT NULL, "kind" text NOT NULL, CONSTRAINT "outbox_review_pkey" PRIMARY KEY ("edition_year", "kind"))`,
  `CREATE TABLE "unreachable_address" ("address" text NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL DEFAULT '', CONSTRAINT "unreachable_address_pkey" PRIMARY KEY ("address"))`,
];
const DOWN = [
  `DROP TABLE "unreachable_address"`,
  `DROP TABLE "outbox_review"`,
  `DROP INDEX "outbox_message_written"`,
  `ALTER TABLE "outbox_message" ADD "enclosure" jsonb`,
  `UPDATE outbox_message SET enclosure = enclosures -> 0, state = CASE WHEN state IN ('held', 'sending') THEN 'planned' WHEN state = 'bounced' THEN 'refused' ELSE state END`,
  `DELETE FROM outbox_message WHERE state = 'cancelled'`,
  `ALTER TABLE "outbox_message" DROP "kind", DROP "edition_year", DROP "application_id", DROP "campaign_id", DROP "reply_to", DROP "letter",
     DROP "unsubscribe", DROP "enclosures", DROP "held_reason", DROP "version", DROP "claimed_at", DROP "bounced_at"`,
];
