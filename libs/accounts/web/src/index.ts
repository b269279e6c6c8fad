export * from './account-menu';
export * from './door';
export * from './routes';
