import { describe, expect, test } from '@jest/globals';
import { checkContent, emptyProject } from '@fds/applications/domain';
import { USUAL_FORM } from '@fds/editions/domain';
import { checklist } from './checklist';
import type { YearFacts } from './edition-phase';
import { isOpen, phaseOf } from './edition-phase';
import { yearSteps, type HolderProgress } from './holder-steps';
import { holderTasks, type HolderSituation } from './holder-tasks';
import { greeting, reportNeed, whatNext } from './holder-words';

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
const NOTHING: HolderProgress = { submittedOn: null, notifiedOn: null, labelled: false, reported: false };
const situation = (overrides: Partial<HolderSituation> = {}): HolderSituation => ({
  edition: EDITION,
  drafts: [],
  corrections: [],
  dossiers: 1,
  events: [],
  evaluations: [],
  decisions: [],
  ...overrides,
});
const event = { id: 'e1', title: 'Le village', kind: 'science_village', activities: 3, question: null } as const;

describe('the phase of the year', () => {
  test.each([
    ['call_open', '2026-05-07', 'call'],
    ['call_open', '2026-05-08', 'committee'],
    ['review', '2026-06-01', 'committee'],
    ['labelled', '2026-09-01', 'programme'],
    ['labelled', '2026-10-02', 'festival'],
    ['running', '2026-10-13', 'attendance'],
    ['reporting', '2026-11-02', 'attendance'],
    ['bilan_draft', '2026-11-20', 'bilan'],
    ['archived', '2027-02-01', 'over'],
  ] as const)('an edition in %s on %s is in the phase %s', (state, today, phase) => {
    expect(phaseOf({ ...EDITION, state }, today)).toBe(phase);
  });
  test('only an edition whose bilan is published is over', () => {
    expect([isOpen('bilan'), isOpen('over')]).toEqual([true, false]);
  });
});

describe('the seven steps of a holder', () => {
  const states = (edition: YearFacts, progress: HolderProgress, today: string): string =>
    yearSteps(edition, progress, today)
      .map(({ state }) => state[0])
      .join('');

  test('a holder in the call stands on the first step', () => {
    expect(states(EDITION, NOTHING, '2026-04-01')).toBe('caaaaaa');
    expect(yearSteps(EDITION, NOTHING, '2026-04-01')[0]?.when).toBe('avant le 7 mai');
  });
  test('rule 16: before the notification the label step tells nothing but that the answer comes', () => {
    const steps = yearSteps({ ...EDITION, state: 'review' }, { ...NOTHING, submittedOn: '2026-04-28' }, '2026-06-12');
    expect(steps.map(({ when }) => when).slice(0, 3)).toEqual(['déposé le 28 avril', 'en cours', 'après le comité']);
  });
  test('a notified holder moves on before the edition does', () => {
    const progress = { ...NOTHING, submittedOn: '2026-04-28', notifiedOn: '2026-06-15', labelled: true };
    expect(states({ ...EDITION, state: 'review' }, progress, '2026-06-16')).toBe('dddcaaa');
    expect(yearSteps(EDITION, progress, '2026-06-16')[2]?.when).toBe('obtenu le 15 juin');
    expect(yearSteps(EDITION, { ...progress, labelled: false }, '2026-06-16')[2]?.when).toBe(
      'réponse reçue le 15 juin',
    );
  });
  test('a year that is over has seven steps done', () => {
    expect(states({ ...EDITION, state: 'archived' }, NOTHING, '2027-03-01')).toBe('ddddddd');
  });
});

