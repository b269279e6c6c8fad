export * from './outbox/message-rules';
