import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second proof of identity: apps, passkeys and recovery codes; roles know since when they are held. */
export class SecondFactor1763770120000 implements MigrationInterface {
  readonly name = 'SecondFactor1763770120000';

  async up(runner: QueryRunner): Promise<void> {
    // Roles given before this day have their grace from this day.
    await runner.query('ALTER TABLE role_grant ADD granted_at timestamptz NOT NULL DEFAULT now()');
    await runner.query('ALTER TABLE person ADD exempt_from_second_factor boolean NOT NULL DEFAULT false');
    await runner.query('ALTER TABLE session ADD proven_at timestamptz');
    await runner.query(`CREATE TABLE second_factor (id uuid NOT NULL DEFAULT gen_random_uuid(), person_id uuid NOT NULL,
      method text NOT NULL, name text NOT NULL, added_at timestamptz NOT NULL, last_used_at timestamptz, secret bytea,
      last_step bigint, credential_id text, public_key bytea, counter bigint, transports text[],
      CONSTRAINT "PK_second_factor" PRIMARY KEY (id),
      CONSTRAINT "FK_0d3f3f8d4a13dc3bf294f28199a" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX second_factor_person ON second_factor (person_id)');
    await runner.query('CREATE UNIQUE INDEX second_factor_credential ON second_factor (credential_id)');
    await runner.query(`CREATE TABLE recovery_code (person_id uuid NOT NULL, digest text NOT NULL, made_at timestamptz NOT NULL,
      used_at timestamptz, CONSTRAINT "PK_recovery_code" PRIMARY KEY (person_id, digest),
      CONSTRAINT "FK_672aa92f03e527dd445eb7c40a0" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE second_step_challenge (session_id uuid NOT NULL, kind text NOT NULL, value bytea NOT NULL,
      expires_at timestamptz NOT NULL, CONSTRAINT "PK_second_step_challenge" PRIMARY KEY (session_id, kind))`);
    await runner.query(`CREATE TABLE second_step_failure (id bigint GENERATED ALWAYS AS IDENTITY, person_id uuid NOT NULL,
      method text NOT NULL, at timestamptz NOT NULL, CONSTRAINT "PK_second_step_failure" PRIMARY KEY (id),
      CONSTRAINT "FK_56241ed7ba3b3877927daaf51fa" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX second_step_failure_person ON second_step_failure (person_id, at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['second_step_failure', 'second_step_challenge', 'recovery_code', 'second_factor'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE session DROP proven_at');
    await runner.query('ALTER TABLE person DROP exempt_from_second_factor');
    await runner.query('ALTER TABLE role_grant DROP granted_at');
  }
}
