import {
  everyRole,
  SIGNED_IN,
  EVERYONE,
  COORDINATOR,
  nothing,
  NOBODY_KNOWS_THE_LINK,
  OLD,
  type RouteCase,
} from './route-case';

const EVERYBODY = { any: [], except: [] };
const aSegment = (): { body: unknown } => ({ body: { name: 'Tous', segment: EVERYBODY, version: 1 } });
const aTemplate = (): { body: unknown } => ({ body: { name: 'A', subject: 'B', text: 'C', rule: {}, version: 1 } });
const aCampaign = (): { body: unknown } => ({
  body: {
    ...{ name: 'A', topic: null, segment: EVERYBODY, subject: '', text: '', version: 1 },
    schedule: { kind: 'now' },
  },
});
/** No campaign, segment or template was written yet. */
const NO_CAMPAIGN = { coordinator: 'hidden' } as const;

/** Messages that leave and come in, campaigns, reminders and personal links. */
export const COMMUNICATION_ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/outbox-messages', open: COORDINATOR },
  { route: 'GET /api/outbox-messages/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/outbox-messages/{id}/html', open: { coordinator: 'hidden' } },
  {
    route: 'PUT /api/outbox-messages/{id}',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { version: 1, subject: 'Objet', text: 'Texte' } }),
  },
  { route: 'POST /api/outbox-messages/{id}/release', open: { coordinator: 'hidden' } },
  { route: 'POST /api/outbox-messages/{id}/cancellation', open: { coordinator: 'hidden' } },
  { route: 'POST /api/outbox-messages/{id}/restoration', open: { coordinator: 'hidden' } },
  { route: 'POST /api/outbox-messages/{id}/retry', open: { coordinator: 'hidden' } },
  {
    route: 'POST /api/outbox-releases',
    open: COORDINATOR,
    request: ({ eventId }) => ({ body: { ids: [eventId] } }),
  },
  { route: 'GET /api/editions/{year}/reviewed-messages', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/reviewed-messages', open: COORDINATOR, request: () => ({ body: { kinds: [] } }) },
  { route: 'GET /api/editions/{year}/mail-look', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/mail-look', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/mail-look/images', open: COORDINATOR, request: nothing },
  // No image was sent yet.
  { route: 'GET /api/mail-images/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/received-messages', open: everyRole('in') },
  { route: 'GET /api/received-messages/{id}/html', open: everyRole('hidden') },
  // Without the secret of the mail provider there is nothing here.
  {
    route: 'POST /api/bounces',
    open: { ...everyRole('hidden'), anonymous: 'hidden' },
    request: () => ({ body: { messageId: 'x', address: 'a@b.example', permanent: true, reason: '' } }),
  },
  {
    route: 'POST /api/replies',
    open: { ...everyRole('hidden'), anonymous: 'hidden' },
    request: () => ({ body: { messageId: 'x', from: '', to: ['a@b.example'] } }),
  },
  { route: 'GET /api/replies', open: COORDINATOR },
  { route: 'GET /api/account/preferences', open: SIGNED_IN },
  { route: 'PUT /api/account/preferences', open: SIGNED_IN, request: nothing },
  // Whoever follows the link of a message is led to its page, which says whether anybody knows it.
  { route: 'GET /api/unsubscribe/{token}', open: EVERYONE },
  { route: 'GET /api/unsubscribe/{token}/choice', open: NOBODY_KNOWS_THE_LINK },
  { route: 'POST /api/unsubscribe/{token}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'POST /api/segments/preview', open: COORDINATOR, request: nothing },
  { route: 'GET /api/segments', open: COORDINATOR },
  { route: 'POST /api/segments', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/segments/{id}', open: NO_CAMPAIGN, request: aSegment },
  { route: 'DELETE /api/segments/{id}', open: NO_CAMPAIGN },
  { route: 'GET /api/message-templates', open: COORDINATOR },
  { route: 'POST /api/message-templates', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/message-templates/{id}', open: NO_CAMPAIGN, request: aTemplate },
  { route: 'DELETE /api/message-templates/{id}', open: NO_CAMPAIGN },
  { route: 'GET /api/campaigns', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'POST /api/campaigns', open: COORDINATOR, request: nothing },
  { route: 'GET /api/campaigns/{id}', open: NO_CAMPAIGN },
  { route: 'PUT /api/campaigns/{id}', open: NO_CAMPAIGN, request: aCampaign },
  { route: 'DELETE /api/campaigns/{id}', open: NO_CAMPAIGN },
  { route: 'GET /api/campaigns/{id}/check', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/test', open: NO_CAMPAIGN, request: () => ({ body: { position: 1 } }) },
  { route: 'GET /api/campaigns/{id}/recipients', open: COORDINATOR },
  { route: 'POST /api/campaigns/{id}/files', open: NO_CAMPAIGN, request: () => ({ query: '?name=a.pdf' }) },
  { route: 'DELETE /api/campaigns/{id}/files/{fileId}', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/release', open: NO_CAMPAIGN, request: () => ({ body: { version: 1 } }) },
  { route: 'POST /api/campaigns/{id}/approval', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/taking-back', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/pause', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/resumption', open: NO_CAMPAIGN },
  { route: 'POST /api/campaigns/{id}/stop', open: NO_CAMPAIGN },
  { route: 'GET /api/communication-settings/{year}', open: COORDINATOR },
  {
    route: 'PUT /api/communication-settings/{year}',
    open: COORDINATOR,
    request: () => ({ body: { secondPerson: false } }),
  },
  { route: 'GET /api/editions/{year}/reminder-ladder', open: COORDINATOR },
  {
    route: 'PUT /api/editions/{year}/reminder-ladder',
    open: COORDINATOR,
    request: () => ({ body: { version: OLD, running: false, steps: [], rhythmHours: 72, matters: [] } }),
  },
  { route: 'GET /api/reminders', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/reminders/preview', open: COORDINATOR, request: () => ({ query: '?year=2026&scope=late' }) },
  {
    route: 'POST /api/reminders',
    open: COORDINATOR,
    request: () => ({ body: { year: 2026, scope: 'late', expected: 1_000_000 } }),
  },
  { route: 'DELETE /api/reminders/{id}/link', open: { coordinator: 'hidden' } },
  { route: 'GET /api/reminder-pauses', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    route: 'POST /api/reminder-pauses',
    open: COORDINATOR,
    request: ({ organisationId }) => ({
      body: { year: 2026, personId: null, organisationId, reason: 'Un déménagement.', until: null },
    }),
  },
  { route: 'DELETE /api/reminder-pauses/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/reminder-calls', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    route: 'PUT /api/reminder-calls/{id}/note',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { called: true, note: '' } }),
  },
  // A personal link that was never given: the same for everybody (personal-links.spec).
  { route: 'GET /api/personal-links/{token}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'POST /api/personal-links/{token}/renewal', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/personal-links/{token}/events/{eventId}/attendance', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'PUT /api/personal-links/{token}/events/{eventId}/attendance',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: null, comment: '', lines: [], notHeldReason: null } }),
  },
  {
    route: 'POST /api/personal-links/{token}/events/{eventId}/attendance/submission',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: OLD } }),
  },
  { route: 'GET /api/personal-links/{token}/evaluations/{organisationId}', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'PATCH /api/personal-links/{token}/evaluations/{organisationId}',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { changes: [{ field: 'came', was: null, value: true }] } }),
  },
  {
    route: 'POST /api/personal-links/{token}/evaluations/{organisationId}/submission',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: 0, questionnaireVersion: 1 } }),
  },
  ...['/{fileId}', '/{fileId}/preview'].map((path) => ({
    route: `GET /api/personal-links/{token}/evaluations/{organisationId}/files${path}`,
    open: NOBODY_KNOWS_THE_LINK,
  })),
  {
    route: 'POST /api/personal-links/{token}/evaluations/{organisationId}/files',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ query: '?question=press&name=article.pdf', body: 'x' }),
  },
  ...['', '/{photoId}', '/{photoId}/preview'].map((path) => ({
    route: `GET /api/personal-links/{token}/events/{eventId}/photos${path}`,
    open: NOBODY_KNOWS_THE_LINK,
  })),
  {
    route: 'POST /api/personal-links/{token}/events/{eventId}/photos',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ query: '?name=photo.jpg', body: 'x' }),
  },
  {
    route: 'PATCH /api/personal-links/{token}/events/{eventId}/photos/{photoId}',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: OLD, credit: '', alternative: '', consent: 'unknown' } }),
  },
  {
    route: 'DELETE /api/personal-links/{token}/events/{eventId}/photos/{photoId}',
    open: NOBODY_KNOWS_THE_LINK,
  },
  {
    route: 'POST /api/personal-links/{token}/events/{eventId}/photos/{photoId}/restoration',
    open: NOBODY_KNOWS_THE_LINK,
  },
  {
    route: 'POST /api/personal-links/{token}/events/{eventId}/photo',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ query: '?name=photo.jpg&credit=Moi&alternative=Une%20salle', body: 'x' }),
  },
  { route: 'GET /api/personal-links/{token}/applications/{applicationId}/kit-order', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'PUT /api/personal-links/{token}/applications/{applicationId}/kit-order',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: null, lines: [], pickupPointId: null, deliveryAddress: '' } }),
  },
];
