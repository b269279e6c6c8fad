export * from './bilan.entity';