describe('what is expected of a holder', () => {
  const draft = {
    id: 'a1',
    title: 'Saveurs',
    checklist: { missing: [{ text: 'la commune', section: 'evenements' }], given: 5, total: 6 },
  } as const;

  test('late figures come before a draft that still has weeks, and a decision to read comes last', () => {
    const tasks = holderTasks(
      situation({
        edition: { ...EDITION, reportsDueOn: '2026-03-20' },
        drafts: [draft],
        events: [{ ...event, report: 'due' }],
        kits: [{ id: 'a1', until: '2026-12-31' }],
        decisions: [{ id: 'a2', title: 'Autre', notifiedOn: '2026-03-30' }],
      }),
      '2026-04-01',
    );
    expect(tasks.map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['report_attendance', true],
      ['finish_dossier', false],
      ['order_kit', false],
      ['read_decision', false],
    ]);
  });
  test('each missing answer is a link to the section where it is given', () => {
    const [task] = holderTasks(situation({ drafts: [draft] }), '2026-04-01');
    expect(task).toMatchObject({
      missing: [{ text: 'la commune', route: '/dossiers/a1/evenements' }],
      given: 5,
      total: 6,
      minutes: 3,
      before: '2026-05-07',
    });
  });
  test('rule 14: on the last day a draft is still expected, on the day after nothing is', () => {
    expect(holderTasks(situation({ drafts: [draft] }), '2026-05-07')).toHaveLength(1);
    expect(holderTasks(situation({ drafts: [draft] }), '2026-05-08')).toEqual([]);
  });
  test('before the call opens, or when the bilan is published, nothing is expected', () => {
    expect(holderTasks(situation({ dossiers: 0 }), '2026-02-01')).toEqual([]);
    const over = { ...EDITION, state: 'bilan_published' } as const;
    expect(holderTasks(situation({ edition: over, events: [{ ...event, report: 'due' }] }), '2026-12-20')).toEqual([]);
  });
  test('a question of the coordination is shown in its own words', () => {
    const [task] = holderTasks(
      situation({
        edition: { ...EDITION, state: 'reporting' },
        events: [{ ...event, question: '960 collégiens ?', report: 'queried' }],
      }),
      '2026-10-20',
    );
    expect(task).toMatchObject({ kind: 'answer_question', detail: '«\u00a0960 collégiens ?\u00a0»' });
  });
  test.each([
    [{ expected: true, state: null, byActivities: false, over: true }, 'due'],
    [{ expected: true, state: null, byActivities: true, over: true }, 'given'],
    [{ expected: true, state: 'draft', byActivities: false, over: true }, 'started'],
    [{ expected: false, state: null, byActivities: false, over: true }, 'not_due'],
    [{ expected: true, state: null, byActivities: false, over: false }, 'not_due'],
    [{ expected: true, state: 'did_not_take_place', byActivities: false, over: true }, 'given'],
  ] as const)('an event with %j owes its figures: %s', (facts, need) => {
    expect(reportNeed(facts)).toBe(need);
  });
  test('the checklist counts what the dossier’s own rules find missing', () => {
    const content = { id: 'd', project: { ...emptyProject(), title: 'Saveurs' }, extra: {}, items: [] };
    const check = checkContent(content, {
      ...{ startsOn: '2026-10-02', endsOn: '2026-10-12', departments: ['80'], today: '2026-04-01' },
      ...{ form: USUAL_FORM, questions: [], association: false, municipalities: new Map() },
    });
    const empty = checklist(content, check);
    expect(empty).toMatchObject({ given: 1, total: 6 });
    expect(empty.missing.map(({ text }) => text)).toEqual([
      'une personne à joindre',
      'le résumé du projet',
      'ce qui en fait un projet scientifique',
      'au moins un événement',
      'l’accord avec la charte',
    ]);
  });
  test('the first words count the days that are left, and say nothing of a label before it is told', () => {
    const facts = { progress: NOTHING, dossiers: 1, labelledEvents: 0, tasks: 1 };
    expect(greeting(EDITION, facts, '2026-05-07').title).toBe('Dernier jour pour déposer.');
    const notified = {
      ...facts,
      progress: { ...NOTHING, submittedOn: '2026-04-02', notifiedOn: '2026-06-15', labelled: true },
      labelledEvents: 2,
      tasks: 0,
    };
    expect(greeting({ ...EDITION, state: 'labelled' }, notified, '2026-09-16')).toEqual({
      title: 'Plus que 16\u00a0jours.',
      sentence: 'Vos deux événements sont labellisés. Rien n’est attendu de vous pour l’instant.',
    });
  });
  test('what comes next never goes back', () => {
    const next = whatNext(
      { ...EDITION, state: 'running' },
      { ...NOTHING, submittedOn: '2026-04-02', notifiedOn: '2026-06-15', labelled: true },
      '2026-10-05',
    );
    expect(next.map(({ when }) => when)).toEqual(['Avant le 30 octobre', 'Ensuite']);
  });
});

test('a correction is asked of a dossier that was sent: a task with its day, each part a link, late once the day is over', () => {
  const correction = {
    id: 'c1',
    dueOn: '2026-05-25',
    items: [{ section: 'projet', why: 'Un résumé plus clair.' }],
  } as const;
  const asked = situation({ dossiers: 1, corrections: [{ id: 'd1', title: 'Saveurs', correction }] });
  const [task] = holderTasks(asked, '2026-05-20');
  expect(task).toMatchObject({
    kind: 'correct_dossier',
    before: '2026-05-25',
    overdue: false,
    missing: [{ text: 'Le projet\u00a0: Un résumé plus clair.', route: '/dossiers/d1/projet' }],
  });
  expect(holderTasks(asked, '2026-05-26')[0]?.overdue).toBe(true);
});
