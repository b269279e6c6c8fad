import type { MigrationInterface, QueryRunner } from 'typeorm';

/** DRARI and Région may sign in by ProConnect: who is on the way, and who is who at the provider. */
export class ProConnect1763770130000 implements MigrationInterface {
  readonly name = 'ProConnect1763770130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE pro_connect_attempt (id text NOT NULL, browser text NOT NULL, nonce text NOT NULL,
      code_verifier text NOT NULL, return_to text, at timestamptz NOT NULL, CONSTRAINT pro_connect_attempt_pk PRIMARY KEY (id))`);
    await runner.query('CREATE INDEX pro_connect_attempt_at ON pro_connect_attempt (at)');
    await runner.query(`CREATE TABLE external_identity (issuer text NOT NULL, subject text NOT NULL, person_id uuid NOT NULL,
      linked_at timestamptz NOT NULL, CONSTRAINT external_identity_pk PRIMARY KEY (issuer, subject),
      CONSTRAINT external_identity_person_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX external_identity_person ON external_identity (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE external_identity');
    await runner.query('DROP TABLE pro_connect_attempt');
  }
}
