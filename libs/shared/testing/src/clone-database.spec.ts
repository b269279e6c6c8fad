import { expect, test } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase } from './clone-database';

test('a test file gets a migrated database that no other sees', async () => {
  const [one, other] = [await cloneDatabase(), await cloneDatabase()];
  try {
    const ask = async (url: string, sql: string): Promise<unknown> => {
      const client = new pg.Client(url);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows[0];
      } finally {
        await client.end();
      }
    };
    await ask(one.url, 'CREATE TABLE only_here (id int)');
    const question =
      "SELECT to_regclass('only_here') IS NOT NULL AS seen, to_regclass('migration') IS NOT NULL AS migrated";
    expect(await ask(one.url, question)).toEqual({ seen: true, migrated: true });
    expect(await ask(other.url, question)).toEqual({ seen: false, migrated: true });
  } finally {
    await one.drop();
    await other.drop();
  }
});
