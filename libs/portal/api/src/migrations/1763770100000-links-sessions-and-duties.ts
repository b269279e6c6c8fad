import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Accounts grow up: one table for every personal link, sessions that say where they come from and how far they are in,
 * roles limited in time and territory, messages to addresses that are nobody's yet, recurring work.
 */
export class LinksSessionsAndDuties1763770100000 implements MigrationInterface {
  readonly name = 'LinksSessionsAndDuties1763770100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE access_link (id text NOT NULL, purpose text NOT NULL, email citext NOT NULL, person_id uuid,
      details jsonb NOT NULL DEFAULT '{}', created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
      used_at timestamptz, revoked_at timestamptz, CONSTRAINT "PK_access_link" PRIMARY KEY (id),
      CONSTRAINT "FK_3db07e87fd49a169a683845076f" FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE)`);
    await runner.query(`INSERT INTO access_link (id, purpose, email, details, created_at, expires_at, used_at)
      SELECT id, 'invitation', email, jsonb_build_object('role', role), created_at, expires_at, used_at FROM invitation`);
    await runner.query('DROP TABLE invitation');
    await runner.query('CREATE INDEX access_link_email ON access_link (email, created_at)');
    await runner.query('CREATE INDEX access_link_person ON access_link (person_id)');
    await runner.query(`ALTER TABLE session ADD public_id uuid NOT NULL DEFAULT gen_random_uuid(),
      ADD method text NOT NULL DEFAULT 'password', ADD stage text NOT NULL DEFAULT 'open',
      ADD address text, ADD user_agent text, ADD acting_for uuid, ADD id_token text`);
    await runner.query('CREATE UNIQUE INDEX session_public ON session (public_id)');
    await runner.query('ALTER TABLE person ADD last_seen_on date');
    await runner.query('ALTER TABLE role_grant ADD departments text[]');
    await runner.query('ALTER TABLE outbox_message ALTER person_id DROP NOT NULL, ADD link text');
    await runner.query('ALTER TABLE journal_entry ADD on_behalf_of uuid');
    await runner.query('ALTER TABLE journal_detail ADD address text');
    await runner.query(`CREATE TABLE duty (name text NOT NULL, last_begun_at timestamptz NOT NULL,
      CONSTRAINT "PK_duty" PRIMARY KEY (name))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE duty');
    await runner.query('ALTER TABLE journal_detail DROP address');
    await runner.query('ALTER TABLE journal_entry DROP on_behalf_of');
    await runner.query('DELETE FROM outbox_message WHERE person_id IS NULL');
    await runner.query('ALTER TABLE outbox_message ALTER person_id SET NOT NULL, DROP link');
    await runner.query('ALTER TABLE role_grant DROP departments');
    await runner.query('ALTER TABLE person DROP last_seen_on');
    await runner.query('DROP INDEX session_public');
    await runner.query(`ALTER TABLE session DROP public_id, DROP method, DROP stage, DROP address, DROP user_agent,
      DROP acting_for, DROP id_token`);
    await runner.query(`CREATE TABLE "invitation" ("id" text NOT NULL, "email" citext NOT NULL, "role" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "PK_invitation" PRIMARY KEY ("id"))`);
    await runner.query(`INSERT INTO invitation (id, email, role, created_at, expires_at, used_at)
      SELECT id, email, details->>'role', created_at, expires_at, used_at FROM access_link WHERE purpose = 'invitation'`);
    await runner.query('DROP TABLE access_link');
  }
}
