import type { HolderDashboardView } from '@fds/shared/contract';
import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { HolderPage } from '../holder/holder.page';
import { EDITION, linkOf, shown, text } from './page-under-test';

const HOLDER: HolderDashboardView = {
  today: '2026-04-20',
  edition: EDITION,
  linked: true,
  open: true,
  title: 'Encore 17 jours pour déposer.',
  sentence: 'Il reste deux choses à faire.',
  steps: [
    { code: 'call', title: 'Appel à projets', when: 'avant le 7 mai', state: 'current' },
    { code: 'committee', title: 'Comité', when: 'après le 7 mai', state: 'ahead' },
  ],
  tasks: [
    {
      kind: 'finish_dossier',
      title: 'Terminez le dossier « Saveurs »',
      detail: 'Il manque :',
      before: '2026-05-07',
      overdue: false,
      minutes: 6,
      missing: [{ text: 'la commune', route: '/dossiers/a1/evenements' }],
      given: 5,
      total: 6,
      action: 'Compléter le dossier',
      route: '/dossiers/a1/evenements',
    },
    {
      kind: 'read_decision',
      title: 'Lisez la réponse',
      detail: 'Le comité a rendu sa décision.',
      before: null,
      overdue: false,
      minutes: 1,
      missing: [],
      given: 0,
      total: 0,
      action: 'Lire',
      route: '/dossiers/a2/reponse',
    },
  ],
  dossiers: [
    {
      id: 'a2',
      title: 'Le goût',
      organisation: 'Maison pour tous',
      state: 'ready_for_committee',
      answered: false,
      toComplete: false,
      events: [
        {
          id: 'e1',
          title: 'Le goût',
          kind: 'single',
          activities: 0,
          municipality: 'Abbeville',
          firstSlotAt: '2026-10-06T17:00:00.000Z',
          lastSlotAt: '2026-10-06T19:00:00.000Z',
          label: 'pending',
          happening: 'scheduled',
          report: 'not_due',
          reportState: null,
        },
      ],
    },
  ],
  result: {
    year: 2021,
    events: 2,
    reported: 0,
    visits: null,
    general: null,
    school: null,
    accompanying: null,
    kind: 'single',
    median: null,
    peers: 3,
  },
  next: [{ when: 'Avant le 30 octobre', text: 'vous donnez vos chiffres.' }],
  contact: null,
};
test('a holder sees the most urgent thing first, each missing answer as a link, and the ring of what is given', async () => {
  const root = await shown(HolderPage, { '/api/dashboards/holder': HOLDER });
  expect(root.querySelector('h1')?.textContent).toBe('Encore 17 jours pour déposer.');
  expect(text(root.querySelector('.be-jouer')!)).toContain('d’ici jeudi 7 mai');
  expect(linkOf(root, 'la commune')).toBe('/dossiers/a1/evenements');
  expect(root.querySelector('.be-anneau')?.getAttribute('aria-label')).toBe('5 informations sur 6 sont remplies');
  expect(root.querySelectorAll('.be-anneau path.fait')).toHaveLength(5);
});

test('rule 7: a last result without figures is unknown, not zero', async () => {
  const root = await shown(HolderPage, { '/api/dashboards/holder': HOLDER });
  expect(text(root.querySelector('fds-last-result')!)).toContain('inconnu');
  expect(root.querySelector('fds-last-result .piste')).toBeNull();
});

test('when no edition is open, a holder finds a calm page with her last result', async () => {
  const root = await shown(HolderPage, {
    '/api/dashboards/holder': {
      ...HOLDER,
      open: false,
      tasks: [],
      title: 'Rien ne presse.',
      result: { ...HOLDER.result, reported: 2, visits: 1284, general: 598, school: 612, accompanying: 74 },
    },
  });
  expect(text(root)).toContain('Aucune édition n’est ouverte');
  expect(root.querySelector('.etapes')).toBeNull();
  expect(text(root.querySelector('fds-last-result')!)).toContain('1 284 visites');
});

test('the answer of the committee is one click away once it can be read, and not before', async () => {
  const root = await shown(HolderPage, { '/api/dashboards/holder': HOLDER });
  expect(linkOf(root, 'Lire la réponse')).toBeNull();
  TestBed.resetTestingModule();
  const answered = HOLDER.dossiers.map((dossier) => ({ ...dossier, state: 'decided' as const, answered: true }));
  const told = await shown(HolderPage, { '/api/dashboards/holder': { ...HOLDER, dossiers: answered } });
  expect(linkOf(told, 'Lire la réponse')).toBe('/dossiers/a2/reponse');
});

test('a holder on a portal without any edition finds words, not a hole', async () => {
  const root = await shown(HolderPage, {
    '/api/dashboards/holder': {
      ...HOLDER,
      edition: null,
      open: false,
      title: 'Bienvenue.',
      steps: [],
      tasks: [],
      dossiers: [],
      result: null,
      next: [],
    },
  });
  expect(text(root)).toContain('Aucune édition n’est ouverte');
  expect(text(root)).not.toContain('undefined');
});

test('a holder whose account has no organisation is told what to do, not that all is done', async () => {
  const root = await shown(HolderPage, {
    '/api/dashboards/holder': { ...HOLDER, linked: false, steps: [], tasks: [], dossiers: [], result: null, next: [] },
  });
  expect(text(root)).toContain('Il manque votre structure');
  expect(text(root)).not.toContain('Vous êtes à jour');
  expect(root.querySelector('.jaune')).toBeNull();
});

test('a page that cannot be loaded says so and offers to try again', async () => {
  const root = await shown(HolderPage, {});
  expect(text(root)).toContain('Votre espace n’a pas pu être chargé');
  expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Réessayer');
});

test('a holder reads which team has not answered yet, and why another said no', async () => {
  const request = { organisationId: 'o', message: 'x', askedAt: '2026-04-19T08:00:00Z', resolvedAt: null };
  const root = await shown(HolderPage, {
    '/api/dashboards/holder': HOLDER,
    '/api/account/join-requests': {
      items: [
        { ...request, id: '1', organisation: 'Maison pour tous', resolution: null, reason: null },
        { ...request, id: '2', organisation: 'Musée', resolution: 'refused', reason: 'Vous n’êtes pas de chez nous.' },
      ],
    },
  });
  expect(text(root)).toContain('Demande envoyée le 19 avril 2026 à 10 h à l’équipe de Maison pour tous.');
  expect(text(root)).toContain('Vous n’êtes pas de chez nous.');
});
