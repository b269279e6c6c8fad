import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail addresses without case (citext), search without accents (unaccent, pg_trgm), random ids (pgcrypto). */
export class Extensions1763770000000 implements MigrationInterface {
  readonly name = 'Extensions1763770000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const extension of ['citext', 'unaccent', 'pg_trgm', 'pgcrypto'])
      await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
  }

  async down(): Promise<void> {
    // The extensions may serve other schemas of the database: they stay.
  }
}
