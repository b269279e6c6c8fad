import { TestKey } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { MatAutocompleteHarness } from '@angular/material/autocomplete/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api } from '../http/api';
import { CommuneField, type ChosenCommune } from './commune-field';
import { Field } from './field';

const get = jest.fn<(path: string, query: object) => Promise<unknown>>();

@Component({
  imports: [CommuneField, Field],
  template: `<fds-field label="Commune"
    ><fds-commune-field region="32" [chosen]="chosen()" (chosenChange)="chosen.set($event)"
  /></fds-field>`,
})
class Host {
  readonly chosen = signal<ChosenCommune | null>(null);
}

let fixture: ComponentFixture<Host>;
const box = (): HTMLInputElement => (fixture.nativeElement as HTMLElement).querySelector('input')!;
const list = (): Promise<MatAutocompleteHarness> =>
  TestbedHarnessEnvironment.loader(fixture).getHarness(MatAutocompleteHarness);
const options = async (): Promise<string[]> => {
  const shown = await list();
  return (await shown.isOpen()) ? Promise.all((await shown.getOptions()).map((one) => one.getText())) : [];
};
const press = async (key: TestKey): Promise<void> => (await (await list()).host()).sendKeys(key);
async function leave(): Promise<void> {
  box().blur();
  document.body.click();
  await fixture.whenStable();
}
const said = (): string =>
  (fixture.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent?.trim() ?? '';
/** The panel opens a moment after its options are drawn. */
async function rest(milliseconds = 0): Promise<void> {
  for (const pause of [milliseconds, 0, 0]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await fixture.whenStable();
  }
}
async function type(text: string): Promise<void> {
  box().focus();
  box().value = text;
  box().dispatchEvent(new Event('input'));
  await rest(250);
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
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { get } }] });
  fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
});

test('a commune is searched in the region first, walked with the arrows and chosen with Enter', async () => {
  await type('abbev');
  expect(get.mock.lastCall).toEqual(
    expect.arrayContaining(['/api/municipalities', { q: 'abbev', region: '32', size: 8 }]),
  );
  expect(await options()).toEqual(['Abbeville 80100', 'Abbeville-Saint-Lucien 60480']);
  expect(box().getAttribute('aria-expanded')).toBe('true');
  await press(TestKey.DOWN_ARROW);
  await press(TestKey.ENTER);
  expect(fixture.componentInstance.chosen()).toEqual({
    code: '60003',
    name: 'Abbeville-Saint-Lucien',
    department: '60',
  });
  expect([box().value, await options()]).toEqual(['Abbeville-Saint-Lucien (60)', []]);
});

test('words that choose nothing give the chosen commune back; an emptied box empties it', async () => {
  fixture.componentInstance.chosen.set({ code: '80001', name: 'Abbeville', department: '80' });
  await fixture.whenStable();
  await type('amiens quelque part');
  await leave();
  expect([box().value, fixture.componentInstance.chosen()?.code]).toEqual(['Abbeville (80)', '80001']);
  await type('');
  await leave();
  expect(fixture.componentInstance.chosen()).toBeNull();
});

test('Escape closes the list and chooses nothing', async () => {
  await type('abbev');
  await press(TestKey.ESCAPE);
  expect([await options(), fixture.componentInstance.chosen()]).toEqual([[], null]);
});

test('a click on a commune of the list chooses it, though the box loses the focus for a moment', async () => {
  await type('abbev');
  const [, second] = await (await list()).getOptions();
  box().blur();
  await second!.click();
  expect([box().value, fixture.componentInstance.chosen()?.code]).toEqual(['Abbeville-Saint-Lucien (60)', '60003']);
});

test('a search that is slow, finds nothing or fails says so under the box', async () => {
  let answer: (page: unknown) => void = () => undefined;
  get.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  await type('zzz');
  await rest(350);
  expect(said()).toBe('Recherche de la commune…');
  answer({ items: [], total: 0, page: 1, size: 8 });
  await rest();
  expect([said(), await options()]).toEqual(['Aucune commune de ce nom.', []]);
  get.mockRejectedValueOnce(new Error('down'));
  await type('zzzz');
  expect(said()).toMatch(/n’a pas abouti/);
});
