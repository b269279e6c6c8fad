export * from './compare';
export * from './describe';
export * from './described';
export * from './snapshot';
export * from './words';
