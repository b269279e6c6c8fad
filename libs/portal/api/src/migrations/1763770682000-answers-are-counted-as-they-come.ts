import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which responses chose what is kept beside the answers, a bit for each response, in the transaction that writes them and
 * whoever writes them (docs/decisions/0034). A response has a place among those of its evaluation or survey.
 */
export class AnswersAreCountedAsTheyCome1763770682000 implements MigrationInterface {
  readonly name = 'AnswersAreCountedAsTheyCome1763770682000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KINDS.flatMap(counting)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name, responses, answers } of KINDS) {
      for (const [table, verbs] of [
        [responses, ['inserted', 'updated', 'deleted']],
        [answers, ['insert', 'update', 'delete']],
      ] as const)
        for (const verb of verbs) await runner.query(`DROP TRIGGER ${table}_counted_${verb} ON ${table}`);
      for (const part of ['places', 'declined', 'forgotten', 'answers'])
        await runner.query(`DROP FUNCTION count_${name}_${part}()`);
      await runner.query(`ALTER TABLE ${responses} DROP COLUMN place`);
    }
    for (const table of ['answer_number', 'answer_bits', 'answer_source']) await runner.query(`DROP TABLE ${table}`);
  }
}

interface Kind {
  readonly name: string;
  readonly responses: string;
  readonly answers: string;
  /** Column of the responses that says whose they are. */
  readonly of: string;
}
const KINDS: readonly Kind[] = [
  { name: 'evaluation', responses: 'evaluation_response', answers: 'evaluation_answer', of: 'edition_year' },
  { name: 'survey', responses: 'survey_response', answers: 'survey_answer', of: 'survey_id' },
];

const PLACES = 4096;
const NOBODY = `B'0'::bit(${PLACES})`;
const NUMBER = `'^-?[0-9]{1,15}([.][0-9]{1,15})?~?$'`;

const TABLES = [
  `CREATE TABLE "answer_source" ("source" text NOT NULL, "places" integer NOT NULL, CONSTRAINT "PK_answer_source" PRIMARY KEY ("source"))`,
  `CREATE TABLE "answer_bits" ("source" text NOT NULL, "chunk" integer NOT NULL, "question" text NOT NULL, "measure" text NOT NULL, "choice" text NOT NULL, "bits" bit(${PLACES}) NOT NULL, CONSTRAINT "PK_answer_bits" PRIMARY KEY ("source", "chunk", "question", "measure", "choice"))`,
  `CREATE TABLE "answer_number" ("source" text NOT NULL, "question" text NOT NULL, "place" integer NOT NULL, "value" double precision NOT NULL, CONSTRAINT "PK_answer_number" PRIMARY KEY ("source", "question", "place"))`,
  `ALTER TABLE "evaluation_response" ADD "place" integer`,
  `ALTER TABLE "survey_response" ADD "place" integer`,
];

/** What rows `(source, place, question, measure, choice)` come to, bit by bit. */
const gathered = (rows: string): string => `SELECT source, place / ${PLACES} AS chunk, question, measure, choice,
    bit_or(set_bit(${NOBODY}, place % ${PLACES}, 1)) AS bits FROM (${rows}) one GROUP BY 1, 2, 3, 4, 5`;
const set = (rows: string): string => `INSERT INTO answer_bits AS t (source, chunk, question, measure, choice, bits)
  ${gathered(rows)} ON CONFLICT (source, chunk, question, measure, choice) DO UPDATE SET bits = t.bits | excluded.bits`;
const unset = (
  rows: string,
): string => `UPDATE answer_bits t SET bits = t.bits & ~ g.bits FROM (${gathered(rows)}) g WHERE t.source = g.source
  AND t.chunk = g.chunk AND t.question = g.question AND t.measure = g.measure AND t.choice = g.choice`;

