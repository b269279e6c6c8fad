import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that the coordination puts on dossiers of an edition. */
export class DossiersCarryTags1763770611000 implements MigrationInterface {
  readonly name = 'DossiersCarryTags1763770611000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE application_tag');
    await runner.query('DROP TABLE tag');
  }
}

const UP = [
  `CREATE TABLE "tag" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "edition_year" smallint NOT NULL, "name" citext NOT NULL, "colour" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_8e4052373c579afc1471f526760" PRIMARY KEY ("id"))`,
  `CREATE UNIQUE INDEX "tag_name" ON "tag"  ("edition_year", "name")`,
  `CREATE TABLE "application_tag" ("application_id" uuid NOT NULL, "tag_id" uuid NOT NULL, CONSTRAINT "PK_ada261723bf08d9dc9e54039a72" PRIMARY KEY ("application_id", "tag_id"))`,
  `CREATE INDEX "application_tag_of" ON "application_tag"  ("tag_id", "application_id")`,
  `ALTER TABLE "tag" ADD CONSTRAINT "FK_5ba52cd184663d3c5565c3b2f47" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_tag" ADD CONSTRAINT "FK_5ea2b7b45e4e88a447a55d5e807" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "application_tag" ADD CONSTRAINT "FK_6ab8aecc0c76aede008b6127965" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
];
