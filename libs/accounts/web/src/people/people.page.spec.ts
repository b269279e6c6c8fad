import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, test } from '@jest/globals';
import type { PeoplePage as PeopleView, PersonDetailView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { PeoplePage } from './people.page';
import { PersonPage } from './person.page';

const ROW = {
  id: 'p1',
  name: 'Camille Porteur',
  email: 'camille@demo.example',
  roles: [{ role: 'coordinator', endsOn: '2026-06-30', departments: ['02'], over: false }],
  organisations: [{ id: 'o1', name: 'Maison pour tous' }],
  // Half past midnight in Paris, still the day before in UTC.
  createdAt: '2026-05-17T22:30:00.000Z',
  lastSeenOn: null,
  disabledAt: null,
  secondFactor: false,
} as const;
const refused = { allowed: false, reasons: [{ code: 'own_rights', text: 'Personne ne change ses propres droits.' }] };
const PERSON = {
  ...ROW,
  sessions: 2,
  unreachable: false,
  factors: [],
  invitations: [],
  rolesStamp: 'x',
  may: {
    changeRoles: refused,
    deactivate: refused,
    reactivate: refused,
    signOut: refused,
    erase: refused,
    rolesToGive: ['holder', 'coordinator'],
    resetSecondFactor: false,
  },
};

async function shown<T>(page: Type<T>, body: unknown, inputs: Record<string, unknown> = {}): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          whenSignedOut: () => undefined,
          whenAnswered: () => undefined,
          get: () => Promise.resolve(body),
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  fixture.detectChanges();
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
}

test('an account opened after midnight in Paris shows the day it was there, not the day it was in UTC', async () => {
  const people = { items: [ROW], total: 1, page: 1, size: 25 } as unknown as PeopleView;
  const page = await shown(PeoplePage, people);
  expect(page).toContain('18/05/2026');
  expect(page).not.toContain('17/05/2026');
});

test('the list says until when a role lasts, where it writes, and who never came', async () => {
  const people = { items: [ROW], total: 1, page: 1, size: 25 } as unknown as PeopleView;
  const page = await shown(PeoplePage, people);
  expect(page).toMatch(/Coordination \(Aisne\), jusqu’au 30 juin/);
  expect(page).toContain('jamais');
  expect(page).toContain('Maison pour tous');
});

test('somebody who may not change an account reads why, and is offered no button', async () => {
  const page = await shown(PersonPage, PERSON as unknown as PersonDetailView, { id: 'p1' });
  expect(page).toContain('Personne ne change ses propres droits.');
  expect(page).not.toContain('Enregistrer les droits');
  expect(page).not.toContain('Désactiver le compte de Camille Porteur ? Fermer');
});

test('an account is offered for erasure only where that is allowed, with what it entails and its address to type', async () => {
  expect(await shown(PersonPage, PERSON as unknown as PersonDetailView, { id: 'p1' })).not.toContain(
    'Supprimer le compte…',
  );
  TestBed.resetTestingModule();
  const may = { ...PERSON.may, erase: { allowed: true, reasons: [] } };
  const page = await shown(PersonPage, { ...PERSON, may } as unknown as PersonDetailView, { id: 'p1' });
  expect(page).toContain('Supprimer le compte…');
  expect(page).toContain('elle quitte l’équipe de « Maison pour tous »');
  expect(page).toContain('recopiez l’adresse du compte : camille@demo.example');
});
