import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition, type FiledDossier } from './test/dossiers';

let portal: TestPortal;
let festival: Festival;
let former: FiledDossier;

interface Renewable {
  readonly earlier: readonly { readonly id: string; readonly year: number; readonly events: readonly object[] }[];
  readonly taken: readonly { readonly item: string; readonly origin: string }[];
}

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  await holdEdition(portal, 2024, 'archived');
  await holdEdition(portal, 2025, 'archived');
  const { organisationId } = festival;
  await fileDossier(portal, { year: 2024, organisationId, title: 'Plus ancien', events: [{ title: 'Bal' }] });
  former = await fileDossier(portal, {
    year: 2025,
    organisationId,
    title: 'En baie',
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Sel' }, { title: 'Pomme' }] },
      { title: 'Conférence' },
    ],
  });
});
afterAll(() => portal?.stop());

const begin = async (source: object): Promise<string> => {
  const begun = await festival.holder.post<{ id: string }>('/api/applications', {
    organisationId: festival.organisationId,
    editionYear: 2026,
    title: 'Nouveau',
    source,
  });
  return begun.body.id;
};
const renewable = (id: string, visitor: Visitor = festival.holder) =>
  visitor.get<Renewable>(`/api/applications/${id}/renewed-events`);

test('rule 24: a holder sees what its renewed draft took over and what it left out', async () => {
  const items = [former.event('Village'), former.event('Sel')];
  const id = await begin({ from: 'renewal', applicationId: former.id, items });
  const { status, body } = await renewable(id);
  expect([status, body.earlier.map((one) => one.id)]).toEqual([200, [former.id]]);
  expect(body.earlier[0]?.events).toHaveLength(4);
  expect(body.taken.map(({ origin }) => origin).sort()).toEqual([...items].sort());
});

test('a holder whose draft renews nothing is offered the last edition of its organisation, not older ones', async () => {
  const { body } = await renewable(await begin({ from: 'scratch' }));
  expect(body).toMatchObject({ earlier: [{ id: former.id, year: 2025 }], taken: [] });
});

test('an event that is taken away again can be taken over once more', async () => {
  const id = await begin({ from: 'scratch' });
  const path = `/api/applications/${id}`;
  const take = () =>
    festival.holder.post<{ items: { id: string }[]; version: number }>(`${path}/renewed-events`, {
      applicationId: former.id,
      items: [former.event('Conférence')],
    });
  const { body } = await take();
  const [talk] = (await renewable(id)).body.taken;
  expect(talk?.origin).toBe(former.event('Conférence'));
  const changes = [{ op: 'remove', item: talk?.item }];
  await festival.holder.send('PATCH', `${path}/content`, { base: body.version, changes });
  expect((await renewable(id)).body.taken).toEqual([]);
  expect((await take()).body.items).toHaveLength(1);
});

test('nobody else learns what a draft could take over', async () => {
  const id = await begin({ from: 'scratch' });
  expect((await renewable(id, festival.stranger)).status).toBe(404);
  expect((await renewable(id, await portal.as('partner'))).status).toBe(403);
  expect((await renewable(id, festival.coordinator)).status).toBe(403);
});
