import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The journal is closed in batches, each holding the hash of the one before. What is hashed is now computed by the
 * database, the address apart, so that either may be erased; lines that are there already are hashed anew.
 */
export class JournalIsSealed1763770190000 implements MigrationInterface {
  readonly name = 'JournalIsSealed1763770190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE journal_detail ADD address_salt bytea, ADD address_digest bytea, ADD erased_at timestamptz',
    );
    await runner.query(`UPDATE journal_detail SET address_salt = gen_random_bytes(16) WHERE address IS NOT NULL`);
    await runner.query(`UPDATE journal_detail SET address_digest = sha256(address_salt || convert_to(address, 'UTF8'))
      WHERE address IS NOT NULL`);
    await runner.query(`UPDATE journal_detail SET before = NULL, after = NULL, erased_at = now() WHERE salt IS NULL`);
    await runner.query('ALTER TABLE journal_entry DISABLE TRIGGER journal_entry_append_only');
    await runner.query(`UPDATE journal_entry e SET digest = sha256(d.salt || convert_to(jsonb_build_array(
        to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.person_id, e.role, e.action, e.subject_type, e.subject_id,
        e.edition_year, e.on_behalf_of, encode(d.address_digest, 'hex'), d.before, d.after)::text, 'UTF8'))
      FROM journal_detail d WHERE d.entry_id = e.id AND d.salt IS NOT NULL`);
    await runner.query('ALTER TABLE journal_entry ENABLE TRIGGER journal_entry_append_only');

    await runner.query(`CREATE TABLE journal_seal (id bigint NOT NULL, first_id bigint NOT NULL, last_id bigint NOT NULL,
      entry_ids bigint[] NOT NULL, entry_hashes bytea NOT NULL, root bytea NOT NULL, previous bytea, hash bytea NOT NULL,
      sealed_at timestamptz NOT NULL, CONSTRAINT journal_seal_pk PRIMARY KEY (id))`);
    await runner.query(`CREATE TRIGGER journal_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_seal
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);

    // Ids are handed out before their transactions end: whoever seals waits until nobody is writing (docs/decisions/0012).
    await runner.query(`CREATE FUNCTION write_journal_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_advisory_xact_lock_shared(1763770190); RETURN NULL; END $$`);
    await runner.query(`CREATE TRIGGER journal_entry_in_turn BEFORE INSERT ON journal_entry
      FOR EACH STATEMENT EXECUTE FUNCTION write_journal_in_turn()`);

    // Beside the lines, values are only ever emptied.
    await runner.query(`CREATE FUNCTION refuse_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.entry_id = OLD.entry_id AND NEW.address_digest IS NOT DISTINCT FROM OLD.address_digest
          AND NEW.address IS NULL AND NEW.address_salt IS NULL
          AND ((NEW.salt IS NULL AND NEW.before IS NULL AND NEW.after IS NULL AND NEW.erased_at IS NOT NULL)
            OR (NEW.salt, NEW.before, NEW.after, NEW.erased_at) IS NOT DISTINCT FROM (OLD.salt, OLD.before, OLD.after, OLD.erased_at))
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'journal_detail is only erased' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await runner.query(`CREATE TRIGGER journal_detail_only_erased BEFORE UPDATE ON journal_detail
      FOR EACH ROW EXECUTE FUNCTION refuse_but_erasure()`);
    await runner.query(`CREATE TRIGGER journal_detail_kept BEFORE DELETE OR TRUNCATE ON journal_detail
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE FUNCTION erase_journal_detail(entries bigint[], only_addresses boolean) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        UPDATE public.journal_detail SET address = NULL, address_salt = NULL,
          salt = CASE WHEN only_addresses THEN salt END, before = CASE WHEN only_addresses THEN before END,
          after = CASE WHEN only_addresses THEN after END,
          erased_at = CASE WHEN only_addresses THEN erased_at ELSE coalesce(erased_at, now()) END
        WHERE entry_id = ANY(entries) $$`);
    await runner.query('REVOKE ALL ON FUNCTION erase_journal_detail(bigint[], boolean) FROM PUBLIC');
    await runner.query('CREATE INDEX journal_entry_person ON journal_entry (person_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX journal_entry_person');
    await runner.query('DROP FUNCTION erase_journal_detail(bigint[], boolean)');
    await runner.query('DROP TRIGGER journal_detail_kept ON journal_detail');
    await runner.query('DROP TRIGGER journal_detail_only_erased ON journal_detail');
    await runner.query('DROP FUNCTION refuse_but_erasure()');
    await runner.query('DROP TRIGGER journal_entry_in_turn ON journal_entry');
    await runner.query('DROP FUNCTION write_journal_in_turn()');
    await runner.query('DROP TABLE journal_seal');
    await runner.query('ALTER TABLE journal_detail DROP address_salt, DROP address_digest, DROP erased_at');
  }
}
