import { expect, test } from '@jest/globals';
import type { OutreachChannel, OutreachMeasure, OutreachScope } from './channels';
import { compared, outreachFigures, type OutreachSum } from './outreach-figures';

const sum = (
  channel: OutreachChannel,
  scope: OutreachScope,
  given: Partial<Record<OutreachMeasure, number>>,
  lines = 1,
): OutreachSum => {
  const none = { views: null, visits: null, clicks: null, readers: null };
  const said = Object.fromEntries(Object.keys(none).map((measure) => [measure, measure in given ? lines : 0]));
  return { channel, scope, lines, values: { ...none, ...given }, said: said as OutreachSum['said'] };
};
const of = (sums: readonly OutreachSum[]) =>
  Object.fromEntries(outreachFigures(sums).map((one) => [`${one.group}.${one.measure}`, one]));

test('publications are added up by group of channels; what nobody said is not there, never zero', () => {
  const figures = of([sum('facebook', 'post', { views: 100, clicks: 3 }, 2), sum('x', 'campaign', { views: 50 })]);
  expect(figures['social.views']).toMatchObject({ value: 150, declared: false, said: 3, lines: 3 });
  expect(figures['social.clicks']).toMatchObject({ value: 3, said: 2, lines: 3 });
  expect(figures['social.visits']).toBeUndefined();
  expect(of([sum('website', 'year', { visits: 0 })])['website.visits']).toMatchObject({ value: 0, declared: true });
});

test('a total given for the year prevails over what it covers: one network over its posts, all networks over each', () => {
  const posts = [
    sum('facebook', 'post', { views: 100 }),
    sum('facebook', 'year', { views: 900 }),
    sum('x', 'post', { views: 5 }),
  ];
  expect(of(posts)['social.views']).toMatchObject({ value: 905, declared: true });
  expect(of([...posts, sum('social', 'year', { views: 116_200 })])['social.views']).toMatchObject({
    ...{ value: 116_200, declared: true, said: 1, lines: 2 },
  });
});

test('two years are compared on the other year’s base; without one there is no share', () => {
  expect(compared(116_200, 101_029).change).toBeCloseTo(0.1502, 4);
  expect([compared(5, 0).change, compared(null, 5).change, compared(5, null).change]).toEqual([null, null, null]);
});
