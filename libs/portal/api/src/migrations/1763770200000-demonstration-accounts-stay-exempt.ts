import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Demonstration accounts that were made before second factors existed are marked as those made since: the mark means
 * nothing outside of the demonstration, and no mailbox has their domain.
 */
export class DemonstrationAccountsStayExempt1763770200000 implements MigrationInterface {
  readonly name = 'DemonstrationAccountsStayExempt1763770200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE person SET exempt_from_second_factor = true WHERE email::text LIKE '%@demo.example'`);
  }

  /** The accounts keep their mark: it is true of them in the schema before, too. */
  async down(): Promise<void> {}
}
