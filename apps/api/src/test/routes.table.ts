import type { Festival } from '@fds/portal/testing';
import { anOrganisationSheet } from './organisation-sheets';

/** Who tries every door: each role, nobody, a holder of another organisation; the partner was invited to nothing. */
export const VISITORS = [
  'anonymous',
  'holder',
  'stranger',
  'partner',
  'coordinator',
  'drari',
  'region',
  'administrator',
] as const;
export type VisitorName = (typeof VISITORS)[number];

/** Let in (done, or refused for another reason than who asks), asked to sign in, told it is closed, told there is nothing. */
export type Outcome = 'in' | 'sign in' | 'closed' | 'hidden';
export interface Place extends Festival {
  readonly importId: string;
  /** A holder whom none of the visitors is. */
  readonly personId: string;
  /** Somebody else's, to the first organisation. */
  readonly joinRequestId: string;
  readonly refusableId: string;
  readonly journalId: string;
  readonly mergeId: string;
  /** An image of the dossier. */
  readonly attachmentId: string;
}

interface RouteCase {
  readonly route: string;
  /** Who does not meet the closed door; everybody else does (anonymous: is asked to sign in). */
  readonly open: Partial<Record<VisitorName, Outcome>>;
  readonly request?: (festival: Festival) => { query?: string; body?: unknown };
}

/** The same for every role and both holders. */
const everyRole = <O extends Outcome>(outcome: O) =>
  ({
    holder: outcome,
    stranger: outcome,
    partner: outcome,
    coordinator: outcome,
    drari: outcome,
    region: outcome,
    administrator: outcome,
  }) as const;
const SIGNED_IN = everyRole('in');
const EVERYONE = { anonymous: 'in', ...SIGNED_IN } as const;
const COORDINATOR = { coordinator: 'in' } as const;
const COMMITTEE = { drari: 'in', region: 'in' } as const;
/** Holders of the organisation; to those of another there is nothing. */
const OWN = { holder: 'in', stranger: 'hidden' } as const;
/** What is said about a dossier: its holder and the coordination; to a partner who was invited to nothing there is nothing. */
const TALKING = { ...OWN, partner: 'hidden', ...COORDINATOR } as const;
/** No session of the committee was held yet. */
const NO_SESSION = { coordinator: 'hidden', drari: 'hidden', region: 'hidden' } as const;
const nothing = (): { body: unknown } => ({ body: {} });
const aView = (): { body: unknown } => ({ body: { name: 'Vue', query: '', shared: false, version: 1 } });
const aSegment = (): { body: unknown } => ({ body: { name: 'Tous', segment: EVERYBODY, version: 1 } });
const aTemplate = (): { body: unknown } => ({ body: { name: 'A', subject: 'B', text: 'C', rule: {}, version: 1 } });
const aCampaign = (): { body: unknown } => ({
  body: {
    ...{ name: 'A', topic: null, segment: EVERYBODY, subject: '', text: '', version: 1 },
    schedule: { kind: 'now' },
  },
});
const EVERYBODY = { any: [], except: [] };
/** No campaign, segment or template was written yet. */
const NO_CAMPAIGN = { coordinator: 'hidden' } as const;
const inEdition = (): { query: string } => ({ query: '?editionYear=2026' });
/** What is asked for is somebody else's, or gone: to everybody signed in there is nothing. */
const HIDDEN_FROM_ALL = everyRole('hidden');
const NOBODY_KNOWS_THE_LINK = { anonymous: 'hidden', ...HIDDEN_FROM_ALL } as const;
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
/** ProConnect is not configured here. */
const NOT_OFFERED = NOBODY_KNOWS_THE_LINK;

/** A version nobody reads: whoever is let in is told of a conflict, and nothing changes for the next visitor. */
const OLD = 2_000_000_000;

