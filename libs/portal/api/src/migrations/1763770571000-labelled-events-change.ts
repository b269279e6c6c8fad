import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What becomes of labelled events, and what changes of them; a change of what was labelled waits for the coordination. */
export class LabelledEventsChange1763770571000 implements MigrationInterface {
  readonly name = 'LabelledEventsChange1763770571000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_change');
  }
}

const UP = [
  `CREATE TABLE "event_change" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "event_id" uuid NOT NULL, "state" text NOT NULL, "happening" text, "happening_before" text, "reason_before" text NOT NULL DEFAULT '', "facts" jsonb NOT NULL DEFAULT '[]', "reason" text NOT NULL DEFAULT '', "asked_by" uuid, "by_coordination" boolean NOT NULL DEFAULT false, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_by" uuid, "settled_at" TIMESTAMP WITH TIME ZONE, "settled_reason" text NOT NULL DEFAULT '', CONSTRAINT "event_change_refusal" CHECK (state <> 'refused' OR btrim(settled_reason) <> ''), CONSTRAINT "event_change_reason" CHECK (happening IS NULL OR happening NOT IN ('rescheduled', 'moved_online', 'postponed', 'cancelled') OR btrim(reason) <> ''), CONSTRAINT "PK_aa3f2f68ba20f8ffcc0031adfe9" PRIMARY KEY ("id"))`,
  `CREATE INDEX "event_change_waiting" ON "event_change"  ("asked_at") WHERE state = 'proposed'`,
  `CREATE INDEX "event_change_event" ON "event_change"  ("event_id", "asked_at")`,
  `ALTER TABLE "event_change" ADD CONSTRAINT "FK_bc8dfa498e8f6994b0f776bdb61" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
