import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was decided stays, by whatever way the database is written: nothing follows a refusal or a revocation, no decision
 * is taken out of an event that there is, and a dossier that its holder took back gets no label.
 */
export class FinalDecisionsStay1763770691000 implements MigrationInterface {
  readonly name = 'FinalDecisionsStay1763770691000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** A trigger's function that refuses by the name of a constraint. */
const refusing = (name: string, found: string, words: string, constraint: string): string =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${found} THEN
        RAISE EXCEPTION '${words}' USING ERRCODE = 'check_violation', CONSTRAINT = '${constraint}';
      END IF;
      RETURN NULL;
    END $$`;

const labelOfWithdrawn = (announced: string): string =>
  refusing(
    'refuse_label_of_withdrawn',
    `EXISTS (SELECT 1 FROM written l JOIN event e ON e.id = l.event_id JOIN application a ON a.id = e.application_id
        WHERE a.state = 'withdrawn' AND e.archive_id IS NULL AND l.label IN ('labelled', 'conditional') AND ${announced})`,
    'a withdrawn dossier has no label',
    'event_label_withdrawn',
  );

const UP = [
  // A deferral that was told is kept beside what follows it, and may be written after that, under its own hour.
  refusing(
    'refuse_decision_after_final',
    `EXISTS (SELECT 1 FROM written w JOIN label_decision f ON f.event_id = w.event_id AND f.id <> w.id
        WHERE f.outcome IN ('refuse', 'revoke') AND f.decided_at <= w.decided_at)`,
    'nothing is decided after a final decision',
    'label_decision_final',
  ),
  `CREATE TRIGGER label_decision_after_final AFTER INSERT ON label_decision
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION refuse_decision_after_final()`,
  // With its event a decision goes too: an event that was never filed, an edition that is imported anew.
  refusing(
    'refuse_decision_taken_out',
    'EXISTS (SELECT 1 FROM event WHERE id = OLD.event_id)',
    'a decision is not taken out',
    'label_decision_stays',
  ),
  `CREATE TRIGGER label_decision_stays AFTER DELETE ON label_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_decision_taken_out()`,
  refusing('refuse_final_label', 'true', 'a final label stays', 'event_label_final'),
  `CREATE TRIGGER event_label_final AFTER UPDATE OF label ON event_label FOR EACH ROW
    WHEN (OLD.label IN ('refused', 'revoked') AND NEW.label <> OLD.label) EXECUTE FUNCTION refuse_final_label()`,
  // Decided and not told, then withdrawn: that label stays unseen. One that comes after the withdrawal is nobody's.
  labelOfWithdrawn(`(TG_OP = 'INSERT' OR l.notified_at IS NOT NULL)`),
  refusing(
    'refuse_relabelling_of_withdrawn',
    `EXISTS (SELECT 1 FROM event e JOIN application a ON a.id = e.application_id
        WHERE e.id = NEW.event_id AND e.archive_id IS NULL AND a.state = 'withdrawn')`,
    'a withdrawn dossier has no label',
    'event_label_withdrawn',
  ),
  `CREATE TRIGGER event_label_of_withdrawn AFTER UPDATE OF label ON event_label FOR EACH ROW
    WHEN (NEW.label IN ('labelled', 'conditional') AND NEW.label <> OLD.label)
    EXECUTE FUNCTION refuse_relabelling_of_withdrawn()`,
  refusing(
    'refuse_labelled_into_withdrawn',
    `EXISTS (SELECT 1 FROM application a JOIN event_label l ON l.event_id = NEW.id
        WHERE a.id = NEW.application_id AND a.state = 'withdrawn' AND l.label IN ('labelled', 'conditional'))`,
    'a withdrawn dossier has no label',
    'event_label_withdrawn',
  ),
  `CREATE TRIGGER event_into_withdrawn AFTER UPDATE OF application_id ON event FOR EACH ROW
    WHEN (NEW.application_id <> OLD.application_id) EXECUTE FUNCTION refuse_labelled_into_withdrawn()`,
];

const DOWN = [
  'DROP TRIGGER event_into_withdrawn ON event',
  'DROP FUNCTION refuse_labelled_into_withdrawn()',
  'DROP TRIGGER event_label_of_withdrawn ON event_label',
  'DROP FUNCTION refuse_relabelling_of_withdrawn()',
  labelOfWithdrawn('l.notified_at IS NOT NULL'),
  'DROP TRIGGER event_label_final ON event_label',
  'DROP FUNCTION refuse_final_label()',
  'DROP TRIGGER label_decision_stays ON label_decision',
  'DROP FUNCTION refuse_decision_taken_out()',
  'DROP TRIGGER label_decision_after_final ON label_decision',
  'DROP FUNCTION refuse_decision_after_final()',
];
