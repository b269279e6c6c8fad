export * from './test-portal';
export * from './visitor';
export * from './festival';
export * from './write-dossier';
