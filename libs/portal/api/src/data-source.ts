import 'reflect-metadata';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { readDatesAndCountsAsMeant, SnakeNaming } from '@fds/shared/api-kit';
import { ENTITIES } from './entities';
import * as migrations from './migrations';

readDatesAndCountsAsMeant();

/**
 * A connection whose loss is told to whoever asks it next. When PostgreSQL restarts, each connection says so in an `error`
 * event; between its pool and whoever takes it over nobody may be listening, and Node would end the server for it.
 */
class LastingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** Connection options of the portal; migrations always, `synchronize` never. `connections` is the size of the pool. */
export const databaseOptions = (url: string, connections = 8): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: ENTITIES,
  migrations: Object.values(migrations),
  migrationsTableName: 'migration',
  namingStrategy: new SnakeNaming(),
  uuidExtension: 'pgcrypto',
  installExtensions: false,
  poolSize: connections,
  applicationName: 'portal',
  extra: { Client: LastingClient },
});

/** What the migration commands run on. */
export default new DataSource(databaseOptions(process.env['DATABASE_URL'] ?? ''));
