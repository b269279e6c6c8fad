export * from './decisions';
export * from './french';
export * from './label-states';
export * from './notification';
export * from './quorum';
export * from './review-policies';
export * from './vocabulary';
export * from './waiting';
