export * from './change-mails';
export * from './event-changes';
export * from './happening';
export * from './policies';
export * from './regrouping';
export * from './openings';
export * from './sheet';
export * from './visits';
