import type { DataSource } from 'typeorm';
import { loadReference } from '@fds/organisations/api';

/** Migrations; then the communes, EPCI and departments of the official geographic code when they are missing or old. */
export async function prepareDatabase(source: DataSource): Promise<{ migrations: number; reference: boolean }> {
  const done = await source.runMigrations({ transaction: 'each' });
  const reference = await source.transaction((manager) => loadReference((text, values) => manager.query(text, values)));
  return { migrations: done.length, reference };
}
