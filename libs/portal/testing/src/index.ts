export * from './test-portal';
export * from './visitor';
export * from './festival';
