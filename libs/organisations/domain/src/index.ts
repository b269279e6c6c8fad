export * from './identifiers';
export * from './join-requests';
export * from './labels';
export * from './legal-forms';
export * from './search-communes';
export * from './team';
