import { COORDINATOR, COMMITTEE, OWN, type RouteCase } from './route-case';

/** The first page of every role, and the journal. */
export const DASHBOARDS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/journal', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/export.csv', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/export.xlsx', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/{id}', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/organisations/{id}/acts', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/dashboards/holder', open: { holder: 'in', stranger: 'in' } },
  { route: 'GET /api/dashboards/coordination', open: COORDINATOR },
  { route: 'GET /api/dashboards/committee', open: COMMITTEE },
  // No bilan is open to it during the call.
  { route: 'GET /api/dashboards/committee/page.pdf', open: { drari: 'hidden', region: 'hidden' } },
  { route: 'GET /api/dashboards/administration', open: { administrator: 'in' } },
];
