import { describe, expect, test } from '@jest/globals';
import { instantAt } from '@fds/shared/kernel';
import { isSendingHour, organisationsToCall, planByHand, planByItself, stepToTake, type PersonMatter } from './climb';
import { ladderProblems, stepName, USUAL_STEPS, usualLadder } from './ladder';
import { linkClosure, linkUntil } from './links';
import { reminderCopy, reminderLetter } from './mails';
import { letterText } from '@fds/shared/kernel';

const DUE = '2026-10-30';
const figures = (overrides: Partial<PersonMatter> = {}): PersonMatter => ({
  matter: 'attendance',
  subjectId: 'village',
  organisationId: 'house',
  title: 'Village des sciences',
  detail: '',
  dueOn: DUE,
  since: new Date('2026-10-10T18:00:00+02:00'),
  told: null,
  ...overrides,
});
const ladder = usualLadder(['attendance', 'photo']);
const nobodyWrote = { lastAt: null, paused: false };
const morning = (day: string): Date => instantAt(day, '09:30');

describe('the step to take', () => {
  test.each([
    ['2026-10-15', null, null],
    ['2026-10-16', null, 0],
    ['2026-10-20', 0, null],
    ['2026-10-27', 0, 1],
    ['2026-10-31', 1, null],
    ['2026-11-01', 1, 2],
    ['2026-11-08', 2, 3],
    ['2026-12-08', 3, null],
  ])('on %s, after step %s: %s', (day, step, expected) => {
    const told = step === null ? null : { step };
    expect(stepToTake(figures({ told }), USUAL_STEPS, day)).toBe(expected);
  });

  test('a day that was missed is made up for, and steps that were overtaken are left out', () => {
    expect(stepToTake(figures(), USUAL_STEPS, '2026-10-29')).toBe(1);
    expect(stepToTake(figures({ told: { step: 0 } }), USUAL_STEPS, '2026-11-03')).toBe(2);
  });

  test('whoever was never reminded gets a plain message first, however late: no copy and no call out of the blue', () => {
    expect(stepToTake(figures(), USUAL_STEPS, '2026-11-20')).toBe(1);
    expect(stepToTake(figures({ told: { step: null } }), USUAL_STEPS, '2026-11-20')).toBe(3);
  });

  test('nobody is reminded on the very day of the asking', () => {
    const asked = figures({ since: instantAt('2026-10-29', '17:00') });
    expect(stepToTake(asked, USUAL_STEPS, '2026-10-29')).toBeNull();
    expect(stepToTake(asked, USUAL_STEPS, '2026-10-30')).toBe(1);
  });
});

test('the hours are those of the region, before and after the change to winter time', () => {
  expect(isSendingHour(new Date('2026-10-24T06:59:59Z'))).toBe(false);
  expect(isSendingHour(new Date('2026-10-24T07:00:00Z'))).toBe(true);
  expect(isSendingHour(new Date('2026-10-25T07:30:00Z'))).toBe(false);
  expect(isSendingHour(new Date('2026-10-25T08:00:00Z'))).toBe(true);
  expect(isSendingHour(new Date('2026-10-25T17:00:00Z'))).toBe(false);
});

describe('what leaves for a person', () => {
  test('all that is missing whose first step has come, in one message, and no copy before its step', () => {
    const later = figures({ subjectId: 'later', dueOn: '2026-12-24' });
    const told = figures({ subjectId: 'told', told: { step: 0 } });
    const plan = planByItself(nobodyWrote, [figures(), told, later], ladder, morning('2026-10-16'));
    expect(plan).toMatchObject({ sends: true, steps: [0, null], copies: false });
    expect(plan.sends && plan.matters.map(({ subjectId }) => subjectId)).toEqual(['village', 'told']);
  });
  test('a matter that the edition does not remind of is left out', () => {
    const plan = planByItself(nobodyWrote, [figures({ matter: 'draft' })], ladder, morning('2026-10-16'));
    expect(plan).toEqual({ sends: false, why: 'not_yet' });
  });
  test('72 hours are whole, across the change to winter time too', () => {
    const lastAt = new Date('2026-10-23T07:30:00Z');
    const at = (iso: string) => planByItself({ lastAt, paused: false }, [figures()], ladder, new Date(iso));
    expect(at('2026-10-26T07:29:59Z')).toEqual({ sends: false, why: 'rhythm' });
    expect(at('2026-10-26T07:30:00Z').sends).toBe(true);
  });
  test('the step of the copy asks for it; that of the call sends nothing and lists the organisation', () => {
    const third = figures({ told: { step: 1 } });
    expect(planByItself(nobodyWrote, [third], ladder, morning('2026-11-01'))).toMatchObject({ copies: true });
    const last = figures({ told: { step: 2 } });
    expect(planByItself(nobodyWrote, [last], ladder, morning('2026-11-08')).sends).toBe(false);
    expect(organisationsToCall([last, figures({ organisationId: 'other' })], ladder, '2026-11-08')).toEqual(['house']);
  });
  test('by hand: whatever the step, but never in a pause nor within the rhythm', () => {
    const now = morning('2026-10-20');
    const told = [figures({ told: { step: 0 } })];
    expect(planByHand(nobodyWrote, told, ladder, now)).toMatchObject({ sends: true, steps: [null] });
    expect(planByHand({ lastAt: null, paused: true }, told, ladder, now)).toEqual({ sends: false, why: 'paused' });
    expect(planByHand({ lastAt: now, paused: false }, told, ladder, now)).toEqual({ sends: false, why: 'rhythm' });
  });
});

