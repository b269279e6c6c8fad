export * from './labels';
export * from './search-communes';
