export * from './attendance.entity';
