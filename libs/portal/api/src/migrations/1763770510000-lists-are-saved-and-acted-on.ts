import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of a list that the coordination keeps, and what it did to several dossiers at once: one sent twice is done once. */
export class ListsAreSavedAndActedOn1763770510000 implements MigrationInterface {
  readonly name = 'ListsAreSavedAndActedOn1763770510000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
    await runner.query('DROP TABLE bulk_action');
  }
}

const UP = [
  `CREATE TABLE "saved_view" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "list" text NOT NULL, "name" text NOT NULL, "query" text NOT NULL, "shared" boolean NOT NULL DEFAULT false, "owned_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_be317311b88c1a5e47ad6c19081" PRIMARY KEY ("id"))`,
  `CREATE INDEX "saved_view_owner" ON "saved_view"  ("list", "owned_by")`,
  `CREATE TABLE "bulk_action" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "action" text NOT NULL, "mode" text NOT NULL, "target" uuid, "rows" jsonb NOT NULL DEFAULT '[]', "done_by" uuid NOT NULL, "done_at" TIMESTAMP WITH TIME ZONE NOT NULL, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_cd1716f28e3fdbc65c2112b91b1" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bulk_action_edition" ON "bulk_action"  ("edition_year", "done_at")`,
  `ALTER TABLE "saved_view" ADD CONSTRAINT "FK_f3c8f4f9c859baffb4003ac0c01" FOREIGN KEY ("owned_by") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bulk_action" ADD CONSTRAINT "FK_a36f66ef9497dde6109b5817c91" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
