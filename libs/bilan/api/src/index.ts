export * from './bilan.entity';
export * from './bilan.module';
export * from './bilan-snapshot.entity';
export * from './list-bilans';
export * from './read-bilan';
