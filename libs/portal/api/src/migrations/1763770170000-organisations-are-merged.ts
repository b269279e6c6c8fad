import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Duplicates are merged and can be unmerged, research units have a register of their own, and the figures of a published
 * bilan are held before a merge moves what they were counted from.
 */
export class OrganisationsAreMerged1763770170000 implements MigrationInterface {
  readonly name = 'OrganisationsAreMerged1763770170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisation ADD merged_into uuid,
      ADD CONSTRAINT "FK_263bbf506c51346db4c555f36f7" FOREIGN KEY (merged_into) REFERENCES organisation (id) ON DELETE RESTRICT`);
    await runner.query('CREATE INDEX organisation_merged ON organisation (merged_into)');
    await runner.query(`CREATE TABLE organisation_merge (id uuid NOT NULL DEFAULT gen_random_uuid(),
      survivor_id uuid NOT NULL, absorbed_id uuid NOT NULL, survivor_name text NOT NULL, absorbed_name text NOT NULL,
      merged_at timestamptz NOT NULL, merged_by uuid, record jsonb NOT NULL, unmerged_at timestamptz, unmerged_by uuid,
      CONSTRAINT "PK_organisation_merge" PRIMARY KEY (id),
      CONSTRAINT "FK_8f2f506111dadd885bcb58519f5" FOREIGN KEY (survivor_id) REFERENCES organisation (id) ON DELETE RESTRICT,
      CONSTRAINT "FK_bbfd914a4f331d057cdd32eebba" FOREIGN KEY (absorbed_id) REFERENCES organisation (id) ON DELETE RESTRICT)`);
    await runner.query('CREATE INDEX organisation_merge_at ON organisation_merge (merged_at)');
    await runner.query('CREATE INDEX organisation_merge_survivor ON organisation_merge (survivor_id)');
    // Whatever happens at the same time, an organisation is merged into one other only.
    await runner.query(
      'CREATE UNIQUE INDEX organisation_merge_standing ON organisation_merge (absorbed_id) WHERE unmerged_at IS NULL',
    );
    await runner.query(near('AND o.merged_into IS NULL'));
    await this.#research(runner);
    await runner.query(`CREATE TABLE bilan_snapshot (edition_year smallint NOT NULL, taken_at timestamptz NOT NULL,
      edition jsonb NOT NULL, counts jsonb NOT NULL, summary jsonb NOT NULL,
      CONSTRAINT "PK_bilan_snapshot" PRIMARY KEY (edition_year),
      CONSTRAINT "FK_4db0bd81e83c2b71133d43b3619" FOREIGN KEY (edition_year) REFERENCES edition (year) ON DELETE CASCADE)`);
  }

  async #research(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE research_unit (id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL,
      acronym text, label_number text, current boolean NOT NULL DEFAULT true, merged_into uuid, merge_record jsonb,
      created_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1, CONSTRAINT "PK_research_unit" PRIMARY KEY (id),
      CONSTRAINT "FK_80d4ae2a2a41a56c36d17278ccf" FOREIGN KEY (merged_into) REFERENCES research_unit (id) ON DELETE RESTRICT)`);
    await runner.query('CREATE INDEX research_unit_merged ON research_unit (merged_into)');
    await runner.query(`CREATE TABLE research_institution (id uuid NOT NULL DEFAULT gen_random_uuid(), name text NOT NULL,
      key text NOT NULL, CONSTRAINT "PK_research_institution" PRIMARY KEY (id),
      CONSTRAINT "UQ_c494aee405ac3c083df1ef56c5e" UNIQUE (key))`);
    await runner.query(`CREATE TABLE research_unit_institution (unit_id uuid NOT NULL, institution_id uuid NOT NULL,
      CONSTRAINT "PK_research_unit_institution" PRIMARY KEY (unit_id, institution_id),
      CONSTRAINT "FK_1befc46ae8c4866a47d27a8e98b" FOREIGN KEY (unit_id) REFERENCES research_unit (id) ON DELETE CASCADE,
      CONSTRAINT "FK_355e61f4e5874a4419e516f6a6d" FOREIGN KEY (institution_id) REFERENCES research_institution (id) ON DELETE CASCADE)`);
    await runner.query(
      'CREATE INDEX research_unit_institution_institution ON research_unit_institution (institution_id)',
    );
    await runner.query(`CREATE TABLE research_spelling (key text NOT NULL, spelling text NOT NULL, unit_id uuid NOT NULL,
      attached_at timestamptz NOT NULL, CONSTRAINT "PK_research_spelling" PRIMARY KEY (key),
      CONSTRAINT "FK_c5110ee2f5146bd3f3d9572b964" FOREIGN KEY (unit_id) REFERENCES research_unit (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX research_spelling_unit ON research_spelling (unit_id)');
    await runner.query('CREATE INDEX research_spelling_key_near ON research_spelling USING gin (key gin_trgm_ops)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bilan_snapshot');
    for (const table of ['spelling', 'unit_institution', 'institution', 'unit'])
      await runner.query(`DROP TABLE research_${table}`);
    await runner.query(near(''));
    await runner.query('DROP TABLE organisation_merge');
    await runner.query('ALTER TABLE organisation DROP merged_into');
  }
}

/** Organisations of a near name; what was merged into another is found as that other one, by its alias. */
const near = (
  standing: string,
): string => `CREATE OR REPLACE FUNCTION near_organisations(given_name text, given_seat text)
  RETURNS TABLE (id uuid, nearness real, same_seat boolean)
  LANGUAGE sql STABLE ROWS 20 SET pg_trgm.similarity_threshold = 0.6 AS $$
  WITH asked AS (SELECT organisation_name_key(given_name) AS key),
  found AS (
    SELECT o.id FROM asked, organisation o WHERE o.name_key % asked.key
    UNION SELECT o.id FROM asked, organisation o
      WHERE o.seat_code = given_seat AND similarity(o.name_key, asked.key) >= 0.45)
  SELECT o.id, similarity(o.name_key, asked.key), COALESCE(o.seat_code = given_seat, false)
  FROM found JOIN organisation o ON o.id = found.id, asked WHERE o.name_key <> '' ${standing} $$`;
