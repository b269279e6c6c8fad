export * from './application';
export * from './labels';
export * from './missing';
export * from './policies';
export * from './slots';
export * from './transitions';
