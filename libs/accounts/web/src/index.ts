export * from './account-menu';
export * from './door';
export * from './safe-return';
export * from './routes';
