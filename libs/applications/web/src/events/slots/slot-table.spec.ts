import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, expect, test } from '@jest/globals';
import type { SlotLine } from '@fds/applications/domain';
import { SlotTable, type OtherDates } from './slot-table';

const line = (over: Partial<SlotLine> = {}): SlotLine => ({
  day: '2026-10-10',
  from: '10:00',
  to: '18:00',
  nextDay: false,
  audience: 'everyone',
  ...over,
});

@Component({
  imports: [SlotTable],
  template: `<fds-slot-table
    [lines]="lines()"
    [days]="{ startsOn: '2026-10-02', endsOn: '2026-10-12' }"
    today="2026-04-21"
    [others]="others"
    (linesChange)="lines.set($event)"
    (left)="left = left + 1"
  />`,
})
class Host {
  readonly lines = signal<readonly SlotLine[]>([]);
  left = 0;
  readonly others = (): readonly OtherDates[] => [
    { id: 'b', title: 'La baie', lines: [line({ day: '2026-10-04' }), line()] },
    { id: 'c', title: 'Vide', lines: [] },
  ];
}

let fixture: ComponentFixture<Host>;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const box = (name: string): HTMLInputElement => root().querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!;
const button = (words: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).includes(words),
  )!;
const press = async (words: string): Promise<void> => {
  button(words).click();
  await fixture.whenStable();
};
const type = async (name: string, value: string, leave = true): Promise<void> => {
  const input = box(name);
  input.value = value;
  input.dispatchEvent(new Event('input'));
  if (leave) input.dispatchEvent(new Event('blur'));
  await fixture.whenStable();
};
const show = async (...lines: SlotLine[]): Promise<void> => {
  fixture.componentInstance.lines.set(lines);
  await fixture.whenStable();
};
const held = (): string[] =>
  fixture.componentInstance.lines().map(({ day, from, to, nextDay }) => `${day} ${from}-${to}${nextDay ? '+' : ''}`);

beforeEach(async () => {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
  fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
});

test('the official days are said, and the first line begins on their first day', async () => {
  expect(text()).toContain('Au moins une date du 2 au 12 octobre 2026.');
  await press('Ajouter un créneau');
  expect(held()).toEqual(['2026-10-02 -']);
  expect(box('Jour, créneau 1').value).toBe('vendredi 2 octobre');
  expect(document.activeElement === document.body || document.activeElement === box('Jour, créneau 1')).toBe(true);
});

test('a day and hours are typed as people write them, and shown in full once left', async () => {
  await show(line({ day: '', from: '', to: '' }));
  await type('Jour, créneau 1', '9/10', false);
  expect(held()).toEqual(['2026-10-09 -']);
  expect(box('Jour, créneau 1').value).toBe('9/10');
  await type('Jour, créneau 1', '9/10');
  expect(box('Jour, créneau 1').value).toBe('vendredi 9 octobre');
  await type('De, créneau 1', '930');
  await type('À, créneau 1', '16h30');
  expect(held()).toEqual(['2026-10-09 09:30-16:30']);
  expect(fixture.componentInstance.left).toBe(3);
});

test('keys that come faster than the page is drawn lose nothing, in one box or two', async () => {
  await show(line());
  for (const typed of ['10', '10/', '10/1', '10/10']) {
    box('Jour, créneau 1').value = typed;
    box('Jour, créneau 1').dispatchEvent(new Event('input'));
  }
  box('De, créneau 1').value = '11';
  box('De, créneau 1').dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(held()).toEqual(['2026-10-10 11:00-18:00']);
  expect(box('Jour, créneau 1').value).toBe('10/10');
});

test('what cannot be read stays in its box, and the line says how to write it', async () => {
  await show(line());
  await type('Jour, créneau 1', 'bientôt');
  expect(box('Jour, créneau 1').value).toBe('bientôt');
  expect(text()).toContain('« bientôt » n’est pas une date. Écrivez par exemple 9/10.');
  const said = box('Jour, créneau 1').getAttribute('aria-describedby')!;
  expect(root().querySelector(`#${said}`)?.textContent).toContain('bientôt');
  await type('Jour, créneau 1', '10/10');
  expect(text()).not.toContain('bientôt');
  expect(held()).toEqual(['2026-10-10 10:00-18:00']);
});

test('a line that ends before it begins is said in words, and lasting until the next day is offered, not forced', async () => {
  await show(line({ day: '2026-10-11', from: '14:00', to: '12:00' }));
  expect(text()).toContain('Dimanche 11 octobre : l’heure de fin (12 h) vient avant l’heure de début (14 h).');
  await press('Il dure jusqu’au lendemain');
  expect(held()).toEqual(['2026-10-11 14:00-12:00+']);
  expect(text()).not.toContain('vient avant');
  await press('Il se termine le même jour');
  expect(held()).toEqual(['2026-10-11 14:00-12:00']);
});

