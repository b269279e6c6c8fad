import { COMMITTEE, COORDINATOR, NOBODY_KNOWS_THE_LINK, type RouteCase } from './route-case';

/** Labelled events: what happens to them, and in which dossier they stand. */
export const PROGRAMME_ROUTES: readonly RouteCase[] = [
  // The label of the festival's event is not announced: to a holder nothing of this exists yet (rule 16).
  { route: 'GET /api/event-changes', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/events/{id}/life', open: { holder: 'hidden', stranger: 'hidden', ...COORDINATOR } },
  {
    route: 'POST /api/events/{id}/changes',
    open: { holder: 'hidden', stranger: 'hidden', ...COORDINATOR },
    request: () => ({ body: { happening: 'full', reason: '', facts: [] } }),
  },
  {
    route: 'POST /api/event-changes/{id}/undoing',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  { route: 'POST /api/event-changes/{id}/acceptance', open: { coordinator: 'hidden' } },
  {
    route: 'POST /api/event-changes/{id}/refusal',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { reason: 'Non.' } }),
  },
  {
    route: 'POST /api/applications/{id}/calling-off',
    open: { holder: 'hidden', stranger: 'hidden', ...COORDINATOR },
    request: () => ({ body: { reason: 'Non.' } }),
  },
  { route: 'GET /api/applications/{id}/regroupings', open: COORDINATOR },
  { route: 'GET /api/events/{id}/regrouping', open: COORDINATOR },
  { route: 'GET /api/events/{id}/villages', open: COORDINATOR },
  // The festival's event is the one of its dossier: there is nothing to detach it from.
  {
    route: 'POST /api/events/{id}/promotion',
    open: COORDINATOR,
    request: ({ organisationId }) => ({ body: { organisationId, reason: 'Ailleurs.', version: 1 } }),
  },
  {
    route: 'POST /api/events/{id}/folding',
    open: COORDINATOR,
    request: ({ eventId }) => ({ body: { villageId: eventId, reason: 'Ici.', version: 1 } }),
  },
  { route: 'POST /api/regroupings/{id}/undoing', open: { coordinator: 'hidden' } },
  { route: 'GET /api/public-events/{id}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/visits/{year}', open: { ...COORDINATOR, ...COMMITTEE } },
  {
    route: 'PUT /api/visits/{year}',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ body: { slots: [] } }),
  },
  {
    route: 'GET /api/visits/{year}/plan.ics',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ query: '?day=2026-10-03' }),
  },
];
