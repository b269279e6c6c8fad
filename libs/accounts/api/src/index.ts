export * from './accounts.module';
export * from './affiliations';
export * from './invitations/invitation.entity';
export * from './invitations/invitations';
export * from './people/create-person';
export * from './people/person.entity';
export * from './sessions/session.entity';
export * from './sessions/session-store';
