export * from './test-portal';
export * from './visitor';
