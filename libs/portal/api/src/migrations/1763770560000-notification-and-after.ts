import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages of the committee's answer as they are prepared, the lots in which they left, certificates of labels, answers to
 * conditions; a label remembers that its holder was told of a deferral.
 */
export class NotificationAndAfter1763770560000 implements MigrationInterface {
  readonly name = 'NotificationAndAfter1763770560000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "notification_draft" ("application_id" uuid NOT NULL, "subject" text, "text" text, "held_back" boolean NOT NULL DEFAULT false, "edited_by" uuid NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_98e18f0157bf72f28268218daaa" PRIMARY KEY ("application_id"))`,
  `CREATE TABLE "notification_lot" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "session_id" uuid, "sent_by" uuid NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a3dff17930d6b3e01499eeb2a0f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "notification_lot_edition" ON "notification_lot"  ("edition_year", "sent_at")`,
  `CREATE TABLE "notification_lot_item" ("lot_id" uuid NOT NULL, "application_id" uuid NOT NULL, "subject" text NOT NULL, "text" text NOT NULL, "recipients" uuid array NOT NULL, CONSTRAINT "PK_19ccc1468fe60aad2d2541a2809" PRIMARY KEY ("lot_id", "application_id"))`,
  `CREATE INDEX "notification_lot_item_application" ON "notification_lot_item"  ("application_id")`,
  `CREATE TABLE "label_certificate" ("event_id" uuid NOT NULL, "edition_year" smallint NOT NULL, "serial" integer NOT NULL, "code" text NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c013cc2c5a60c20ced72158e75b" PRIMARY KEY ("event_id"))`,
  `CREATE UNIQUE INDEX "label_certificate_code" ON "label_certificate"  ("code")`,
  `CREATE UNIQUE INDEX "label_certificate_number" ON "label_certificate"  ("edition_year", "serial")`,
  `CREATE TABLE "condition_answer" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "text" text NOT NULL, "answered_by" uuid, "answered_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_92bc04f69c9f59a08ac610dc89f" PRIMARY KEY ("id"))`,
  `CREATE INDEX "condition_answer_event" ON "condition_answer"  ("event_id", "answered_at")`,
  `ALTER TABLE "event_label" ADD "deferral_told_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "notification_draft" ADD CONSTRAINT "FK_98e18f0157bf72f28268218daaa" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_lot" ADD CONSTRAINT "FK_05422b571f6e4a8b53ad8ec125a" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_lot" ADD CONSTRAINT "FK_a895aa3d12a26c1669696960d28" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_lot_item" ADD CONSTRAINT "FK_70ed4997795fae411a6bc3f18ea" FOREIGN KEY ("lot_id") REFERENCES "notification_lot"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "notification_lot_item" ADD CONSTRAINT "FK_75dfdba4f3c4c81c4ba6bb7fa39" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "label_certificate" ADD CONSTRAINT "FK_c013cc2c5a60c20ced72158e75b" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "condition_answer" ADD CONSTRAINT "FK_db1c385c8d52a8197ef785589c0" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  // Who was told before this was remembered has read it all the same.
  `UPDATE event_label SET deferral_told_at = notified_at WHERE label = 'deferred' AND notified_at IS NOT NULL`,
];

const DOWN = [
  'ALTER TABLE event_label DROP COLUMN deferral_told_at',
  'DROP TABLE condition_answer',
  'DROP TABLE label_certificate',
  'DROP TABLE notification_lot_item',
  'DROP TABLE notification_lot',
  'DROP TABLE notification_draft',
];
