export * from './communication.module';
export * from './media-relay.entity';
