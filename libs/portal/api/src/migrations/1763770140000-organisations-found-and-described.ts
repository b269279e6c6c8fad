import type { MigrationInterface, QueryRunner } from 'typeorm';

const TRIGGERS = { inserted: ['INSERT', 'NEW'], updated: ['UPDATE', 'NEW'], deleted: ['DELETE', 'OLD'] } as const;

/**
 * An organisation is found by what people know of it and describes itself: identifiers, public sheet, networks with
 * dates, files. What searches compare is written by the database itself: profiles are written by imports, dossiers,
 * merges and pages, and none of them may forget it.
 */
export class OrganisationsFoundAndDescribed1763770140000 implements MigrationInterface {
  readonly name = 'OrganisationsFoundAndDescribed1763770140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE stored_file (id text NOT NULL, type text NOT NULL, bytes integer NOT NULL,
      created_at timestamptz NOT NULL, CONSTRAINT "PK_stored_file" PRIMARY KEY (id))`);
    await runner.query(`ALTER TABLE organisation ADD uai text, ADD rna text, ADD aliases text[] NOT NULL DEFAULT '{}',
      ADD legal_form text, ADD description text NOT NULL DEFAULT '', ADD website text, ADD public_email text,
      ADD public_phone text, ADD public_address text, ADD published boolean NOT NULL DEFAULT false, ADD logo_id text,
      ADD search text NOT NULL DEFAULT '', ADD name_key text NOT NULL DEFAULT '', ADD seat_code text,
      ADD version integer NOT NULL DEFAULT 1,
      ADD CONSTRAINT "FK_fd9a2232d77ae3fde75b007e382" FOREIGN KEY (logo_id) REFERENCES stored_file (id)`);
    await runner.query(`CREATE TABLE organisation_network (id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL, network text NOT NULL, "from" date, "to" date,
      CONSTRAINT "PK_organisation_network" PRIMARY KEY (id),
      CONSTRAINT "FK_ccfb96e7a114a1a92a31027fc1f" FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX organisation_network_organisation ON organisation_network (organisation_id)');
    await runner.query(`CREATE TABLE organisation_distinct (a uuid NOT NULL, b uuid NOT NULL,
      declared_at timestamptz NOT NULL, CONSTRAINT "PK_organisation_distinct" PRIMARY KEY (a, b),
      CONSTRAINT "FK_578c5869491ea172f9ffd1f4dbe" FOREIGN KEY (a) REFERENCES organisation (id) ON DELETE CASCADE,
      CONSTRAINT "FK_5af5170950f2d0aee9d319aaa0b" FOREIGN KEY (b) REFERENCES organisation (id) ON DELETE CASCADE)`);
    await runner.query('CREATE INDEX organisation_distinct_b ON organisation_distinct (b)');
    await this.#search(runner);
    await this.#near(runner);
    for (const column of ['siret', 'uai', 'rna'])
      await runner.query(`CREATE INDEX organisation_${column} ON organisation (${column})`);
    await runner.query('CREATE INDEX organisation_seat ON organisation (seat_code)');
    await runner.query('CREATE INDEX organisation_search ON organisation USING gin (search gin_trgm_ops)');
    await runner.query('CREATE INDEX organisation_name_key ON organisation USING gin (name_key gin_trgm_ops)');
  }

  /** Search form and name key, kept by triggers. */
  async #search(runner: QueryRunner): Promise<void> {
    // `St` and `Ste` are written out, as official names do and as what is typed is (`communeSearchForm`).
    await runner.query(`CREATE FUNCTION search_form(given text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT regexp_replace(trim(regexp_replace(lower(unaccent(coalesce(given, ''))), '[^[:alnum:]]+', ' ', 'g')),
        '\\mst(e?)\\M', 'saint\\1', 'g') $$`);
    // A name made of empty words only ("L’Association") keeps them: it has nothing else to be known by.
    await runner.query(`CREATE FUNCTION organisation_name_key(given text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT coalesce(NULLIF(trim(regexp_replace(form, '\\m(a|al|association|assoc|asso|aux?|d|des?|du|en|et|l|la|les?|pour|sur)\\M ?', '', 'g')), ''), form)
      FROM search_form(given) AS form $$`);
    await runner.query(`CREATE FUNCTION refresh_organisation_search(ids uuid[]) RETURNS void LANGUAGE sql AS $$
      UPDATE organisation o SET search = known.search, name_key = known.name_key, seat_code = known.seat_code
      FROM (
        SELECT o.id, c.code AS seat_code, organisation_name_key(latest.name) AS name_key,
          ' ' || concat_ws(' ', search_form(latest.name), NULLIF(search_form(array_to_string(o.aliases || other.names, ' ')), ''),
            NULLIF(search_form(c.name), ''), COALESCE(o.siret, latest.siret), lower(o.uai), lower(o.rna)) AS search
        FROM organisation o
        LEFT JOIN LATERAL (SELECT name, municipality_code, siret FROM organisation_profile
          WHERE organisation_id = o.id ORDER BY edition_year DESC LIMIT 1) latest ON true
        LEFT JOIN LATERAL (SELECT array_agg(DISTINCT name) FILTER (WHERE name <> latest.name) AS names
          FROM organisation_profile WHERE organisation_id = o.id) other ON true
        LEFT JOIN municipality m ON m.code = latest.municipality_code
        LEFT JOIN municipality c ON c.code = m.current_code
        WHERE o.id = ANY (ids)) known
      WHERE o.id = known.id
        AND (o.search, o.name_key, o.seat_code) IS DISTINCT FROM (known.search, known.name_key, known.seat_code) $$`);
    await runner.query(`CREATE FUNCTION organisation_profiles_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE ids uuid[] := (SELECT array_agg(DISTINCT organisation_id) FROM changed);
      BEGIN IF ids IS NOT NULL THEN PERFORM refresh_organisation_search(ids); END IF; RETURN NULL; END $$`);
    for (const [name, [verb, side]] of Object.entries(TRIGGERS))
      await runner.query(`CREATE TRIGGER organisation_profile_${name} AFTER ${verb} ON organisation_profile
        REFERENCING ${side} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION organisation_profiles_changed()`);
    await runner.query(`CREATE FUNCTION organisation_identified() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM refresh_organisation_search(ARRAY[NEW.id]); RETURN NULL; END $$`);
    await runner.query(`CREATE TRIGGER organisation_identified AFTER UPDATE OF siret, uai, rna, aliases ON organisation
      FOR EACH ROW EXECUTE FUNCTION organisation_identified()`);
    await runner.query('SELECT refresh_organisation_search(array_agg(id)) FROM organisation');
  }

  /** Organisations of a near name; one definition for the warning before creation and the coordinator's duplicates. */
  async #near(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION near_organisations(given_name text, given_seat text)
      RETURNS TABLE (id uuid, nearness real, same_seat boolean)
      LANGUAGE sql STABLE ROWS 20 SET pg_trgm.similarity_threshold = 0.6 AS $$
      WITH asked AS (SELECT organisation_name_key(given_name) AS key),
      found AS (
        SELECT o.id FROM asked, organisation o WHERE o.name_key % asked.key
        UNION SELECT o.id FROM asked, organisation o
          WHERE o.seat_code = given_seat AND similarity(o.name_key, asked.key) >= 0.45)
      SELECT o.id, similarity(o.name_key, asked.key), COALESCE(o.seat_code = given_seat, false)
      FROM found JOIN organisation o ON o.id = found.id, asked WHERE o.name_key <> '' $$`);
    // Comparing costs far more than the planner believes: it would rather read every row than the index.
    await runner.query(`CREATE FUNCTION mistyped_organisations(asked text) RETURNS TABLE (id uuid, nearness real)
      LANGUAGE sql STABLE ROWS 50 SET enable_seqscan = off AS $$
      SELECT o.id, greatest(word_similarity(asked, o.search), similarity(o.name_key, asked)) AS nearness
      FROM organisation o WHERE o.name_key <> '' AND (o.search %> asked OR o.name_key % asked)
      ORDER BY nearness DESC, o.id LIMIT 50 $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION mistyped_organisations(text)');
    await runner.query('DROP FUNCTION near_organisations(text, text)');
    for (const name of Object.keys(TRIGGERS))
      await runner.query(`DROP TRIGGER organisation_profile_${name} ON organisation_profile`);
    await runner.query('DROP TRIGGER organisation_identified ON organisation');
    for (const name of [
      'organisation_identified()',
      'organisation_profiles_changed()',
      'refresh_organisation_search(uuid[])',
      'organisation_name_key(text)',
      'search_form(text)',
    ])
      await runner.query(`DROP FUNCTION ${name}`);
    await runner.query('DROP TABLE organisation_distinct');
    await runner.query('DROP TABLE organisation_network');
    await runner.query('DROP INDEX organisation_siret');
    await runner.query(`ALTER TABLE organisation DROP uai, DROP rna, DROP aliases, DROP legal_form, DROP description,
      DROP website, DROP public_email, DROP public_phone, DROP public_address, DROP published, DROP logo_id, DROP search,
      DROP name_key, DROP seat_code, DROP version`);
    await runner.query('DROP TABLE stored_file');
  }
}
