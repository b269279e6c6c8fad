import type { AdministrationDashboardView, BackupsView, CommitteeDashboardView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { ServicePage } from '../administration/service.page';
import { CommitteePage } from '../committee/committee.page';
import { EDITION, linkOf, shown, text } from './page-under-test';

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
  reached: [
    {
      code: 'holders.first_time',
      value: '18',
      words: 'nouveaux porteurs',
      detail: '24,3 % des 74 porteurs',
      compared: '+12,5 % depuis 2019',
    },
  ],
  trendYears: [2020, 2019],
  trendRows: [
    {
      code: 'attendance.total',
      label: 'Visites en présentiel',
      now: '35 196',
      before: ['non comparable', '≈ 47 500'],
      compared: '−26,0 % depuis 2019',
      marks: [
        { year: 2018, value: 38900, lower: 38870, upper: 38912, after: false },
        { year: 2019, value: 47500, lower: 47243, upper: 47885, after: true },
        { year: 2021, value: 35196, lower: null, upper: null, after: false },
      ],
    },
  ],
};

test('the committee reads the figures, what waits for its voice, and the way to the bilan', async () => {
  const root = await shown(CommitteePage, { '/api/dashboards/committee': COMMITTEE });
  expect(text(root.querySelector('.bi-cle')!)).toContain('35 196');
  expect(text(root.querySelector('.avis')!)).toContain('31 dossiers attendent');
  expect(root.querySelector('.avis.jaune')).not.toBeNull();
  expect(linkOf(root, 'dossiers attendent')).toBe('/comite/lecture?attente=nous&edition=2026');
  expect(linkOf(root, '47 dossiers ouverts')).toBe('/comite/lecture?edition=2026');
  expect(linkOf(root, 'Chimie du goût')).toBe('/comite/lecture/a1?edition=2026');
  expect(linkOf(root, 'Lire le bilan 2021')).toBe('/comite/bilans/2021');
  expect(root.querySelectorAll('rect.creux')).toHaveLength(1);
});

test('the committee reads what the edition reached, and the two years before beside it', async () => {
  const root = await shown(CommitteePage, { '/api/dashboards/committee': COMMITTEE });
  expect(text(root.querySelector('.atteint')!)).toMatch(
    /nouveaux porteurs ?24,3 % des 74 porteurs ?\+12,5 % depuis 2019 ?18/,
  );
  expect(text(root.querySelector('.annees tbody tr')!)).toMatch(/depuis 2019 ?35 196 ?non comparable ?≈ 47 500/);
  expect(root.querySelectorAll('.annees svg circle')).toHaveLength(3);
  expect(text(root)).toContain('PDF, une page');
});

test('years of which no two are joined are left to the table: lone dots are not drawn', async () => {
  const trendRows = COMMITTEE.trendRows.map((row) => ({
    ...row,
    marks: row.marks.map((mark) => ({ ...mark, after: false })),
  }));
  const root = await shown(CommitteePage, { '/api/dashboards/committee': { ...COMMITTEE, trendRows } });
  expect(root.querySelector('.annees svg')).toBeNull();
});

test('nothing is yellow when no dossier waits for the voice', async () => {
  const opinions = { readable: 0, given: 0, waiting: 0, rows: [] };
  const root = await shown(CommitteePage, { '/api/dashboards/committee': { ...COMMITTEE, opinions } });
  expect(root.querySelector('.jaune')).toBeNull();
  expect(text(root.querySelector('.avis')!)).toContain('Rien ne vous attend');
});

test('the committee on a portal without any edition finds words, not a hole', async () => {
  const opinions = { readable: 0, given: 0, waiting: 0, rows: [] };
  const empty = {
    ...COMMITTEE,
    edition: null,
    opinions,
    glance: null,
    trend: [],
    attention: [],
    reached: [],
    trendRows: [],
  };
  const root = await shown(CommitteePage, { '/api/dashboards/committee': empty });
  expect(text(root)).toContain('Comité de pilotage');
  expect(text(root)).not.toMatch(/undefined|null/);
});

test('the committee waits for a bilan that is not open yet, and says when it comes', async () => {
  const root = await shown(CommitteePage, {
    '/api/dashboards/committee': { ...COMMITTEE, glance: null, trend: [], attention: [], reached: [], trendRows: [] },
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
    journalState: { lastSealed: '2026-05-18T07:59:00.000Z', unsealed: 1, guarded: true },
    journal: [
      {
        id: 1,
        at: '2026-05-18T08:00:00.000Z',
        who: null,
        role: 'system',
        onBehalfOf: null,
        action: 'edition.imported',
        what: 'Édition importée d’une archive',
        subject: 'Fête 2021',
        editionYear: 2021,
      },
    ],
  };
  const clock = { now: '2026-05-18T08:00:00.000Z', offsetMs: 0, movable: false };
  const run = {
    requestedAt: '2026-05-17T01:00:00.000Z',
    endedAt: '2026-05-17T01:00:09.000Z',
    state: 'done',
    cause: 'schedule',
    progress: 1,
    fileName: 'portal-2026-05-17T01-00-00Z.backup',
    bytes: 1_049_676,
    sha256: 'ab',
    encrypted: true,
    message: null,
  } as const;
  const backups: BackupsView = {
    configured: true,
    locked: true,
    folder: '/srv/backups',
    hour: 3,
    keepDays: 7,
    keepWeeks: 4,
    keepMonths: 12,
    last: run,
    current: null,
    failed: { ...run, state: 'failed', message: 'Le disque des sauvegardes est plein.' },
    late: true,
    kept: 9,
    keptBytes: 9_400_000,
  };
  const root = await shown(ServicePage, {
    '/api/dashboards/administration': service,
    '/api/clock': clock,
    '/api/backups': backups,
  });
  expect(text(root)).toContain('La dernière a plus de vingt-six heures.');
  expect(text(root)).toContain('Le disque des sauvegardes est plein.');
  expect(text(root)).toContain('9 sauvegardes, 9,4 Mo');
  expect(text(root)).not.toContain('Sans clé');
  expect(text(root)).toContain('24,5 Mo');
  expect(linkOf(root, 'Porteurs de projet')).toBe('/administration/comptes?role=holder');
  expect(text(root)).toContain('Le portail');
  expect(text(root)).toContain('scellé le');
  expect(text(root)).toContain('1 ligne depuis');
  expect(root.querySelector('input[type=date]')).toBeNull();
});
