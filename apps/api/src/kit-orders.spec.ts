import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';
import { wordsOfPdf } from './test/pdf-words';
import {
  dutiesAt,
  held,
  holding,
  personalTokenOf,
  remindersTo,
  startLadder,
  YEAR,
  type Holding,
} from './test/reminders';

interface Kit {
  version: number;
  items: { id: string; name: string; stock: number; ordered: number }[];
  points: { id: string; place: string }[];
  earlier: { year: number; items: { id: null; name: string }[] } | null;
}
interface Order {
  order: { state: string; version: number; lines: { itemId: string; quantity: number; used: number | null }[] } | null;
  items: { id: string; name: string; most: number; wished: number }[];
  proposed: { itemId: string; quantity: number }[];
  proposedAddress: string;
  mayOrder: { allowed: boolean; reasons: { code: string }[] };
}
const POSTER = {
  ...{ id: null, name: 'Affiche A3', kind: 'poster', format: '29,7 × 42 cm', stock: 100, most: 60 },
  ...{ wish: 'posters', active: true },
};
const FLYER = { ...POSTER, name: 'Programme', kind: 'flyer', format: 'A5', stock: 1000, most: null, wish: 'flyers' };
const POINT = {
  ...{ id: null, place: 'Médiathèque', street: '3 place du Pilori', town: 'Abbeville', active: true },
  ...{ openingHours: 'mardi à samedi, 10 h à 18 h', contact: 'Camille, à l’accueil' },
};
const MAY = '2026-07-01T10:00:00+02:00';

let portal: TestPortal;
let coordinator: Visitor, anybody: Visitor;
let first: Holding, second: Holding, silent: Holding;
let [poster, flyer, point] = ['', '', ''];

