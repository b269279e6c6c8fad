export * from './join-requests';
export * from './labels';
export * from './search-communes';
export * from './team';
