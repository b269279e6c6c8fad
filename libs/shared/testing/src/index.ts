export * from './clone-database';
