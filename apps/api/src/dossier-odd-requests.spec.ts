import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Visitor } from '@fds/portal/testing';
import { ApplicationsPlace, type Application } from './test/applications';

let place: ApplicationsPlace;
let dossier: Application;

beforeAll(async () => {
  place = await ApplicationsPlace.start();
  await place.renew();
  dossier = await place.filed();
});
afterAll(() => place?.portal.stop());

const NUL = '%00';
const HALF = '\ud83e';

test('what nobody types into an address is answered with a sentence, never by an error of the server', async () => {
  const own = `/api/applications/${dossier.id}`;
  const asked: [who: Visitor, path: string][] = [
    [place.holder, `${own}/document.pdf?version=99999`],
    [place.holder, `${own}/versions/99999`],
    [place.holder, `${own}/versions/32768`],
    [place.holder, `${own}/versions/0`],
    [place.holder, `${own}/versions/compare?from=99999&to=current`],
    [place.holder, `${own}/versions/compare?from=1&to=99999`],
    [place.holder, `${own}/versions?page=999999999&size=100`],
    [place.holder, `${own}/history?page=999999999`],
    [place.holder, `${own}/messages?circle=thread&page=999999999`],
    [place.holder, `${own}/messages?circle=thread&item=${NUL}`],
    [place.holder, `${own}/attachments/${NUL}`],
    [place.holder, `/api/applications?q=${NUL}`],
    [place.holder, '/api/beginnings?year=99999'],
    [place.holder, '/api/beginnings?year=2199'],
    [place.holder, '/api/threads?edition=99999'],
    [place.holder, '/api/threads/unread?edition=99999'],
    [place.coordinator, `/api/needs?edition=2026&q=${NUL}`],
    [place.coordinator, '/api/needs?edition=99999'],
    [place.coordinator, `/api/needs?edition=2026&q=${'a '.repeat(90)}`],
    [place.coordinator, `/api/needs?edition=2026&q=${encodeURIComponent("%_\\'")}`],
    [place.coordinator, `${own}/needs/${NUL}/matches`],
    [place.coordinator, `${own}/needs/${randomUUID()}/matches`],
    [place.coordinator, `/api/call-drafts?editionYear=2026&field=${NUL}`],
    [place.coordinator, `/api/call-drafts?editionYear=2026&page=999999999`],
    [place.coordinator, `/api/call-invitations?editionYear=2026&q=${NUL}`],
    [place.coordinator, `/api/call-extensions?editionYear=2026&q=${NUL}`],
    [place.coordinator, '/api/application-duplicates?edition=99999'],
    [place.coordinator, '/api/application-duplicates?edition=2026&page=999999999'],
    [place.coordinator, '/api/editions/99999/form'],
  ];
  const answers = await Promise.all(asked.map(async ([who, path]) => [path, (await who.get(path)).status] as const));
  expect(answers.filter(([, status]) => status >= 500)).toEqual([]);
});

