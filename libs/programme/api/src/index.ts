export * from './changes/event-change.entity';
export * from './event-happening.entity';
export * from './programme.module';
export * from './sheet/announced-events';
export * from './visits/visit-plan.entity';
