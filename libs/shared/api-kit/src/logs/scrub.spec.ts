import { expect, test } from '@jest/globals';
import { ServerSettings } from '../settings';
import { createLog } from './log';
import { scrub } from './scrub';

test.each([
  ['550 5.1.1 <camille.porteur@mairie-abbeville.fr>: unknown', '550 5.1.1 <<mail>>: unknown'],
  ['invalid input syntax for type uuid: "camille"', 'invalid input syntax for type uuid: "…"'],
  ['Unexpected token \'C\', "Camille Po"... is not valid JSON', 'Unexpected token \'C\', "…"... is not valid JSON'],
  ['GET /api/links/open?token=abc&mail=a failed', 'GET /api/links/open?… failed'],
  ['https://portail.example/compter#AbC123 was opened', 'https://portail.example/compter?… was opened'],
  [
    'connect ECONNREFUSED smtps://portail:m0t-de-passe@relais.example:465',
    'connect ECONNREFUSED smtps://<login>@relais.example:465',
  ],
  ['Too many tries of 81.250.12.7', 'Too many tries of <network>'],
  ['from 2001:db8:85a3:8d3:1319:8a2e:370:7348 and 2001:db8::1', 'from <network> and <network>'],
  ['call 03 22 45 67 89 or +33 6 12 34 56 78', 'call <phone> or <phone>'],
  ['session q3V8kJt0cEw1mZp7YbD4sHnL9aXgRf2UoT6iQvB5x0K is over', 'session <token> is over'],
  ['« Fromages au microscope » is too long', '« … » is too long'],
])('%s', (said, kept) => {
  expect(scrub(said)).toBe(kept);
});

test.each([
  'relation "outbox_message" does not exist',
  "Cannot read properties of undefined (reading 'editionYear')",
  'duplicate key value violates unique constraint "person_email"',
  'connect ECONNREFUSED 127.0.0.1:5432',
  "ENOSPC: no space left on device, open '/srv/portal/files/ab/.probe-1'",
  'dossier 2b1f6a0e-4c7d-4f7e-9a51-0c7a3d5e8f11 at 2026-10-02T08:15:00.000Z',
  '    at Database.rows (file:///srv/portal/dist/api/chunks/create-portal-BqT3.js:1204:17)',
])('what helps to find a fault stays: %s', (said) => {
  expect(scrub(said)).toBe(said);
});

test('of an object that is handed to the log, nothing is written but what a line may say', () => {
  const lines: string[] = [];
  const log = createLog(new ServerSettings('postgres://x', {}), { write: (line) => void lines.push(line) });
  const person = { name: 'Camille', email: 'camille@structure.example' };
  log.info(
    { ...person, person, route: '/api/people/:id', req: { url: '/?t=1' }, err: new Error('of "Camille Porteur"') },
    'read',
  );
  const [line = ''] = lines;
  expect(JSON.parse(line)).toMatchObject({
    level: 'info',
    role: 'all',
    msg: 'read',
    route: '/api/people/:id',
    err: { message: 'of "…"' },
  });
  expect(line).not.toMatch(/Camille|camille|person"|req"/);
  log.error(new Error('alone, of camille@structure.example'));
  log.error({ err: new Error('alone too, of camille@structure.example') });
  expect(lines.slice(1).map((one) => (JSON.parse(one) as { msg: string }).msg)).toEqual([
    'alone, of <mail>',
    'alone too, of <mail>',
  ]);
  expect(lines.join('')).not.toContain('camille');
});
