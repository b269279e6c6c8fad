export * from './people/person.entity';
export * from './sessions/session.entity';
