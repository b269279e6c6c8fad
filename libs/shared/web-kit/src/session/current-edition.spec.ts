import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { expect, test } from '@jest/globals';
import { Api } from '../http/api';
import { CurrentEdition } from './current-edition';

@Component({ template: '' })
class Page {}

const line = (year: number, state: string) => ({
  year,
  number: year - 1991,
  state,
  stateLabel: state,
  departments: ['02', '80'],
});

async function at(address: string): Promise<CurrentEdition> {
  const items = [line(2021, 'archived'), line(2027, 'draft'), line(2026, 'review')];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'pilotage', component: Page },
        { path: 'pilotage/bilans/:annee', component: Page },
      ]),
      { provide: Api, useValue: { get: () => Promise.resolve({ items }) } },
    ],
  });
  await RouterTestingHarness.create(address);
  const edition = TestBed.inject(CurrentEdition);
  await edition.load();
  return edition;
}

test('without a year in the address, the latest edition that has left its preparation is looked at', async () => {
  const edition = await at('/pilotage');
  expect([edition.year(), edition.query(), edition.choices().map(({ year }) => year)]).toEqual([
    2026,
    {},
    [2027, 2026, 2021],
  ]);
});

test('a page whose address names the year changes it there', async () => {
  const edition = await at('/pilotage/bilans/2026?vue=1');
  await edition.choose(2021);
  expect([TestBed.inject(Router).url, edition.year()]).toEqual(['/pilotage/bilans/2021?vue=1', 2021]);
});

test('another page keeps the year in its query, and links carry it', async () => {
  const edition = await at('/pilotage?dep=80');
  await edition.choose(2021);
  expect([TestBed.inject(Router).url, edition.query()]).toEqual(['/pilotage?dep=80&edition=2021', { edition: 2021 }]);
  await edition.choose(2026);
  expect([TestBed.inject(Router).url, edition.query()]).toEqual(['/pilotage?dep=80', {}]);
});

test('links that name the year are offered for the year looked at', async () => {
  const edition = await at('/pilotage?edition=2021');
  const [link] = edition.addressed([{ path: '/pilotage/bilans/:annee', label: 'Bilans', icon: 'monitoring' }]);
  expect(link?.path).toBe('/pilotage/bilans/2021');
});
