import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session keeps who sat, what it decided and from which recusals, and its minutes once it is closed: frozen. What the
 * rules of the label forbid is forbidden here too, whoever writes.
 */
export class SessionsDecideAndAreMinuted1763770540000 implements MigrationInterface {
  readonly name = 'SessionsDecideAndAreMinuted1763770540000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...SESSION_GUARDS, ...LABEL_GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = [
  `CREATE TABLE "session_presence" ("session_id" uuid NOT NULL, "voice" text NOT NULL, "present" boolean NOT NULL, "names" text NOT NULL DEFAULT '', CONSTRAINT "PK_803ff8b05bd4c432411c7d6e1c1" PRIMARY KEY ("session_id", "voice"))`,
  `CREATE TABLE "session_decision" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "session_id" uuid NOT NULL, "application_id" uuid NOT NULL, "event_id" uuid NOT NULL, "number" smallint NOT NULL, "outcome" text NOT NULL, "reason" text NOT NULL DEFAULT '', "condition_due_on" date, "decided_by" uuid NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "session_decision_condition" CHECK (condition_due_on IS NULL OR outcome = 'label_with_conditions'), CONSTRAINT "session_decision_outcome" CHECK (outcome IN ('label', 'label_with_conditions', 'refuse', 'defer')), CONSTRAINT "session_decision_reason" CHECK (outcome = 'label' OR btrim(reason) <> ''), CONSTRAINT "PK_bf0704d1e30b701b38033cd031a" PRIMARY KEY ("id"))`,
  `CREATE INDEX "session_decision_event" ON "session_decision"  ("event_id")`,
  `CREATE INDEX "session_decision_application" ON "session_decision"  ("session_id", "application_id")`,
  `CREATE UNIQUE INDEX "session_decision_number" ON "session_decision"  ("session_id", "event_id", "number")`,
  `CREATE TABLE "session_interest" ("session_id" uuid NOT NULL, "application_id" uuid NOT NULL, "voice" text NOT NULL, "tie" text NOT NULL, "noted_by" uuid NOT NULL, "noted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_00a490820328195b11b81cc4173" PRIMARY KEY ("session_id", "application_id", "voice"))`,
  `CREATE TABLE "declared_interest" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "voice" text NOT NULL, "organisation_id" uuid NOT NULL, "tie" text NOT NULL, "declared_by" uuid NOT NULL, "declared_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_5e9e6c458455ee759ba978537ef" PRIMARY KEY ("id"))`,
  `CREATE INDEX "declared_interest_organisation" ON "declared_interest"  ("organisation_id")`,
  `CREATE UNIQUE INDEX "declared_interest_once" ON "declared_interest"  ("voice", "organisation_id")`,
  `CREATE TABLE "committee_minutes" ("session_id" uuid NOT NULL, "content" jsonb NOT NULL, "fingerprint" text NOT NULL, "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "committee_minutes_fingerprint" CHECK (fingerprint ~ '^[0-9a-f]{64}$'), CONSTRAINT "PK_2f10f95fa433e968d26fda2207c" PRIMARY KEY ("session_id"))`,
  `ALTER TABLE "committee_session" ADD "current_application_id" uuid`,
  `ALTER TABLE "label_decision" ADD CONSTRAINT "label_decision_condition" CHECK (condition_due_on IS NULL OR outcome = 'label_with_conditions')`,
  `ALTER TABLE "committee_session" ADD CONSTRAINT "FK_e36e40e9cdcaa68389a1c9f87fb" FOREIGN KEY ("current_application_id") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "session_presence" ADD CONSTRAINT "FK_46b04a0fe4e6b3155e7a6ab80f4" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_decision" ADD CONSTRAINT "FK_44d2658605c626b084efa6854e9" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_decision" ADD CONSTRAINT "FK_2eea6a8ca54b1a701058cf5ca2b" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_decision" ADD CONSTRAINT "FK_9cfaa8981c066aabc00a21d9e05" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_interest" ADD CONSTRAINT "FK_811bb3419b1d3cbf196fc191faa" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "session_interest" ADD CONSTRAINT "FK_fc45c4c1f4271a8734459895a8e" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "declared_interest" ADD CONSTRAINT "FK_78226872f30963aec3c17be0f32" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "committee_minutes" ADD CONSTRAINT "FK_2f10f95fa433e968d26fda2207c" FOREIGN KEY ("session_id") REFERENCES "committee_session"("id") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  'ALTER TABLE label_decision DROP CONSTRAINT label_decision_reason',
  `ALTER TABLE label_decision ADD CONSTRAINT label_decision_reason CHECK (outcome = 'label' OR btrim(reason) <> '')`,
];

/** A closed session stays as it was; its minutes and what it decided are never changed. */
const SESSION_GUARDS = [
  `CREATE TRIGGER committee_minutes_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON committee_minutes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER session_decision_append_only BEFORE UPDATE ON session_decision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION refuse_in_closed_session() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM committee_session WHERE id = COALESCE(NEW.session_id, OLD.session_id) AND state = 'closed') THEN
        RAISE EXCEPTION 'the session is closed' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_session';
      END IF;
      RETURN COALESCE(NEW, OLD);
    END $$`,
  ...['agenda_item', 'session_position', 'session_presence', 'session_decision', 'session_interest'].map(
    (table) => `CREATE TRIGGER ${table}_session BEFORE INSERT OR UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION refuse_in_closed_session()`,
  ),
  `CREATE FUNCTION refuse_reopening() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'a closed session stays closed' USING ERRCODE = 'check_violation', CONSTRAINT = 'committee_session_stays';
    END $$`,
  `CREATE TRIGGER committee_session_stays BEFORE UPDATE OR DELETE ON committee_session
    FOR EACH ROW WHEN (OLD.state = 'closed') EXECUTE FUNCTION refuse_reopening()`,
];

/** Whole statements are looked at once, whatever they write: an archive brings 100 000 events. */
const LABEL_GUARDS = [
  // A label given to a dossier that its holder has taken back would name nothing. What an archive says of a past year stands.
  `CREATE FUNCTION refuse_label_of_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM written l JOIN event e ON e.id = l.event_id JOIN application a ON a.id = e.application_id
        WHERE a.state = 'withdrawn' AND e.archive_id IS NULL AND l.label IN ('labelled', 'conditional') AND l.notified_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a withdrawn dossier has no label' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_label_withdrawn';
      END IF;
      RETURN NULL;
    END $$`,
  ...['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER event_label_withdrawn_${verb.toLowerCase()} AFTER ${verb} ON event_label
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_label_of_withdrawn()`,
  ),
  `CREATE FUNCTION refuse_withdrawal_of_labelled() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM event e JOIN event_label l ON l.event_id = e.id
        WHERE e.application_id = NEW.id AND e.archive_id IS NULL AND l.label IN ('labelled', 'conditional') AND l.notified_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a labelled dossier is not withdrawn' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_label_withdrawn';
      END IF;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER application_withdrawal AFTER UPDATE OF state ON application
    FOR EACH ROW WHEN (NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn') EXECUTE FUNCTION refuse_withdrawal_of_labelled()`,
  // An activity has no activities of its own.
  `CREATE FUNCTION refuse_grandchild() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM written w JOIN event parent ON parent.id = w.parent_event_id
          WHERE parent.parent_event_id IS NOT NULL)
        OR EXISTS (SELECT 1 FROM written w JOIN event child ON child.parent_event_id = w.id
          WHERE w.parent_event_id IS NOT NULL) THEN
        RAISE EXCEPTION 'an activity has no activities' USING ERRCODE = 'check_violation', CONSTRAINT = 'event_grandchild';
      END IF;
      RETURN NULL;
    END $$`,
  ...['INSERT', 'UPDATE'].map(
    (verb) => `CREATE TRIGGER event_grandchild_${verb.toLowerCase()} AFTER ${verb} ON event
      REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_grandchild()`,
  ),
];

