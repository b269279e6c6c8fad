export * from './campaign';
export * from './campaign-states';
export * from './policies';
export * from './schedule';
