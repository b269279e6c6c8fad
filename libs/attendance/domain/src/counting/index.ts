export * from './counted-slots';
export * from './counters';
export * from './counting-days';
export * from './counting-link';
export * from './taps';
