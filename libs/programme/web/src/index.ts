export { LIFE_ROUTES, TO_REVIEW_ROUTES } from './routes';
