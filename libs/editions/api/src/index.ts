export * from './edition.entity';
