import { expect, test } from '@jest/globals';
import {
  canMoveOrder,
  canOrderKit,
  canTellUse,
  KIT_ORDER_MOVES,
  KIT_ORDER_STATES,
  kitLineProblems,
  parcelProblems,
  proposedLines,
  type KitParcelLine,
  type KitSituation,
} from '.';

const NOW: KitSituation = {
  state: 'running',
  ordersUntil: '2026-09-15',
  today: '2026-09-01',
  offered: true,
  order: null,
  place: ['80'],
};
const HOLDER = { role: 'holder' } as const;
const COORDINATOR = { role: 'coordinator' } as const;
const reasons = (verdict: { readonly allowed: boolean; readonly reasons?: readonly string[] }): readonly string[] =>
  verdict.allowed ? [] : (verdict.reasons ?? []);
const ITEM = {
  id: 'i1',
  name: 'Affiche A3',
  stock: 100,
  ordered: 90,
  most: 30,
  active: true,
  wish: 'posters' as const,
};

test('a holder orders until the last day, whole, and not once the parcel is prepared; the coordination later too', () => {
  expect(reasons(canOrderKit(HOLDER, { ...NOW, today: '2026-09-15' }))).toEqual([]);
  const late = { ...NOW, today: '2026-09-16' };
  expect([reasons(canOrderKit(HOLDER, late)), reasons(canOrderKit(COORDINATOR, late))]).toEqual([['closed'], []]);
  const prepared = { ...NOW, order: 'prepared' } as const;
  expect(reasons(canOrderKit(HOLDER, prepared))).toEqual(['being_prepared']);
  expect(reasons(canOrderKit(COORDINATOR, prepared))).toEqual([]);
  expect(reasons(canOrderKit(COORDINATOR, { ...NOW, order: 'handed_over' }))).toEqual(['being_prepared']);
  expect(reasons(canOrderKit(HOLDER, { ...NOW, offered: false }))).toEqual(['no_kit']);
  expect(reasons(canOrderKit(HOLDER, { ...NOW, state: 'bilan_published' }))).toEqual(['edition_over']);
});

test('a coordinator limited to the Aisne orders for nobody in the Somme', () => {
  const aisne = { role: 'coordinator', departments: ['02'] } as const;
  expect(reasons(canOrderKit(aisne, NOW))).toEqual(['outside_territory']);
  expect(reasons(canMoveOrder(aisne, 'ordered', 'prepared', ['80']))).toEqual(['outside_territory']);
});

test('every state of an order is reached, and left one step at a time', () => {
  const reached = new Set(['ordered', ...Object.values(KIT_ORDER_MOVES).flat()]);
  expect([...reached].sort()).toEqual([...KIT_ORDER_STATES].sort());
  expect(reasons(canMoveOrder(COORDINATOR, 'ordered', 'handed_over', ['80']))).toEqual(['wrong_step']);
  expect(reasons(canMoveOrder(COORDINATOR, 'handed_over', 'prepared', ['80']))).toEqual([]);
});

test('what was used is told of a parcel that was handed over', () => {
  expect(reasons(canTellUse(HOLDER, { ...NOW, order: 'prepared' }))).toEqual(['not_handed_over']);
  expect(reasons(canTellUse(HOLDER, { ...NOW, order: 'handed_over' }))).toEqual([]);
});

test('an order beyond the stock names the item and what is left; the coordination reads who ordered last', () => {
  const lines = [{ itemId: 'i1', quantity: 11 }];
  expect(kitLineProblems([ITEM], lines, new Map())).toMatchObject([
    { rule: 'stock', text: 'Affiche A3\u00a0: il en reste 10.' },
  ]);
  const told = kitLineProblems([ITEM], lines, new Map(), new Map([['i1', 'Maison pour tous']]));
  expect(told[0]?.text).toContain('Dernière commande\u00a0: Maison pour tous.');
  expect(kitLineProblems([ITEM], lines, new Map([['i1', 5]]))).toEqual([]);
});

test('more than an order may hold, an unknown item, one twice, one no longer offered are refused; giving back never is', () => {
  const rules = (quantity: number, item: object = {}, own = 0) =>
    kitLineProblems([{ ...ITEM, ordered: own, ...item }], [{ itemId: 'i1', quantity }], new Map([['i1', own]])).map(
      ({ rule }) => rule,
    );
  expect(rules(31)).toEqual(['most']);
  expect(rules(40, {}, 50)).toEqual([]);
  expect(rules(1, { active: false })).toEqual(['unknown']);
  expect(rules(4, { active: false }, 5)).toEqual([]);
  expect(rules(5, { stock: 2 }, 6)).toEqual([]);
  const twice = [1, 2].map((quantity) => ({ itemId: 'i1', quantity }));
  expect(kitLineProblems([ITEM], twice, new Map()).map(({ rule }) => rule)).toEqual(['repeated']);
  expect(kitLineProblems([ITEM], [{ itemId: 'x', quantity: 1 }], new Map()).map(({ rule }) => rule)).toEqual([
    'unknown',
  ]);
});

test('a parcel holds items of its order, as many as there are: fewer or more than were ordered', () => {
  const line = { itemId: 'i1', quantity: 5, delivered: null };
  const rules = (quantity: number, itemId = 'i1', ordered: KitParcelLine = line) =>
    parcelProblems([ITEM, { ...ITEM, id: 'i2' }], [ordered], [{ itemId, quantity }]).map(({ rule }) => rule);
  expect([rules(0), rules(15), rules(16), rules(1, 'i2')]).toEqual([[], [], ['stock'], ['unknown']]);
  expect([rules(12, 'i1', { ...line, delivered: 2 }), rules(13, 'i1', { ...line, delivered: 2 })]).toEqual([
    [],
    ['stock'],
  ]);
});

test('the wishes of the dossier are proposed within the stock and the limit of an order', () => {
  expect(proposedLines([ITEM], { posters: 80 })).toEqual([{ itemId: 'i1', quantity: 10 }]);
  expect(proposedLines([{ ...ITEM, ordered: 0 }], { posters: 80 })).toEqual([{ itemId: 'i1', quantity: 30 }]);
  expect(proposedLines([{ ...ITEM, wish: null }], { posters: 80 })).toEqual([{ itemId: 'i1', quantity: 0 }]);
  expect(proposedLines([{ ...ITEM, active: false }], { posters: 80 })).toEqual([]);
});
