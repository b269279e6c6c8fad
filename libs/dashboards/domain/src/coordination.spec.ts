import { dayOfYearInWords } from '@fds/shared/kernel';
import { describe, expect, test } from '@jest/globals';
import { waitInWords } from '@fds/labelling/domain';
import { alerts, type AlertFacts } from './alerts';
import { attentionPoints } from './attention';
import type { YearFacts } from './edition-phase';
import { periodInWords } from './french';
import { cumulate, depositedBy, funnel, lastDays, STAGE_STATES } from './funnel';
import { journalWords } from './journal-words';
import { shownMedian } from './median';
import { nextMilestone, positionOn, seasonBar } from './season-bar';
import { isOverdue, waitingWords } from './waiting';

const EDITION: YearFacts = {
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
  imported: false,
};
describe('the coordination', () => {
  test('the season bar has no hole and no overlap, and marks today', () => {
    const season = seasonBar(EDITION, '2026-06-15', '2026-05-18');
    season.phases.slice(1).forEach(({ from }, index) => expect(from > (season.phases[index]?.to ?? '')).toBe(true));
    expect([season.phases[0]?.from, season.phases.at(-1)?.to]).toEqual(['2025-12-01', '2026-12-31']);
    expect(season.phases.find(({ state }) => state === 'current')?.code).toBe('review');
    expect(nextMilestone(season, '2026-05-18')).toEqual({ title: 'La fête', days: 137 });
    expect(positionOn(season, '2025-12-01')).toBe(0);
  });
  test('each stage of the funnel is the sum of its states, and a withdrawn dossier is only counted as begun', () => {
    const lines = funnel(
      { draft: 2, submitted: 3, under_review: 4, inadmissible: 1, ready_for_committee: 5, decided: 6, withdrawn: 7 },
      { started: null, submitted: 20, taken: null, admissible: null, ready: null, decided: null },
    );
    expect(lines.map(({ count }) => count)).toEqual([28, 19, 16, 15, 11, 6]);
    expect(lines.map(({ before }) => before)).toEqual([null, 20, null, null, null, null]);
    expect(STAGE_STATES.submitted).not.toContain('withdrawn');
  });
  test('deposits add up, those before the opening on the first day', () => {
    const pace = cumulate([
      { offset: 5, count: 2 },
      { offset: -3, count: 1 },
      { offset: 0, count: 1 },
      { offset: 66, count: 4 },
    ]);
    expect(pace).toEqual([
      { offset: 0, total: 2 },
      { offset: 5, total: 4 },
      { offset: 66, total: 8 },
    ]);
    expect(depositedBy(pace, 65)).toBe(4);
    expect(lastDays(pace, 66)).toEqual({ count: 4, share: 0.5 });
    expect(lastDays([], 66)).toBeNull();
  });
  test.each([
    [{ since: '2026-05-07', due: null }, 'depuis 11\u00a0jours'],
    [{ since: '2026-05-17', due: null }, 'depuis hier'],
    [{ since: null, due: '2026-05-20' }, 'avant le 20 mai'],
    [{ since: null, due: '2026-05-16' }, 'dû il y a 2\u00a0jours'],
    [{ since: null, due: null }, ''],
  ] as const)('a wait %j is said « %s »', (wait, words) => {
    expect(waitInWords(wait, '2026-05-18')).toBe(words);
  });
  test('the coordination is late after a week, the others after their due day', () => {
    expect(isOverdue({ waiting: 'take_in_charge', since: '2026-05-10', due: null }, '2026-05-18')).toBe(true);
    expect(isOverdue({ waiting: 'take_in_charge', since: '2026-05-11', due: null }, '2026-05-18')).toBe(false);
    expect(isOverdue({ waiting: 'opinion_drari', since: '2026-01-01', due: null }, '2026-05-18')).toBe(false);
    expect(isOverdue({ waiting: 'report_attendance', since: null, due: '2026-10-30' }, '2026-10-30')).toBe(false);
  });
  test('what waits agrees with its count', () => {
    expect([waitingWords('notify', 1), waitingWords('notify', 9), waitingWords('review', 3)]).toEqual([
      'réponse à annoncer',
      'réponses à annoncer',
      'à instruire',
    ]);
  });
  test('an alert carries its action or its rows, and nothing is said when all is well', () => {
    const calm: AlertFacts = {
      year: 2026,
      thisYear: 2026,
      latestYear: 2026,
      startsOn: '2026-10-02',
      endsOn: '2026-10-12',
      reportsDueOn: '2026-10-30',
      outside: [],
      reportsMissing: 2,
      reportsExpected: 9,
      conditions: [],
      mailsRefused: 0,
      territories: null,
    };
    expect(alerts(calm, '2026-10-30')).toEqual([]);
    expect(alerts(calm, '2026-10-31')).toMatchObject([
      { kind: 'reports_late', action: { list: { route: '/pilotage/frequentation' } } },
    ]);
    const row = { title: 'Fermentations', organisation: 'MHN', applicationId: 'a1' };
    expect(alerts({ ...calm, outside: [row] }, '2026-04-01')).toMatchObject([
      {
        title: '1\u00a0événement n’a aucune date entre le 2 et le 12 octobre.',
        rows: [{ route: '/pilotage/dossiers/a1' }],
      },
    ]);
  });
});

describe('the committee', () => {
  const facts = {
    reportsExpected: 10,
    reportsReceived: 10,
    families: [],
    departments: [],
    communes: 0,
    rural: 0,
    regionCommunes: 0,
    regionRural: 0,
    beforeYear: 2025,
  };
  test('a fall is told from a fifth and two on; without an earlier edition there is none', () => {
    const points = attentionPoints({
      ...facts,
      departments: [
        { name: 'Aisne', now: 8, before: 10 },
        { name: 'Nord', now: 27, before: 30 },
        { name: 'Oise', now: 0, before: null },
      ],
    });
    expect(points.map(({ title }) => title)).toEqual([
      'Aucun événement\u00a0: Oise',
      'Aisne\u00a0: 8\u00a0événements, contre 10 en 2025',
    ]);
  });
  test('rule 7: missing figures are said, and not taken for zero', () => {
    expect(attentionPoints({ ...facts, reportsReceived: 7 })[0]).toMatchObject({
      kind: 'figures_missing',
      title: '3\u00a0événements sur 10 sans chiffres',
    });
  });
});

test('a regional median needs five events of the kind', () => {
  expect([shownMedian(4, 940), shownMedian(5, 940)]).toEqual([null, 940]);
});
test('the first of a month and a period over two months are written as people say them', () => {
  expect([
    dayOfYearInWords('2026-03-01'),
    periodInWords('2026-09-28', '2026-10-03'),
    periodInWords('2026-06-09', '2026-06-09'),
  ]).toEqual(['1er mars', 'du 28 septembre au 3 octobre', 'le 9 juin']);
});
test('an action of a later version is named after its subject, never shown as a code', () => {
  expect([journalWords('application.submitted'), journalWords('application.painted'), journalWords('x.y')]).toEqual([
    'Dossier envoyé',
    'Dossiers',
    'Action du portail',
  ]);
});
