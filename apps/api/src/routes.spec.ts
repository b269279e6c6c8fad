import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { contractDocument, routeAudiences } from '@fds/shared/api-kit';
import { ROUTES, VISITORS, type Outcome, type Place, type VisitorName } from './test/routes.table';

/** The digest of a link that was never written. */
const NO_INVITATION = '0'.repeat(64);
/** The digest of a file that was never kept. */
const NO_FILE = '0'.repeat(64);

let portal: TestPortal;
let festival: Festival;
let place: Place;
const visitors = {} as Record<VisitorName, Visitor>;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  const { holder, stranger, coordinator } = festival;
  Object.assign(visitors, { anonymous: portal.anonymous(), holder, stranger, coordinator });
  for (const role of ['drari', 'region', 'administrator'] as const) visitors[role] = await portal.as(role);
  const [asked] = await portal.sql<{ id: string }>(
    `INSERT INTO archive_import (requested_by, requested_at, file_name, state) VALUES ($1, now(), 'edition.zip', 'done') RETURNING id`,
    [coordinator.personId],
  );
  place = { ...festival, importId: asked?.id ?? '' };
});
afterAll(() => portal?.stop());

/** What a status says to somebody who tries a door. */
function outcome(status: number): Outcome | `status ${number}` {
  if (status === 401) return 'sign in';
  if (status === 403) return 'closed';
  if (status === 404) return 'hidden';
  return status < 500 ? 'in' : `status ${status}`;
}

test('every route of the application stands in the table, and every route of the table exists', () => {
  const { paths } = contractDocument(portal.app);
  const documented = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(ROUTES.map(({ route }) => route).sort()).toEqual(documented.sort());
  expect(routeAudiences(portal.app)).toHaveLength(documented.length);
});

describe.each(ROUTES)('$route', ({ route, open, request }) => {
  test.each(VISITORS)('%s', async (name) => {
    const [method = '', template = ''] = route.split(' ');
    const { query = '', body } = request?.(place) ?? {};
    const path = template
      .replace(
        '{id}',
        template.startsWith('/api/events')
          ? place.eventId
          : template.startsWith('/api/imports')
            ? place.importId
            : template.startsWith('/api/organisations')
              ? place.organisationId
              : template.startsWith('/api/invitations')
                ? NO_INVITATION
                : place.applicationId,
      )
      .replace('{personId}', place.holder.personId)
      .replace('{organisationId}', place.applicationId)
      .replace('{file}', NO_FILE)
      .replace('{organisationId}', place.applicationId)
      .replace('{year}', '2026')
      .replace('{token}', 'unknown-token');
    const answer = await visitors[name].send(method, `${path}${query}`, body);
    const expected = open[name] ?? (name === 'anonymous' ? 'sign in' : 'closed');
    expect({ outcome: outcome(answer.status), body: answer.body }).toMatchObject({ outcome: expected });
    if (answer.status >= 400) expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
