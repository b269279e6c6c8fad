export * from './renew';
export * from './terms';
