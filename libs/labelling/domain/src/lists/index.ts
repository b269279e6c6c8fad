export * from './address';
export * from './bulk';
export * from './columns';
export * from './filters';
export * from './views';
export * from './tags';
