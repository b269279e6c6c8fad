import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { EditionSwitch } from './edition-switch';

test('the list of editions says that the page changes with the choice (RGAA 7.4), and tells the year chosen', async () => {
  const fixture = TestBed.createComponent(EditionSwitch);
  const chosen: number[] = [];
  fixture.componentInstance.yearChange.subscribe((year) => chosen.push(year));
  fixture.componentRef.setInput('editions', [
    { year: 2026, state: 'Appel ouvert' },
    { year: 2021, state: 'Archivée' },
  ]);
  fixture.componentRef.setInput('year', 2026);
  await fixture.whenStable();
  const list = (fixture.nativeElement as HTMLElement).querySelector('select') as HTMLSelectElement;
  expect([list.getAttribute('aria-label'), list.title]).toEqual(['Édition', 'Choisir une édition change la page']);
  list.value = '2021';
  list.dispatchEvent(new Event('change'));
  expect(chosen).toEqual([2021]);
});
