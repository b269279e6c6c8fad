import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What entities cannot say: a journal that is only appended, one attendance line per audience, search without accents. */
export class AppendOnlyJournalAndSearch1763770002000 implements MigrationInterface {
  readonly name = 'AppendOnlyJournalAndSearch1763770002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$`);
    await runner.query(`CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE TRIGGER label_decision_append_only BEFORE UPDATE ON label_decision
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(
      `CREATE UNIQUE INDEX attendance_line_once ON attendance_line (event_id, audience, school_level, channel) NULLS NOT DISTINCT`,
    );
    for (const table of ['municipality', 'event_overview']) {
      await runner.query(`CREATE INDEX ${table}_search ON ${table} USING gin (search gin_trgm_ops)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ['municipality_search', 'event_overview_search', 'attendance_line_once'])
      await runner.query(`DROP INDEX ${index}`);
    await runner.query('DROP TRIGGER label_decision_append_only ON label_decision');
    await runner.query('DROP TRIGGER journal_entry_append_only ON journal_entry');
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
