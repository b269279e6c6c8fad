export * from './evaluation.entity';
