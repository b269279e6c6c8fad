export * from './applications.module';
export * from './entities/application.entity';
export * from './entities/event.entity';