beforeAll(async () => {
  portal = await TestPortal.start({ at: MAY, env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR - 1, 'archived');
  await holdEdition(portal, YEAR, 'running');
  coordinator = await portal.as('coordinator');
  anybody = portal.anonymous();
  first = await holding(portal, 'Maison pour tous', [held('Village')]);
  second = await holding(portal, 'Autre structure', [held('Conférence')]);
  silent = await holding(portal, 'Pas encore annoncé', [held('En silence', { notified: false })]);
  await portal.sql(
    `UPDATE application SET details = '{"posters":40,"flyers":300,"kitAddress":"12 rue du Moulin"}' WHERE id = $1`,
    [first.dossier.id],
  );
});
afterAll(() => portal?.stop());

const kit = async (year = YEAR): Promise<Kit> => (await coordinator.get<Kit>(`/api/editions/${year}/kit`)).body;
const save = (content: object, year = YEAR) =>
  coordinator.put<Kit & { code: string; detail: string }>(`/api/editions/${year}/kit`, content);
const path = (of: Holding, more = '') => `/api/applications/${of.dossier.id}/kit-order${more}`;
const order = (
  visitor: Visitor,
  of: Holding,
  quantities: Record<string, number>,
  version: number | null = null,
  more: object = {},
) =>
  visitor.put<Order & { detail: string; current: Order; errors: { pointer: string }[] }>(path(of), {
    ...{ version, pickupPointId: point, deliveryAddress: '' },
    lines: Object.entries(quantities).map(([itemId, quantity]) => ({ itemId, quantity })),
    ...more,
  });
const view = async (of: Holding) => (await of.holder.get<Order>(path(of))).body;

test('the coordination offers items and points, the next edition begins from them, and the second of two writers is told', async () => {
  const before = await save({ version: 0, ordersUntil: null, items: [POSTER], points: [] }, YEAR - 1);
  expect(before.status).toBe(200);
  expect((await kit()).earlier).toMatchObject({ year: YEAR - 1, items: [{ id: null, name: 'Affiche A3' }] });
  const saved = await save({ version: 0, ordersUntil: '2026-09-15', items: [POSTER, FLYER], points: [POINT] });
  expect(saved.status).toBe(200);
  [poster, flyer] = saved.body.items.map(({ id }) => id) as [string, string];
  point = saved.body.points[0]?.id ?? '';
  expect((await save({ version: 0, ordersUntil: null, items: [], points: [] })).status).toBe(409);
  const twice = { ...FLYER, wish: 'posters' };
  expect(await save({ version: 1, ordersUntil: null, items: [POSTER, twice], points: [] })).toMatchObject({
    status: 422,
  });
});

test('what is refused as a conflict leaves nothing behind', async () => {
  const [year, content] = [YEAR - 1, { items: [], points: [] }];
  const settings = () => portal.sql('SELECT version FROM kit_settings WHERE edition_year = $1', [year]);
  await portal.sql('DELETE FROM kit_settings WHERE edition_year = $1', [year]);
  expect((await save({ ...content, ordersUntil: '2025-09-01', version: 7 }, year)).status).toBe(409);
  expect(await settings()).toEqual([]);
  expect((await save({ ...content, ordersUntil: null, version: 0 }, year)).status).toBe(200);
  expect((await save({ ...content, ordersUntil: null, version: 0 }, year)).status).toBe(409);
  expect((await save({ ...content, ordersUntil: '2025-09-01', version: 1 }, year)).status).toBe(200);
  expect(await settings()).toEqual([{ version: 2 }]);
});

test('rule 16: before the announcement there is no kit to order, and nothing of another organisation', async () => {
  for (const visitor of [silent.holder, coordinator]) expect((await visitor.get(path(silent))).status).toBe(404);
  expect((await first.holder.get(path(second))).status).toBe(404);
  const { body } = await coordinator.get<{ items: { organisationName: string }[] }>(`/api/editions/${YEAR}/kit/orders`);
  expect(body.items.map(({ organisationName }) => organisationName)).toEqual(['Autre structure', 'Maison pour tous']);
});

test('the dossier’s wishes are proposed; an order takes from the stock, and gives back what it no longer wants', async () => {
  const { proposed, proposedAddress, items } = await view(first);
  expect(proposed).toEqual([
    { itemId: poster, quantity: 40 },
    { itemId: flyer, quantity: 300 },
  ]);
  expect([proposedAddress, items.map(({ most, wished }) => [most, wished])]).toEqual([
    '12 rue du Moulin',
    [
      [60, 40],
      [1000, 300],
    ],
  ]);
  expect((await order(first.holder, first, { [poster]: 50, [flyer]: 300 })).body.order?.version).toBe(1);
  expect((await kit()).items.map(({ ordered }) => ordered)).toEqual([50, 300]);
  expect((await order(first.holder, first, { [poster]: 40 }, 1)).body.order).toMatchObject({
    version: 2,
    state: 'ordered',
  });
  expect((await kit()).items.map(({ ordered }) => ordered)).toEqual([40, 0]);
  expect(await order(first.holder, first, { [poster]: 1 }, 1)).toMatchObject({ status: 409 });
});

test('bad input: beyond the stock or the limit, an unknown item or point, both ways, none; the message names the item', async () => {
  const own = { [poster]: 60 };
  expect((await order(second.holder, second, own)).status).toBe(200);
  const more = await order(first.holder, first, { [poster]: 41 }, 2);
  expect(more).toMatchObject({
    status: 422,
    body: { detail: 'Affiche A3\u00a0: il en reste 40.', errors: [{ pointer: '/lines/0' }] },
  });
  const told = await order(coordinator, first, { [poster]: 41 }, 2);
  expect(told.body.detail).toContain('Dernière commande\u00a0: Autre structure.');
  expect((await order(second.holder, second, { [poster]: 61 }, 1)).status).toBe(422);
  for (const wrong of [
    order(second.holder, second, { [flyer]: -1 }, 1),
    order(second.holder, second, { [crypto.randomUUID()]: 1 }, 1),
    order(second.holder, second, own, 1, { pickupPointId: crypto.randomUUID() }),
    order(second.holder, second, own, 1, { deliveryAddress: 'ici' }),
    order(second.holder, second, own, 1, { pickupPointId: null }),
  ])
    expect((await wrong).status).toBe(422);
  expect((await kit()).items[0]).toMatchObject({ ordered: 100, stock: 100 });
  const less = await save({
    version: 1,
    ordersUntil: '2026-09-15',
    items: [
      { ...POSTER, id: poster, stock: 99 },
      { ...FLYER, id: flyer },
    ],
    points: [{ ...POINT, id: point }],
  });
  expect(less).toMatchObject({ status: 422, body: { code: 'communication.stock_ordered' } });
  const gone = await save({ version: 1, ordersUntil: '2026-09-15', items: [{ ...FLYER, id: flyer }], points: [] });
  expect(gone).toMatchObject({ status: 422, body: { code: 'communication.item_ordered' } });
});

test('ten holders’ browsers at once never take more than the stock', async () => {
  await order(second.holder, second, { [flyer]: 1 }, 1);
  const tries = await Promise.all(
    Array.from({ length: 10 }, (_, at) => order(second.holder, second, { [poster]: 51 + (at % 9) }, 2)),
  );
  expect(
    tries
      .map(({ status }) => status)
      .sort()
      .filter((status) => status === 200),
  ).toHaveLength(1);
  const [row] = await portal.sql<{ same: boolean }>(
    `SELECT i.ordered = (SELECT sum(quantity) FROM kit_order_line WHERE item_id = i.id) AND i.ordered <= i.stock AS same FROM kit_item i WHERE i.id = $1`,
    [poster],
  );
  expect(row?.same).toBe(true);
});

test('a parcel is prepared, its team is told where it waits, it is handed over, and its holder says what served', async () => {
  const { body } = await coordinator.get<{ items: { orderId: string; version: number; organisationName: string }[] }>(
    `/api/editions/${YEAR}/kit/orders?q=maison`,
  );
  const [row] = body.items;
  const step = (to: string, version: number, who = coordinator) =>
    who.post(`/api/kit-orders/${row?.orderId}/steps`, { to, version });
  expect((await step('handed_over', 2)).status).toBe(409);
  const aisne = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [aisne.personId]);
  expect((await step('prepared', 2, aisne)).status).toBe(403);
  expect((await order(aisne, first, { [poster]: 1 }, 2)).status).toBe(403);
  expect((await step('prepared', 2)).status).toBe(204);
  const [mail] = await portal.sql<{ text: string }>(
    `SELECT text FROM outbox_message WHERE person_id = $1 AND subject = 'Votre kit de communication est prêt'`,
    [first.holder.personId],
  );
  expect(mail?.text).toMatch(/Médiathèque\n3 place du Pilori, Abbeville\nmardi à samedi/);
  expect((await view(first)).mayOrder.reasons.map(({ code }) => code)).toEqual(['being_prepared']);
  expect((await order(first.holder, first, { [poster]: 1 }, 3)).status).toBe(409);
  expect((await step('handed_over', 3)).status).toBe(204);
  const use = (used: number) =>
    first.holder.put<Order>(path(first, '/use'), { version: 4, lines: [{ itemId: poster, used }] });
  expect((await use(41)).status).toBe(422);
  expect((await use(35)).body.order?.lines).toEqual([{ itemId: poster, quantity: 40, delivered: null, used: 35 }]);
  // Taken back and changed: what served of more than there is now is not known any more.
  expect((await step('prepared', 5)).status).toBe(204);
  const fewer = await order(coordinator, first, { [poster]: 30 }, 6);
  expect([fewer.status, fewer.body.order?.lines]).toEqual([
    200,
    [{ itemId: poster, quantity: 30, delivered: null, used: null }],
  ]);
  expect((await order(coordinator, first, { [poster]: 40 }, 7)).status).toBe(200);
  expect((await step('handed_over', 8)).status).toBe(204);
  const again = { version: 9, lines: [{ itemId: poster, used: 35 }] };
  expect((await first.holder.put(path(first, '/use'), again)).status).toBe(200);
});

