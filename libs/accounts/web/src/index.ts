export * from './account/account.routes';
export * from './account-menu';
export * from './door';
export * from './routes';
export * from './second-factor/grace-notice';
