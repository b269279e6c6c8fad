import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An activity becomes a dossier of its own, a dossier is folded into a village; what undoing needs is kept with it. */
export class EventsAreRegrouped1763770600000 implements MigrationInterface {
  readonly name = 'EventsAreRegrouped1763770600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE "regrouping" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "event_id" uuid NOT NULL, "village_id" uuid NOT NULL, "kind" text NOT NULL, "from_application_id" uuid NOT NULL, "to_application_id" uuid, "reason" text NOT NULL, "done_by" uuid, "done_at" TIMESTAMP WITH TIME ZONE NOT NULL, "before" jsonb NOT NULL, "facts" jsonb NOT NULL, "undone_by" uuid, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "regrouping_reason" CHECK (btrim(reason) <> ''), CONSTRAINT "PK_0570e9adccf99f3073a9b2b0626" PRIMARY KEY ("id"))`,
  `CREATE INDEX "regrouping_to" ON "regrouping"  ("to_application_id") `,
  `CREATE INDEX "regrouping_from" ON "regrouping"  ("from_application_id") `,
  `CREATE INDEX "regrouping_event" ON "regrouping"  ("event_id", "done_at") `,
  `ALTER TABLE "regrouping" ADD CONSTRAINT "FK_fe4315a9e9f1f394cc726f5f809" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "regrouping" ADD CONSTRAINT "FK_4cbbfc3c49535cfbeac882cb03b" FOREIGN KEY ("village_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "regrouping" ADD CONSTRAINT "FK_b722d439b94a2827b9cd117c550" FOREIGN KEY ("from_application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "regrouping" ADD CONSTRAINT "FK_8b8e848d71322dfd566fa3c5ed5" FOREIGN KEY ("to_application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  // The event of a folded dossier is another's activity: one that came back unseen would be in no count.
  `CREATE FUNCTION refuse_event_of_folded() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM written w JOIN application a ON a.id = w.application_id WHERE a.state = 'folded') THEN
        RAISE EXCEPTION 'a folded dossier has no events' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_folded';
      END IF;
      RETURN NULL;
    END $$`,
  ...['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER event_folded_${verb.toLowerCase()} AFTER ${verb} ON event
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_event_of_folded()`,
  ),
];

const DOWN = [
  'DROP TRIGGER event_folded_update ON event',
  'DROP TRIGGER event_folded_insert ON event',
  'DROP FUNCTION refuse_event_of_folded',
  'DROP TABLE regrouping',
];