function counting({ name, responses, answers, of }: Kind): readonly string[] {
  /** Who writes answers of a source writes them one after the other: two never wait for each other's rows. */
  const held = (from: string): string =>
    `PERFORM FROM answer_source WHERE source IN (SELECT r.${of}::text FROM ${from}) ORDER BY source FOR UPDATE;`;
  const answered = (
    from: string,
  ): string => `SELECT r.${of}::text AS source, r.place, a.question, 'answered' AS measure, '' AS choice
      FROM ${from} WHERE a.answer <> '' UNION ALL
    SELECT r.${of}::text, r.place, a.question, 'option', o.code
      FROM ${from} CROSS JOIN LATERAL unnest(a.options) AS o (code) WHERE a.answer <> ''`;
  const declined = (
    from: string,
  ): string => `SELECT r.${of}::text AS source, r.place, d.question, 'declined' AS measure, '' AS choice
      FROM ${from} CROSS JOIN LATERAL unnest(r.declined) AS d (question) WHERE r.place IS NOT NULL`;
  const numbers = (from: string): string => `INSERT INTO answer_number (source, question, place, value)
      SELECT r.${of}::text, a.question, r.place, rtrim(a.answer, '~')::float8 FROM ${from}
      WHERE cardinality(a.options) = 0 AND a.answer ~ ${NUMBER}`;
  const of_ = (table: string): string => `${table} a JOIN ${responses} r ON r.id = a.response_id`;
  const changed = `former f JOIN latter l ON l.id = f.id AND (l.place, l.declined) IS DISTINCT FROM (f.place, f.declined)`;
  return [
    `CREATE FUNCTION count_${name}_places() RETURNS trigger LANGUAGE plpgsql AS $$
     DECLARE
       one record;
       last integer;
     BEGIN
       FOR one IN SELECT ${of} AS key, count(*)::integer AS n FROM come GROUP BY 1 ORDER BY 1 LOOP
         INSERT INTO answer_source AS s (source, places) VALUES (one.key::text, one.n)
           ON CONFLICT (source) DO UPDATE SET places = s.places + excluded.places RETURNING places INTO last;
         UPDATE ${responses} r SET place = last - one.n + p.rank - 1
           FROM (SELECT c.id, row_number() OVER (ORDER BY c.id) AS rank FROM come c WHERE c.${of} = one.key) p WHERE p.id = r.id;
       END LOOP;
       RETURN NULL;
     END $$`,
    `CREATE FUNCTION count_${name}_declined() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF NOT EXISTS (SELECT FROM ${changed}) THEN RETURN NULL; END IF;
       ${held(`latter r`)}
       ${unset(declined(`(SELECT f.* FROM ${changed}) r`))};
       ${set(declined(`(SELECT l.* FROM ${changed}) r`))};
       RETURN NULL;
     END $$`,
    // The answers of a response that goes are gone with it: their own trigger finds it no more.
    `CREATE FUNCTION count_${name}_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       ${held('gone r')}
       UPDATE answer_bits t SET bits = t.bits & ~ g.bits FROM (
         SELECT ${of}::text AS source, place / ${PLACES} AS chunk, bit_or(set_bit(${NOBODY}, place % ${PLACES}, 1)) AS bits
         FROM gone GROUP BY 1, 2) g WHERE t.source = g.source AND t.chunk = g.chunk;
       DELETE FROM answer_bits t USING (SELECT DISTINCT ${of}::text AS source, place / ${PLACES} AS chunk FROM gone) g
         WHERE t.source = g.source AND t.chunk = g.chunk AND t.bits = ${NOBODY};
       DELETE FROM answer_number v USING gone g WHERE v.source = g.${of}::text AND v.place = g.place;
       DELETE FROM answer_source s USING (SELECT DISTINCT ${of} FROM gone) g
         WHERE s.source = g.${of}::text AND NOT EXISTS (SELECT FROM ${responses} r WHERE r.${of} = g.${of});
       RETURN NULL;
     END $$`,
    `CREATE FUNCTION count_${name}_answers() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF TG_OP <> 'INSERT' THEN
         IF EXISTS (SELECT FROM ${of_('gone')}) THEN
           ${held(of_('gone'))}
           ${unset(answered(of_('gone')))};
           DELETE FROM answer_number v USING ${of_('gone')}
             WHERE v.source = r.${of}::text AND v.place = r.place AND v.question = a.question;
         END IF;
       END IF;
       IF TG_OP <> 'DELETE' THEN
         ${held(of_('come'))}
         ${set(answered(of_('come')))};
         ${numbers(of_('come'))};
       END IF;
       RETURN NULL;
     END $$`,
    // What stands already, then whatever comes.
    `UPDATE ${responses} r SET place = p.rank FROM (
       SELECT id, row_number() OVER (PARTITION BY ${of} ORDER BY id) - 1 AS rank FROM ${responses}) p WHERE p.id = r.id`,
    `INSERT INTO answer_source (source, places) SELECT ${of}::text, count(*) FROM ${responses} GROUP BY ${of}`,
    set(answered(of_(answers))),
    set(declined(`${responses} r`)),
    numbers(of_(answers)),
    `CREATE TRIGGER ${responses}_counted_inserted AFTER INSERT ON ${responses} REFERENCING NEW TABLE AS come
       FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_places()`,
    `CREATE TRIGGER ${responses}_counted_updated AFTER UPDATE ON ${responses}
       REFERENCING OLD TABLE AS former NEW TABLE AS latter FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_declined()`,
    `CREATE TRIGGER ${responses}_counted_deleted AFTER DELETE ON ${responses} REFERENCING OLD TABLE AS gone
       FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_forgotten()`,
    `CREATE TRIGGER ${answers}_counted_insert AFTER INSERT ON ${answers} REFERENCING NEW TABLE AS come
       FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_answers()`,
    `CREATE TRIGGER ${answers}_counted_update AFTER UPDATE ON ${answers} REFERENCING OLD TABLE AS gone NEW TABLE AS come
       FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_answers()`,
    `CREATE TRIGGER ${answers}_counted_delete AFTER DELETE ON ${answers} REFERENCING OLD TABLE AS gone
       FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_answers()`,
  ];
}
