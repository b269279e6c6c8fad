import type { CountingView } from '@fds/shared/contract';
import { describe, expect, test } from '@jest/globals';
import { answered, countsOn, newStand, todayAt, total, undoing, withAction, type Tap } from './stand';
import { Trial } from './trial';
import { dayInWords, readNumber, timeInWords } from './words';

const view = (over: Partial<CountingView> = {}): CountingView => ({
  eventTitle: 'Marché',
  kind: 'single',
  parentTitle: null,
  label: 'Entrée nord',
  state: 'open',
  stateText: 'Le comptage est ouvert.',
  days: [
    {
      day: '2026-10-09',
      opensAt: '2026-10-09T05:00:00.000Z',
      closesAt: '2026-10-09T18:00:00.000Z',
      counted: [{ counter: 'public', visits: 7 }],
    },
    { day: '2026-10-10', opensAt: '2026-10-10T05:00:00.000Z', closesAt: '2026-10-10T18:00:00.000Z', counted: [] },
  ],
  now: '2026-10-09T10:00:00.000Z',
  ...over,
});
const tap = (over: Partial<Tap> = {}): Tap => ({
  id: 'a',
  counter: 'public',
  amount: 5,
  at: '2026-10-09T10:00:00.000Z',
  undoes: null,
  day: '2026-10-09',
  ...over,
});
const stand = (known = view()) => answered(newStand('k', 't'), known, new Date(known.now));

describe('a stand on a phone', () => {
  test('shows what all have counted and what it keeps itself, undone taps apart', () => {
    const pending = [tap(), tap({ id: 'b', counter: 'high', amount: 1 }), tap({ id: 'c', undoes: 'a' })];
    const counts = countsOn(view(), pending, '2026-10-09');
    expect([counts.public, counts.high, total(counts)]).toEqual([7, 1, 8]);
    expect(total(countsOn(view(), [], '2026-10-10'))).toBe(0);
  });

  test('its day is the portal’s, whatever the clock of the phone says', () => {
    const wrong = answered(newStand('k', 't'), view(), new Date('2026-10-10T10:00:00.000Z'));
    expect(todayAt(wrong, new Date('2026-10-10T10:05:00.000Z'))).toMatchObject({ day: '2026-10-09', open: true });
    expect(todayAt(stand(), new Date('2026-10-09T20:00:00.000Z'))).toMatchObject({ day: '2026-10-10', open: false });
    expect(todayAt(stand(), new Date('2026-10-12T20:00:00.000Z'))).toEqual({
      day: '2026-10-10',
      open: false,
      opensAt: null,
    });
    expect(todayAt(newStand('k', 't'), new Date())).toBeNull();
  });

  test('an older answer that comes late changes nothing; a link that was taken back keeps its figures on the page', () => {
    const late = answered(stand(), view({ now: '2026-10-09T09:00:00.000Z', label: 'Vieux' }), new Date());
    expect(late.view?.label).toBe('Entrée nord');
    const gone = view({ now: '2026-10-09T11:00:00.000Z', state: 'revoked', stateText: 'Retiré.', days: [] });
    const closed = answered(stand(), gone, new Date(gone.now));
    expect([closed.closed, closed.view?.days.length]).toEqual(['Retiré.', 2]);
  });

  test('a class is undone whole, and the last thirty actions may be', () => {
    const action = [tap(), tap({ id: 'b', counter: 'accompanying', amount: 3 })];
    let id = 0;
    const back = undoing(action, new Date('2026-10-09T10:01:00.000Z'), () => `n${id++}`);
    expect(back.map(({ undoes, amount }) => [undoes, amount])).toEqual([
      ['a', 5],
      ['b', 3],
    ]);
    let one = stand();
    for (let turn = 0; turn < 40; turn++) one = withAction(one, [tap({ id: `${turn}` })]);
    expect([one.actions.length, one.actions.at(-1)?.[0]?.id]).toEqual([30, '39']);
  });
});

test('words: the day, the time in the region, and numbers as they are typed', () => {
  expect([dayInWords('2026-10-10'), dayInWords('2026-10-01')]).toEqual(['Samedi 10 octobre', 'Jeudi 1er octobre']);
  expect(timeInWords(new Date('2026-10-10T08:05:00Z'))).toBe('10\u00a0h\u00a005');
  expect(['24', ' 1 20', '0', '201', 'vingt', '2,5', ''].map((text) => readNumber(text, 1, 200))).toEqual([
    24,
    120,
    null,
    null,
    null,
    null,
    null,
  ]);
});

describe('a try-out before the day', () => {
  test('counts by itself, takes back, and is gone without a trace once it ends', () => {
    const trial = new Trial();
    expect(trial.on).toBe(false);
    trial.begin();
    trial.add([tap()]);
    trial.add([tap({ id: 'b', counter: 'middle', amount: 24 }), tap({ id: 'c', counter: 'accompanying', amount: 2 })]);
    expect(total(trial.countsOn('2026-10-09'))).toBe(31);
    expect(trial.undo()).toHaveLength(2);
    expect([total(trial.countsOn('2026-10-09')), trial.empty]).toEqual([5, false]);
    trial.end();
    expect([trial.on, trial.empty, trial.undo(), total(trial.countsOn('2026-10-09'))]).toEqual([false, true, null, 0]);
  });
});
