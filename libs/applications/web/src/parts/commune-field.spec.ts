import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import type { EventMunicipalityView } from '@fds/shared/contract';
import { Api, Field } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { viewOf } from '../editing/view.fixture';
import { CommuneField } from './commune-field';

const get = jest.fn<(path: string, query: object) => Promise<unknown>>();

@Component({
  imports: [CommuneField, Field],
  template: `<fds-field label="Commune"
    ><fds-commune-field [chosen]="chosen()" (chosenChange)="chosen.set($event)"
  /></fds-field>`,
})
class Host {
  readonly chosen = signal<EventMunicipalityView | null>(null);
}

let fixture: ComponentFixture<Host>;
const box = (): HTMLInputElement => (fixture.nativeElement as HTMLElement).querySelector('input')!;
const options = (): string[] =>
  [...(fixture.nativeElement as HTMLElement).querySelectorAll('[role=option]')].map(
    (one) => one.textContent?.trim() ?? '',
  );
const press = async (key: string): Promise<void> => {
  box().dispatchEvent(new KeyboardEvent('keydown', { key }));
  await fixture.whenStable();
};
async function type(text: string): Promise<void> {
  box().value = text;
  box().dispatchEvent(new Event('input'));
  await new Promise((resolve) => setTimeout(resolve, 250));
  await fixture.whenStable();
}

beforeEach(async () => {
  get.mockReset();
  get.mockResolvedValue({
    items: [
      { code: '80001', name: 'Abbeville', department: '80', postalCodes: ['80100'], foundAs: null },
      { code: '60003', name: 'Abbeville-Saint-Lucien', department: '60', postalCodes: ['60480'], foundAs: null },
    ],
    total: 2,
    page: 1,
    size: 8,
  });
  TestBed.configureTestingModule({ providers: [DossierEditing, { provide: Api, useValue: { get } }] });
  TestBed.inject(DossierEditing).open(viewOf());
  fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
});

test('a commune is searched in the region first, walked with the arrows and chosen with Enter', async () => {
  await type('abbev');
  expect(get.mock.lastCall).toEqual(
    expect.arrayContaining(['/api/municipalities', { q: 'abbev', region: '32', size: 8 }]),
  );
  expect(options()).toEqual(['Abbeville 80100', 'Abbeville-Saint-Lucien 60480']);
  expect(box().getAttribute('aria-expanded')).toBe('true');
  await press('ArrowDown');
  await press('Enter');
  expect(fixture.componentInstance.chosen()).toEqual({
    code: '60003',
    name: 'Abbeville-Saint-Lucien',
    department: '60',
  });
  expect([box().value, options()]).toEqual(['Abbeville-Saint-Lucien (60)', []]);
});

test('words that choose nothing give the chosen commune back; an emptied box empties it', async () => {
  fixture.componentInstance.chosen.set({ code: '80001', name: 'Abbeville', department: '80' });
  await fixture.whenStable();
  await type('amiens quelque part');
  box().dispatchEvent(new Event('blur'));
  await fixture.whenStable();
  expect([box().value, fixture.componentInstance.chosen()?.code]).toEqual(['Abbeville (80)', '80001']);
  await type('');
  box().dispatchEvent(new Event('blur'));
  await fixture.whenStable();
  expect(fixture.componentInstance.chosen()).toBeNull();
});

test('Escape closes the list and chooses nothing', async () => {
  await type('abbev');
  await press('Escape');
  expect([options(), fixture.componentInstance.chosen()]).toEqual([[], null]);
});
