export * from './charter';
export * from './edition';
export * from './edition-form';
export * from './edition-state';
export * from './form-problems';
export * from './next-edition';
export * from './transitions';
export * from './vocabularies';
