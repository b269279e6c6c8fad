export * from './report-state';
