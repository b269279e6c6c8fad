export * from './evaluation.entity';
export * from './evaluation.module';