test('every fault of a ladder is named at its step', () => {
  const steps = [
    { days: 2, channel: 'call' },
    { days: 2, channel: 'mail' },
    { days: 99, channel: 'mail' },
  ] as const;
  expect(ladderProblems({ steps, rhythmHours: 24 })).toEqual([
    { step: null, rule: 'rhythm' },
    { step: 0, rule: 'mail_first' },
    { step: 0, rule: 'call_is_last' },
    { step: 1, rule: 'days_in_order' },
    { step: 2, rule: 'day_range' },
  ]);
  expect(ladderProblems(usualLadder([]))).toEqual([]);
  expect([-14, 0, 2].map(stepName)).toEqual(['J\u00a0−\u00a014', 'J', 'J\u00a0+\u00a02']);
});

describe('the message', () => {
  const facts = {
    personName: 'Camille\r\nBcc: x@y.fr',
    editionYear: 2026,
    today: '2026-10-27',
    linkUntil: linkUntil('2026-10-27'),
  };
  test('one thing: the news is its day; what people typed stays on one line and is never markup', () => {
    const { subject, letter } = reminderLetter({
      ...facts,
      matters: [figures({ title: 'Un **titre**\nsur deux lignes' })],
    });
    expect(subject).toBe('Avant le 30 octobre\u00a0: donnez vos chiffres de fréquentation');
    expect(subject.length).toBeLessThanOrEqual(60);
    const text = letterText(letter);
    expect(text).toContain('Bonjour Camille Bcc: x@y.fr,');
    expect(text).toContain('«\u00a0Un **titre** sur deux lignes\u00a0»');
    expect(letter.preheader).toBe('Avant le 30 octobre 2026');
  });
  test('several: how many, and one button', () => {
    const { subject, letter } = reminderLetter({ ...facts, matters: [figures(), figures({ dueOn: '2026-10-20' })] });
    expect(subject).toBe('Il manque 2 réponses pour la Fête de la science 2026');
    expect(letter.preheader).toBe('Attendu depuis le 20 octobre 2026');
    expect(letter.blocks.filter(({ kind }) => kind === 'button')).toEqual([
      { kind: 'button', words: 'Donner ce qui manque', href: null },
    ]);
  });
  test('the copy names what is expected of whom, and opens nothing', () => {
    const { letter } = reminderCopy({ ...facts, matters: [figures()], organisationName: 'Maison pour tous' });
    expect(letterText(letter)).not.toContain('{lien}');
    expect(letter.blocks.some(({ kind }) => kind === 'button')).toBe(false);
  });
});

test('a link closes when it is taken back, when its last day is over, and with the bilan; being taken back comes first', () => {
  const link = { expiresOn: '2026-12-15', revoked: false, editionOver: false, personGone: false };
  expect(linkClosure(link, new Date('2026-12-15T22:59:59Z'))).toBeNull();
  expect(linkClosure(link, new Date('2026-12-15T23:00:00Z'))).toBe('expired');
  expect(linkClosure({ ...link, editionOver: true }, morning('2026-11-01'))).toBe('over');
  expect(linkClosure({ ...link, revoked: true, editionOver: true }, morning('2026-11-01'))).toBe('revoked');
  expect(linkClosure({ ...link, personGone: true }, morning('2026-11-01'))).toBe('revoked');
});