test('totals agree with the orders, per item, point and department; the slips are one page each after the list', async () => {
  const { body } = await coordinator.get<{
    holders: number;
    orders: number;
    items: object[];
    points: object[];
    departments: object[];
  }>(`/api/editions/${YEAR}/kit/totals`);
  expect([body.holders, body.orders]).toEqual([2, 2]);
  expect(body.items[0]).toMatchObject({ wished: 40, handedOver: 40, used: 35, told: 40, prepared: 0 });
  expect(body.points).toMatchObject([{ code: point, orders: 2 }]);
  expect(body.departments).toMatchObject([{ code: '80', orders: 2 }]);
  const pdf = await coordinator.get(`/api/editions/${YEAR}/kit/parcels.pdf?point=${point}`);
  const document = await getDocument({ data: new Uint8Array(pdf.raw), verbosity: 0 }).promise;
  expect(document.numPages).toBe(3);
  expect((await coordinator.get(`/api/editions/${YEAR}/kit/totals.xlsx`)).headers.get('content-disposition')).toContain(
    'kit de communication 2026',
  );
});

test('a parcel holds less than was ordered, or more: that is counted, printed and written, and never beyond the stock', async () => {
  const { order: placed } = await view(second);
  const wanted = placed?.lines[0]?.quantity ?? 0;
  const { body } = await coordinator.get<{ items: { orderId: string; lines: object[] }[] }>(
    `/api/editions/${YEAR}/kit/orders?q=autre`,
  );
  const step = (to: string, version: number, lines?: object[]) =>
    coordinator.post<{ errors: { pointer: string }[] }>(`/api/kit-orders/${body.items[0]?.orderId}/steps`, {
      ...{ to, version },
      ...(lines ? { lines } : {}),
    });
  const version = placed?.version ?? 0;
  for (const lines of [[{ itemId: poster, quantity: 61 }], [{ itemId: crypto.randomUUID(), quantity: 1 }]])
    expect(await step('prepared', version, lines)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines/0' }] },
    });
  expect((await step('prepared', version, [{ itemId: poster, quantity: 5 }])).status).toBe(204);
  expect((await kit()).items[0]?.ordered).toBe(45);
  const [mail] = await portal.sql<{ text: string }>(
    `SELECT text FROM outbox_message WHERE person_id = $1 AND subject = 'Votre kit de communication est prêt'`,
    [second.holder.personId],
  );
  expect(mail?.text).toContain(`– Affiche A3 : 5 (commande : ${wanted})`);
  const slips = await wordsOfPdf(coordinator, `/api/editions/${YEAR}/kit/parcels.pdf`);
  expect(slips.words).toContain(`commande : ${wanted}`);
  expect((await step('handed_over', version + 1, [{ itemId: poster, quantity: 60 }])).status).toBe(204);
  expect((await view(second)).order?.lines[0]).toMatchObject({ quantity: wanted, delivered: 60 });
  const totals = await coordinator.get<{ items: object[] }>(`/api/editions/${YEAR}/kit/totals`);
  expect(totals.body.items[0]).toMatchObject({ wanted: 40 + wanted, handedOver: 100 });
  const use = (used: number) =>
    second.holder.put(path(second, '/use'), { version: version + 2, lines: [{ itemId: poster, used }] });
  expect([(await use(61)).status, (await use(60)).status]).toEqual([422, 200]);
  expect((await step('prepared', version + 3)).status).toBe(204);
  expect((await step('ordered', version + 4)).status).toBe(204);
});

