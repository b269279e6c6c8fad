import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { KitOrderRowView, KitOrdersPageView, KitTotalsView, KitView } from '@fds/shared/contract';
import { Api, CurrentEdition, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { KitPage } from './kit.page';

const KIT: KitView = {
  ...{ year: 2026, version: 3, ordersUntil: '2026-09-15', earlier: null, keep: { allowed: true, reasons: [] } },
  items: [
    {
      ...{ id: 'i1', name: 'Affiche A3', kind: 'poster', format: '29,7 × 42 cm', stock: 300, most: 60, wish: null },
      ...{ active: true, ordered: 40 },
    },
  ],
  points: [
    {
      ...{ id: 'p1', place: 'Médiathèque', street: '3 place', town: 'Abbeville', openingHours: '', contact: '' },
      ...{ active: true, orders: 1 },
    },
  ],
};
const ROW: KitOrderRowView = {
  ...{ organisationId: 'o1', organisationName: 'Maison pour tous', applicationId: 'a1', departments: ['80'] },
  ...{
    orderId: 'k1',
    state: 'ordered',
    where: 'Médiathèque, Abbeville',
    orderedAt: '2026-07-01T08:00:00Z',
    version: 2,
  },
  lines: [{ itemId: 'i1', quantity: 40, delivered: null }],
};
const ORDERS: KitOrdersPageView = { items: [ROW], total: 1, page: 1, size: 25 };
const TOTALS: KitTotalsView = {
  ...{ holders: 12, orders: 1 },
  items: [{ itemId: 'i1', wished: 80, wanted: 40, ordered: 0, prepared: 0, handedOver: 30, used: 25, told: 30 }],
  points: [{ code: 'p1', orders: 1, lines: [{ itemId: 'i1', quantity: 30 }] }],
  departments: [{ code: '80', orders: 1, lines: [{ itemId: 'i1', quantity: 30 }] }],
};
const NOTHING = { items: [], points: [], departments: [] };
const never = (): Promise<never> => new Promise(() => undefined);
const broken = (): Promise<never> => Promise.reject(new Problem(500, 'x', 'Le serveur ne répond pas.'));

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

interface Answers {
  readonly kit?: () => Promise<KitView>;
  readonly orders?: () => Promise<KitOrdersPageView>;
  readonly totals?: () => Promise<KitTotalsView>;
}
async function shown(onglet: string | undefined, { kit, orders, totals }: Answers = {}) {
  const post = jest.fn((_path: string, _body?: unknown) => Promise.resolve({}));
  const put = jest.fn((_path: string, _body?: unknown): Promise<unknown> => Promise.resolve(KIT));
  const get = (path: string): Promise<unknown> => {
    if (path.endsWith('/orders')) return (orders ?? (() => Promise.resolve(ORDERS)))();
    if (path.endsWith('/totals')) return (totals ?? (() => Promise.resolve(TOTALS)))();
    return (kit ?? (() => Promise.resolve(KIT)))();
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get, post, put } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  const fixture = TestBed.createComponent(KitPage);
  fixture.componentRef.setInput('onglet', onglet);
  const settle = async (): Promise<void> => {
    fixture.detectChanges();
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
  };
  await settle();
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const words = (): string => page.textContent.replace(/\s+/g, ' ');
  const press = async (name: string): Promise<void> => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name))?.click();
    await settle();
  };
  const type = async (input: HTMLInputElement | null, value: string): Promise<void> => {
    if (input) input.value = value;
    input?.dispatchEvent(new Event('input'));
    await settle();
  };
  return { page, words, press, post, put, settle, type };
}

test.each([
  ['the whole page', undefined, { kit: never }],
  ['the orders', 'commandes', { orders: never }],
  ['the totals', 'totaux', { totals: never }],
])('%s: while it loads nothing else is said', async (_name, tab, answers) => {
  const { page, words } = await shown(tab, answers);
  expect(page.querySelector('fds-page-state [role=status]')).not.toBeNull();
  expect(words()).not.toMatch(/n’a pas pu|n’ont pas pu|porteur labellisé et annoncé/);
});

test.each([
  ['the whole page', undefined, { kit: broken }, 'Le kit n’a pas pu être chargé'],
  ['the orders', 'commandes', { orders: broken }, 'Les commandes n’ont pas pu être chargées'],
  ['the totals', 'totaux', { totals: broken }, 'Les totaux n’ont pas pu être chargés'],
])('%s: what failed says so and offers to try again', async (_name, tab, answers, failure) => {
  const { words } = await shown(tab, answers);
  expect(words()).toContain(failure);
  expect(words()).toContain('Réessayer');
});

