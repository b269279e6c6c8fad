export * from './erasure';
export * from './idle-accounts';
export * from './terms';
