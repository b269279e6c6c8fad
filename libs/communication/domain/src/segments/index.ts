export * from './fields';
export * from './left-out';
export * from './segment';
export * from './sentence';
