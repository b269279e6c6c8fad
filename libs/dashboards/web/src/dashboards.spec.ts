import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type {
  AdministrationDashboardView,
  CommitteeDashboardView,
  CoordinationDashboardView,
  HolderDashboardView,
} from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ServicePage } from './administration/service.page';
import { CommitteePage } from './committee/committee.page';
import { CoordinationPage } from './coordination/coordination.page';
import { HolderPage } from './holder/holder.page';

const EDITION = {
  year: 2026,
  number: 35,
  title: 'Fête de la science 2026',
  theme: 'Saveurs savantes',
  state: 'call_open',
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callOpensOn: '2026-03-02',
  callClosesOn: '2026-05-07',
  reportsDueOn: '2026-10-30',
} as const;
const HOLDER: HolderDashboardView = {
  today: '2026-04-20',
  edition: EDITION,
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
const list = (...states: string[]) => ({
  route: '/pilotage/dossiers',
  filters: [{ name: 'edition', value: '2026' }, ...states.map((value) => ({ name: 'etat', value }))],
});
const COORDINATION: CoordinationDashboardView = {
  today: '2026-05-18',
  edition: EDITION,
  season: {
    from: '2025-12-01',
    to: '2026-12-31',
    phases: [
      { code: 'preparation', title: 'Préparation', from: '2025-12-01', to: '2026-03-01', state: 'done' },
      { code: 'call', title: 'Appel à projets', from: '2026-03-02', to: '2026-12-31', state: 'current' },
    ],
    milestones: [{ on: '2026-10-30', title: 'Chiffres' }],
    today: '2026-05-18',
  },
  toDo: [
    {
      kind: 'take_in_charge',
      count: 12,
      title: 'dossiers déposés à prendre en charge',
      detail: 'le plus ancien attend depuis 11 jours',
      list: list('submitted'),
    },
  ],
  funnel: [
    { stage: 'started', title: 'Commencés', count: 104, detail: 'brouillons compris', before: null, list: list() },
    { stage: 'submitted', title: 'Déposés', count: 86, detail: '', before: 79, list: list('submitted', 'decided') },
  ],
  beforeYear: 2025,
  balls: [
    {
      ball: 'coordination',
      total: 12,
      rows: [
        {
          applicationId: 'a1',
          title: 'Festival',
          organisation: 'CC',
          what: 'à prendre en charge',
          when: 'depuis 11 jours',
          overdue: true,
        },
      ],
      counts: [{ kind: 'take_in_charge', what: 'à prendre en charge', count: 12, list: list('submitted') }],
    },
    { ball: 'holders', total: 0, rows: [], counts: [] },
  ],
  departments: [
    { code: '80', name: 'Somme', dossiers: 17, events: 23, communes: 14, rate: 3, list: list('submitted') },
  ],
  region: { code: '', name: 'Région', dossiers: 86, events: 118, communes: 70, rate: 1.44, list: null },
  pace: {
    length: 66,
    today: 77,
    points: [
      { offset: 0, total: 2 },
      { offset: 66, total: 86 },
    ],
    beforeYear: 2025,
    before: [],
    lastDays: 35,
    lastDaysShare: 0.407,
  },
  alerts: [
    {
      kind: 'no_edition',
      title: 'L’édition 2027 n’est pas ouverte.',
      detail: '',
      action: { label: 'Préparer', list: { route: '/pilotage/edition/2027', filters: [] } },
      rows: [],
    },
  ],
};

async function shown<T>(page: Type<T>, answers: Readonly<Record<string, unknown>>): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          whenSignedOut: () => undefined,
          whenAnswered: () => undefined,
          get: (path: string) =>
            path in answers
              ? Promise.resolve(answers[path])
              : Promise.reject(new Problem(500, 'x', 'Le serveur n’a pas répondu.')),
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  fixture.detectChanges();
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const text = (root: HTMLElement): string => root.textContent.replace(/\s+/g, ' ');
const linkOf = (root: HTMLElement, words: string): string | null =>
  [...root.querySelectorAll('a')]
    .find(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(words))
    ?.getAttribute('href') ?? null;

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

test('a page that cannot be loaded says so and offers to try again', async () => {
  const root = await shown(HolderPage, {});
  expect(text(root)).toContain('Votre espace n’a pas pu être chargé');
  expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).toContain('Réessayer');
});

test('each figure of the coordination leads to its list, with the filters in the address', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  expect(linkOf(root, 'dossiers déposés à prendre en charge')).toBe('/pilotage/dossiers?edition=2026&etat=submitted');
  expect(linkOf(root, 'Déposés')).toBe('/pilotage/dossiers?edition=2026&etat=submitted&etat=decided');
  expect(linkOf(root, '12 à prendre en charge')).toBe('/pilotage/dossiers?edition=2026&etat=submitted');
  expect(linkOf(root, 'Festival')).toBe('/pilotage/dossiers/a1');
  expect(linkOf(root, 'Préparer')).toBe('/pilotage/edition/2027');
});

