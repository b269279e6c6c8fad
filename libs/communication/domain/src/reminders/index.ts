export * from './climb';
export * from './ladder';
export * from './links';
export * from './mails';
export * from './outcomes';
export * from './policies';
