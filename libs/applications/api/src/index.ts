export * from './applications.module';
export * from './attachments/attachment.entity';
export * from './call/call.entity';
export * from './entities/application.entity';
export * from './entities/event.entity';
export * from './partners/activity-writer.entity';
export * from './presence/presence.entity';
export * from './thread/thread.entity';
