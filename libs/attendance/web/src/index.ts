export { COLLECTION_ROUTES, REPORT_ROUTES } from './routes';
