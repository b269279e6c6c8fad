export * from './create-portal';
export * from './data-source';
export * from './database-rights';
export * from './entities';
export * from './installation/demonstration-accounts';
export * from './portal.module';
export * from './prepare-database';