test('rule 12: a line outside the official days is said on it and is no error', async () => {
  await show(line(), line({ day: '2026-10-20' }));
  expect(text()).toContain('Ce jour est hors des dates officielles.');
  expect(root().querySelector('.msg-erreur')).toBeNull();
});

test('the arrow keys move a day by one and a time by a quarter of an hour', async () => {
  await show(line());
  box('Jour, créneau 1').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
  await fixture.whenStable();
  box('De, créneau 1').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
  await fixture.whenStable();
  expect(held()).toEqual(['2026-10-11 09:45-18:00']);
});

test('a line is copied to the next day, removed, and given back with what was typed since', async () => {
  await show(line());
  await press('Copier au lendemain');
  expect(held()).toEqual(['2026-10-10 10:00-18:00', '2026-10-11 10:00-18:00']);
  await press('Retirer le créneau du samedi 10 octobre');
  await type('De, créneau 1', '11');
  expect(held()).toEqual(['2026-10-11 11:00-18:00']);
  await press('Annuler');
  expect(held()).toEqual(['2026-10-10 10:00-18:00', '2026-10-11 11:00-18:00']);
});

test('several lines are chosen, removed together and given back', async () => {
  await show(line(), line({ day: '2026-10-11' }), line({ day: '2026-10-12' }));
  await press('En retirer plusieurs');
  root()
    .querySelectorAll<HTMLInputElement>('input[type=checkbox]')
    .forEach((one, at) => {
      if (at !== 1) one.click();
    });
  await fixture.whenStable();
  await press('Retirer 2');
  expect(held()).toEqual(['2026-10-11 10:00-18:00']);
  expect(text().replaceAll('\u00a0', ' ')).toContain('2 créneaux retirés.');
  await press('Annuler');
  expect(held()).toHaveLength(3);
});

test('dates are taken from another event; those that are there already are not doubled', async () => {
  await show(line());
  await press('Reprendre d’un autre');
  const select = root().querySelector<HTMLSelectElement>('[data-autre]')!;
  expect([...select.options].map(({ text }) => text)).toHaveLength(2);
  select.value = 'b';
  select.dispatchEvent(new Event('change'));
  await fixture.whenStable();
  await press('Reprendre ces dates');
  expect(held()).toEqual(['2026-10-04 10:00-18:00', '2026-10-10 10:00-18:00']);
  expect(text().replaceAll('\u00a0', ' ')).toContain('1 créneau ajouté, repris de « La baie ».');
});

test('a repetition says what it will make, makes it, and can be undone', async () => {
  await show(line({ from: '09:00', to: '12:00' }));
  await press('Répéter');
  expect(text().replaceAll('\u00a0', ' ')).toContain('11 créneaux, vendredi 2 octobre, de 9 h à 12 h… jusqu’au');
  [...root().querySelectorAll<HTMLInputElement>('input[type=radio]')].at(-1)!.click();
  await fixture.whenStable();
  expect(text().replaceAll('\u00a0', ' ')).toContain('44 créneaux');
  await press('Ajouter 44');
  expect(held()).toHaveLength(45);
  await press('Annuler');
  expect(held()).toEqual(['2026-10-10 09:00-12:00']);
});

test('of many lines only the one in use has boxes; a line is opened at its day, a new one by itself', async () => {
  document.body.append(root());
  await show(...Array.from({ length: 12 }, (_, at) => line({ day: `2026-10-${String(at + 1).padStart(2, '0')}` })));
  expect(root().querySelectorAll('fds-when-box')).toHaveLength(0);
  expect(text()).toContain('lundi 5 octobre');
  await press('Modifier le créneau du lundi 5 octobre');
  expect(root().querySelectorAll('fds-when-box')).toHaveLength(3);
  expect(document.activeElement).toBe(box('Jour, créneau 5'));
  await press('Ajouter un créneau');
  await fixture.whenStable();
  expect(document.activeElement).toBe(box('Jour, créneau 13'));
  expect(root().querySelectorAll('fds-when-box')).toHaveLength(3);
});

test('the limit is said before it is reached, and a full table says why nothing can be added', async () => {
  await show(...Array.from({ length: 100 }, (_, at) => line({ from: `${String(at % 24).padStart(2, '0')}:00` })));
  expect(text().replaceAll('\u00a0', ' ')).toContain('100 créneaux sur 100 : il n’y a plus de place.');
  await press('Ajouter un créneau');
  expect(held()).toHaveLength(100);
});
