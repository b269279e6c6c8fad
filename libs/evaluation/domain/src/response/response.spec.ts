import { describe, expect, test } from '@jest/globals';
import { LONGEST_ANSWER, type Question } from '@fds/questions/domain';
import { changeResponse, EMPTY_RESPONSE, type ResponseContent } from './content';
import { canAnswer, canClose, canReopen } from './policies';
import {
  RESPONSE_ACTIONS,
  RESPONSE_STATUSES,
  RESPONSE_TRANSITIONS,
  responseStatus,
  statusesAfter,
  type EvaluationWindow,
  type ResponseFacts,
  type ResponseStatus,
} from './states';
import { minutesLeft, responseSteps } from './steps';
import { newSince, wholeResponse } from './whole';

const YES_NO = [
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
];
const QUESTIONS: readonly Question[] = [
  { code: 'networks', type: 'single', label: 'Sur les réseaux sociaux ?', required: true, options: YES_NO },
  {
    ...{ code: 'which', type: 'multiple', label: 'Lesquels ?', required: true },
    options: [
      { code: 'a', label: 'A' },
      { code: 'b', label: 'B' },
    ],
    visibleWhen: { question: 'networks', equals: 'yes' },
  },
  { code: 'people', type: 'number', label: 'Combien ?', required: false },
  { code: 'words', type: 'text', label: 'Un mot ?', required: false },
];
const ASKED = { questions: QUESTIONS };
const answered = (answers: ResponseContent['answers']): ResponseContent => ({ ...EMPTY_RESPONSE, answers });
const change = (field: string, value: unknown, was: unknown = '') => ({ field, was, value });

const NOW = new Date('2026-10-20T10:00:00Z');
const OPEN: EvaluationWindow = { state: 'reporting', closed: false, asked: true };
const FACTS: ResponseFacts = {
  organisationId: 'one',
  invitedFrom: new Date('2026-10-12T16:00:00Z'),
  state: null,
  departments: ['80'],
};
const holder = { role: 'holder', organisationIds: ['one'] } as const;
const coordinator = { role: 'coordinator', organisationIds: [] } as const;

describe('where an evaluation stands', () => {
  test('every status can be reached from the first one, and left or final as the rules say', () => {
    const reached = new Set<ResponseStatus>(['not_invited']);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const { from, to } of RESPONSE_TRANSITIONS) if (reached.has(from)) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...RESPONSE_STATUSES].sort());
    for (const action of RESPONSE_ACTIONS)
      expect(RESPONSE_STATUSES.flatMap((from) => statusesAfter(from, action))).not.toEqual([]);
    expect(statusesAfter('invited', 'submit')).toEqual([]);
  });

  test('it is asked from the end of the last session on, and of nobody without an announced event', () => {
    expect(responseStatus(FACTS, OPEN, NOW)).toBe('invited');
    expect(responseStatus(FACTS, OPEN, new Date('2026-10-12T15:59:59Z'))).toBe('not_invited');
    expect(responseStatus({ ...FACTS, invitedFrom: null }, OPEN, NOW)).toBe('not_invited');
    expect(responseStatus(FACTS, { ...OPEN, asked: false }, NOW)).toBe('not_invited');
  });

  test('once the bilan is published what was sent is locked, and what was not has no response', () => {
    const published: EvaluationWindow = { ...OPEN, state: 'bilan_published' };
    expect(responseStatus({ ...FACTS, state: 'submitted' }, published, NOW)).toBe('locked');
    expect(responseStatus({ ...FACTS, state: 'in_progress' }, published, NOW)).toBe('no_response');
    expect(responseStatus(FACTS, { ...OPEN, closed: true }, NOW)).toBe('no_response');
  });
});

describe('who may', () => {
  test('a holder answers its own, a stranger does not, the coordination enters for it', () => {
    expect(canAnswer(holder, FACTS, OPEN, NOW).allowed).toBe(true);
    expect(canAnswer(coordinator, FACTS, OPEN, NOW).allowed).toBe(true);
    expect(canAnswer({ role: 'holder', organisationIds: ['two'] }, FACTS, OPEN, NOW)).toEqual({
      allowed: false,
      reasons: ['not_yours'],
    });
  });
  test('after the closing only the coordination writes; after the bilan nobody does', () => {
    const closed = { ...OPEN, closed: true };
    expect(canAnswer(holder, FACTS, closed, NOW)).toEqual({ allowed: false, reasons: ['closed'] });
    expect(canAnswer(coordinator, FACTS, closed, NOW).allowed).toBe(true);
    const frozen: EvaluationWindow = { ...OPEN, state: 'archived' };
    expect(canAnswer(coordinator, FACTS, frozen, NOW)).toEqual({ allowed: false, reasons: ['frozen'] });
    expect(canClose(coordinator, frozen, true).allowed).toBe(false);
    expect(canClose(coordinator, closed, true)).toEqual({ allowed: false, reasons: ['closed_already'] });
    expect(canClose(coordinator, closed, false).allowed).toBe(true);
  });
  test('only what was sent is given back, and only by the coordination', () => {
    expect(canReopen(coordinator, { ...FACTS, state: 'submitted' }, OPEN).allowed).toBe(true);
    expect(canReopen(coordinator, FACTS, OPEN)).toEqual({ allowed: false, reasons: ['nothing_sent'] });
    expect(canReopen(holder, { ...FACTS, state: 'submitted' }, OPEN).allowed).toBe(false);
  });
});

