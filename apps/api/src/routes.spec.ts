import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { contractDocument, routeAudiences } from '@fds/shared/api-kit';
import { ROLES } from '@fds/shared/kernel';
import { anImageOf, aPhotoOf } from './test/attachments';
import { ROUTES, VISITORS, type Outcome, type Place, type VisitorName } from './test/routes.table';

/** The digest of a link that was never written, and of a file that was never kept. */
const NO_DIGEST = '0'.repeat(64);

let portal: TestPortal;
let festival: Festival;
let place: Place;
const visitors = {} as Record<VisitorName, Visitor>;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  const { holder, stranger, coordinator } = festival;
  Object.assign(visitors, { anonymous: portal.anonymous(), holder, stranger, coordinator });
  for (const role of ['partner', 'drari', 'region', 'administrator'] as const) visitors[role] = await portal.as(role);
  const [asked] = await portal.sql<{ id: string }>(
    `INSERT INTO archive_import (requested_by, requested_at, file_name, state) VALUES ($1, now(), 'edition.zip', 'done') RETURNING id`,
    [coordinator.personId],
  );
  const joining = async (): Promise<string> => {
    const { personId } = await portal.as('holder');
    const [row] = await portal.sql<{ id: string }>(
      `INSERT INTO join_request (person_id, organisation_id, message, asked_at) VALUES ($1, $2, 'Je travaille ici.', now()) RETURNING id`,
      [personId, festival.organisationId],
    );
    return row?.id ?? '';
  };
  const [survivorId, absorbedId] = [await anOrganisation(portal, 'Une fiche'), await anOrganisation(portal, 'La même')];
  const merged = await coordinator.post<{ id: string }>('/api/organisation-merges', {
    survivorId,
    absorbedId,
    choices: [],
  });
  place = {
    ...festival,
    importId: asked?.id ?? '',
    personId: (await portal.as('holder')).personId,
    joinRequestId: await joining(),
    refusableId: await joining(),
    journalId: String((await portal.sql<{ id: number }>('SELECT max(id) AS id FROM journal_entry'))[0]?.id),
    mergeId: merged.body.id,
    attachmentId: await anImageOf(portal, festival.applicationId),
    photoId: await aPhotoOf(portal, festival.eventId),
  };
});
afterAll(() => portal?.stop());

/** An address of the table with the festival's ids; what the festival has none of gets the id of something else. */
function addressed(template: string): string {
  const ids: Record<string, string> = {
    '/api/events': place.eventId,
    '/api/imports': place.importId,
    '/api/organisations': place.organisationId,
    '/api/invitations': NO_DIGEST,
    '/api/people': place.personId,
    '/api/join-requests/{id}/refusal': place.refusableId,
    '/api/join-requests': place.joinRequestId,
    '/api/journal': place.journalId,
    '/api/organisation-merges': place.mergeId,
  };
  if (template.startsWith('/api/evaluations/'))
    return template
      .replace('{year}', '2026')
      .replace('{organisationId}', place.organisationId)
      .replace('{fileId}', place.eventId);
  const [, id = place.applicationId] =
    Object.entries(ids).find(([start]) => `${template}/`.startsWith(`${start}/`)) ?? [];
  return template
    .replace('{id}', id)
    .replace('{attachmentId}', place.attachmentId)
    .replace('{photoId}', place.photoId)
    .replace('{messageId}', place.organisationId)
    .replace('{invitationId}', place.organisationId)
    .replace('{channelId}', place.organisationId)
    .replace('{correction}', place.organisationId)
    .replace('{opinion}', place.organisationId)
    .replace('{eventId}', place.eventId)
    .replace('{itemId}', place.eventId)
    .replace('{writerId}', place.organisationId)
    .replace('{key}', place.organisationId)
    .replace('{applicationId}', place.applicationId)
    .replace('{voice}', 'drari')
    .replace('{photoId}', place.organisationId)
    .replace('{commentId}', place.organisationId)
    .replace('{personId}', place.holder.personId)
    .replace('{organisationId}', place.applicationId)
    .replace('{fileId}', place.organisationId)
    .replace('{file}', NO_DIGEST)
    .replace('{year}', '2026')
    .replace('{number}', '1')
    .replace('{kind}/{code}', 'department/80')
    .replace('{code}', 'free')
    .replace('{piece}', 'poster_a4')
    .replace('{chart}', 'annees')
    .replace('{token}', 'unknown-token');
}

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

test('every role tries every door', () => {
  expect(VISITORS).toEqual(expect.arrayContaining([...ROLES]));
});

describe.each(ROUTES)('$route', ({ route, open, request }) => {
  test.each(VISITORS)('%s', async (name) => {
    const [method = '', template = ''] = route.split(' ');
    const { query = '', body } = request?.(place) ?? {};
    const path = addressed(template);
    const answer = await visitors[name].send(method, `${path}${query}`, body);
    const expected = open[name] ?? (name === 'anonymous' ? 'sign in' : 'closed');
    expect({ outcome: outcome(answer.status), body: answer.body }).toMatchObject({ outcome: expected });
    if (answer.status >= 400) expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
