import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CollectionPageView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { lastMessage, overSince, type Collected } from './board-words';
import { CloseCollectionPart } from './close-collection';
import { DoubtfulPart } from './doubtful-part';
import { FiguresImportPage } from './import.page';
import { ValidateMany } from './validate-many';

const event = (over: Partial<Collected> = {}): Collected => ({
  eventId: 'e',
  title: 'Forum',
  kind: 'single',
  organisationName: 'Maison Pour Tous',
  department: '80',
  endsAt: '2026-10-11T15:00:00.000Z',
  status: 'submitted',
  visits: 5200,
  activities: 0,
  activitiesReported: 0,
  version: 3,
  doubts: ['5 200 visites, pour 1 800 places ?'],
  doubtReason: 'Beau temps',
  question: null,
  cameBy: null,
  enteredBy: null,
  erratumAt: null,
  reminders: 0,
  remindedAt: null,
  reminderRefused: false,
  seenAt: null,
  validates: true,
  ...over,
});
const summary = (over: Partial<CollectionPageView['summary']> = {}): CollectionPageView['summary'] => ({
  expected: 4,
  received: 1,
  visits: 0,
  visitsExact: 0,
  states: [
    { status: 'due', events: 2 },
    { status: 'draft', events: 1 },
    { status: 'validated', events: 1 },
  ],
  departments: [],
  kinds: [],
  doubtful: 0,
  reportsDueOn: '2026-10-30',
  closedAt: null,
  close: { allowed: true, reasons: [] },
  ...over,
});
async function shown<T>(type: new () => T, inputs: Record<string, unknown>, api: object) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: api },
      { provide: CurrentEdition, useValue: { year: () => 2026 } },
    ],
  });
  const fixture = TestBed.createComponent(type);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const root = fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  await settle();
  for (const dialog of root.querySelectorAll('dialog')) {
    dialog.showModal = () => undefined;
    dialog.close = () => undefined;
  }
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };
  return { root, settle, press, words: () => root.textContent.replace(/\s+/g, ' ') };
}

test('the last message is told: refused, begun, seen, sent, or none', () => {
  expect(
    [
      event({ reminderRefused: true }),
      event({ status: 'draft' }),
      event({ seenAt: '2026-10-17T08:00:00Z' }),
      event({ remindedAt: '2026-10-16T08:00:00Z' }),
      event(),
    ].map(lastMessage),
  ).toEqual(['adresse refusée', 'commencé', 'page vue le 17/10', 'relancé le 16/10', 'aucun message']);
  expect(overSince('2026-10-11T15:00:00Z', new Date('2026-10-20T16:00:00Z'))).toBe('fini depuis 9 jours');
});

test('an unlikely figure is accepted with one button, which can be taken back', async () => {
  const post = jest.fn((path: string, _body: unknown) =>
    Promise.resolve({ reports: [{ done: true, reason: null, version: path.endsWith('undo') ? 5 : 4 }] }),
  );
  const list = { items: [event()], total: 1, page: 1, size: 20, summary: summary() };
  const { press, words } = await shown(
    DoubtfulPart,
    { year: 2026, stamp: 0 },
    { get: () => Promise.resolve(list), post },
  );
  expect(words()).toContain('5 200 visites, pour 1 800 places ?');
  expect(words()).toContain('Le porteur : Beau temps');
  await press('Valider');
  expect(post.mock.calls[0]).toEqual(['/api/attendance/validations', { reports: [{ eventId: 'e', version: 3 }] }]);
  await press('Annuler');
  expect(post.mock.calls[1]).toEqual(['/api/attendance/validations/undo', { reports: [{ eventId: 'e', version: 4 }] }]);
});

test('several are validated after a preview that names what stays; what was refused is told', async () => {
  const told = (done: boolean, eventId: string, reason: string | null) => ({
    eventId,
    title: eventId,
    done,
    reason,
    version: 4,
    visits: 100,
  });
  const post = jest.fn((_path: string, _body: unknown) =>
    Promise.resolve({ reports: [told(true, 'a', null), told(false, 'b', 'Changé entre-temps.')] }),
  );
  const chosen = [event({ eventId: 'a' }), event({ eventId: 'b' })];
  const { press, words } = await shown(ValidateMany, { chosen }, { post });
  await press('Valider leurs chiffres');
  expect(post.mock.calls[0]?.[0]).toBe('/api/attendance/validations/preview');
  expect(words()).toMatch(/1 événement ne sera pas validé ?: ?b ?: Changé entre-temps\./);
});

test('closing names what it holds back', async () => {
  const put = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const { press, words } = await shown(CloseCollectionPart, { year: 2026, summary: summary() }, { put });
  expect(words()).toContain('2 événements sans réponse');
  expect(words()).toContain('1 brouillon non envoyé, hors du bilan');
  await press('Clore la collecte');
  expect(put).not.toHaveBeenCalled();
});

test('a spreadsheet with a wrong cell says which, and offers no writing', async () => {
  const answer = {
    written: false,
    reports: 0,
    replaced: 0,
    empty: 0,
    problemCount: 1,
    problems: [{ line: 3, column: 'Tout public', value: 'env. 300', expected: 'Écrivez un nombre entier.' }],
    events: [],
  };
  const { root, settle, words } = await shown(FiguresImportPage, {}, { post: () => Promise.resolve(answer) });
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'chiffres.csv')] });
  input.dispatchEvent(new Event('change'));
  await settle();
  expect(words()).toContain('1 case à corriger : rien n’est repris.');
  expect(words()).toContain('env. 300');
  expect(words()).not.toContain('Reprendre 0');
});