test('nor what nobody writes into a form', async () => {
  const own = `/api/applications/${dossier.id}`;
  const written: [who: Visitor, method: 'POST' | 'PUT' | 'PATCH', path: string, body: object][] = [
    [place.holder, 'POST', `${own}/messages`, { circle: 'thread', text: 'a\u0000b' }],
    [place.holder, 'POST', `${own}/messages`, { circle: 'thread', text: HALF }],
    [place.holder, 'POST', `${own}/messages`, { circle: 'thread', text: 'a', needKey: 'a\u0000' }],
    [place.holder, 'POST', `${own}/messages`, { circle: 'thread', text: 'a', item: dossier.id, field: 'a\u0000' }],
    [place.holder, 'POST', `${own}/messages`, { circle: 'thread', text: 'a', item: dossier.id, field: '__proto__' }],
    [place.holder, 'POST', `${own}/messages`, { circle: 'note', text: 'a' }],
    [place.holder, 'PUT', `${own}/messages/reading`, { circle: 'thread', upTo: '0000-01-01T00:00:00Z' }],
    [place.holder, 'PUT', `${own}/messages/reading`, { circle: 'thread', upTo: '2026-04-10' }],
    [place.holder, 'PUT', `${own}/messages/reading`, { circle: 'thread', upTo: '+275760-09-13T00:00:00Z' }],
    [place.holder, 'POST', `${own}/presence`, { windowKey: 'a\u0000', item: null, field: null }],
    [place.holder, 'POST', `${own}/presence`, { windowKey: randomUUID(), item: randomUUID(), field: 'a\u0000' }],
    [place.holder, 'POST', `${own}/presence`, { windowKey: HALF, item: randomUUID(), field: HALF }],
    [place.holder, 'POST', `${own}/submission`, { version: 2147483647 }],
    [place.holder, 'POST', `${own}/withdrawal`, { reason: 'a\u0000b' }],
    [
      place.holder,
      'POST',
      '/api/applications',
      { organisationId: place.mine, editionYear: 2026, title: 'a\u0000b', source: { from: 'scratch' } },
    ],
    [
      place.holder,
      'POST',
      '/api/applications',
      { organisationId: place.mine, editionYear: 2026, source: { from: 'model', code: '__proto__' } },
    ],
    [
      place.holder,
      'POST',
      '/api/applications',
      { organisationId: place.mine, editionYear: 2026, source: { from: 'model', code: 'constructor' } },
    ],
    [
      place.coordinator,
      'POST',
      '/api/call-invitations',
      {
        editionYear: 2026,
        message: 'a\u0000b',
        addresses: [{ line: 1, email: 'a@b.test', name: '' }],
        organisationIds: [],
      },
    ],
    [
      place.coordinator,
      'POST',
      '/api/call-invitations',
      {
        editionYear: 2026,
        message: '',
        addresses: [{ line: 1, email: 'a\u0000@b.test', name: '' }],
        organisationIds: [],
      },
    ],
    [
      place.coordinator,
      'POST',
      '/api/call-invitations',
      {
        editionYear: 2026,
        message: '',
        addresses: [{ line: 1, email: 'c@b.test', name: 'a\r\nBcc: x@y.test\u0000' }],
        organisationIds: [],
      },
    ],
    [
      place.coordinator,
      'POST',
      '/api/call-extensions',
      { editionYear: 2026, organisationId: place.mine, until: '2026-05-20', reason: 'a\u0000b' },
    ],
    [
      place.coordinator,
      'POST',
      '/api/call-extensions',
      { editionYear: 2026, organisationId: randomUUID(), until: '9999-12-31', reason: 'Panne' },
    ],
  ];
  const answers: [string, object, number][] = [];
  for (const [who, method, path, body] of written)
    answers.push([path, body, (await who.send(method, path, body)).status]);
  expect(answers.filter(([, , status]) => status >= 500)).toEqual([]);
});

test('an id in capitals is the same dossier: what is done under it stands in its history', async () => {
  const { id } = await place.filed();
  const capitals = `/api/applications/${id.toUpperCase()}`;
  expect((await place.holder.delete(`${capitals}/submission`)).status).toBe(200);
  expect((await place.holder.post(`${capitals}/messages`, { circle: 'team', text: 'Repris.' })).status).toBe(201);
  expect((await place.holder.post(`${capitals}/withdrawal`, {})).status).toBe(200);
  const { body } = await place.holder.get<{ items: { action: string }[] }>(`/api/applications/${id}/history`);
  expect(body.items.slice(0, 2)).toMatchObject([
    { action: 'application.withdrawn' },
    { action: 'application.taken_back' },
  ]);
});

test('rule 24: a copy of a dossier neither accepts its charter nor takes its files, versions or messages along', async () => {
  const { id } = await place.filed();
  const copied = await place.holder.post<Application>('/api/applications', {
    organisationId: place.mine,
    editionYear: 2026,
    source: { from: 'copy', applicationId: id },
  });
  expect(copied).toMatchObject({ status: 201, body: { state: 'draft', versions: 0, charterAcceptedAt: null } });
  const path = `/api/applications/${copied.body.id}`;
  expect((await place.holder.get(`${path}/attachments`)).body).toMatchObject({ items: [] });
  // Of another organisation's dossier nothing is copied, nor renewed.
  for (const from of ['copy', 'renewal'])
    expect(
      (
        await place.stranger.post('/api/applications', {
          organisationId: place.other,
          editionYear: 2026,
          source: { from, applicationId: id },
        })
      ).status,
    ).toBe(404);
});
