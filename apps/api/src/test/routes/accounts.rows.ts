import { SIGNED_IN, EVERYONE, nothing, HIDDEN_FROM_ALL, NOBODY_KNOWS_THE_LINK, type RouteCase } from './route-case';

/** ProConnect is not configured here. */
const NOT_OFFERED = NOBODY_KNOWS_THE_LINK;

/** Signing in, accounts, people and what the portal keeps about them. */
export const ACCOUNTS_ROUTES: readonly RouteCase[] = [
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
];
