import { COORDINATOR, OWN, NOBODY_KNOWS_THE_LINK, OLD, type RouteCase } from './route-case';

/** No counting link was made: those who may have one find none. */
const NO_SUCH_LINK = { ...OWN, holder: 'hidden', coordinator: 'hidden' } as const;
const A_TAP = {
  device: '11111111-1111-4111-8111-111111111111',
  sentAt: '2026-10-10T10:00:00Z',
  taps: [
    {
      id: '22222222-2222-4222-8222-222222222222',
      counter: 'public',
      amount: 1,
      at: '2026-10-10T10:00:00Z',
      undoes: null,
    },
  ],
};

/** Attendance reports and counting at the door. */
export const ATTENDANCE_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/events/{id}/attendance', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/events/{id}/attendance/versions', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PUT /api/events/{id}/attendance',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { version: null, comment: '', lines: [], notHeldReason: null } }),
  },
  {
    route: 'POST /api/events/{id}/attendance/submission',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { version: OLD } }),
  },
  {
    route: 'POST /api/events/{id}/attendance/validation',
    open: COORDINATOR,
    request: () => ({ body: { version: OLD } }),
  },
  {
    route: 'POST /api/events/{id}/attendance/errata',
    open: COORDINATOR,
    request: () => ({ body: { version: null, comment: '', lines: [], notHeldReason: null, reason: 'Faux total' } }),
  },
  {
    route: 'POST /api/events/{id}/attendance/query',
    open: COORDINATOR,
    request: () => ({ body: { version: OLD, question: 'Combien ?' } }),
  },
  { route: 'GET /api/attendance', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/attendance/export.csv', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/attendance/export.xlsx', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/attendance/days', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/attendance/calls', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    route: 'PUT /api/attendance/collections/{year}',
    open: COORDINATOR,
    request: () => ({ body: { closed: false } }),
  },
  {
    route: 'POST /api/attendance/imports',
    open: COORDINATOR,
    request: () => ({ query: '?year=2026&fileName=e.csv&mode=preview', body: {} }),
  },
  { route: 'GET /api/attendance/imports/template.xlsx', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/attendance/imports/template.csv', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  ...['validations/preview', 'validations', 'validations/undo'].map((path) => ({
    route: `POST /api/attendance/${path}`,
    open: COORDINATOR,
    request: () => ({ body: { reports: [{ eventId: '00000000-0000-4000-8000-000000000000', version: OLD }] } }),
  })),
  { route: 'GET /api/attendance/photos', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    // No photo may be shown yet.
    route: 'GET /api/attendance/photos.zip',
    open: { coordinator: 'hidden' },
    request: () => ({ query: '?year=2026' }),
  },
  { route: 'GET /api/events/{id}/photos', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'POST /api/events/{id}/photos',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ query: '?name=photo.png', body: {} }),
  },
  { route: 'GET /api/events/{id}/photos/{photoId}', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/events/{id}/photos/{photoId}/preview', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PATCH /api/events/{id}/photos/{photoId}',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { version: OLD, credit: '', alternative: '', consent: 'unknown' } }),
  },
  { route: 'POST /api/events/{id}/photos/{photoId}/restoration', open: { ...OWN, ...COORDINATOR } },
  { route: 'DELETE /api/events/{id}/photos/{photoId}', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/events/{id}/counting', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/events/{id}/counting/slots', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'POST /api/events/{id}/counting-links',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { label: 'Entrée nord' } }),
  },
  {
    route: 'POST /api/counting-links/{id}/revocation',
    open: NO_SUCH_LINK,
    request: () => ({ body: { withTaps: true } }),
  },
  { route: 'POST /api/counting-links/{id}/restoration', open: NO_SUCH_LINK },
  { route: 'GET /api/counting-links/{id}/card.pdf', open: NO_SUCH_LINK },
  { route: 'GET /api/counting', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'POST /api/counting/taps',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: A_TAP }),
  },
];