describe('answers one by one', () => {
  test('an answer to a question that is not put, or not there, is refused', () => {
    const { problems } = changeResponse(
      EMPTY_RESPONSE,
      [change('answer.which', 'a'), change('answer.gone', 'x')],
      ASKED,
    );
    expect(problems).toMatchObject([
      { field: 'answer.which', rule: 'hidden' },
      { field: 'answer.gone', rule: 'unknown_question' },
    ]);
  });
  test('changes are taken in their order: the answer that calls for another, then the other', () => {
    const { content, problems } = changeResponse(
      EMPTY_RESPONSE,
      [change('answer.networks', 'yes'), change('answer.which', 'a|b')],
      ASKED,
    );
    expect(problems).toMatchObject([]);
    expect(content.answers).toEqual({ networks: 'yes', which: 'a|b' });
  });
  test('two phones: the same answer twice is one, another answer to the same question is a conflict, other questions add up', () => {
    const now = answered({ words: 'Merci' });
    expect(changeResponse(now, [change('answer.words', 'Merci')], ASKED).conflicts).toEqual([]);
    const { conflicts, content } = changeResponse(
      now,
      [change('answer.words', 'Bravo'), change('answer.people', '12')],
      ASKED,
    );
    expect(conflicts).toEqual(['answer.words']);
    expect(content.answers).toEqual({ words: 'Merci', people: '12' });
  });
  test('rule 6: to prefer not to answer is kept apart from leaving out', () => {
    const { content } = changeResponse(EMPTY_RESPONSE, [change('answer.networks', null)], ASKED);
    expect(content.answers).toEqual({ networks: null });
    expect(changeResponse(content, [change('answer.networks', '', null)], ASKED).content.answers).toEqual({});
  });
  test('emoji, Arabic and 10 000 characters are kept, one more is refused, as are −1 people and half a person', () => {
    for (const words of ['Génial 🎉👩‍🔬', 'شكرا جزيلا', 'a'.repeat(LONGEST_ANSWER)])
      expect(changeResponse(EMPTY_RESPONSE, [change('answer.words', words)], ASKED).content.answers).toEqual({ words });
    expect(
      changeResponse(EMPTY_RESPONSE, [change('answer.words', 'a'.repeat(LONGEST_ANSWER + 1))], ASKED).problems,
    ).toMatchObject([{ field: 'answer.words', rule: 'too_long' }]);
    for (const people of [-1, 0.5, 1e9, '12'])
      expect(changeResponse(EMPTY_RESPONSE, [change('engaged.staff', people, null)], ASKED).problems).toMatchObject([
        { field: 'engaged.staff', rule: 'people' },
      ]);
  });
});

describe('a whole response', () => {
  test('what is asked for is asked for where it is put; what is hidden is left behind and told', () => {
    expect(wholeResponse(EMPTY_RESPONSE, ASKED).problems).toMatchObject([{ field: 'answer.networks', rule: 'empty' }]);
    expect(wholeResponse(answered({ networks: 'yes' }), ASKED).problems).toMatchObject([
      { field: 'answer.which', rule: 'empty' },
    ]);
    const { problems, dropped, content } = wholeResponse(answered({ networks: 'no', which: 'a', gone: 'x' }), ASKED);
    expect([problems, dropped, content.answers]).toEqual([[], ['which', 'gone'], { networks: 'no' }]);
    expect(wholeResponse(answered({ networks: null }), ASKED).problems).toMatchObject([]);
  });
  test('an option that was withdrawn meanwhile is to be chosen anew', () => {
    expect(wholeResponse(answered({ networks: 'maybe' }), ASKED).problems).toMatchObject([
      { field: 'answer.networks', rule: 'unknown_option' },
    ]);
  });
  test('teams that came have a name; “no” sends none', () => {
    const team = { unit: '', institutions: ['CNRS'], staff: 3 };
    const with_ = (came: boolean) => ({ ...answered({ networks: 'no' }), came, teams: [team] });
    expect(wholeResponse(with_(true), ASKED).problems).toMatchObject([{ field: 'teams', rule: 'team_unnamed' }]);
    expect(wholeResponse(with_(false), ASKED)).toMatchObject({ problems: [], content: { teams: [] } });
  });
  test('what a newer version asks beside is marked', () => {
    expect(newSince(ASKED, ['networks', 'which', 'people'])).toEqual(['words']);
    expect(newSince(ASKED, null)).toEqual([]);
  });
});

test('the screens follow the answers, and the time that is left goes down', () => {
  const codes = (content: ResponseContent) =>
    responseSteps(ASKED, content).flatMap(({ questions }) => questions.map(({ code }) => code));
  expect(codes(EMPTY_RESPONSE)).toEqual(['networks', 'people', 'words']);
  expect(codes(answered({ networks: 'yes' }))).toEqual(['networks', 'which', 'people', 'words']);
  expect(minutesLeft(ASKED, EMPTY_RESPONSE)).toBeGreaterThan(
    minutesLeft(ASKED, answered({ networks: 'no', words: 'x' })),
  );
});