test('orders: nobody to prepare for, and why', async () => {
  const { words } = await shown('commandes', {
    orders: () => Promise.resolve({ ...ORDERS, items: [], total: 0 }),
  });
  expect(words()).toContain('Aucun porteur labellisé et annoncé avec ces filtres.');
});

test('orders: one press makes the parcel ready; one that holds less says so first, as a whole number', async () => {
  const { page, words, press, post, type } = await shown('commandes');
  expect(words()).toContain('Affiche A3 : 40');
  await press('Autres quantités');
  const input = page.querySelector<HTMLInputElement>('dialog input');
  expect(input?.value).toBe('40');
  await type(input, '3,5');
  const submit = async (): Promise<void> => {
    page.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await new Promise((done) => setTimeout(done));
  };
  await submit();
  expect(post).not.toHaveBeenCalled();
  await type(input, '30');
  await submit();
  expect(post).toHaveBeenCalledWith('/api/kit-orders/k1/steps', {
    ...{ to: 'prepared', version: 2, lines: [{ itemId: 'i1', quantity: 30 }] },
  });
  await press('Colis prêt');
  expect(post.mock.calls.at(-1)?.[1]).toEqual({ to: 'prepared', version: 2 });
});

test('orders: what a parcel holds is read beside what was ordered', async () => {
  const line = { itemId: 'i1', quantity: 40, delivered: 30 };
  const { words } = await shown('commandes', {
    orders: () => Promise.resolve({ ...ORDERS, items: [{ ...ROW, state: 'prepared', lines: [line] }] }),
  });
  expect(words()).toContain('Affiche A3 : 30 (commande : 40)');
  expect(words()).toContain('Pas encore prêt');
});

test('totals: per item, point and department; before any order the sums are zero and no place is named', async () => {
  const { words } = await shown('totaux');
  for (const said of ['1 commande sur 12 porteurs labellisés', 'Médiathèque', 'Somme', '25 sur 30', '260'])
    expect(words()).toContain(said);
  TestBed.resetTestingModule();
  const none = await shown('totaux', { totals: () => Promise.resolve({ ...TOTALS, orders: 0, ...NOTHING }) });
  expect(none.words()).toContain('0 commande sur 12');
  expect(none.words()).not.toContain('Par point de retrait');
});

test('offer: an edition without a kit begins here, from the kit before', async () => {
  const items = KIT.items.map(({ ordered: _, ...item }) => ({ ...item, id: null }));
  const { page, words, press } = await shown(undefined, {
    kit: () =>
      Promise.resolve({ ...KIT, version: 0, items: [], points: [], earlier: { year: 2025, items, points: [] } }),
  });
  expect(words()).toContain('Aucun article.');
  await press('Reprendre le kit 2025');
  expect(page.querySelector<HTMLInputElement>('li input')?.value).toBe('Affiche A3');
});

test('offer: what the server refuses stands beside the item; what was ordered cannot be removed', async () => {
  const { page, words, put, press, settle } = await shown('offre');
  put.mockRejectedValueOnce(
    new Problem(422, 'communication.stock_ordered', 'Le stock est trop petit.', {
      errors: [{ pointer: '/items/0/stock', rule: 'ordered', detail: '40 sont déjà commandés.' }],
    }),
  );
  await press('Enregistrer le kit');
  await settle();
  expect(put.mock.calls[0]?.[1]).toMatchObject({ version: 3, ordersUntil: '2026-09-15' });
  expect(words()).toContain('40 sont déjà commandés.');
  const remove = [...page.querySelectorAll<HTMLButtonElement>('fds-row-tools button')].find((one) =>
    /Retirer|Supprimer/.test(`${one.textContent}${one.ariaLabel ?? one.getAttribute('aria-label')}`),
  );
  expect(remove?.disabled ?? true).toBe(true);
});

test('offer: a coordinator of one department reads it and is told why nothing changes', async () => {
  const reasons = [{ code: 'outside_territory', text: 'Vous pouvez lire, pas modifier.' }];
  const { page, words } = await shown('offre', {
    kit: () => Promise.resolve({ ...KIT, keep: { allowed: false, reasons } }),
  });
  expect(words()).toContain('Vous pouvez lire, pas modifier.');
  expect(page.querySelector('form')?.hasAttribute('inert')).toBe(true);
});
