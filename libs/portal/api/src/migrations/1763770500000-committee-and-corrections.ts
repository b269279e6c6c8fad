import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The criteria of an edition and what is found of them, requests for correction, the committee's sessions with their agenda
 * and positions, what is proposed to it; a decision knows its session and the due day of its condition.
 */
export class CommitteeAndCorrections1763770500000 implements MigrationInterface {
  readonly name = 'CommitteeAndCorrections1763770500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "correction_request" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "application_id" uuid NOT NULL, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_on" date NOT NULL, "items" jsonb NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_version" smallint, "resolved_at" TIMESTAMP WITH TIME ZONE, "resolved_by" uuid, "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f27fae3589d868eb5ebd6f6425d" PRIMARY KEY ("id"))`,
  `CREATE INDEX "correction_request_application" ON "correction_request"  ("application_id", "asked_at")`,
  `CREATE UNIQUE INDEX "correction_request_waiting" ON "correction_request"  ("application_id") WHERE answered_at IS NULL AND cancelled_at IS NULL`,
  `CREATE TABLE "committee_settings" ("edition_year" smallint NOT NULL, "criteria" jsonb NOT NULL, "grid" jsonb NOT NULL DEFAULT '[]', "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_2c151c7ebd0ac27418231f92caa" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "committee_session" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "title" text NOT NULL, "held_on" date NOT NULL, "place" text NOT NULL DEFAULT '', "opinions_due_on" date, "answers_on" date, "state" text NOT NULL DEFAULT 'prepared', "opened_at" TIMESTAMP WITH TIME ZONE, "closed_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "committee_session_closed" CHECK ((state = 'closed') = (closed_at IS NOT NULL)), CONSTRAINT "PK_f4997a5fba2eecbf11b5b5508f7" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "committee_session_open" ON "committee_session"  ("edition_year") WHERE state = 'open'`,
  `CREATE INDEX "committee_session_edition" ON "committee_session"  ("edition_year", "held_on")`,
  `CREATE TABLE "agenda_item" ("session_id" uuid NOT NULL, "application_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_29ae1d00cd466ab6ed5a902260b" PRIMARY KEY ("session_id", "application_id"))`,
  `CREATE INDEX "agenda_item_application" ON "agenda_item"  ("application_id")`,
  `CREATE TABLE "session_position" ("session_id" uuid NOT NULL, "application_id" uuid NOT NULL, "voice" text NOT NULL, "position" text NOT NULL, "reasons" text NOT NULL DEFAULT '', "entered_by" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_563e6eddd1842c5a2dba02b0d68" PRIMARY KEY ("session_id", "application_id", "voice"))`,
  `CREATE TABLE "label_proposal" ("event_id" uuid NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL DEFAULT '', "condition_due_on" date, "proposed_by" uuid NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_d7f23b232ee90d3ae7d6161e739" PRIMARY KEY ("event_id"))`,
  `CREATE TABLE "criterion_mark" ("application_id" uuid NOT NULL, "code" text NOT NULL, "mark" text NOT NULL, "note" text NOT NULL DEFAULT '', "marked_by" uuid NOT NULL, "marked_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b9f2e7f728301a88b02e2a3aff7" PRIMARY KEY ("application_id", "code"))`,
  `ALTER TABLE "label_decision" ADD "session_id" uuid`,
  `ALTER TABLE "label_decision" ADD "condition_due_on" date`,
  `ALTER TABLE "application_review" ADD "assigned_to" uuid`,
  `ALTER TABLE "application_review" ALTER COLUMN "taken_by" DROP NOT NULL`,
  `ALTER TABLE "application_review" ALTER COLUMN "taken_at" DROP NOT NULL`,
  `CREATE INDEX "label_decision_session" ON "label_decision"  ("session_id")`,
  `CREATE UNIQUE INDEX "label_decision_final" ON "label_decision"  ("event_id") WHERE outcome IN ('refuse', 'revoke')`,
  `ALTER TABLE "correction_request" ADD CONSTRAINT "FK_02759a80a289ddff421813aaa10" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "committee_settings" ADD CONSTRAINT "FK_2c151c7ebd0ac27418231f92caa" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "committee_session" ADD CONSTRAINT "FK_3dc7be04b8477aa9c0264cf4092" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_183946179c6a7ba34ec585fe20f" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "agenda_item" ADD CONSTRAINT "FK_e972df794f07978d3e9bf982ae4" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_position" ADD CONSTRAINT "FK_4d713489680a17f7bcf48200505" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_position" ADD CONSTRAINT "FK_24486e27580e27e0ec0ec22bfce" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "label_proposal" ADD CONSTRAINT "FK_d7f23b232ee90d3ae7d6161e739" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "criterion_mark" ADD CONSTRAINT "FK_6fa52a7c1ff19ed7f0a29c19897" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "label_decision" ADD CONSTRAINT "FK_1e6677453db8cab35bd06f8154a" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
];

const DOWN = [
  'DROP INDEX label_decision_final',
  'ALTER TABLE label_decision DROP COLUMN session_id',
  'ALTER TABLE label_decision DROP COLUMN condition_due_on',
  'DROP TABLE correction_request',
  'DROP TABLE criterion_mark',
  'DROP TABLE label_proposal',
  'DROP TABLE session_position',
  'DROP TABLE agenda_item',
  'DROP TABLE committee_session',
  'DROP TABLE committee_settings',
  'DELETE FROM application_review WHERE taken_by IS NULL OR taken_at IS NULL',
  'ALTER TABLE application_review DROP COLUMN assigned_to',
  'ALTER TABLE application_review ALTER COLUMN taken_by SET NOT NULL',
  'ALTER TABLE application_review ALTER COLUMN taken_at SET NOT NULL',
];
