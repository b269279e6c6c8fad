import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = [
  ['application', 'search', 'title'],
  ['event', 'venue_key', 'venue'],
] as const;

/**
 * Lists of dossiers search and sort by title, and places are compared by name: the form in which they are compared is
 * written by the database itself, since working it out for 20 000 dossiers at each reading takes ten times the reading.
 */
export class DossiersAndPlacesAreFoundByTheirWords1763770360001 implements MigrationInterface {
  readonly name = 'DossiersAndPlacesAreFoundByTheirWords1763770360001';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, key, text] of KEPT) {
      await runner.query(`ALTER TABLE ${table} ADD ${key} text NOT NULL DEFAULT ''`);
      await runner.query(`UPDATE ${table} SET ${key} = search_form(${text})`);
      await runner.query(`CREATE FUNCTION ${table}_${key}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW.${key} := search_form(NEW.${text}); RETURN NEW; END $$`);
      await runner.query(`CREATE TRIGGER ${table}_${key} BEFORE INSERT OR UPDATE OF ${text} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION ${table}_${key}()`);
    }
    await runner.query('CREATE INDEX application_touched ON application (edition_year, updated_at)');
    await runner.query(
      'CREATE INDEX event_overview_roots ON event_overview (edition_year, application_id) WHERE parent_event_id IS NULL',
    );
    await runner.query('CREATE INDEX application_sent ON application (edition_year, submitted_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX event_overview_roots');
    await runner.query('DROP INDEX application_sent');
    await runner.query('DROP INDEX application_touched');
    for (const [table, key] of KEPT) {
      await runner.query(`DROP TRIGGER ${table}_${key} ON ${table}`);
      await runner.query(`DROP FUNCTION ${table}_${key}()`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${key}`);
    }
  }
}
