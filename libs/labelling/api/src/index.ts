export * from './entities/committee.entity';
export * from './entities/criterion-mark.entity';
export * from './entities/labelling.entity';
export * from './entities/preparation.entity';
export * from './labelling.module';
export * from './lists/awaited.sql';
export * from './lists/bulk/bulk-action.entity';
export * from './lists/saved-view.entity';
