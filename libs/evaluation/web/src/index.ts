export * from './coordination.routes';