export const ROUTES: readonly RouteCase[] = [
  { route: 'GET /api/health', open: EVERYONE },
  { route: 'GET /api/door', open: EVERYONE },
  { route: 'GET /api/door/call', open: EVERYONE },
  { route: 'GET /api/session', open: EVERYONE },
  { route: 'POST /api/session', open: EVERYONE, request: nothing },
  { route: 'GET /api/pro-connect', open: NOT_OFFERED },
  { route: 'GET /api/pro-connect/callback', open: NOT_OFFERED },
  { route: 'PUT /api/session/role', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/access-requests', open: EVERYONE, request: nothing },
  { route: 'GET /api/links/{token}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'POST /api/links/{token}/session', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'POST /api/links/{token}/account',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { name: 'Quelqu’un' } }),
  },
  {
    route: 'POST /api/links/{token}/password',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { password: 'Abcdefghij1!' } }),
  },
  { route: 'POST /api/links/{token}/email-change', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/account', open: SIGNED_IN },
  { route: 'PUT /api/account/name', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/account/email-change', open: SIGNED_IN, request: nothing },
  // Nothing waits to be cancelled: there is nothing for anybody.
  { route: 'DELETE /api/account/email-change', open: HIDDEN_FROM_ALL },
  { route: 'PUT /api/account/password', open: SIGNED_IN, request: nothing },
  { route: 'DELETE /api/account/password', open: SIGNED_IN, request: nothing },
  { route: 'GET /api/account/sessions', open: SIGNED_IN },
  { route: 'DELETE /api/account/sessions', open: SIGNED_IN },
  // A session that is nobody's, like one of somebody else's, is not there.
  { route: 'DELETE /api/account/sessions/{id}', open: HIDDEN_FROM_ALL },
  { route: 'GET /api/outside-opinions/{token}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'POST /api/outside-opinions/{token}/opening', open: NOBODY_KNOWS_THE_LINK, request: nothing },
  { route: 'GET /api/outside-opinions/{token}/dossier', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'PUT /api/outside-opinions/{token}/opinion',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { position: 'favourable', reasons: 'Oui.' } }),
  },
  { route: 'GET /api/invitations/{token}', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'POST /api/invitations/{token}/acceptance',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { name: 'Quelqu’un', password: 'Abcdefghij1!' } }),
  },
  { route: 'GET /api/second-step', open: SIGNED_IN },
  { route: 'POST /api/second-step/totp', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/second-step/recovery', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/second-step/password', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/second-step/passkey/options', open: SIGNED_IN },
  { route: 'POST /api/second-step/passkey', open: SIGNED_IN, request: nothing },
  { route: 'GET /api/second-factors', open: SIGNED_IN },
  { route: 'POST /api/second-factors/totp/secret', open: SIGNED_IN },
  { route: 'POST /api/second-factors/totp', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/second-factors/passkey/options', open: SIGNED_IN },
  { route: 'POST /api/second-factors/passkey', open: SIGNED_IN, request: nothing },
  { route: 'POST /api/second-factors/recovery-codes', open: SIGNED_IN },
  // A factor of somebody else is hidden, like one that is gone.
  { route: 'DELETE /api/second-factors/{id}', open: HIDDEN_FROM_ALL },
  { route: 'DELETE /api/people/{id}/second-factor', open: { administrator: 'in' } },
  { route: 'GET /api/settings/second-factor', open: { administrator: 'in' } },
  { route: 'PUT /api/settings/second-factor', open: { administrator: 'in' }, request: nothing },
  { route: 'GET /api/settings/contact', open: { administrator: 'in' } },
  { route: 'PUT /api/settings/contact', open: { administrator: 'in' }, request: nothing },
  { route: 'GET /api/invitations', open: { coordinator: 'in', administrator: 'in' } },
  {
    route: 'POST /api/invitations',
    open: { holder: 'in', stranger: 'in', coordinator: 'in', administrator: 'in' },
    request: nothing,
  },
  // An invitation that is nobody's, like one into another organisation, is not there.
  {
    route: 'POST /api/invitations/{id}/resending',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden', administrator: 'hidden' },
  },
  {
    route: 'DELETE /api/invitations/{id}',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden', administrator: 'hidden' },
  },
  { route: 'GET /api/people', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/people/export.csv', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/people/export.xlsx', open: { coordinator: 'in', administrator: 'in' } },
  // There is nobody of this id.
  { route: 'GET /api/people/{id}', open: { coordinator: 'in', administrator: 'in' } },
  {
    route: 'PUT /api/people/{id}/roles',
    open: { coordinator: 'in', administrator: 'in' },
    request: () => ({ body: { roles: [{ role: 'holder', endsOn: null, departments: null }], rolesStamp: '' } }),
  },
  { route: 'POST /api/people/{id}/deactivation', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'DELETE /api/people/{id}/deactivation', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'DELETE /api/people/{id}/sessions', open: { coordinator: 'in', administrator: 'in' } },
  // An organisation that is not there; entering one changes what its visitor may do afterwards.
  { route: 'PUT /api/session/acting-for/{organisationId}', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/session/acting-for', open: { holder: 'in', stranger: 'in', coordinator: 'in' } },
  { route: 'GET /api/privacy', open: EVERYONE },
  { route: 'GET /api/own-data', open: SIGNED_IN },
  { route: 'POST /api/own-data/json', open: SIGNED_IN },
  { route: 'POST /api/own-data/html', open: SIGNED_IN },
  { route: 'POST /api/own-data/erasure', open: SIGNED_IN, request: nothing },
  {
    route: 'POST /api/people/{id}/erasure',
    open: { coordinator: 'in', administrator: 'in' },
    request: nothing,
  },
  { route: 'GET /api/retention', open: { administrator: 'in' } },
  { route: 'GET /api/clock', open: SIGNED_IN },
  { route: 'PUT /api/clock', open: { administrator: 'in' }, request: nothing },
  { route: 'GET /api/journal', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/export.csv', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/export.xlsx', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/journal/{id}', open: { coordinator: 'in', administrator: 'in' } },

  { route: 'GET /api/municipalities', open: SIGNED_IN, request: () => ({ query: '?q=lille' }) },
  { route: 'GET /api/organisations', open: COORDINATOR },
  { route: 'GET /api/organisations/export.csv', open: COORDINATOR },
  { route: 'GET /api/organisations/export.xlsx', open: COORDINATOR },
  { route: 'GET /api/organisations/{id}/acts', open: { ...OWN, ...COORDINATOR } },
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

  { route: 'GET /api/research-units', open: COORDINATOR },
  { route: 'GET /api/research-units/numbers', open: COORDINATOR },
  { route: 'POST /api/research-units', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/research-units/{id}', open: COORDINATOR, request: nothing },
  { route: 'POST /api/research-units/{id}/merge', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/research-units/{id}/merge', open: { coordinator: 'hidden' } },
  { route: 'GET /api/research-unit-suggestions', open: SIGNED_IN, request: () => ({ query: '?q=umr' }) },
  { route: 'GET /api/research-spellings', open: COORDINATOR },
  { route: 'PUT /api/research-spellings', open: COORDINATOR, request: nothing },

  { route: 'GET /api/editions', open: SIGNED_IN },
  { route: 'POST /api/editions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}', open: SIGNED_IN },
  { route: 'PUT /api/editions/{year}', open: COORDINATOR, request: nothing },
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
  { route: 'GET /api/editions/{year}/form', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/form', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/criteria', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/criteria', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/charter', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/charter', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/questionnaire', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/questionnaire', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/questionnaire/open', open: COORDINATOR, request: nothing },
  { route: 'POST /api/editions/{year}/questionnaire/discard', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/questionnaire/versions', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/questionnaire/earlier', open: COORDINATOR },
  // Nothing is put to anybody yet.
  {
    route: 'GET /api/editions/{year}/questionnaire/blank.pdf',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  { route: 'POST /api/editions/{year}/transitions', open: COORDINATOR, request: nothing },

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
  { route: 'GET /api/applications/{id}/earlier-evaluation', open: COORDINATOR },
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
  { route: 'GET /api/applications/{id}/answer', open: { ...OWN, ...COORDINATOR } },
  { route: 'GET /api/applications/{id}/corrections', open: { ...OWN, ...COORDINATOR } },
  { route: 'POST /api/applications/{id}/corrections', open: COORDINATOR, request: nothing },
  { route: 'PATCH /api/applications/{id}/corrections/{correction}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/applications/{id}/corrections/{correction}', open: { coordinator: 'hidden' } },
  { route: 'POST /api/applications/{id}/corrections/{correction}/resolution', open: { coordinator: 'hidden' } },
  { route: 'GET /api/applications/{id}/outside-opinions', open: COORDINATOR },
  { route: 'POST /api/applications/{id}/outside-opinions', open: COORDINATOR, request: nothing },
  { route: 'POST /api/applications/{id}/outside-opinions/{opinion}/reminder', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/applications/{id}/outside-opinions/{opinion}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/applications/{id}/review', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'POST /api/applications/{id}/review', open: COORDINATOR },
  { route: 'POST /api/applications/{id}/readiness', open: COORDINATOR },
  { route: 'POST /api/applications/{id}/inadmissibility', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/applications/{id}/inadmissibility', open: COORDINATOR },
  { route: 'PUT /api/applications/{id}/opinion', open: { ...COORDINATOR, ...COMMITTEE }, request: nothing },
  { route: 'POST /api/applications/{id}/decisions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/applications/{id}/examination', open: COORDINATOR },
  { route: 'GET /api/applications/{id}/neighbours', open: COORDINATOR },
  {
    route: 'PUT /api/applications/{id}/criteria/{code}',
    open: COORDINATOR,
    request: () => ({ body: { mark: null, note: '', seen: null } }),
  },
  { route: 'PUT /api/applications/{id}/assignee', open: COORDINATOR, request: nothing },
  { route: 'POST /api/applications/{id}/opinion-reminders', open: COORDINATOR, request: nothing },
  { route: 'GET /api/applications/{id}/digest', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/{id}/committee.pdf', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'GET /api/applications/{id}/points', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'PUT /api/applications/{id}/points', open: { ...COORDINATOR, ...COMMITTEE }, request: nothing },
  {
    route: 'GET /api/committee-reading',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ query: '?year=2026' }),
  },
  {
    route: 'GET /api/committee-reading/coverage',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ query: '?year=2026' }),
  },
  {
    route: 'GET /api/committee-reading/booklet.pdf',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ query: '?year=2026&which=all' }),
  },
  {
    route: 'GET /api/committee-sessions',
    open: { ...COORDINATOR, ...COMMITTEE },
    request: () => ({ query: '?editionYear=2026' }),
  },
  { route: 'POST /api/committee-sessions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/committee-sessions/{id}', open: { coordinator: 'hidden', drari: 'hidden', region: 'hidden' } },
  { route: 'PUT /api/committee-sessions/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/committee-sessions/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/committee-sessions/{id}/candidates', open: { coordinator: 'hidden' } },
  { route: 'PUT /api/committee-sessions/{id}/agenda', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/committee-sessions/{id}/presence', open: COORDINATOR, request: nothing },
  { route: 'POST /api/committee-sessions/{id}/opening', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/committee-sessions/{id}/opening', open: { coordinator: 'hidden' } },
  { route: 'PUT /api/committee-sessions/{id}/current', open: COORDINATOR, request: nothing },
  { route: 'POST /api/committee-sessions/{id}/closing', open: COORDINATOR, request: nothing },
  { route: 'GET /api/committee-sessions/{id}/minutes', open: NO_SESSION },
  { route: 'GET /api/committee-sessions/{id}/minutes.pdf', open: NO_SESSION },
  { route: 'GET /api/committee-sessions/{id}/decisions.csv', open: NO_SESSION },
  { route: 'GET /api/committee-sessions/{id}/decisions.xlsx', open: NO_SESSION },
  { route: 'GET /api/committee-sessions/{id}/dossiers/{applicationId}', open: NO_SESSION },
  {
    route: 'PUT /api/committee-sessions/{id}/dossiers/{applicationId}/positions/{voice}',
    open: COORDINATOR,
    request: nothing,
  },
  {
    route: 'DELETE /api/committee-sessions/{id}/dossiers/{applicationId}/positions/{voice}',
    open: { coordinator: 'hidden' },
  },
  {
    route: 'POST /api/committee-sessions/{id}/dossiers/{applicationId}/decisions',
    open: COORDINATOR,
    request: nothing,
  },
  { route: 'GET /api/committee-interests', open: { ...COORDINATOR, ...COMMITTEE } },
  { route: 'POST /api/committee-interests', open: { ...COORDINATOR, ...COMMITTEE }, request: nothing },
  { route: 'DELETE /api/committee-interests/{id}', open: NO_SESSION },
  { route: 'GET /api/scenarios', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/scenarios/{id}', open: { coordinator: 'hidden' } },
  { route: 'POST /api/scenarios', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/scenarios/{id}/name', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/scenarios/{id}/decisions', open: COORDINATOR, request: nothing },
  { route: 'POST /api/scenarios/{id}/adoption', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/scenarios/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/applications/{id}/proposals', open: COORDINATOR },
  { route: 'PUT /api/applications/{id}/proposals', open: COORDINATOR, request: nothing },
  { route: 'POST /api/applications/{id}/notification', open: COORDINATOR },
  { route: 'GET /api/review-lists/options', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/review-lists/applications', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    route: 'GET /api/review-lists/applications/{id}/place',
    open: COORDINATOR,
    request: () => ({ query: '?year=2026' }),
  },
  { route: 'GET /api/review-lists/events', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  {
    route: 'GET /api/review-lists/applications/export.csv',
    open: COORDINATOR,
    request: () => ({ query: '?year=2026' }),
  },
  {
    route: 'GET /api/review-lists/applications/export.xlsx',
    open: COORDINATOR,
    request: () => ({ query: '?year=2026' }),
  },
  { route: 'GET /api/review-lists/events/export.csv', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/review-lists/events/export.xlsx', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/saved-views', open: COORDINATOR, request: () => ({ query: '?year=2026&list=applications' }) },
  { route: 'POST /api/saved-views', open: COORDINATOR, request: nothing },
  // A view or an action of nobody here: to the coordination there is nothing.
  { route: 'PUT /api/saved-views/{id}', open: { coordinator: 'hidden' }, request: aView },
  { route: 'DELETE /api/saved-views/{id}', open: { coordinator: 'hidden' } },
  { route: 'POST /api/tags', open: COORDINATOR, request: nothing },
  // A tag of nobody here: to the coordination there is nothing.
  {
    route: 'PUT /api/tags/{id}',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { name: 'Priorité', colour: 'red', version: 1 } }),
  },
  { route: 'DELETE /api/tags/{id}', open: { coordinator: 'hidden' } },
  { route: 'POST /api/bulk-actions/preview', open: COORDINATOR, request: nothing },
  { route: 'POST /api/bulk-actions', open: COORDINATOR, request: nothing },
  { route: 'GET /api/bulk-actions/{id}', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/bulk-actions/{id}', open: { coordinator: 'hidden' } },
  { route: 'GET /api/notifications', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  // The dossier is not decided: there is nothing to prepare.
  {
    route: 'PUT /api/applications/{id}/notification-message',
    open: { coordinator: 'hidden' },
    request: () => ({ body: { subject: 'Votre réponse', text: 'Bonjour' } }),
  },
  { route: 'DELETE /api/applications/{id}/notification-message', open: { coordinator: 'hidden' } },
  { route: 'PUT /api/applications/{id}/notification-hold', open: { coordinator: 'hidden' } },
  { route: 'DELETE /api/applications/{id}/notification-hold', open: { coordinator: 'hidden' } },
  { route: 'POST /api/applications/{id}/notification-test', open: { coordinator: 'hidden' } },
  { route: 'POST /api/notification-lots', open: COORDINATOR, request: nothing },
  { route: 'GET /api/notification-lots', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/notification-lots/{id}', open: { coordinator: 'hidden' } },
  // Nothing is labelled: there is no certificate.
  {
    route: 'GET /api/events/{id}/certificate.pdf',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  {
    route: 'GET /api/applications/{id}/certificates.pdf',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  { route: 'GET /api/certificates.zip', open: { coordinator: 'hidden' }, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/label-checks/{code}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/conditions', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'POST /api/events/{id}/condition-answers', open: OWN, request: () => ({ body: { text: 'C’est fait.' } }) },
  { route: 'POST /api/events/{id}/condition-lifting', open: COORDINATOR, request: () => ({ body: { mail: null } }) },
  {
    route: 'POST /api/events/{id}/condition-refusal',
    open: COORDINATOR,
    request: () => ({ body: { reason: 'Rien n’a changé.', mail: null } }),
  },
  {
    route: 'POST /api/events/{id}/label-revocation',
    open: COORDINATOR,
    request: () => ({ body: { reason: 'L’entrée est payante.', mail: null } }),
  },
  { route: 'GET /api/review-queue', open: { ...COORDINATOR, ...COMMITTEE }, request: () => ({ query: '?year=2026' }) },

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
  { route: 'POST /api/events/{id}/attendance/validation', open: COORDINATOR },
  {
    route: 'POST /api/events/{id}/attendance/query',
    open: COORDINATOR,
    request: () => ({ body: { question: 'Combien ?' } }),
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

  { route: 'GET /api/events/{id}/counting', open: { ...OWN, ...COORDINATOR } },
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

  { route: 'GET /api/bilans', open: { ...COORDINATOR, ...COMMITTEE, administrator: 'in' } },
  // The live bilan opens to the committee in `reporting`: during the call it is closed.
  { route: 'GET /api/bilans/{year}', open: { ...COORDINATOR, administrator: 'in' } },
  {
    route: 'GET /api/bilans/{year}/indicators.json',
    open: { ...COORDINATOR, administrator: 'in' },
  },
  {
    route: 'GET /api/bilans/{year}/indicators.csv',
    open: { ...COORDINATOR, administrator: 'in' },
  },

  { route: 'GET /api/dashboards/holder', open: { holder: 'in', stranger: 'in' } },
  { route: 'GET /api/dashboards/coordination', open: COORDINATOR },
  { route: 'GET /api/dashboards/committee', open: COMMITTEE },
  { route: 'GET /api/dashboards/administration', open: { administrator: 'in' } },

  { route: 'POST /api/imports', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/imports', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/imports/{id}', open: { coordinator: 'in', administrator: 'in' } },
  { route: 'GET /api/editions/{year}/archive', open: { coordinator: 'in', administrator: 'in' } },

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
  {
    route: 'POST /api/personal-links/{token}/events/{eventId}/photo',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ query: '?name=photo.jpg&credit=Moi&alternative=Une%20salle', body: 'x' }),
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
  { route: 'GET /api/media-relays', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/media-relays/events', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/media-relays/export.csv', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/media-relays/export.xlsx', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/media-relays/press-review.pdf', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'POST /api/media-relays', open: COORDINATOR, request: nothing },
  { route: 'POST /api/media-relays/list-preview', open: COORDINATOR, request: nothing },
  { route: 'POST /api/media-relays/list', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/media-relays/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/media-relays/{id}', open: COORDINATOR, request: nothing },

  { route: 'GET /api/communication-figures', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/outreach-posts', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/outreach-posts/export.csv', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'GET /api/outreach-posts/export.xlsx', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'POST /api/outreach-posts', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/outreach-posts/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/outreach-posts/{id}', open: COORDINATOR, request: nothing },
  { route: 'GET /api/poster-sites', open: COORDINATOR, request: () => ({ query: '?year=2026' }) },
  { route: 'POST /api/poster-sites', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/poster-sites/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/poster-sites/{id}', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/ambassadors/{year}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/ambassadors/{year}', open: COORDINATOR, request: nothing },

  { route: 'GET /api/preparation-meetings', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/preparation-meetings/figures', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  { route: 'GET /api/preparation-meetings/export.csv', open: COORDINATOR, request: () => ({ query: '?edition=2026' }) },
  {
    route: 'GET /api/preparation-meetings/export.xlsx',
    open: COORDINATOR,
    request: () => ({ query: '?edition=2026' }),
  },
  { route: 'POST /api/preparation-meetings', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/preparation-meetings/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/preparation-meetings/{id}', open: COORDINATOR, request: nothing },
  { route: 'GET /api/preparation-meetings/{id}/participants', open: { coordinator: 'hidden' } },
  { route: 'POST /api/preparation-meetings/{id}/participants', open: COORDINATOR, request: nothing },
  { route: 'POST /api/preparation-meetings/{id}/participants/list-preview', open: COORDINATOR, request: nothing },
  { route: 'POST /api/preparation-meetings/{id}/participants/list', open: COORDINATOR, request: nothing },
  { route: 'POST /api/meeting-participants/links', open: COORDINATOR, request: nothing },
  { route: 'PUT /api/meeting-participants/{id}', open: COORDINATOR, request: nothing },
  { route: 'DELETE /api/meeting-participants/{id}', open: COORDINATOR, request: nothing },

  { route: 'GET /api/public-events/{id}', open: NOBODY_KNOWS_THE_LINK },
  { route: 'GET /api/editions/{year}/kit', open: COORDINATOR },
  { route: 'PUT /api/editions/{year}/kit', open: COORDINATOR, request: nothing },
  { route: 'GET /api/editions/{year}/kit/orders', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/kit/totals', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/kit/totals.xlsx', open: COORDINATOR },
  { route: 'GET /api/editions/{year}/kit/parcels.pdf', open: { coordinator: 'hidden' } },
  { route: 'POST /api/kit-orders/{id}/steps', open: COORDINATOR, request: nothing },
  // Nothing is labelled: there is nothing to order, and no material.
  {
    route: 'GET /api/applications/{id}/kit-order',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  {
    route: 'PUT /api/applications/{id}/kit-order',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
    request: () => ({ body: { version: null, lines: [], pickupPointId: null, deliveryAddress: '' } }),
  },
  {
    route: 'DELETE /api/applications/{id}/kit-order',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
    request: () => ({ body: { version: 1 } }),
  },
  {
    route: 'PUT /api/applications/{id}/kit-order/use',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
    request: () => ({ body: { version: 1, lines: [] } }),
  },
  { route: 'GET /api/personal-links/{token}/applications/{applicationId}/kit-order', open: NOBODY_KNOWS_THE_LINK },
  {
    route: 'PUT /api/personal-links/{token}/applications/{applicationId}/kit-order',
    open: NOBODY_KNOWS_THE_LINK,
    request: () => ({ body: { version: null, lines: [], pickupPointId: null, deliveryAddress: '' } }),
  },
  {
    route: 'GET /api/applications/{id}/material',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
  },
  {
    route: 'GET /api/events/{id}/material/{piece}',
    open: { holder: 'hidden', stranger: 'hidden', coordinator: 'hidden' },
    request: () => ({ query: '?format=pdf' }),
  },

  { route: 'GET /api/evaluations', open: { holder: 'in', stranger: 'in' } },
  { route: 'GET /api/evaluations/{year}/responses', open: COORDINATOR },
  // The results open to the committee in `reporting`: during the call they are closed.
  { route: 'GET /api/evaluations/{year}/results', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/results.csv', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/results.xlsx', open: COORDINATOR },
  { route: 'POST /api/evaluations/{year}/closing', open: COORDINATOR },
  { route: 'DELETE /api/evaluations/{year}/closing', open: COORDINATOR },
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'PATCH /api/evaluations/{year}/organisations/{organisationId}',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { changes: [{ field: 'came', was: null, value: true }] } }),
  },
  {
    route: 'POST /api/evaluations/{year}/organisations/{organisationId}/submission',
    open: { ...OWN, ...COORDINATOR },
    request: () => ({ body: { version: 0, questionnaireVersion: 1 } }),
  },
  {
    route: 'POST /api/evaluations/{year}/organisations/{organisationId}/reopening',
    open: COORDINATOR,
    request: () => ({ body: { reason: '' } }),
  },
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}/mini-bilan', open: { ...OWN, ...COORDINATOR } },
  {
    route: 'GET /api/evaluations/{year}/organisations/{organisationId}/mini-bilan.pdf',
    open: { ...OWN, ...COORDINATOR },
  },
  { route: 'GET /api/evaluations/{year}/organisations/{organisationId}/answers.pdf', open: { ...OWN, ...COORDINATOR } },
  // Last: they change what the others need.
  {
    route: 'POST /api/applications/{id}/withdrawal',
    open: OWN,
    request: () => ({ body: { reason: 'Nous ne pourrons pas.' } }),
  },
  { route: 'DELETE /api/organisations/{id}/team/{personId}', open: { ...OWN, ...COORDINATOR } },
  { route: 'DELETE /api/session', open: EVERYONE },
];
