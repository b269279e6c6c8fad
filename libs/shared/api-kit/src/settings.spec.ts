import { expect, test } from '@jest/globals';
import { ServerSettings } from './settings';

const opened = (url: string): ServerSettings => new ServerSettings('postgres://x', { PORTAL_PUBLIC_URL: url });

test.each([
  ['https://portail.example/', 'https://portail.example', true],
  ['https://portail.example:8443', 'https://portail.example:8443', true],
  ['http://localhost:3000', 'http://localhost:3000', false],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000', false],
])('the portal opens at %s', (given, publicUrl, secure) => {
  expect(opened(given)).toMatchObject({ publicUrl, secure });
});

test.each(['http://portail.example', 'http://192.168.1.10:3000', 'http://localhost.evil.example'])(
  'off this machine %s would show the session cookie to the network: refused at start',
  (url) => {
    expect(() => opened(url)).toThrow(/https/);
  },
);

test.each(['portail.example', 'ftp://portail.example', 'https://portail.example/fete', 'https://a:b@portail.example'])(
  'an address that is none, or has more than a host, is refused at start: %s',
  (url) => {
    expect(() => opened(url)).toThrow(/PORTAL_PUBLIC_URL/);
  },
);
