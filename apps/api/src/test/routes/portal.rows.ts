import { SIGNED_IN, EVERYONE, nothing, type RouteCase } from './route-case';

/** The server itself. */
export const PORTAL_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/health', open: EVERYONE },
  { route: 'GET /api/clock', open: SIGNED_IN },
  { route: 'PUT /api/clock', open: { administrator: 'in' }, request: nothing },
];
