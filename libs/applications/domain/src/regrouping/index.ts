export * from './regrouped-content';
