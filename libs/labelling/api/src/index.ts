export * from './entities/labelling.entity';
export * from './labelling.module';
