import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type {
  AdministrationDashboardView,
  CommitteeDashboardView,
  CoordinationDashboardView,
  HolderDashboardView,
} from '@fds/dashboards/api';
import { TestPortal } from '@fds/portal/testing';
import { addEdition } from './test/dashboards-data';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00' });
}, 60_000);
afterAll(() => portal?.stop());

test('a coordinator of a portal without any edition finds no figure and no alert', async () => {
  const coordinator = await portal.as('coordinator');
  const { status, body } = await coordinator.get<CoordinationDashboardView>('/api/dashboards/coordination');
  expect(status).toBe(200);
  expect(body).toMatchObject({ edition: null, season: null, toDo: [], funnel: [], balls: [], pace: null, alerts: [] });
  const queue = await coordinator.get('/api/review-queue?year=2026&waitingFor=coordination');
  expect(queue).toMatchObject({
    status: 200,
    body: { items: [], total: 0, counts: { coordination: 0, anyone: 0 }, matters: [] },
  });
});

test('the committee of a portal without any edition has nothing to read', async () => {
  for (const role of ['drari', 'region'] as const) {
    const visitor = await portal.as(role);
    const { status, body } = await visitor.get<CommitteeDashboardView>('/api/dashboards/committee');
    expect({ status, body }).toMatchObject({ status: 200, body: { edition: null, glance: null, attention: [] } });
    expect(body.opinions).toEqual({ readable: 0, given: 0, waiting: 0, rows: [] });
  }
});

test('the administrator of an empty portal sees its service at work', async () => {
  const administrator = await portal.as('administrator');
  const { status, body } = await administrator.get<AdministrationDashboardView>('/api/dashboards/administration');
  expect(status).toBe(200);
  expect(body).toMatchObject({ imports: [], importsRunning: 0, refused: [] });
  expect(body.people).toBeGreaterThan(0);
});

test('a holder without organisation finds a page, before any edition and once a call is open', async () => {
  const holder = await portal.as('holder', []);
  const read = async (): Promise<HolderDashboardView> => {
    const { status, body } = await holder.get<HolderDashboardView>('/api/dashboards/holder');
    expect(status).toBe(200);
    return body;
  };
  expect(await read()).toMatchObject({ edition: null, linked: false, tasks: [], dossiers: [], result: null });
  await addEdition(portal, 2026);
  expect(await read()).toMatchObject({
    edition: { year: 2026 },
    tasks: [],
    dossiers: [],
    result: null,
    linked: false,
    sentence: 'Votre compte n’est rattaché à aucune structure.',
  });
});
