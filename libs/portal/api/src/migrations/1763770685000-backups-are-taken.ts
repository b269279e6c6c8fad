import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Backups are taken by themselves or at a button, and their state is shown. */
export class BackupsAreTaken1763770685000 implements MigrationInterface {
  readonly name = 'BackupsAreTaken1763770685000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "backup_run" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "cause" text NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "progress" real NOT NULL DEFAULT '0', "ended_at" TIMESTAMP WITH TIME ZONE, "file_name" text, "bytes" bigint, "sha256" text, "encrypted" boolean NOT NULL DEFAULT false, "message" text, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_backup_run" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backup_run');
  }
}
