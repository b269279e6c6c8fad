export * from './campaigns';
export * from './outbox/message-rules';
export * from './preferences';
export * from './segments';
export * from './templates';
export * from './reminders';