test('nobody orders after the last day but the coordination; an order is called off and its stock free again', async () => {
  const version = (await view(second)).order?.version ?? 0;
  portal.moveClock('2026-09-16T00:30:00+02:00');
  coordinator = await portal.as('coordinator');
  const late = await portal.as('holder', [second.organisationId]);
  expect(await order(late, second, {}, version)).toMatchObject({ status: 409, body: { reasons: ['closed'] } });
  expect((await coordinator.delete(path(second), { version })).status).toBe(204);
  expect((await kit()).items[0]?.ordered).toBe(40);
});

test('who ordered nothing is reminded, answers on the personal page without an account, and is left in peace', async () => {
  portal.moveClock(MAY);
  coordinator = await portal.as('coordinator');
  await startLadder(coordinator, ['kit_order']);
  await dutiesAt(portal, '2026-09-02T10:00:00+02:00');
  const [mail] = await remindersTo(portal, second.holder);
  expect(mail?.text).toContain('commandez votre kit de communication');
  expect(await remindersTo(portal, first.holder)).toEqual([]);
  expect(await remindersTo(portal, silent.holder)).toEqual([]);
  const page = `/api/personal-links/${await personalTokenOf(portal, second.holder)}`;
  const { body } = await anybody.get<{ items: { matter: string; here: boolean; subjectId: string }[] }>(page);
  expect(body.items[0]).toMatchObject({ matter: 'kit_order', here: true, subjectId: second.dossier.id });
  const own = `${page}/applications/${second.dossier.id}/kit-order`;
  expect((await anybody.get<Order>(own)).body.order).toBeNull();
  expect((await anybody.get(`${page}/applications/${first.dossier.id}/kit-order`)).status).toBe(404);
  const nothing = { version: null, lines: [], pickupPointId: null, deliveryAddress: '' };
  const left = await anybody.put<{ items: { matter: string }[] }>(own, nothing);
  expect([left.status, left.body.items.map(({ matter }) => matter)]).toEqual([200, ['photo']]);
  await dutiesAt(portal, '2026-09-13T10:00:00+02:00');
  expect(await remindersTo(portal, second.holder)).toHaveLength(1);
  const stands = await (await portal.as('coordinator')).get<Order>(path(second));
  expect(stands.body.order).toMatchObject({ lines: [] });
});
