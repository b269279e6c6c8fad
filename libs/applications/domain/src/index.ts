export * from './application';
export * from './charter';
export * from './labels';
export * from './missing';
export * from './policies';
export * from './slots';
export * from './transitions';
