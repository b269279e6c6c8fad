export * from './media-relay.entity';
