export * from './bilan.entity';
export * from './bilan.module';
export * from './list-bilans';
export * from './read-bilan';
