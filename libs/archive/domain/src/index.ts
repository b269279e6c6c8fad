export * from './edition-file';
export * from './files';
export * from './instants';
export * from './lists';
export * from './problem';
export * from './reference';
export * from './rows';
export * from './siret';
