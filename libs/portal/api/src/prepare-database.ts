import { loadReference } from '@fds/organisations/api';
import type { ServerSettings } from '@fds/shared/api-kit';
import { connect } from './create-portal';
import { grantRights } from './database-rights';

/** What was brought up to date. */
export interface Prepared {
  readonly migrations: number;
  readonly reference: boolean;
}

/**
 * Migrations; then the communes, EPCI and departments of the official geographic code when they are missing or old;
 * then the rights of the portal's own login, where somebody else owns the database (DATABASE_MIGRATION_URL).
 */
export async function prepareDatabase(settings: ServerSettings): Promise<Prepared> {
  const source = await connect(settings, 1, settings.migrationUrl ?? settings.databaseUrl);
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    const reference = await source.transaction((manager) =>
      loadReference((text, values) => manager.query(text, values)),
    );
    if (settings.migrationUrl) await grantRights(source, decodeURIComponent(new URL(settings.databaseUrl).username));
    return { migrations: done.length, reference };
  } finally {
    await source.destroy();
  }
}
