import { expect, test } from '@jest/globals';
import { PROJECT_FIELDS } from './content';
import { NEED_DIRECTION_LABELS, NEED_DIRECTIONS, NEED_KIND_LABELS, NEED_KINDS, otherWay } from './needs';

test('the codes that the coordination filters by are those of the form', () => {
  const { direction, what } = PROJECT_FIELDS.needs.columns;
  expect(direction.options.map(({ code }) => code)).toEqual([...NEED_DIRECTIONS]);
  expect(what.options.map(({ code }) => code)).toEqual([...NEED_KINDS]);
  expect([NEED_DIRECTION_LABELS.seeking, NEED_KIND_LABELS.venue]).toEqual(['Je cherche', 'Un lieu']);
});

test('who looks for a venue is answered by who offers one', () => {
  expect(NEED_DIRECTIONS.map(otherWay)).toEqual(['offering', 'seeking']);
});
