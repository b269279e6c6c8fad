export * from './closing';
export * from './idle-accounts';
export * from './terms';
