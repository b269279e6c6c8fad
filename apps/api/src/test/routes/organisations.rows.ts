import { anOrganisationSheet } from '../organisation-sheets';
import {
  SIGNED_IN,
  COORDINATOR,
  COMMITTEE,
  OWN,
  nothing,
  NOBODY_KNOWS_THE_LINK,
  OLD,
  type RouteCase,
} from './route-case';

/** Organisations, their teams, their twins. */
export const ORGANISATIONS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/municipalities', open: SIGNED_IN, request: () => ({ query: '?q=lille' }) },
  { route: 'GET /api/organisations', open: COORDINATOR },
  { route: 'GET /api/organisations/export.csv', open: COORDINATOR },
  { route: 'GET /api/organisations/export.xlsx', open: COORDINATOR },
  { route: 'GET /api/organisations/{id}', open: { ...OWN, ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/organisation-search', open: SIGNED_IN, request: () => ({ query: '?q=maison' }) },
  {
    route: 'POST /api/organisations/likely-duplicates',
    open: { holder: 'in', stranger: 'in', ...COORDINATOR },
    request: nothing,
  },
  { route: 'POST /api/organisations', open: { holder: 'in', stranger: 'in', ...COORDINATOR }, request: nothing },
  { route: 'GET /api/organisations/{id}/sheet', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PUT /api/organisations/{id}',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: anOrganisationSheet({ version: OLD }) }),
  },
  { route: 'PUT /api/organisations/{id}/logo', open: { ...OWN, ...COORDINATOR }, request: nothing },
  { route: 'DELETE /api/organisations/{id}/logo', open: { ...OWN, ...COORDINATOR } },
  {
    // Without a logo there is nothing to send to anybody; who sees one has a test of its own.
    route: 'GET /api/organisations/{id}/logo/{file}',
    open: NOBODY_KNOWS_THE_LINK,
  },
  // Not published: to everybody alike there is nothing.
  { route: 'GET /api/public-organisations/{id}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/organisations/{id}/team', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PUT /api/organisations/{id}/team/{personId}',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { level: 'owner' } }),
  },
  {
    route: 'POST /api/organisations/{id}/team/departure',
    open: OWN,
    request: () => ({ body: { confirmed: false } }),
  },
  {
    route: 'POST /api/organisations/{id}/team/handover',
    open: OWN,
    request: ({ holder }) => ({ body: { personId: holder.personId, then: 'editor' } }),
  },
  {
    route: 'POST /api/organisations/{id}/join-requests',
    open: { holder: 'in', stranger: 'in' },
    request: () => ({ body: { message: 'Je travaille avec vous.' } }),
  },
  { route: 'GET /api/account/join-requests', open: { holder: 'in', stranger: 'in' } },
  // A request that is nobody's, like one to another team, is not there.
  { route: 'DELETE /api/join-requests/{id}', open: { holder: 'hidden', stranger: 'hidden' } },
  {
    // The first who may answers it; then there is nothing left to answer.
    route: 'POST /api/join-requests/{id}/acceptance',
    open: { ...OWN, coordinator: 'hidden' },
    request: () => ({ body: { level: 'editor' } }),
  },
  {
    route: 'POST /api/join-requests/{id}/refusal',
    open: { ...OWN, coordinator: 'hidden' },
    request: () => ({ body: { reason: 'Nous ne vous connaissons pas.' } }),
  },
  { route: 'GET /api/organisation-duplicates', open: COORDINATOR },
  // Which pair is asked is not known to the table: whoever is let in is told that it is none.
  { route: 'GET /api/organisation-duplicates/{a}/{b}', open: COORDINATOR },
  { route: 'PUT /api/organisation-duplicates/{a}/{b}/distinction', open: COORDINATOR },
  { route: 'DELETE /api/organisation-duplicates/{a}/{b}/distinction', open: COORDINATOR },
  { route: 'GET /api/organisation-merges', open: COORDINATOR },
  { route: 'POST /api/organisation-merges', open: COORDINATOR, request: nothing },
  { route: 'GET /api/organisation-merges/{id}', open: COORDINATOR },
  { route: 'DELETE /api/organisation-merges/{id}', open: COORDINATOR },
  { route: 'GET /api/research-unit-suggestions', open: SIGNED_IN, request: () => ({ query: '?q=umr' }) },
];
