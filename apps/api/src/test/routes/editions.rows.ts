import { SIGNED_IN, EVERYONE, COORDINATOR, nothing, type RouteCase } from './route-case';

/** Editions, their form and their charter. */
export const EDITIONS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/door', open: EVERYONE },
  { route: 'GET /api/door/call', open: EVERYONE },
  { route: 'GET /api/editions', open: SIGNED_IN },
  { route: 'POST /api/editions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}', open: SIGNED_IN },
  { route: 'PUT /api/editions/{year}', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/form', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/form', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/charter', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/charter', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/transitions', open: COORDINATOR, request: nothing },
];
