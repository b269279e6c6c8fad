import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PersonalLinkView, ReminderLadderView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { LadderForm } from './ladder-form';
import { PersonalPage } from './personal.page';
import { PhotoForm } from './photo-form';
import { RemindNow } from './remind-now';

// The browser of these tests has dialogs without their methods.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

const settled = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) {
    await Promise.resolve();
    await fixture.whenStable();
  }
};
async function opened<T>(component: Type<T>, api: object, inputs: Readonly<Record<string, unknown>>) {
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: Api, useValue: api }],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settled(fixture);
  const root = fixture.nativeElement as HTMLElement;
  return {
    fixture,
    root,
    said: (): string => (root.textContent ?? '').replace(/\s+/g, ' '),
    click: async (words: string): Promise<void> => {
      const button = [...root.querySelectorAll('button')].find((one) =>
        (one.textContent ?? '').replace(/\s+/g, ' ').includes(words),
      );
      if (!button) throw new Error(`No button says ${words}`);
      button.click();
      await settled(fixture);
    },
  };
}

const item = (over: Partial<PersonalLinkView['items'][number]> = {}): PersonalLinkView['items'][number] => ({
  matter: 'attendance',
  subjectId: 'e1',
  title: 'Village des sciences',
  organisationName: 'Maison pour tous',
  detail: '',
  dueOn: '2026-10-30',
  late: false,
  here: true,
  path: '/evenements/e1/frequentation',
  ...over,
});
const link = (over: Partial<PersonalLinkView> = {}): PersonalLinkView => ({
  closure: null,
  name: 'Camille',
  editionYear: 2026,
  expiresOn: '2026-12-15',
  items: [item()],
  ...over,
});

test('the personal page names what is missing, its day, and where it is given', async () => {
  const draft = item({
    matter: 'draft',
    subjectId: 'a1',
    title: '',
    here: false,
    path: '/dossiers/a1/relire',
    late: true,
  });
  const page = await opened(PersonalPage, { get: async () => link({ items: [item(), draft] }) }, { jeton: 'abc' });
  expect(page.said()).toContain('il manque 2 réponses');
  expect(page.said()).toContain('Avant le vendredi 30 octobre 2026, ce jour compris');
  expect(page.said()).toContain('C’était attendu avant le');
  expect([...page.root.querySelectorAll('main li a')].map((one) => one.getAttribute('href'))).toEqual([
    '/a-completer/abc/evenements/e1',
    '/dossiers/a1/relire',
  ]);
});

test('when nothing is missing the personal page says thanks, and that it may be closed', async () => {
  const page = await opened(PersonalPage, { get: async () => link({ items: [] }) }, { jeton: 'abc' });
  expect(page.root.querySelector('h1')?.textContent).toBe('Merci, il ne manque plus rien');
});

test('an expired link says so and sends a new one; one that was taken back offers none', async () => {
  const post = jest.fn(async (_: string) => undefined);
  const closed = link({ closure: 'expired', name: '', items: [] });
  const page = await opened(PersonalPage, { get: async () => closed, post }, { jeton: 'a/b' });
  expect(page.root.querySelector('h1')?.textContent).toBe('Ce lien a expiré');
  await page.click('Recevoir un nouveau lien');
  expect(post).toHaveBeenCalledWith('/api/personal-links/a%2Fb/renewal');
  expect(page.said()).toContain('Un nouveau lien est parti');
  TestBed.resetTestingModule();
  const gone = await opened(PersonalPage, { get: async () => link({ closure: 'revoked', items: [] }) }, { jeton: 'x' });
  expect(gone.root.querySelector('h1')?.textContent).toBe('Ce lien a été retiré');
  expect(gone.said()).not.toContain('Recevoir un nouveau lien');
});

test('a link that was never given is told, and offers to try again', async () => {
  const get = async (): Promise<never> => {
    throw new Problem(404, 'reminders.link_missing', 'Ce lien n’existe pas, ou plus.');
  };
  const page = await opened(PersonalPage, { get }, { jeton: 'abc' });
  expect(page.said()).toContain('Ce lien n’existe pas');
});

test('a photo without author or description is not sent, and each field says why', async () => {
  const upload = jest.fn();
  const form = await opened(PhotoForm, { upload }, { jeton: 'abc', eventId: 'e1' });
  await form.click('Envoyer ma photo');
  expect(upload).not.toHaveBeenCalled();
  for (const words of ['Choisissez une photo.', 'Dites qui a fait cette image.', 'Dites ce que montre cette image'])
    expect(form.said()).toContain(words);
});

