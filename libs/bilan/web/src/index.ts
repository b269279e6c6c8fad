export * from './public.routes';
export * from './routes';
