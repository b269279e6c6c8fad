export * from './event-happening.entity';
