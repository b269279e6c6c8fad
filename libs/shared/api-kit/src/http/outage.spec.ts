import { expect, test } from '@jest/globals';
import { outageOf } from './outage';

const failure = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each([
  ['a full disk', failure('no space left on device, write', { code: 'ENOSPC' })],
  ['a quota', failure('disk quota exceeded', { code: 'EDQUOT' })],
  ['a file that may not grow', failure('file too large', { code: 'EFBIG' })],
  ['the disk of PostgreSQL', failure('could not extend file', { code: '53100' })],
])('%s is told as a lack of room', (_, error) => {
  expect(outageOf(error)).toMatchObject({ status: 507, code: 'files.no_room' });
});

test.each([
  ['PostgreSQL shutting down', failure('terminating connection', { code: '57P01' })],
  ['PostgreSQL starting', failure('the database system is starting up', { code: '57P03' })],
  ['a connection that broke', failure('Connection terminated unexpectedly')],
  ['one that is no more', failure('Client has encountered a connection error and is not queryable')],
  ['a transaction that lost its connection', failure('Query runner already released. Cannot run queries anymore.')],
  ['nobody at its address', failure('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' })],
])('%s: the database is away, and nobody is told that nothing was changed', (_, error) => {
  const outage = outageOf(error);
  expect(outage).toMatchObject({ status: 503, code: 'database_away' });
  expect(outage?.detail).not.toContain('Rien n’a été changé');
});

test('a broken rule of the database, a sender that hangs up and a fault of ours are none', () => {
  const others = [
    failure('duplicate key value', { code: '23505' }),
    failure('aborted', { code: 'ECONNRESET' }),
    new TypeError('Cannot read properties of undefined'),
    'a text',
    null,
  ];
  expect(others.map(outageOf)).toEqual([null, null, null, null, null]);
});
