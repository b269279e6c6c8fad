import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TeamView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { Team } from './team';

const ALLOWED = { allowed: true, reasons: [] };
const CAMILLE = {
  personId: 'c',
  name: 'Camille',
  email: 'camille@maison.fr',
  level: 'owner',
  lastSeenMonth: '2025-10',
  closed: false,
  you: true,
} as const;
const SACHA = {
  ...CAMILLE,
  personId: 's',
  name: 'Sacha',
  email: 'sacha@maison.fr',
  level: 'editor',
  you: false,
} as const;
const TEAM: TeamView = {
  organisationId: 'o',
  name: 'Maison pour tous',
  level: 'owner',
  members: [CAMILLE, SACHA],
  invitations: [],
  requests: [],
  manage: ALLOWED,
  leave: ALLOWED,
  orphanedAt: null,
  openDossiers: 0,
};
const REQUEST = {
  id: 'r',
  name: 'Alex',
  email: 'alex@maison.fr',
  message: 'Je travaille avec vous.',
  askedAt: '2026-03-10T09:00:00Z',
};
const INVITATION: TeamView['invitations'][number] = {
  id: 'i',
  email: 'lou@maison.fr',
  role: 'holder',
  level: 'editor',
  endsOn: null,
  departments: null,
  organisation: 'Maison pour tous',
  organisationId: 'o',
  inviter: 'Camille',
  createdAt: '2026-03-10T09:00:00Z',
  expiresAt: '2026-03-24T09:00:00Z',
  expired: false,
  handsOver: false,
};

// The test's document has dialogs without their methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function shown(team: Partial<TeamView>, answer: () => Promise<unknown> = () => Promise.resolve(TEAM)) {
  const call = (method: string) =>
    jest.fn((path: string, body?: unknown) => {
      calls.push([method, path, body]);
      return answer();
    });
  const calls: unknown[][] = [];
  const api = {
    get: () => Promise.resolve({ ...TEAM, ...team }),
    post: call('POST'),
    put: call('PUT'),
    delete: call('DELETE'),
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
  const fixture = TestBed.createComponent(Team);
  fixture.componentRef.setInput('organisationId', 'o');
  const left = jest.fn();
  fixture.componentInstance.left.subscribe(left);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    await fixture.whenStable();
  };
  const press = async (words: string, within: ParentNode = root): Promise<void> => {
    [...within.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await settle();
  };
  const write = async (selector: string, value: string): Promise<void> => {
    const box = root.querySelector<HTMLInputElement>(selector)!;
    box.value = value;
    box.dispatchEvent(new Event('input'));
    await settle();
  };
  const dialog = (): HTMLDialogElement => root.querySelector<HTMLDialogElement>('dialog[open]')!;
  return { root, calls, left, press, write, dialog };
}

test('an owner reads who was there when, makes an editor owner, and takes somebody out after a question', async () => {
  const { root, calls, press, dialog } = await shown({});
  expect(root.querySelector('tbody tr')?.textContent).toContain('octobre 2025');
  await press('Rendre responsable');
  await press('Retirer Sacha');
  expect(dialog().textContent).toContain('Retirer Sacha de l’équipe\u00a0?');
  await press('Retirer de l’équipe', dialog());
  expect(calls).toEqual([
    ['PUT', '/api/organisations/o/team/s', { level: 'owner' }],
    ['DELETE', '/api/organisations/o/team/s', undefined],
  ]);
});

test('the only owner reads why the own level does not change', async () => {
  const { root, calls, press } = await shown({});
  await press('Rendre contributeur');
  expect(root.querySelector('#niveau-raison')?.textContent).toContain('nommez-en une autre');
  expect(calls).toEqual([]);
});

test('an editor reads the team and may only leave', async () => {
  const { root } = await shown({
    level: 'editor',
    manage: { allowed: false, reasons: [{ code: 'not_owner', text: 'x' }] },
    members: [
      { ...CAMILLE, you: false },
      { ...SACHA, you: true },
    ],
  });
  expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent.trim()).join()).toContain(
    'Quitter la structure',
  );
  expect(root.textContent).not.toContain('Inviter un collègue');
  expect(root.textContent).not.toContain('Rendre');
});

