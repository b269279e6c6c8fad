export * from './kit';
export * from './policies';
