import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api } from '@fds/shared/web-kit';
import { JUDGING_PAUSE } from '../editing/checking';
import { DOSSIER_STORES, DossierEditing } from '../editing/dossier-editing';
import { applicationOf, contentOf, idOf, itemOf, lineOf } from './content.fixture';
import { EventsSection } from './events.section';

/** What a letter costs in the largest dossier: counted, since times differ from machine to machine. */
const MOST = 60;
const OPEN = idOf(100);
let fixture: ComponentFixture<EventsSection>;
let editing: DossierEditing;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const box = (field: string): HTMLInputElement => root().querySelector(`[data-at="${OPEN}/${field}"] input`)!;

async function type(into: HTMLInputElement, text: string): Promise<void> {
  into.value = text;
  into.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}
/** What changes on the page while something is done: the event it belongs to, and the answer or `summary`. */
async function drawnBy(work: () => Promise<void>): Promise<(string | null)[]> {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(root(), { subtree: true, childList: true, characterData: true, attributes: true });
  await work();
  const drawn = [...changes, ...observer.takeRecords()].map(({ target }) => {
    const element = target instanceof Element ? target : target.parentElement;
    const item = element?.closest('[data-item]');
    const answer = element?.closest('[data-at]');
    const inside = item && answer && item.contains(answer);
    return inside ? answer.getAttribute('data-at') : `${item?.getAttribute('data-item') ?? 'page'} summary`;
  });
  observer.disconnect();
  return [...new Set(drawn)];
}

beforeEach(async () => {
  const answer = { version: 4, savedAt: '2026-04-21T12:33:00.000Z', conflicts: [], current: null };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([{ path: '**', children: [] }]),
      DossierEditing,
      { provide: Api, useValue: { get: () => Promise.resolve({}), patch: () => Promise.resolve(answer) } },
      { provide: DOSSIER_STORES, useValue: null },
    ],
  });
  Element.prototype.scrollIntoView = jest.fn();
  editing = TestBed.inject(DossierEditing);
  fixture = TestBed.createComponent(EventsSection);
  const slots = Array.from({ length: 12 }, (_, at) => lineOf({ day: `2026-10-${String(at + 1).padStart(2, '0')}` }));
  const items = Array.from({ length: MOST }, (_, at) =>
    itemOf(idOf(100 + at), { title: `Atelier ${at + 1}`, format: 'workshop', slots }, { position: at }),
  );
  await editing.open(applicationOf(), contentOf(items));
  fixture.componentRef.setInput('evenement', OPEN);
  await fixture.whenStable();
  await type(box('title'), 'Atelier 1 b');
});

test('a letter in one of sixty events reads the answers of that event only, and draws one field', async () => {
  const read = jest.spyOn(editing, 'event');
  const counted = jest.spyOn(editing, 'lackingIn');
  const worded = jest.spyOn(editing, 'words');
  const drawn = await drawnBy(() => type(box('title'), 'Atelier 1 bi'));
  expect(new Set(read.mock.calls.map(([item]) => item))).toEqual(new Set([OPEN]));
  expect([counted.mock.calls.length, worded.mock.calls.length]).toEqual([0, 0]);
  expect(drawn.filter((place) => place !== `${OPEN}/title`)).toEqual([]);
});

test('letters are judged once typing pauses: the whole dossier once, not at each of them', async () => {
  const judged = jest.spyOn(editing as unknown as { judge: () => unknown }, 'judge');
  const gathered = jest.spyOn(Reflect.get(editing, 'answers') as { content: () => unknown }, 'content');
  for (const text of ['Atelier 1 bi', 'Atelier 1 bis', 'Atelier 1 bis a']) await type(box('title'), text);
  expect([judged.mock.calls.length, gathered.mock.calls.length]).toEqual([0, 0]);
  await new Promise((done) => setTimeout(done, JUDGING_PAUSE + 100));
  expect([judged.mock.calls.length, gathered.mock.calls.length]).toEqual([1, 1]);
});

test('the summary of the open event follows its title once typing pauses; no other summary is drawn', async () => {
  const drawn = await drawnBy(async () => {
    await type(box('title'), 'Atelier 1 bis');
    await new Promise((done) => setTimeout(done, JUDGING_PAUSE + 100));
    await fixture.whenStable();
  });
  expect(root().querySelector('.cartes > li .titre')!.textContent).toBe('Atelier 1 bis');
  expect(drawn.filter((place) => place !== `${OPEN}/title`)).toEqual([`${OPEN} summary`]);
});
