export * from './event-happening.entity';
export * from './programme.module';
