import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { KitOrderView } from '@fds/shared/contract';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { KitOrderPage } from './kit-order.page';

const VIEW: KitOrderView = {
  applicationId: 'a1',
  organisationId: 'o1',
  organisationName: 'Maison pour tous',
  editionYear: 2026,
  ordersUntil: '2026-09-15',
  items: [{ id: 'i1', name: 'Affiche A3', kind: 'poster', format: '', most: 60, wished: 40 }],
  points: [{ id: 'p1', place: 'Médiathèque', street: '3 place', town: 'Abbeville', openingHours: '', contact: '' }],
  order: null,
  proposed: [{ itemId: 'i1', quantity: 40 }],
  proposedAddress: '',
  mayOrder: { allowed: true, reasons: [] },
  mayTellUse: { allowed: false, reasons: [] },
};

async function pageOf(view: KitOrderView, put = jest.fn((_: string, __: object) => Promise.resolve(view))) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve(view), put } },
      { provide: Session, useValue: { role: signal('holder') } },
    ],
  });
  const fixture = TestBed.createComponent(KitOrderPage);
  fixture.componentRef.setInput('id', 'a1');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await fixture.whenStable();
  };
  return { page, put, press, stable: () => fixture.whenStable() };
}

test('a holder finds the wishes of the dossier filled in, and orders them with one press', async () => {
  const { page, put, press } = await pageOf(VIEW);
  expect(page.querySelector<HTMLInputElement>('input[type=number]')?.value).toBe('40');
  expect(page.textContent).toContain('15 septembre 2026');
  await press('Commander');
  expect(put).toHaveBeenCalledWith('/api/applications/a1/kit-order', {
    version: null,
    lines: [{ itemId: 'i1', quantity: 40 }],
    pickupPointId: 'p1',
    deliveryAddress: '',
  });
});

test('more than is left is refused before anything is sent; needing nothing is an answer', async () => {
  const { page, put, press, stable } = await pageOf(VIEW);
  const input = page.querySelector<HTMLInputElement>('input[type=number]') as HTMLInputElement;
  input.value = '61';
  input.dispatchEvent(new Event('input'));
  await stable();
  await press('Commander');
  expect(put).not.toHaveBeenCalled();
  expect(page.textContent).toContain('de 0 à 60');
  await press('besoin de rien');
  expect(put.mock.calls[0]?.[1]).toMatchObject({ lines: [], pickupPointId: null });
});

test('once the day is past the page says why nothing can be ordered', async () => {
  const reasons = [{ code: 'closed', text: 'La date limite de commande est passée.' }];
  const { page } = await pageOf({ ...VIEW, mayOrder: { allowed: false, reasons } });
  expect(page.textContent).toContain('La date limite de commande est passée.');
  expect(page.querySelector('form')).toBeNull();
});
