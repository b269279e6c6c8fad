import { emptyEvent, emptyProject, type Content, type EventAnswers } from '@fds/applications/domain';
import type { Actor } from '@fds/shared/kernel';
import { describe, expect, test } from '@jest/globals';
import { USUAL_CRITERIA, type Mark } from '../criteria';
import { canWriteCriteria, newCode } from './criteria-settings';
import { canAssign, canMark, canRemindVoice, type AwaitedVoice } from './examining';
import { opinionReminder } from './opinion-reminder';
import { portalFindings } from './portal-findings';
import { countCriteria, standingCriteria } from './standing-criteria';

const EDITION = { startsOn: '2026-10-02', endsOn: '2026-10-12' };
const slot = (day: string) => ({ day, from: '10:00', to: '18:00', nextDay: false, audience: 'everyone' as const });
const contentOf = (
  events: readonly (Partial<EventAnswers> & { readonly id: string; readonly parentId?: string })[],
  project: Partial<Content['project']> = {},
): Content => ({
  id: 'd',
  project: { ...emptyProject(), ...project },
  extra: {},
  items: events.map(({ id, parentId = null, ...answers }, position) => ({
    id,
    parentId,
    position,
    answers: { ...emptyEvent(answers.kind), ...answers },
  })),
});
const found = (content: Content, whole = true) => portalFindings(content, EDITION, whole);

describe('what the portal reads in a filed version', () => {
  test('rule 12: one slot inside the window is enough, for each event', () => {
    const inside = contentOf([{ id: 'a', title: 'Village', slots: [slot('2026-09-30'), slot('2026-10-03')] }]);
    expect(found(inside).slot_in_window).toEqual({ mark: 'met', words: '1 créneau dans la fenêtre' });
    const outside = contentOf([{ id: 'a', title: 'Village', slots: [slot('2026-09-30')] }]);
    expect(found(outside).slot_in_window.mark).toBe('not_met');
    const one = contentOf([
      { id: 'a', title: 'Village', slots: [slot('2026-10-03')] },
      { id: 'b', title: 'Conférence', slots: [slot('2026-11-03')] },
    ]);
    expect(found(one).slot_in_window).toEqual({
      mark: 'to_check',
      words: 'aucune date dans la fenêtre\u00a0: «\u00a0Conférence\u00a0»',
    });
    expect(found(contentOf([])).slot_in_window.mark).toBe('not_met');
  });

  test('rule 12: a village is open when one of its stands is; stands kept aside by a single event do not count', () => {
    const stand = { id: 'b', parentId: 'a', title: 'Sel', slots: [slot('2026-10-03')] };
    expect(found(contentOf([{ id: 'a', kind: 'science_village' }, stand])).slot_in_window.mark).toBe('met');
    expect(found(contentOf([{ id: 'a', kind: 'single' }, stand])).slot_in_window.mark).toBe('not_met');
  });

  test('a price in the conditions asks to be looked at; the word «\u00a0gratuit\u00a0» alone does not', () => {
    const conditions = (text: string) =>
      found(contentOf([{ id: 'a', title: 'X', conditions: text }])).free_of_charge.mark;
    expect(conditions('Gratuit, sur réservation')).toBe('met');
    for (const text of ['Entrée 5 €', '12 euros par famille', 'Tarif réduit', 'Visite payante'])
      expect(conditions(text)).toBe('to_check');
  });

  test('rule 23: two spellings of one unit are one unit, and institutions are none', () => {
    const unit = (name: string) => ({ key: name, unit: name, institutions: 'UPJV, CNRS', people: '', doctoral: false });
    const project = { researchUnits: [unit('EDYSAN'), unit('Édysan '), unit('LAMFA')] };
    expect(found(contentOf([], project)).research_named).toEqual({ mark: 'met', words: '2 unités citées' });
  });

  test('rule 13: a project that does not follow the theme is told so, never marked down', () => {
    expect(found(contentOf([])).theme_named.mark).toBeNull();
    expect(found(contentOf([], { nationalTheme: true })).theme_named.mark).toBe('met');
  });

  test('audiences are a fact that a person judges; their absence asks to be looked at, with the names', () => {
    const some = contentOf([
      { id: 'a', title: 'Un', audiences: ['school'] },
      ...['Deux', 'Trois', 'Quatre', 'Cinq', 'Six'].map((title) => ({ id: title, title })),
    ]);
    expect(found(some).audience_given).toEqual({
      mark: 'to_check',
      words: 'public non indiqué\u00a0: «\u00a0Deux\u00a0», «\u00a0Trois\u00a0», «\u00a0Quatre\u00a0», 2 autres',
    });
    expect(found(contentOf([{ id: 'a', audiences: ['school'] }])).audience_given.mark).toBeNull();
  });

  test('nothing is held against a dossier of an archive for what its form did not ask', () => {
    const archived = Object.values(found(contentOf([{ id: 'a', title: 'Un' }]), false));
    expect(archived.filter(({ mark }) => mark !== null && mark !== 'met')).toEqual([]);
  });
});

