export * from './account/account.routes';
export * from './account-menu';
export * from './acting-for-banner';
export * from './door';
export * from './people/people.routes';
export * from './routes';
export * from './second-factor/grace-notice';
export { REGISTER_ROUTES } from './own-data/own-data.routes';
