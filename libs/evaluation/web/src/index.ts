export * from './coordination.routes';
export * from './public.routes';
export * from './routes';
