export * from './compare';
export * from './describe';
export * from './described';
export * from './history';
export * from './readers';
export * from './snapshot';
export * from './words';
