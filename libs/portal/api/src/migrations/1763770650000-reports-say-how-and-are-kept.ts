import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report says how it was counted, slot by slot where the holder wants to, which classes and guests came, and what was
 * unlikely; each sending is kept. The collection of an edition can be closed. Slots are named by their beginning: their
 * rows are written anew with the dossier, and figures outlive that.
 */
export class ReportsSayHowAndAreKept1763770650000 implements MigrationInterface {
  readonly name = 'ReportsSayHowAndAreKept1763770650000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "attendance_guest" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "event_id" uuid NOT NULL, "kind" text NOT NULL, "capacity" text NOT NULL, "day" date, CONSTRAINT "PK_7e1e2cd7ce3eb47196bf3993565" PRIMARY KEY ("id"))`,
  `CREATE INDEX "attendance_guest_event" ON "attendance_guest"  ("event_id")`,
  `CREATE TABLE "attendance_version" ("event_id" uuid NOT NULL, "number" integer NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid, "role" text NOT NULL, "sent" jsonb NOT NULL, CONSTRAINT "PK_b92e88e4f487c7dd98b54724d79" PRIMARY KEY ("event_id", "number"))`,
  `CREATE TABLE "attendance_collection" ("edition_year" smallint NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "closed_by" uuid, CONSTRAINT "PK_6e0a452f77f786ad08a5a954d71" PRIMARY KEY ("edition_year"))`,
  `ALTER TABLE "attendance_report" ADD "methods" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "attendance_report" ADD "classes_booked" integer`,
  `ALTER TABLE "attendance_report" ADD "classes_came" integer`,
  `ALTER TABLE "attendance_report" ADD "class_absences" text array NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "attendance_report" ADD "doubts" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "attendance_report" ADD "doubt_reason" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "attendance_line" ADD "slot_begins_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "attendance_line" ADD "replay" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "attendance_line" ADD CONSTRAINT "attendance_line_replay" CHECK (channel = 'online' OR NOT replay)`,
  `ALTER TABLE "attendance_guest" ADD CONSTRAINT "FK_ed71083808200cb43ec96fbb3e7" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attendance_version" ADD CONSTRAINT "FK_c31a1fbe8d2adc06c51cde4dfc7" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "attendance_collection" ADD CONSTRAINT "FK_6e0a452f77f786ad08a5a954d71" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `DROP INDEX attendance_line_once`,
  `CREATE UNIQUE INDEX attendance_line_once ON attendance_line (event_id, slot_begins_at, audience, school_level, channel, replay) NULLS NOT DISTINCT`,
];
const DOWN = [
  'DROP TABLE attendance_collection',
  'DROP TABLE attendance_version',
  'DROP TABLE attendance_guest',
  'DROP INDEX attendance_line_once',
  // Slots and replays of one audience become one line again.
  `WITH summed AS (
     SELECT event_id, audience, school_level, channel, min(id) AS kept, LEAST(sum(visits), 2147483647) AS visits,
       CASE WHEN bool_and(counting = 'exact') THEN 'exact' ELSE 'estimated' END AS counting
     FROM attendance_line GROUP BY event_id, audience, school_level, channel HAVING count(*) > 1),
   changed AS (UPDATE attendance_line l SET visits = s.visits, counting = s.counting FROM summed s WHERE l.id = s.kept)
   DELETE FROM attendance_line l USING summed s WHERE l.event_id = s.event_id AND l.audience = s.audience
     AND l.school_level IS NOT DISTINCT FROM s.school_level AND l.channel = s.channel AND l.id <> s.kept`,
  `CREATE UNIQUE INDEX attendance_line_once ON attendance_line (event_id, audience, school_level, channel) NULLS NOT DISTINCT`,
  'ALTER TABLE attendance_line DROP slot_begins_at, DROP replay',
  'ALTER TABLE attendance_report DROP methods, DROP classes_booked, DROP classes_came, DROP class_absences, DROP doubts, DROP doubt_reason',
];
