export * from './entities/labelling.entity';
