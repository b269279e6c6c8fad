export * from './attendance.entity';
export * from './attendance.module';
