import type { PeoplePage as PeopleView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { PeoplePage } from '../administration/people.page';
import { shown, text } from './page-under-test';

const people: PeopleView = {
  items: [
    {
      id: 'p1',
      name: 'Camille Porteur',
      email: 'camille@demo.example',
      roles: ['holder'],
      // Half past midnight in Paris, still the day before in UTC.
      createdAt: '2026-05-17T22:30:00.000Z',
      seenAt: null,
      disabledAt: null,
    },
  ],
  total: 1,
  page: 1,
  size: 25,
};

test('an account opened after midnight in Paris shows the day it was there, not the day it was in UTC', async () => {
  const page = text(await shown(PeoplePage, { '/api/people': people }));
  expect(page).toContain('18/05/2026');
  expect(page).not.toContain('17/05/2026');
});
