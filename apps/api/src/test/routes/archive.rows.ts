import { type RouteCase } from './route-case';

/** Archives that come in and go out. */
export const ARCHIVE_ROUTES: readonly RouteCase[] = [
  { route: 'POST /api/imports', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/imports', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/imports/{id}', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/editions/{year}/archive', open: { coordinator: 'in', administrator: 'in' } },
];
