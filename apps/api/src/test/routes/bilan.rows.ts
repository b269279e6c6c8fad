import { COORDINATOR, COMMITTEE, nothing, type RouteCase } from './route-case';

/** The figures of an edition. */
export const BILAN_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/bilans', open: { ...COORDINATOR, ...COMMITTEE, administrator: 'in' } },
  // The live bilan opens to the committee in `reporting`: during the call it is closed.
  { route: 'GET /api/bilans/{year}', open: { ...COORDINATOR, administrator: 'in' } },
  {
    // Nothing is known of another year.
    route: 'GET /api/bilans/{year}/comparison',
    open: { coordinator: 'hidden', administrator: 'hidden' },
    request: () => ({ query: '?with=2019' }),
  },
  { route: 'GET /api/bilans/{year}/readiness', open: COORDINATOR },
  {
    // Rows are the coordination’s and the committee’s: the administrator reads figures alone.
    route: 'GET /api/bilans/{year}/rows',
    open: COORDINATOR,
    request: () => ({ query: '?code=events.total' }),
  },
  { route: 'GET /api/bilans/{year}/places', open: { ...COORDINATOR, administrator: 'in' } },
  { route: 'GET /api/bilans/{year}/baselines', open: COORDINATOR },
  { route: 'POST /api/bilans/{year}/baselines', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/bilans/{year}/baselines', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/compared-years/{year}', open: COORDINATOR, request: nothing },
  {
    route: 'GET /api/bilans/{year}/indicators.json',
    open: { ...COORDINATOR, administrator: 'in' },
  },
  {
    route: 'GET /api/bilans/{year}/indicators.csv',
    open: { ...COORDINATOR, administrator: 'in' },
  },
  { route: 'GET /api/bilans/{year}/report.pdf', open: { ...COORDINATOR, administrator: 'in' } },
  { route: 'GET /api/bilans/{year}/workbook.xlsx', open: { ...COORDINATOR, administrator: 'in' } },
  {
    route: 'GET /api/bilans/{year}/territories/{kind}/{code}/sheet.pdf',
    open: { ...COORDINATOR, administrator: 'in' },
  },
  { route: 'GET /api/bilans/{year}/charts', open: { ...COORDINATOR, administrator: 'in' } },
  { route: 'GET /api/bilans/{year}/charts/{chart}/slide.png', open: { ...COORDINATOR, administrator: 'in' } },
];
