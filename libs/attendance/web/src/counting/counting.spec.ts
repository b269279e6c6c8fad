import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import type { CountingLinkView, EventCountingView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { describe, expect, jest, test } from '@jest/globals';
import { Counted } from './counted';
import { CountingPage } from './counting.page';

const yes = { allowed: true, reasons: [] };
const no = { allowed: false, reasons: [{ code: 'over', text: 'Les dates de cet événement sont passées.' }] };
const link = (over: Partial<CountingLinkView> = {}): CountingLinkView => ({
  id: 'l',
  label: 'Entrée nord',
  state: 'open',
  address: 'https://portail.example/compter#jeton',
  madeAt: '2026-10-01T08:00:00.000Z',
  revokedAt: null,
  dropped: false,
  devices: 2,
  visits: 43,
  lastAt: '2026-10-10T09:00:00.000Z',
  revoke: yes,
  restore: no,
  ...over,
});
const view = (over: Partial<EventCountingView> = {}): EventCountingView => ({
  eventId: 'e',
  title: 'Marché',
  parentTitle: null,
  organisationName: 'Maison Pour Tous',
  editionYear: 2026,
  days: [
    {
      day: '2026-10-10',
      opensAt: '2026-10-10T04:00:00.000Z',
      closesAt: '2026-10-10T20:00:00.000Z',
      counted: [{ counter: 'public', visits: 1312 }],
    },
  ],
  counted: [
    { counter: 'public', visits: 1312 },
    { counter: 'middle', visits: 26 },
  ],
  links: [link()],
  make: yes,
  now: '2026-10-10T10:00:00.000Z',
  ...over,
});

// The dialogs of the tests' browser neither open nor close.
HTMLDialogElement.prototype.close = () => undefined;

type Calls = Partial<Record<'get' | 'post', (path: string, body?: unknown) => Promise<unknown>>>;
async function opened<T>(component: new () => T, inputs: Record<string, unknown>, api: Calls) {
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: api }, provideRouter([])] });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  fixture.detectChanges();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    button?.click();
    await fixture.whenStable();
    fixture.detectChanges();
  };
  return { fixture, root, press };
}
const text = (root: Element): string => (root.textContent ?? '').replace(/\s+/g, ' ');

describe('the page of counting', () => {
  test('shows what is counted, by day, and each link with what it has counted', async () => {
    const { root } = await opened(CountingPage, { id: 'e' }, { get: () => Promise.resolve(view()) });
    expect(text(root)).toContain('1 338');
    expect(text(root)).toContain('Samedi 10 octobre 2026');
    expect(text(root)).toContain('43 visites par 2 téléphones');
    expect(root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/counting-links/l/card.pdf');
  });

  test('a link is taken back with what it counted, and the page says so', async () => {
    const gone = view({ counted: [], links: [link({ state: 'revoked', dropped: true, address: null })] });
    const post = jest.fn<(path: string, body?: unknown) => Promise<unknown>>().mockResolvedValue(gone);
    const { root, press } = await opened(CountingPage, { id: 'e' }, { get: () => Promise.resolve(view()), post });
    await press('Retirer avec ce qu’il a compté');
    expect(post).toHaveBeenCalledWith('/api/counting-links/l/revocation', { withTaps: true });
    expect(text(root)).toContain('Retiré, ne compte pas');
    expect(text(root)).toContain('ne compte plus');
  });

  test('a link without a name is not made; when none may be made, the reason stands there', async () => {
    const post = jest.fn<(path: string, body?: unknown) => Promise<unknown>>();
    const { root, press } = await opened(CountingPage, { id: 'e' }, { get: () => Promise.resolve(view()), post });
    await press('Créer le lien');
    expect(post).not.toHaveBeenCalled();
    expect(text(root)).toContain('Donnez un nom au lien');
  });

  test('after its days the reason stands where the form stood', async () => {
    const { root } = await opened(CountingPage, { id: 'e' }, { get: () => Promise.resolve(view({ make: no })) });
    expect([text(root).includes('Les dates de cet événement sont passées.'), root.querySelector('form')]).toEqual([
      true,
      null,
    ]);
  });
});

describe('what was counted, above a report', () => {
  const reported = [
    { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 1300, counting: 'estimated' },
  ] as const;

  test('stands beside what the report says, and is taken over as lines counted one by one', async () => {
    const { fixture, root, press } = await opened(
      Counted,
      { eventId: 'e', reported },
      { get: () => Promise.resolve(view()) },
    );
    const taken: unknown[] = [];
    fixture.componentInstance.take.subscribe((lines) => taken.push(lines));
    const rows = [...root.querySelectorAll('tbody tr')].map(text);
    expect(rows.map((row) => row.trim())).toEqual(['Tout public1 3121 300', 'Collège26Rien encore']);
    await press('Reprendre le comptage');
    expect(taken).toEqual([
      [
        { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 1312, counting: 'exact' },
        { audience: 'school', schoolLevel: 'middle', channel: 'in_person', visits: 26, counting: 'exact' },
      ],
    ]);
  });

  test('with several slots it is told and taken slot by slot, and what fits none is named', async () => {
    const [friday, saturday] = ['2026-10-09T07:00:00.000Z', '2026-10-10T08:00:00.000Z'];
    const slots = {
      slots: [
        { beginsAt: friday, endsAt: '2026-10-09T14:30:00.000Z', counted: [{ counter: 'middle', visits: 26 }] },
        { beginsAt: saturday, endsAt: '2026-10-10T15:00:00.000Z', counted: [] },
      ],
      outside: [{ counter: 'public', visits: 3 }],
    };
    const get = (path: string): Promise<unknown> => Promise.resolve(path.endsWith('/slots') ? slots : view());
    const { fixture, root, press } = await opened(Counted, { eventId: 'e', reported, slots: 2 }, { get });
    const taken: unknown[] = [];
    fixture.componentInstance.take.subscribe((lines) => taken.push(lines));
    expect([...root.querySelectorAll('.seances li')].map(text).join()).toMatch(/Collège 26.*rien de compté/);
    expect(text(root)).toContain('Hors séance : Tout public 3.');
    await press('Reprendre séance par séance');
    const line = { audience: 'school', schoolLevel: 'middle', channel: 'in_person', visits: 26, counting: 'exact' };
    expect(taken).toEqual([[{ ...line, slotBeginsAt: friday }]]);
  });

  test('says nothing of figures that nobody counted, and only leads to the page of counting', async () => {
    const { root } = await opened(
      Counted,
      { eventId: 'e', reported },
      { get: () => Promise.resolve(view({ counted: [], links: [] })) },
    );
    expect([text(root).trim(), root.querySelector('button')]).toEqual(['Compter à l’entrée avec un QR code', null]);
  });
});
