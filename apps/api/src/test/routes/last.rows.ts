import { EVERYONE, COORDINATOR, OWN, type RouteCase } from './route-case';

/** These change what the others need. */
export const LAST_ROUTES: readonly RouteCase[] = [
  {
    route: 'POST /api/applications/{id}/withdrawal',
    open: OWN,
    request: () => ({ body: { reason: 'Nous ne pourrons pas.' } }),
  },
  { route: 'DELETE /api/organisations/{id}/team/{personId}', open: { ...OWN, ...COORDINATOR } },
  { route: 'DELETE /api/session', open: EVERYONE },
];
