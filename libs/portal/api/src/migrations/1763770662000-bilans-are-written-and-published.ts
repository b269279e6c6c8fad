import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A bilan is written, shared, and published in numbered versions. A version never changes: the database refuses it to
 * whoever writes. Its quotes and photos alone may be redacted, once and for good, when a person asks for it.
 */
export class BilansAreWrittenAndPublished1763770662000 implements MigrationInterface {
  readonly name = 'BilansAreWrittenAndPublished1763770662000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['version_piece', 'version', 'comment', 'photo', 'quote', 'writing'])
      await runner.query(`DROP TABLE bilan_${table}`);
    await runner.query('DROP FUNCTION refuse_all_but_redaction');
  }
}

const TABLES = [
  `CREATE TABLE "bilan_writing" ("edition_year" smallint NOT NULL, "sections" jsonb NOT NULL DEFAULT '{}', "highlights" text array NOT NULL DEFAULT '{}', "shared_at" TIMESTAMP WITH TIME ZONE, "opened_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_bilan_writing" PRIMARY KEY ("edition_year"))`,
  `CREATE TABLE "bilan_quote" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "section" text NOT NULL, "words" text NOT NULL, "said_by" text NOT NULL DEFAULT '', "position" smallint NOT NULL DEFAULT '0', CONSTRAINT "PK_bilan_quote" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bilan_quote_edition" ON "bilan_quote"  ("edition_year")`,
  `CREATE TABLE "bilan_photo" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "section" text NOT NULL, "file_id" text NOT NULL, "credit" text NOT NULL DEFAULT '', "alternative" text NOT NULL DEFAULT '', "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_bilan_photo" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bilan_photo_file" ON "bilan_photo"  ("file_id")`,
  `CREATE INDEX "bilan_photo_edition" ON "bilan_photo"  ("edition_year")`,
  `CREATE TABLE "bilan_comment" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "section" text NOT NULL, "text" text NOT NULL, "written_by" uuid NOT NULL, "role" text NOT NULL, "written_at" TIMESTAMP WITH TIME ZONE NOT NULL, "resolved_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_bilan_comment" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bilan_comment_edition" ON "bilan_comment"  ("edition_year", "written_at")`,
  `CREATE TABLE "bilan_version" ("edition_year" smallint NOT NULL, "number" smallint NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "note" text NOT NULL DEFAULT '', "content" text NOT NULL, "fingerprint" text NOT NULL, CONSTRAINT "bilan_version_number" CHECK (number > 0 AND (number = 1 OR btrim(note) <> '')), CONSTRAINT "bilan_version_fingerprint" CHECK (fingerprint = encode(sha256(convert_to(content, 'UTF8')), 'hex')), CONSTRAINT "PK_bilan_version" PRIMARY KEY ("edition_year", "number"))`,
  `CREATE TABLE "bilan_version_piece" ("id" uuid NOT NULL, "edition_year" smallint NOT NULL, "number" smallint NOT NULL, "kind" text NOT NULL, "source_id" uuid NOT NULL, "content" jsonb, "file_id" text, "salt" text, "digest" text NOT NULL, "redacted_at" TIMESTAMP WITH TIME ZONE, "redaction_reason" text NOT NULL DEFAULT '', CONSTRAINT "bilan_version_piece_redacted" CHECK ((redacted_at IS NULL) = (content IS NOT NULL) AND (content IS NULL) = (salt IS NULL) AND (content IS NOT NULL OR file_id IS NULL)), CONSTRAINT "PK_bilan_version_piece" PRIMARY KEY ("id"))`,
  `CREATE INDEX "bilan_version_piece_source" ON "bilan_version_piece"  ("source_id")`,
  `CREATE INDEX "bilan_version_piece_file" ON "bilan_version_piece"  ("file_id")`,
  `ALTER TABLE "bilan_writing" ADD CONSTRAINT "FK_bilan_writing_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_quote" ADD CONSTRAINT "FK_bilan_quote_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_photo" ADD CONSTRAINT "FK_bilan_photo_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_comment" ADD CONSTRAINT "FK_bilan_comment_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_comment" ADD CONSTRAINT "FK_bilan_comment_person" FOREIGN KEY ("written_by") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_version" ADD CONSTRAINT "FK_bilan_version_edition" FOREIGN KEY ("edition_year") REFERENCES "edition"("year") ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE "bilan_version_piece" ADD CONSTRAINT "FK_bilan_version_piece" FOREIGN KEY ("edition_year", "number") REFERENCES "bilan_version"("edition_year","number") ON DELETE RESTRICT ON UPDATE NO ACTION`,
];

const GUARDS = [
  `CREATE TRIGGER bilan_version_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON bilan_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER bilan_version_piece_stays BEFORE DELETE OR TRUNCATE ON bilan_version_piece
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION refuse_all_but_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.redacted_at IS NOT NULL OR NEW.redacted_at IS NULL
        OR (NEW.id, NEW.edition_year, NEW.number, NEW.kind, NEW.source_id, NEW.digest)
          IS DISTINCT FROM (OLD.id, OLD.edition_year, OLD.number, OLD.kind, OLD.source_id, OLD.digest) THEN
        RAISE EXCEPTION 'a published bilan does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'bilan_version_piece_stays';
      END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER bilan_version_piece_redaction BEFORE UPDATE ON bilan_version_piece
    FOR EACH ROW EXECUTE FUNCTION refuse_all_but_redaction()`,
];
