import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { DossierRegroupingsView, EventRegroupingView, VillagesPageView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { RegroupPage } from './regroup.page';
import { RegroupingsPage } from './regroupings.page';

type Post = (path: string, body?: unknown) => Promise<object>;
const YES = { allowed: true, reasons: [] };
const NO = { allowed: false, reasons: [{ code: 'in_session', text: 'Une séance du comité est en cours.' }] };
const DOSSIER = { id: 'd', title: 'Village d’Amiens', organisationName: 'Ville', state: 'decided' as const };
const EVENT: EventRegroupingView = {
  eventId: 'e',
  title: 'Stand',
  eventKind: 'single',
  label: 'labelled',
  kind: 'promote',
  dossier: DOSSIER,
  version: 3,
  villageTitle: 'Village',
  villageId: 'v',
  holders: [
    { organisationId: 'o', name: 'Ville' },
    { organisationId: 'p', name: 'Partenaire' },
  ],
  may: YES,
  moves: ['« Stand » quitte « Village ».'],
  labelBecomes: 'Label : labellisé, devient le sien.',
  cautions: ['La fréquentation du village est déjà saisie.'],
  lacking: ['La charte reste à accepter.'],
  told: 2,
  done: [],
};
const VILLAGES: VillagesPageView = {
  items: [
    {
      eventId: 'v',
      title: 'Village',
      kind: 'science_village',
      organisationName: 'Ville',
      municipalityName: 'Amiens',
      activities: 2,
      may: true,
      why: '',
    },
    {
      eventId: 'w',
      title: 'Autre village',
      kind: 'science_village',
      organisationName: 'Ville',
      municipalityName: null,
      activities: 1,
      may: false,
      why: 'Le comité s’est prononcé sur l’un des deux dossiers seulement.',
    },
  ],
  total: 2,
  page: 1,
  size: 12,
};

const settle = async (fixture: { detectChanges(): void; whenStable(): Promise<unknown> }): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    fixture.detectChanges();
    await fixture.whenStable();
  }
  fixture.detectChanges();
};

async function regroup(view: Partial<EventRegroupingView>) {
  const post = jest.fn<Post>(() => Promise.resolve({ regroupingId: 'r', applicationId: 'n' }));
  const get = (path: string): Promise<object> =>
    Promise.resolve(path.endsWith('/villages') ? VILLAGES : { ...EVENT, ...view });
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get, post } }],
  });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(RegroupPage);
  fixture.componentRef.setInput('id', 'e');
  await settle(fixture);
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, post, navigate, text: () => page.textContent.replace(/\s+/g, ' ') };
}
const give = async (on: Awaited<ReturnType<typeof regroup>>, reason: string): Promise<void> => {
  const field = on.page.querySelector('textarea');
  if (!field) throw new Error('no reason asked');
  field.value = reason;
  field.dispatchEvent(new Event('input'));
  on.page.querySelector('form:not([role])')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle(on.fixture);
};

test('a coordinator reads what detaching a stand does, is asked why, and is brought to the new dossier', async () => {
  const on = await regroup({});
  for (const words of ['Détacher', 'quitte', 'devient le sien', 'déjà saisie', '1 information manquera', '2 personnes'])
    expect(on.text()).toContain(words);
  await give(on, ' ');
  expect(on.text()).toContain('Écrivez la raison');
  expect(on.post).not.toHaveBeenCalled();
  await give(on, 'Il a lieu ailleurs.');
  expect(on.post).toHaveBeenCalledWith('/api/events/e/promotion', {
    organisationId: 'o',
    reason: 'Il a lieu ailleurs.',
    version: 3,
  });
  expect(on.navigate).toHaveBeenCalledWith(['/pilotage/dossiers', 'n', 'regroupement']);
});

test('folding asks for the village first: those that cannot take it say why, and nothing is done before one is chosen', async () => {
  const on = await regroup({
    kind: 'fold',
    villageId: null,
    villageTitle: null,
    holders: [],
    moves: [],
    labelBecomes: null,
  });
  expect(on.text()).toContain('Le comité s’est prononcé sur l’un des deux dossiers seulement.');
  expect(on.page.querySelector<HTMLInputElement>('input[value=w]')?.disabled).toBe(true);
  expect(on.page.querySelector('textarea')).toBeNull();
  on.page.querySelector('input[value=v]')?.dispatchEvent(new Event('change'));
  expect(on.navigate).toHaveBeenCalledWith([], expect.objectContaining({ queryParams: { village: 'v' } }));
  TestBed.resetTestingModule();
  const chosen = await regroup({ kind: 'fold', holders: [], lacking: [] });
  await give(chosen, 'Au même endroit.');
  expect(chosen.post).toHaveBeenCalledWith('/api/events/e/folding', {
    villageId: 'v',
    reason: 'Au même endroit.',
    version: 3,
  });
});

test('what may not be regrouped shows why, and no form', async () => {
  const on = await regroup({ may: NO });
  expect(on.text()).toContain('Une séance du comité est en cours.');
  expect(on.page.querySelector('form')).toBeNull();
});

test('the dossier’s page leads to its events, and back from what was done', async () => {
  const done = {
    eventId: 'x',
    eventTitle: 'Conférence',
    regrouping: {
      id: 'r',
      kind: 'fold' as const,
      villageTitle: 'Village',
      reason: 'Au même endroit.',
      doneAt: '2026-06-20T08:00:00Z',
      doneBy: 'Camille',
      undoneAt: null,
      fromApplicationId: 'f',
      toApplicationId: 'd',
      mayUndo: YES,
    },
  };
  const view: DossierRegroupingsView = {
    dossier: DOSSIER,
    events: [
      {
        eventId: 'v',
        title: 'Village',
        eventKind: 'science_village',
        label: 'labelled',
        kind: 'fold',
        villageTitle: null,
        may: NO,
      },
      {
        eventId: 'e',
        title: 'Stand',
        eventKind: 'single',
        label: 'labelled',
        kind: 'promote',
        villageTitle: 'Village',
        may: YES,
      },
    ],
    done: [done, { ...done, regrouping: { ...done.regrouping, id: 's', mayUndo: NO } }],
  };
  const post = jest.fn<Post>(() => Promise.resolve({}));
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(view), post } }],
  });
  const fixture = TestBed.createComponent(RegroupingsPage);
  fixture.componentRef.setInput('id', 'd');
  await settle(fixture);
  const page = fixture.nativeElement as HTMLElement;
  expect(page.querySelector('a[href="/pilotage/evenements/e/regroupement"]')).not.toBeNull();
  expect(page.querySelector('a[href="/pilotage/evenements/v/regroupement"]')).toBeNull();
  expect(page.textContent).toContain('On ne revient plus en arrière.');
  const buttons = [...page.querySelectorAll('button')].filter((one) => one.textContent.includes('Revenir en arrière'));
  expect(buttons).toHaveLength(1);
  buttons[0]?.click();
  await settle(fixture);
  expect(post).toHaveBeenCalledWith('/api/regroupings/r/undoing');
});