test('what is not known of the last edition is said unknown, and has no mark', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  const rows = [...root.querySelectorAll('.ent li')];
  expect(rows.map((row) => row.querySelectorAll('u').length)).toEqual([0, 1]);
  expect(text(rows[0] as HTMLElement)).toContain('inconnu');
  expect(text(rows[1] as HTMLElement)).toContain('+7');
  expect(text(root.querySelector('fds-pace')!)).toContain('Les jours de dépôt de 2025 ne sont pas connus.');
});

test('the map has its numbers in a table, and the rate one decimal', async () => {
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': COORDINATION });
  expect(root.querySelectorAll('fds-departments path')).toHaveLength(1);
  expect([...root.querySelectorAll('fds-departments tbody td')].map(({ textContent }) => textContent.trim())).toEqual([
    '17',
    '23',
    '14',
    '3,0',
  ]);
  expect(text(root.querySelector('fds-departments')!)).toContain('svg-maps, CC BY 4.0');
});

test('without any edition the coordination is led to one', async () => {
  const nothing = {
    ...COORDINATION,
    edition: null,
    season: null,
    toDo: [],
    funnel: [],
    balls: [],
    departments: [],
    region: null,
    pace: null,
  };
  const root = await shown(CoordinationPage, { '/api/dashboards/coordination': nothing });
  expect(linkOf(root, 'Importer une édition')).toBe('/pilotage/edition/import');
});

const COMMITTEE: CommitteeDashboardView = {
  today: '2026-05-18',
  edition: EDITION,
  opinions: {
    readable: 47,
    given: 16,
    waiting: 31,
    rows: [{ applicationId: 'a1', title: 'Chimie du goût', organisation: 'Université', since: null }],
  },
  glance: {
    edition: { ...EDITION, year: 2021, state: 'archived' },
    computedAt: '2026-05-18T08:00:00.000Z',
    figures: [{ code: 'attendance.total', label: 'visites en présentiel', value: 35196, detail: '' }],
    spectrum: [],
    reportsExpected: 101,
    reportsReceived: 97,
  },
  trend: [
    { year: 2019, value: 47500, lower: 47243, upper: 47885, state: 'known', mark: '≈ 47 500' },
    { year: 2020, value: null, lower: null, upper: null, state: 'not_comparable', mark: 'non comparable' },
    { year: 2021, value: 35196, lower: null, upper: null, state: 'this', mark: '35 196' },
  ],
  trendTitle: 'Un quart de visites en moins qu’en 2019',
  trendNotes: [],
  attention: [{ kind: 'figures_missing', title: '4 événements sur 101 sans chiffres', detail: '' }],
};

test('the committee reads the figures, what waits for its voice, and the way to the bilan', async () => {
  const root = await shown(CommitteePage, { '/api/dashboards/committee': COMMITTEE });
  expect(text(root.querySelector('.bi-cle')!)).toContain('35 196');
  expect(text(root.querySelector('.avis')!)).toContain('31 dossiers attendent');
  expect(linkOf(root, 'Chimie du goût')).toBe('/comite/lecture/a1');
  expect(linkOf(root, 'Lire le bilan 2021')).toBe('/comite/bilans/2021');
  expect(root.querySelectorAll('rect.creux')).toHaveLength(1);
});

test('the committee waits for a bilan that is not open yet, and says when it comes', async () => {
  const root = await shown(CommitteePage, {
    '/api/dashboards/committee': { ...COMMITTEE, glance: null, trend: [], attention: [] },
  });
  expect(text(root)).toContain('Le bilan s’ouvre à la fin de la fête');
});

test('the administrator sees the service, and moves the clock only where it can be moved', async () => {
  const service: AdministrationDashboardView = {
    now: '2026-05-18T08:00:00.000Z',
    people: 6,
    disabled: 0,
    roles: [{ role: 'holder', count: 2 }],
    sessions: 1,
    seenToday: 1,
    seenWeek: 1,
    outbox: { planned: 0, sent: 3, refused: 1, oldestPlanned: null, lastSent: null },
    refused: [{ to: 'Camille', subject: 'Reçu', writtenAt: '2026-05-18T08:00:00.000Z', refusal: '550 inconnu' }],
    importsRunning: 0,
    imports: [],
    database: { bytes: 24_500_000, version: '18.1', migrations: 3, events: 260, embedded: true },
    dataDir: '/srv/portail',
    mailConfigured: false,
    worker: true,
    journalEntries: 1,
    journal: [
      {
        id: 1,
        at: '2026-05-18T08:00:00.000Z',
        who: null,
        role: 'system',
        action: 'edition.imported',
        what: 'Édition importée d’une archive',
        subject: 'Fête 2021',
        editionYear: 2021,
      },
    ],
  };
  const clock = { now: '2026-05-18T08:00:00.000Z', offsetMs: 0, movable: false };
  const root = await shown(ServicePage, { '/api/dashboards/administration': service, '/api/clock': clock });
  expect(text(root)).toContain('24,5 Mo');
  expect(linkOf(root, 'Porteurs de projet')).toBe('/administration/comptes?role=holder');
  expect(text(root)).toContain('Le portail');
  expect(root.querySelector('input[type=date]')).toBeNull();
});
