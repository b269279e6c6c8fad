export * from './filling';
export * from './template';
export * from './variables';
