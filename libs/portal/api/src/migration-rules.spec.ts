import { expect, test } from '@jest/globals';
import type { MigrationInterface } from 'typeorm';
import { stopsOf, stopsOfMigration } from './migration-rules';
import * as migrations from './migrations';

/**
 * Migrations before the first release were written for a portal that is stopped: it was nowhere in use. From this one on,
 * portals of the release before serve on while it runs (docs/operating.md, Upgrading).
 */
const FIRST_BESIDE_OTHERS = 1763770700000;
const timeOf = (name: string): number => Number(name.slice(-13));
const all = Object.entries(migrations) as unknown as readonly [string, new () => MigrationInterface][];

test('no migration since the first release stops portals that run meanwhile, unless it says why', async () => {
  const faults: Record<string, unknown> = {};
  for (const [name, Migration] of all) {
    const stops = await stopsOfMigration(new Migration());
    if (stops.length > 0 && timeOf(name) >= FIRST_BESIDE_OTHERS) faults[name] = stops;
  }
  expect(faults).toEqual({});
});

test('of those before it, many would have: the rules see it, and nobody claims otherwise', async () => {
  const before = all.filter(([name]) => timeOf(name) < FIRST_BESIDE_OTHERS);
  const stopping = await Promise.all(
    before.map(async ([, Migration]) => (await stopsOfMigration(new Migration())).length > 0),
  );
  expect(before.length).toBeGreaterThan(50);
  expect(stopping.filter(Boolean).length).toBeGreaterThan(before.length / 3);
});

const made = new Set(['fresh']);
test.each([
  ['ALTER TABLE person ADD COLUMN nickname text', []],
  [`ALTER TABLE person ADD COLUMN level smallint NOT NULL DEFAULT 0`, []],
  ['ALTER TABLE person ADD COLUMN level smallint NOT NULL', ['demanded']],
  ['ALTER TABLE person ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid()', ['table_rewritten']],
  ['ALTER TABLE person DROP COLUMN nickname', ['taken_away']],
  ['ALTER TABLE person RENAME COLUMN a TO b', ['taken_away']],
  ['ALTER TABLE person ALTER COLUMN level TYPE integer', ['table_rewritten']],
  ['ALTER TABLE person ALTER COLUMN level SET NOT NULL', ['table_scanned', 'demanded']],
  ['ALTER TABLE person ADD CONSTRAINT c CHECK (level > 0)', ['table_scanned']],
  ['ALTER TABLE person ADD CONSTRAINT c CHECK (level > 0) NOT VALID', []],
  ['ALTER TABLE person VALIDATE CONSTRAINT c', []],
  ['CREATE INDEX i ON person (level)', ['writers_kept_out']],
  ['CREATE INDEX CONCURRENTLY i ON person (level)', []],
  ['CREATE UNIQUE INDEX i ON fresh (level)', []],
  ['CREATE TABLE fresh (id uuid PRIMARY KEY)', []],
  ['ALTER TABLE fresh ADD CONSTRAINT c FOREIGN KEY (id) REFERENCES person (id)', []],
  ['DROP TABLE person', ['taken_away']],
  ['UPDATE person SET level = 1', ['rows_rewritten']],
  ['UPDATE person SET level = 1 -- stops: twelve rows, the editions', []],
  [`INSERT INTO setting (key, value) VALUES ('a; UPDATE person', '1')`, []],
])('%s', (statement, stops) => {
  expect(stopsOf(statement, made)).toEqual(stops);
});
