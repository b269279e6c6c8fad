import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A holder reads what the coordination did in the organisation's name: few rows of a journal that only grows. */
export class ActsInAHoldersName1763770160000 implements MigrationInterface {
  readonly name = 'ActsInAHoldersName1763770160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX journal_entry_in_name ON journal_entry (on_behalf_of, id) WHERE on_behalf_of IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX journal_entry_in_name');
  }
}
