import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { EventChangesPageView, EventLifeView } from '@fds/shared/contract';
import { Api, CurrentEdition, Session } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { ChangesPage } from './changes/changes.page';
import { LifePage } from './life/life.page';

type Post = (path: string, body?: unknown) => Promise<object>;
const YES = { allowed: true, reasons: [] };
const NO = { allowed: false, reasons: [{ code: 'not_labelled', text: 'Cet événement n’est pas labellisé.' }] };
const CHANGE = {
  id: 'c',
  state: 'proposed' as const,
  happening: null,
  facts: [{ field: 'title', label: 'Titre', before: ['Le goût'], after: ['Les odeurs'] }],
  reason: 'Un autre intervenant',
  byCoordination: false,
  askedAt: '2026-06-20T08:00:00Z',
  settledAt: null,
  settledReason: '',
  mayUndo: YES,
  maySettle: YES,
};
const LIFE: EventLifeView = {
  eventId: 'e',
  applicationId: 'a',
  title: 'Le goût',
  parentTitle: null,
  organisationName: 'Maison pour tous',
  kind: 'single',
  editionYear: 2026,
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  label: 'labelled',
  happening: 'scheduled',
  reason: '',
  answers: {
    title: 'Le goût',
    kind: 'single',
    audiences: [],
    attendanceMode: 'in_person',
    capacity: null,
    slots: [],
  } as unknown as EventLifeView['answers'],
  municipality: null,
  changes: [],
  mayChange: YES,
  events: 1,
};
const settle = async (fixture: { detectChanges(): void; whenStable(): Promise<unknown> }): Promise<void> => {
  fixture.detectChanges();
  await fixture.whenStable();
  fixture.detectChanges();
};

async function life(view: Partial<EventLifeView> = {}, role = 'holder') {
  const answer = { ...LIFE, ...view };
  const post = jest.fn<Post>(() => Promise.resolve({ ...answer, happening: 'cancelled' as const }));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve(answer), post } },
      { provide: Session, useValue: { role: () => role } },
    ],
  });
  const fixture = TestBed.createComponent(LifePage);
  fixture.componentRef.setInput('id', 'e');
  await settle(fixture);
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, post, text: () => page.textContent.replace(/\s+/g, ' ') };
}
const choose = async (on: Awaited<ReturnType<typeof life>>, value: string): Promise<void> => {
  const radio = on.page.querySelector<HTMLInputElement>(`input[type=radio][value=${value}]`);
  radio?.dispatchEvent(new Event('change'));
  await settle(on.fixture);
};
const submit = async (on: Awaited<ReturnType<typeof life>>): Promise<void> => {
  on.page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(on.fixture);
};

test('a holder cancels its event: a reason is asked before anything leaves, then it is said', async () => {
  const on = await life();
  await choose(on, 'cancelled');
  await submit(on);
  expect(on.post).not.toHaveBeenCalled();
  expect(on.text()).toContain('Dites pourquoi');
  const reason = on.page.querySelector('textarea');
  if (!reason) throw new Error('no reason asked');
  reason.value = 'Salle inondée';
  reason.dispatchEvent(new Event('input'));
  await submit(on);
  expect(on.post).toHaveBeenCalledWith('/api/events/e/changes', {
    happening: 'cancelled',
    reason: 'Salle inondée',
    facts: [],
  });
  expect(on.text()).toContain('Annulé');
});

test('new hours are asked their dates', async () => {
  const on = await life();
  await choose(on, 'rescheduled');
  await submit(on);
  expect(on.text()).toContain('Donnez les nouveaux horaires.');
  expect(on.post).not.toHaveBeenCalled();
});

test('what touches the label is said to wait before it is sent; to the coordination nothing is', async () => {
  for (const [role, waits] of [
    ['holder', true],
    ['coordinator', false],
  ] as const) {
    TestBed.resetTestingModule();
    const on = await life({}, role);
    const title = [...on.page.querySelectorAll<HTMLInputElement>('details input[type=text]')][0];
    if (!title) throw new Error('no title');
    title.value = 'Les odeurs';
    title.dispatchEvent(new Event('input'));
    await settle(on.fixture);
    expect(on.text().includes('d’ici là rien ne change')).toBe(waits);
  }
});

test('a closed event shows why, and no form', async () => {
  const on = await life({ mayChange: NO, changes: [{ ...CHANGE, mayUndo: NO }] });
  expect(on.text()).toContain('Cet événement n’est pas labellisé.');
  expect(on.page.querySelector('input[type=radio]')).toBeNull();
  expect(on.text()).toContain('Les odeurs');
});

test('the coordination reads what waits, before and after, and refuses it with a reason only', async () => {
  const item = {
    ...CHANGE,
    eventId: 'e',
    applicationId: 'a',
    eventTitle: 'Le goût',
    organisationName: 'Maison',
    kind: 'single' as const,
    label: 'labelled' as const,
    mayRevoke: YES,
  };
  const list: EventChangesPageView = { total: 1, page: 1, size: 25, waiting: 1, items: [item] };
  const post = jest.fn<Post>(() => Promise.resolve({}));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve(list), post } },
      { provide: CurrentEdition, useValue: { year: () => 2026 } },
    ],
  });
  const fixture = TestBed.createComponent(ChangesPage);
  await settle(fixture);
  const page = fixture.nativeElement as HTMLElement;
  expect(page.textContent).toContain('Les odeurs');
  expect(page.textContent).toContain('Un autre intervenant');
  page.querySelector('#refuser-changement')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(fixture);
  expect(post).not.toHaveBeenCalled();
  const accept = [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Accepter'));
  accept?.click();
  await settle(fixture);
  expect(post).toHaveBeenCalledWith('/api/event-changes/c/acceptance');
  // Or the label does not hold: why is asked, and the holder's message is shown before.
  const boxes = HTMLDialogElement.prototype;
  Object.assign(boxes, { showModal: () => undefined, close: () => undefined });
  [...page.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Retirer le label'))?.click();
  await settle(fixture);
  const form = page.querySelector('#retirer-label');
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(fixture);
  expect(page.textContent).toContain('Écrivez la raison');
  const field = form?.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'Le contenu a changé.';
  field.dispatchEvent(new Event('input'));
  await settle(fixture);
  expect(form?.querySelector('.apercu')?.textContent).toContain('Raison\u00a0: Le contenu a changé.');
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(fixture);
  const body = { reason: 'Le contenu a changé.', mail: null };
  expect(post).toHaveBeenLastCalledWith('/api/events/e/label-revocation', body);
});

test('why a change is not undone any more is said beside it', async () => {
  const late = { code: 'not_latest', text: 'Un autre changement a pris effet depuis.' };
  const applied = { ...CHANGE, state: 'applied' as const, mayUndo: { allowed: false, reasons: [late] } };
  const { text } = await life({ changes: [applied] });
  expect(text()).toContain('Un autre changement a pris effet depuis.');
  expect(text()).not.toContain('Revenir en arrière');
});
