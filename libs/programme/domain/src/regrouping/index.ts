export * from './policies';
export * from './words';
