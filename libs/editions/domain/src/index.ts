export * from './edition-state';
