export * from './entities/committee.entity';
export * from './entities/criterion-mark.entity';
export * from './entities/labelling.entity';
export * from './entities/preparation.entity';
export * from './labelling.module';
