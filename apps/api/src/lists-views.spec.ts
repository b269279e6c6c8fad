import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Visitor } from '@fds/portal/testing';

interface View {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly mine: boolean;
  readonly shared: boolean;
  readonly version: number;
  readonly count: number;
}
interface Views {
  readonly usual: { code: string; count: number }[];
  readonly saved: View[];
}

let portal: TestPortal;
let coordinator: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  ({ coordinator } = await layFestival(portal));
  colleague = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

const views = async (who: Visitor): Promise<Views> =>
  (await who.get<Views>('/api/saved-views?list=applications&year=2026')).body;
const body = (name: string, query: string, shared = false) => ({ list: 'applications', name, query, shared });

test('the tabs that everybody has say what they find', async () => {
  expect((await views(coordinator)).usual).toEqual([
    { code: 'all', count: 1 },
    { code: 'take_in_charge', count: 0 },
    { code: 'holder', count: 0 },
    { code: 'answered', count: 0 },
    { code: 'ready', count: 1 },
    { code: 'opinion', count: 1 },
  ]);
});

test('a view is kept with what was understood of its address, counted, and is its owner’s until it is shared', async () => {
  const { status, body: view } = await coordinator.post<View>(
    '/api/saved-views',
    body('  Somme\n sans photo ', 'dep=80&manque=photo&page=3&edition=2025&etat=inconnu&foo=1'),
  );
  expect([status, view.name, view.query]).toEqual([201, 'Somme sans photo', 'dep=80&manque=photo']);
  expect((await views(coordinator)).saved).toMatchObject([{ name: 'Somme sans photo', count: 1, mine: true }]);
  expect((await views(colleague)).saved).toEqual([]);
  const change = { name: 'Somme', query: 'dep=80', shared: true, version: view.version };
  expect((await coordinator.put(`/api/saved-views/${view.id}`, change)).status).toBe(200);
  expect((await views(colleague)).saved).toMatchObject([{ name: 'Somme', shared: true, mine: false, count: 1 }]);
  expect((await coordinator.put(`/api/saved-views/${view.id}`, change)).status).toBe(409);
});

test('nobody changes or removes the view of a colleague, shared or not; what is not shared is not there', async () => {
  const { saved } = await views(colleague);
  const [shared] = saved;
  const change = { name: 'À moi', query: '', shared: true, version: shared?.version };
  expect((await colleague.put(`/api/saved-views/${shared?.id}`, change)).status).toBe(409);
  expect((await colleague.delete(`/api/saved-views/${shared?.id}`)).status).toBe(409);
  const own = (await coordinator.post<View>('/api/saved-views', body('Rien qu’à moi', 'suivi=moi'))).body;
  expect((await colleague.delete(`/api/saved-views/${own.id}`)).status).toBe(404);
  expect((await coordinator.delete(`/api/saved-views/${own.id}`)).status).toBe(204);
  expect((await coordinator.delete(`/api/saved-views/${own.id}`)).status).toBe(404);
});

test('a view of one’s own dossiers finds each reader’s own; one without a name is refused', async () => {
  await coordinator.post('/api/saved-views', body('Les miens', 'suivi=moi', true));
  const count = async (who: Visitor) => (await views(who)).saved.find(({ name }) => name === 'Les miens')?.count;
  expect([await count(coordinator), await count(colleague)]).toEqual([1, 0]);
  expect((await coordinator.post('/api/saved-views', body('   ', ''))).status).toBe(422);
});
