import { expect, test } from '@jest/globals';
import { EDITION_STATES } from '@fds/editions/domain';
import { canReadBilan, statesOpenTo } from './can-read-bilan';

test('the coordination and the administrators read the live bilan in every state', () => {
  expect(statesOpenTo('coordinator')).toEqual(EDITION_STATES);
  expect(statesOpenTo('administrator')).toEqual(EDITION_STATES);
});

test.each(['drari', 'region'] as const)('%s reads the live bilan from the reporting on', (role) => {
  expect(statesOpenTo(role)).toEqual(['reporting', 'bilan_draft', 'bilan_published', 'archived']);
  expect(canReadBilan(role, 'running')).toEqual({ allowed: false, reasons: ['before_reporting'] });
});

test('a holder never reads the bilan of the region', () => {
  expect(statesOpenTo('holder')).toEqual([]);
  expect(canReadBilan('holder', 'archived')).toEqual({ allowed: false, reasons: ['holders_never'] });
});
