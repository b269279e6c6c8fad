import { SIGNED_IN, EVERYONE, nothing, type RouteCase } from './route-case';

/** The server itself. */
export const PORTAL_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/health/live', open: EVERYONE },
  { route: 'GET /api/health/ready', open: EVERYONE },
  { route: 'GET /api/backups', open: { administrator: 'in' } },
  // No folder is set for them in the tests: refused in words to who may ask.
  { route: 'POST /api/backups', open: { administrator: 'in' } },
  { route: 'GET /api/clock', open: SIGNED_IN },
  { route: 'PUT /api/clock', open: { administrator: 'in' }, request: nothing },
];
