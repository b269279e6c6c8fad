export * from './renew';
export * from './since';
export * from './sources';
export * from './terms';