test('a person’s mark goes before the portal’s; optional criteria count once they are judged', () => {
  const findings = found(contentOf([{ id: 'a', slots: [slot('2026-10-03')] }], { charterAcceptedBy: 'Camille' }));
  const standing = (marks: [string, Mark][]) => standingCriteria(USUAL_CRITERIA, findings, new Map(marks));
  expect(countCriteria(standing([]), 'admissibility')).toEqual({ met: 3, total: 3 });
  expect(countCriteria(standing([['dates', 'not_met']]), 'admissibility')).toEqual({ met: 2, total: 3 });
  const label = countCriteria(standing([]), 'label');
  expect(countCriteria(standing([['theme', 'met']]), 'label')).toEqual({ met: label.met + 1, total: label.total + 1 });
  expect(standing([['dates', 'met']]).find(({ criterion }) => criterion.code === 'dates')?.by).toBe('coordination');
});

const coordinator: Actor = { personId: 'c', role: 'coordinator', organisationIds: [] };
const review = { state: 'review' } as const;
const ready = { state: 'ready_for_committee', departments: ['80'] } as const;

test('criteria are marked and dossiers given between filing and decision, by a coordinator of that place', () => {
  for (const state of ['submitted', 'under_review', 'inadmissible', 'ready_for_committee'] as const)
    expect(canMark(coordinator, { ...ready, state }, review).allowed).toBe(true);
  expect(canMark(coordinator, { ...ready, state: 'draft' }, review)).toMatchObject({ reasons: ['not_filed'] });
  expect(canMark(coordinator, { ...ready, state: 'decided' }, review)).toMatchObject({ reasons: ['already_decided'] });
  expect(canMark(coordinator, ready, { state: 'archived' })).toMatchObject({ reasons: ['edition_over'] });
  expect(canMark({ ...coordinator, role: 'drari' }, ready, review)).toMatchObject({ reasons: ['not_coordinator'] });
  const aisne = { ...coordinator, departments: ['02'] };
  expect(canMark(aisne, ready, review)).toMatchObject({ reasons: ['outside_territory'] });
  expect(canMark(coordinator, ready, review, { code: 'x', known: ['y'] })).toMatchObject({
    reasons: ['unknown_criterion'],
  });
  expect(canAssign(coordinator, ready, review, null).allowed).toBe(true);
  expect(canAssign(coordinator, ready, review, { departments: null }).allowed).toBe(true);
  expect(canAssign(coordinator, ready, review, { departments: ['02'] })).toMatchObject({
    reasons: ['outside_their_territory'],
  });
  expect(canAssign(coordinator, ready, review, 'unknown')).toMatchObject({ reasons: ['not_a_coordinator'] });
});

test('a voice is reminded once in 72 hours, while its opinion is awaited', () => {
  const now = new Date('2026-05-20T09:00:00Z');
  const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);
  const asked = (over: Partial<AwaitedVoice>) => {
    const voice: AwaitedVoice = { voice: 'drari', given: false, remindedAt: null, people: 1, ...over };
    const answer = canRemindVoice(coordinator, ready, review, voice, now);
    return answer.allowed ? [] : answer.reasons;
  };
  expect(asked({})).toEqual([]);
  expect(asked({ remindedAt: ago(71) })).toEqual(['reminded_recently']);
  expect(asked({ remindedAt: ago(72) })).toEqual([]);
  expect(asked({ given: true })).toEqual(['opinion_given']);
  expect(asked({ people: 0 })).toEqual(['nobody_there']);
  expect(asked({ voice: 'coordination', people: 0 })).toEqual(['own_voice']);
});

test('one reminder names all that waits, ten at most, and the last day', () => {
  const mail = opinionReminder({
    personName: 'Alex',
    year: 2026,
    titles: ['Le blé', 'Le sel'],
    waiting: 5,
    dueOn: '2026-06-02',
    link: 'https://exemple.fr/comite/lecture',
  });
  expect(mail.subject).toBe('5 dossiers attendent votre avis');
  expect(mail.text).toContain('avant le 2 juin 2026');
  expect(mail.text).toContain('- Le sel\n- et 3 de plus');
});

test('the criteria of an edition are the whole region’s, at least one, each once and named', () => {
  const wanted = { criteria: USUAL_CRITERIA, grid: [] };
  expect(canWriteCriteria(coordinator, review, wanted).allowed).toBe(true);
  expect(canWriteCriteria({ ...coordinator, departments: ['80'] }, review)).toMatchObject({
    reasons: ['outside_territory'],
  });
  const [first] = USUAL_CRITERIA;
  if (!first) return;
  const reasons = (criteria: typeof USUAL_CRITERIA) => canWriteCriteria(coordinator, review, { criteria, grid: [] });
  expect(reasons([])).toMatchObject({ reasons: ['no_criterion'] });
  expect(reasons([first, first])).toMatchObject({ reasons: ['code_twice'] });
  expect(reasons([{ ...first, label: ' ' }])).toMatchObject({ reasons: ['label_missing'] });
});

test('a new criterion gets a code of its words, with a number when that is taken', () => {
  expect(newCode('Éco-conception\u00a0!', [])).toBe('eco_conception');
  expect(newCode('Éco-conception', ['eco_conception'])).toBe('eco_conception_2');
  expect(newCode('日本', [])).toBe('critere');
});