const ladder = (over: Partial<ReminderLadderView> = {}): ReminderLadderView => ({
  year: 2026,
  version: 3,
  running: false,
  steps: [
    { days: -3, channel: 'mail' },
    { days: 9, channel: 'call' },
  ],
  rhythmHours: 72,
  matters: ['attendance'],
  missing: [{ matter: 'attendance', missing: 2, late: 1 }],
  latePeople: 1,
  change: { allowed: true, reasons: [] },
  ...over,
});

test('the ladder is set going with the version that was read; a step is added before the call', async () => {
  const put = jest.fn(async (_: string, body: object) => ({ ...ladder(), ...body, version: 4 }));
  const form = await opened(LadderForm, { put, get: async () => ({ items: [] }) }, { ladder: ladder() });
  await form.click('Ajouter une étape');
  await form.click('Mettre les relances en route');
  expect(put).toHaveBeenCalledWith('/api/editions/2026/reminder-ladder', {
    ...{ version: 3, running: true, rhythmHours: 72, matters: ['attendance'] },
    steps: [
      { days: -3, channel: 'mail' },
      { days: -2, channel: 'mail' },
      { days: 9, channel: 'call' },
    ],
  });
  expect(form.said()).toContain('Les relances sont en route');
});

test('a ladder that does not ask for figures or the questionnaire says so, and asks for them in one act', async () => {
  const old = ladder({
    matters: ['draft'],
    missing: (['attendance', 'questionnaire'] as const).map((matter) => ({ matter, missing: 4, late: 0 })),
  });
  const put = jest.fn(async (_: string, body: object) => ladder({ ...old, ...body }));
  const form = await opened(LadderForm, { put, get: async () => ({ items: [] }) }, { ladder: old });
  expect(form.said()).toContain('ne demande pas : chiffres de fréquentation, questionnaire.');
  await form.click('Les demander aussi');
  expect(put.mock.calls[0]?.[1]).toEqual({
    ...{ version: old.version, running: old.running, steps: old.steps, rhythmHours: old.rhythmHours },
    matters: ['draft', 'attendance', 'questionnaire'],
  });
});

test('a ladder that nobody may change any more is read: why, and nothing to press or type', async () => {
  const change = { allowed: false, reasons: [{ code: 'edition_over', text: 'Le bilan de cette édition est publié.' }] };
  const form = await opened(LadderForm, { get: async () => ({ items: [] }) }, { ladder: ladder({ change }) });
  expect(form.said()).toContain('Le bilan de cette édition est publié.');
  const open = form.root.querySelectorAll(
    'button, input:not([readonly]):not([type=checkbox]), input[type=checkbox]:not([disabled]), select:not([disabled])',
  );
  expect([...open].map(({ outerHTML }) => outerHTML)).toEqual([]);
});

test('a ladder that breaks a rule is not sent, and says which', async () => {
  const put = jest.fn();
  const form = await opened(
    LadderForm,
    { put, get: async () => ({ items: [] }) },
    { ladder: ladder({ rhythmHours: 24 }) },
  );
  await form.click('Mettre les relances en route');
  expect(put).not.toHaveBeenCalled();
  expect(form.said()).toContain('Laissez au moins 72 heures');
});

test('who would get what is shown before anything leaves; the personal link stays unseen; exactly that is sent', async () => {
  const preview = {
    items: [
      {
        ...{ personId: 'p', name: 'Camille', address: 'camille@structure.example', organisations: [] },
        ...{ subject: 'Toujours attendu', text: 'Bonjour\n\n{lien}\n', unreachable: false },
      },
    ],
    ...{ total: 1, page: 1, size: 50 },
    leftOut: [{ why: 'rhythm', people: 2, names: ['Nadia', 'Paul'] }],
    send: { allowed: true, reasons: [] },
  };
  const post = jest.fn(async (_: string, _body: object) => ({ sent: 1 }));
  const part = await opened(RemindNow, { get: async () => preview, post }, { year: 2026, late: 3 });
  await part.click('Relancer les retardataires (3)');
  expect(part.said()).toContain('[lien personnel]');
  expect(part.said()).toContain('2 personnes : a reçu un message il y a peu (Nadia, Paul)');
  await part.click('Envoyer 1 relance');
  expect(post).toHaveBeenCalledWith('/api/reminders', { year: 2026, scope: 'late', expected: 1 });
  expect(part.said()).toContain('1 relance en route.');
});
