import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first administrator comes in by a link that works once. */
export class Invitations1763770003000 implements MigrationInterface {
  readonly name = 'Invitations1763770003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "invitation" ("id" text NOT NULL, "email" citext NOT NULL, "role" text NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "PK_invitation" PRIMARY KEY ("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "invitation"');
  }
}
