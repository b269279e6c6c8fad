import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of drafts say how far each one is, without reading them: what a dossier lacks is counted when it is saved. */
export class CompletionOfDrafts1763770340000 implements MigrationInterface {
  readonly name = 'CompletionOfDrafts1763770340000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "application" ADD "lacking" smallint`);
    await runner.query(`ALTER TABLE "application" ADD "lacking_fields" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "application" ADD "reminded_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`CREATE INDEX "call_invitation_organisation" ON "call_invitation" ("organisation_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "call_invitation_organisation"`);
    for (const column of ['lacking', 'lacking_fields', 'reminded_at'])
      await runner.query(`ALTER TABLE "application" DROP COLUMN "${column}"`);
  }
}
