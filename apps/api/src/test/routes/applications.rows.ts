import { COORDINATOR, COMMITTEE, OWN, nothing, OLD, type RouteCase } from './route-case';

/** What is said about a dossier: its holder and the coordination; to a partner who was invited to nothing there is nothing. */
const TALKING = { ...OWN, partner: 'hidden', ...COORDINATOR } as const;
const inEdition = (): { query: string } => ({ query: '?editionYear=2026' });

/** The call, dossiers and what is said about them. */
export const APPLICATIONS_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/call-extensions', open: { holder: 'in', stranger: 'in', ...COORDINATOR }, request: inEdition },
  { route: 'POST /api/call-extensions', open: COORDINATOR, request: nothing },
  // None of these is there.
  {
    route: 'DELETE /api/call-extensions/{id}',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { reason: 'Erreur' } }),
  },
  { route: 'GET /api/call-invitations', open: COORDINATOR, request: inEdition },
  { route: 'POST /api/call-invitations', open: COORDINATOR, request: nothing },
  { route: 'POST /api/call-invitations/{id}/resending', open: { coordinator: 'hidden' } },
  { route: 'GET /api/call-drafts', open: COORDINATOR, request: inEdition },
  { route: 'POST /api/call-drafts/{id}/reminder', open: COORDINATOR },
  { route: 'GET /api/applications', open: { holder: 'in', stranger: 'in', ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/export.csv', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/export.xlsx', open: { ...COORDINATOR, ...COMMITTEE } },
  {
    route: 'POST /api/applications',
    open: OWN,
    request: ({ organisationId }) => ({ body: { organisationId, editionYear: 2026, title: 'Un autre' } }),
  },
  { route: 'GET /api/applications/{id}/content', open: TALKING },
  {
    route: 'PATCH /api/applications/{id}/content',
    open: { ...OWN, partner: 'hidden' },
    request: ({ eventId }) => ({ body: { base: OLD, changes: [{ op: 'remove', item: eventId }] } }),
  },
  { route: 'GET /api/applications/{id}/reading', open: { ...OWN, ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/{id}/document.pdf', open: { ...OWN, ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/{id}/versions', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/applications/{id}/versions/{number}', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'GET /api/applications/{id}/versions/compare',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ query: '?from=1&to=current' }),
  },
  { route: 'GET /api/applications/{id}/history', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/applications/{id}', open: { ...OWN, ...COORDINATOR, ...COMMITTEE } },
  { route: 'POST /api/applications/{id}/submission', open: OWN, request: () => ({ body: { version: OLD } }) },
  { route: 'DELETE /api/applications/{id}/submission', open: OWN },
  // Not withdrawn: whoever is let in is told so.
  { route: 'DELETE /api/applications/{id}/withdrawal', open: OWN },
  {
    route: 'POST /api/applications/{id}/looking',
    open: COORDINATOR,
    request: () => ({ body: { windowKey: 'window-1' } }),
  },
  {
    route: 'POST /api/applications/{id}/presence',
    open: { ...OWN, partner: 'hidden' },
    request: () => ({ body: { windowKey: 'a-window-of-mine' } }),
  },
  {
    route: 'GET /api/applications/{id}/messages',
    open: TALKING,
    request: () => ({ query: '?circle=thread' }),
  },
  {
    route: 'POST /api/applications/{id}/messages',
    open: TALKING,
    request: () => ({ body: { circle: 'thread', text: 'Bonjour' } }),
  },
  {
    route: 'PUT /api/applications/{id}/messages/reading',
    open: TALKING,
    request: () => ({ body: { circle: 'thread', upTo: '2026-04-10T09:00:00Z' } }),
  },
  {
    route: 'POST /api/applications/{id}/messages/{messageId}/files',
    open: { ...OWN, holder: 'hidden', coordinator: 'hidden' },
    request: () => ({ query: '?name=plan.pdf' }),
  },
  // The message is nobody's: hidden from all who may come in.
  {
    route: 'GET /api/applications/{id}/messages/{messageId}/original',
    open: { holder: 'hidden', stranger: 'hidden', partner: 'hidden', coordinator: 'hidden' },
  },
  { route: 'POST /api/applications/{id}/messages/{messageId}/settlement', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/applications/{id}/messages/{messageId}/settlement', open: { coordinator: 'hidden' } },
  {
    route: 'POST /api/applications/{id}/messages/{messageId}/resolution',
    open: { holder: 'hidden', stranger: 'hidden', partner: 'hidden' },
  },
  {
    route: 'DELETE /api/applications/{id}/messages/{messageId}/resolution',
    open: { holder: 'hidden', stranger: 'hidden', partner: 'hidden' },
  },
  { route: 'GET /api/invited-activities', open: { holder: 'in', stranger: 'in', partner: 'in' } },
  { route: 'GET /api/needs', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/applications/{id}/needs/answers', open: OWN },
  // The festival's dossier says no needs.
  { route: 'GET /api/applications/{id}/needs/{key}/matches', open: { coordinator: 'hidden' } },
  { route: 'GET /api/applications/{id}/activities/{itemId}/writers', open: OWN },
  {
    route: 'POST /api/applications/{id}/activities/{itemId}/invitations',
    open: OWN,
    request: () => ({ body: { email: 'invite@test.example' } }),
  },
  // Nobody was invited: there is nobody to invite again or to take back.
  {
    route: 'POST /api/applications/{id}/activities/{itemId}/invitations/{writerId}/resending',
    open: { holder: 'hidden', stranger: 'hidden' },
  },
  {
    route: 'DELETE /api/applications/{id}/activities/{itemId}/invitations/{writerId}',
    open: { holder: 'hidden', stranger: 'hidden' },
  },
  { route: 'GET /api/threads', open: { holder: 'in', stranger: 'in', partner: 'in', ...COORDINATOR } },
  { route: 'GET /api/threads/unread', open: { holder: 'in', stranger: 'in', partner: 'in', ...COORDINATOR } },
  { route: 'GET /api/beginnings', open: { holder: 'in', stranger: 'in' } },
  { route: 'GET /api/applications/{id}/since-last-year', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/{id}/renewed-events', open: OWN },
  { route: 'GET /api/applications/{id}/activity-writers', open: OWN },
  {
    route: 'POST /api/applications/{id}/renewed-events',
    open: OWN,
    request: ({ applicationId }) => ({ body: { applicationId, items: [applicationId] } }),
  },
  { route: 'GET /api/applications/{id}/duplicates', open: COORDINATOR },
  { route: 'GET /api/application-duplicates', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'PUT /api/application-duplicates/{a}/{b}/distinction', open: COORDINATOR },
  { route: 'DELETE /api/application-duplicates/{a}/{b}/distinction', open: COORDINATOR },
  // A file that the routes' test lays in the dossier, which was sent: whoever reads it reads the file, nobody changes it.
  {
    route: 'GET /api/applications/{id}/attachments',
    open: { ...OWN, partner: 'hidden', ...COORDINATOR, ...COMMITTEE },
  },
  {
    route: 'POST /api/applications/{id}/attachments',
    open: { ...OWN, partner: 'hidden' },
    request: () => ({ query: '?name=note.txt', body: new TextEncoder().encode('une note') }),
  },
  {
    route: 'GET /api/applications/{id}/attachments/{attachmentId}',
    open: { ...OWN, partner: 'hidden', ...COORDINATOR, ...COMMITTEE },
  },
  {
    route: 'GET /api/applications/{id}/attachments/{attachmentId}/preview',
    open: { ...OWN, partner: 'hidden', ...COORDINATOR, ...COMMITTEE },
  },
  {
    route: 'PATCH /api/applications/{id}/attachments/{attachmentId}',
    open: { ...OWN, partner: 'hidden' },
    request: () => ({ body: { credit: 'Camille' } }),
  },
  { route: 'DELETE /api/applications/{id}/attachments/{attachmentId}', open: { ...OWN, partner: 'hidden' } },
  { route: 'POST /api/applications/{id}/attachments/{attachmentId}/restoration', open: { ...OWN, partner: 'hidden' } },
  { route: 'GET /api/applications/{id}/corrections', open: { ...OWN, ...COORDINATOR } },
  { route: 'POST /api/applications/{id}/corrections', open: COORDINATOR, request: nothing },
  { route: 'PATCH /api/applications/{id}/corrections/{correction}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/applications/{id}/corrections/{correction}', open: { coordinator: 'hidden' } },
  { route: 'POST /api/applications/{id}/corrections/{correction}/resolution', open: { coordinator: 'hidden' } },
];
