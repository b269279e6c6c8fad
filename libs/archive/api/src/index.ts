export * from './archive-import.entity';
