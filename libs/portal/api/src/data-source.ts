import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { readDatesAndCountsAsMeant, SnakeNaming } from '@fds/shared/api-kit';
import { ENTITIES } from './entities';
import * as migrations from './migrations';

readDatesAndCountsAsMeant();

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
});

/** What the migration commands run on. */
export default new DataSource(databaseOptions(process.env['DATABASE_URL'] ?? ''));
