import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { type Bar, Bars } from './bars';
import { wholeShares } from './shares';

async function drawn(bars: readonly Bar[], base: number | null): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(Bars);
  fixture.componentRef.setInput('bars', bars);
  fixture.componentRef.setInput('base', base);
  fixture.componentRef.setInput('caption', 'Événements par format');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const texts = (root: HTMLElement, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test('rule 5: whole shares of a chart add up to 100 by largest remainder', () => {
  expect(wholeShares([22, 19, 18, 15], 74)).toEqual([30, 26, 24, 20]);
  expect(wholeShares([1, 1, 1], 3).reduce((sum, share) => sum + share)).toBe(100);
});

test('shares of several answers per person are each rounded by themselves', () => {
  expect(wholeShares([30, 44], 74)).toEqual([41, 59]);
  expect(wholeShares([30, 60], 74)).toEqual([41, 81]);
  expect(wholeShares([1, 2], 0)).toEqual([0, 0]);
});

test('rule 6: what was not given is drawn last and hatched', async () => {
  const root = await drawn(
    [
      { label: 'Non renseigné', count: 3, unknown: true },
      { label: 'Atelier', count: 29 },
    ],
    32,
  );
  expect(texts(root, 'tbody th')).toEqual(['Atelier', 'Non renseigné']);
  expect(root.querySelectorAll('.hachure')).toHaveLength(1);
});

test('rule 7: an unknown count is said unknown, not zero', async () => {
  const root = await drawn([{ label: 'Déclarations', count: null }], null);
  expect(texts(root, 'tbody td')).toEqual(['inconnu']);
});

test('the table gives the exact share where the bar gives a whole one', async () => {
  const root = await drawn(
    [
      { label: 'Culture', count: 22 },
      { label: 'Autres', count: 52 },
    ],
    74,
  );
  expect(texts(root, 'tbody td')).toEqual(['22', '29,7 %', '52', '70,3 %']);
  expect(texts(root, '.v')).toEqual(['22 30 %', '52 70 %']);
});
