import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links that are asked for are counted like passwords that are tried; and the door remembers from where somebody has
 * come in, so that failures elsewhere do not lock the owner out.
 */
export class DoorsRemember1763770110000 implements MigrationInterface {
  readonly name = 'DoorsRemember1763770110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sign_in_attempt ADD kind text NOT NULL DEFAULT 'password'`);
    await runner.query(`CREATE TABLE known_network (person_id uuid NOT NULL, digest text NOT NULL, seen_at timestamptz NOT NULL,
      CONSTRAINT known_network_pk PRIMARY KEY (person_id, digest),
      CONSTRAINT known_network_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_network');
    await runner.query(`DELETE FROM sign_in_attempt WHERE kind <> 'password'`);
    await runner.query('ALTER TABLE sign_in_attempt DROP kind');
  }
}
