export * from './pasting';
export * from './filling';
export * from './template';
export * from './variables';
export * from './usual-templates';
