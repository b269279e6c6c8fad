import { expect, test } from '@jest/globals';
import { LINK_LIFE, lifeInWords } from './links';

test('what is said of a link is how long it lives', () =>
  expect(
    Object.fromEntries(
      Object.entries(LINK_LIFE).map(([of, life]) => [of, lifeInWords(life).replaceAll('\u00a0', ' ')]),
    ),
  ).toEqual({
    sign_in: '20 minutes',
    sign_up: '24 heures',
    password: 'une heure',
    email_change: '24 heures',
    invitation: '14 jours',
    activity: '30 jours',
  }));