test('an owner invites a colleague; an incomplete address is explained and nothing is sent', async () => {
  const { root, calls, press, write } = await shown({});
  await write('fds-team-invitations input[type=email]', 'lou@');
  await press('Envoyer l’invitation');
  expect(root.querySelector('.msg-erreur')?.textContent).toContain('n’est pas complète');
  await write('fds-team-invitations input[type=email]', ' lou@maison.fr ');
  await press('Envoyer l’invitation');
  expect(calls).toEqual([
    ['POST', '/api/invitations', { email: 'lou@maison.fr', role: 'holder', organisationId: 'o', level: 'editor' }],
  ]);
});

test('an invitation that waits is sent again or called off', async () => {
  const { root, calls, press } = await shown({ invitations: [INVITATION] });
  expect(root.textContent).toContain('lou@maison.fr');
  await press('Renvoyer');
  await press('Annuler l’invitation');
  expect(calls.map(([method, path]) => [method, path])).toEqual([
    ['POST', '/api/invitations/i/resending'],
    ['DELETE', '/api/invitations/i'],
  ]);
});

test('a request is accepted at a level, or refused with a reason', async () => {
  const { calls, press, write, dialog } = await shown({ requests: [REQUEST] }, () =>
    Promise.resolve({ ...TEAM, requests: [REQUEST] }),
  );
  await press('Accepter comme contributeur');
  await press('Refuser Alex');
  await press('Refuser la demande', dialog());
  expect(dialog().textContent).toContain('Écrivez une raison');
  await write('dialog[open] textarea', 'Nous ne vous connaissons pas.');
  await press('Refuser la demande', dialog());
  expect(calls).toEqual([
    ['POST', '/api/join-requests/r/acceptance', { level: 'editor' }],
    ['POST', '/api/join-requests/r/refusal', { reason: 'Nous ne vous connaissons pas.' }],
  ]);
});

test('the last owner reads why leaving is not offered, and hands over to a member', async () => {
  const reason = { code: 'last_owner', text: 'Passez d’abord la main.' };
  const { root, calls, left, press, dialog } = await shown({ leave: { allowed: false, reasons: [reason] } });
  expect(root.textContent).toContain('Passez d’abord la main.');
  await press('Quitter la structure');
  expect(dialog()).toBeNull();
  await press('Passer la main');
  [...dialog().querySelectorAll<HTMLInputElement>('input[name=successeur]')][0]!.click();
  [...dialog().querySelectorAll<HTMLInputElement>('input[name=ensuite]')][1]!.click();
  await press('Passer la main', dialog());
  expect(calls).toEqual([['POST', '/api/organisations/o/team/handover', { personId: 's', then: 'leave' }]]);
  expect(left).toHaveBeenCalled();
});

test('somebody alone reads what becomes of the dossiers before confirming', async () => {
  const reason = { code: 'confirm_open_dossier', text: 'La coordination le reprendra.' };
  const { calls, left, press, dialog } = await shown({
    members: [CAMILLE],
    leave: { allowed: false, reasons: [reason] },
  });
  await press('Quitter la structure');
  expect(dialog().textContent).toContain('La coordination le reprendra.');
  await press('Quitter la structure', dialog());
  expect(calls).toEqual([['POST', '/api/organisations/o/team/departure', { confirmed: true }]]);
  expect(left).toHaveBeenCalled();
});

test('what the server refuses is said where the action was', async () => {
  const { root, press } = await shown({ members: [CAMILLE, { ...SACHA, level: 'owner' }] }, () =>
    Promise.reject(new Problem(409, 'organisations.owner_needed', 'Il ne resterait aucun responsable.')),
  );
  await press('Rendre contributeur');
  expect(root.querySelector('fds-team-members [role=alert]')?.textContent).toContain('aucun responsable');
});

test('the coordination sees that an organisation is to be taken over', async () => {
  const { root } = await shown({ level: null, members: [], orphanedAt: '2026-03-10T09:00:00Z' });
  expect(root.textContent).toContain('À reprendre.');
  expect(root.textContent).toContain('sans équipe');
  expect(root.textContent).not.toContain('Quitter la structure');
});
