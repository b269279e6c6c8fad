export * from './doubts';
export * from './french';
export * from './lines';
export * from './query-mail';
export * from './report-policies';
export * from './report-state';
export * from './totals';
