export * from './edition';
export * from './edition-state';
export * from './next-edition';
export * from './transitions';
export * from './edition-form';