const DOWN = [
  'DROP TRIGGER event_grandchild_update ON event',
  'DROP TRIGGER event_grandchild_insert ON event',
  'DROP FUNCTION refuse_grandchild()',
  'DROP TRIGGER application_withdrawal ON application',
  'DROP FUNCTION refuse_withdrawal_of_labelled()',
  'DROP TRIGGER event_label_withdrawn_update ON event_label',
  'DROP TRIGGER event_label_withdrawn_insert ON event_label',
  'DROP FUNCTION refuse_label_of_withdrawn()',
  'DROP TRIGGER committee_session_stays ON committee_session',
  'DROP FUNCTION refuse_reopening()',
  'DROP TABLE committee_minutes',
  'DROP TABLE declared_interest',
  'DROP TABLE session_interest',
  'DROP TABLE session_decision',
  'DROP TABLE session_presence',
  'DROP TRIGGER agenda_item_session ON agenda_item',
  'DROP TRIGGER session_position_session ON session_position',
  'DROP FUNCTION refuse_in_closed_session()',
  'ALTER TABLE committee_session DROP COLUMN current_application_id',
  'ALTER TABLE label_decision DROP CONSTRAINT label_decision_condition',
  'ALTER TABLE label_decision DROP CONSTRAINT label_decision_reason',
  `ALTER TABLE label_decision ADD CONSTRAINT label_decision_reason CHECK (outcome = 'label' OR reason <> '')`,
];
