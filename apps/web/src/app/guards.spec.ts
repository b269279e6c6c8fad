import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, TitleStrategy } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Title } from '@angular/platform-browser';
import type { SessionView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { onlyFor, toHome } from './guards';
import { PageTitles } from './titles';

@Component({ template: 'page' })
class Page {}
const page = (path: string, title: string) => ({ path, title, component: Page });

async function visit(address: string, session: () => Promise<Partial<SessionView>>): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
        {
          path: 'pilotage',
          title: 'Coordination',
          canActivate: [onlyFor('coordinator')],
          children: [page('', 'Pilotage'), page('dossiers', 'Dossiers')],
        },
        page('connexion', 'Se connecter'),
        page('connexion/verification', 'Double vérification'),
        page('connexion/double-verification', 'Activer'),
        page('comite', 'Comité'),
        page('reserve', 'Page réservée'),
        page('panne', 'Panne'),
      ]),
      { provide: TitleStrategy, useClass: PageTitles },
      { provide: Api, useValue: { get: session } },
    ],
  });
  await RouterTestingHarness.create(address);
  return `${TestBed.inject(Location).path()} | ${TestBed.inject(Title).getTitle()}`;
}
const as = (role: SessionView['role']) => () => Promise.resolve({ signedIn: true, role });

test('a visitor who is not signed in is sent to the door, which knows where to come back', async () => {
  expect(await visit('/pilotage/dossiers?dep=80', () => Promise.resolve({ signedIn: false }))).toBe(
    '/connexion?retour=%2Fpilotage%2Fdossiers%3Fdep%3D80 | Se connecter – Fête de la science',
  );
});

test('a coordinator enters, and the tab says page, section, site', async () => {
  expect(await visit('/pilotage/dossiers', as('coordinator'))).toBe(
    '/pilotage/dossiers | Dossiers, Coordination – Fête de la science',
  );
});

test('a holder who follows a coordinator’s link sees that it is reserved, the address unchanged', async () => {
  expect(await visit('/pilotage/dossiers', as('holder'))).toMatch(/^ \| Page réservée/);
});

test('a session that waits for its second proof is led to it from any entrance, and knows where to come back', async () => {
  const waiting = (pending: 'second_factor' | 'enrolment') => () => Promise.resolve({ signedIn: false, pending });
  expect(await visit('/pilotage/dossiers', waiting('second_factor'))).toMatch(
    /^\/connexion\/verification\?retour=%2Fpilotage%2Fdossiers /,
  );
  TestBed.resetTestingModule();
  expect(await visit('/', waiting('enrolment'))).toMatch(/^\/connexion\/double-verification /);
});

test('a server that does not answer is told, not taken for a signed-out person', async () => {
  expect(await visit('/pilotage', () => Promise.reject(new Error('down')))).toMatch(/\| Panne/);
});

test('the portal’s address leads each role to its first page', async () => {
  expect(await visit('/', as('region'))).toMatch(/^\/comite/);
  TestBed.resetTestingModule();
  expect(await visit('/', () => Promise.resolve({ signedIn: false }))).toMatch(/^\/connexion/);
});
