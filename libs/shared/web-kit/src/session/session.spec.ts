import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { Api } from '../http/api';
import { Session } from './session';

const CAMILLE: SessionView = {
  signedIn: true,
  person: { id: '1', name: 'Camille', email: 'c@x.fr' },
  role: 'coordinator',
  roles: ['coordinator', 'holder'],
  demonstration: false,
  proConnect: false,
};
function session(answers: { get?: () => Promise<SessionView>; put?: () => Promise<SessionView> }): Session {
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: answers }] });
  return TestBed.inject(Session);
}

test('the session is asked from the server once', async () => {
  let asked = 0;
  const here = session({ get: () => (asked++, Promise.resolve(CAMILLE)) });
  await Promise.all([here.known(), here.known()]);
  await here.known();
  expect([asked, here.role(), here.signedIn()]).toEqual([1, 'coordinator', true]);
});

test('a server that does not answer is asked again next time', async () => {
  let asked = 0;
  const here = session({ get: () => (asked++ === 0 ? Promise.reject(new Error('down')) : Promise.resolve(CAMILLE)) });
  await expect(here.known()).rejects.toThrow('down');
  expect((await here.known()).role).toBe('coordinator');
});

test('a person with two roles acts in the other one after the switch', async () => {
  const here = session({
    get: () => Promise.resolve(CAMILLE),
    put: () => Promise.resolve({ ...CAMILLE, role: 'holder' }),
  });
  await here.known();
  await here.actAs('holder');
  expect([here.role(), (await here.known()).role]).toEqual(['holder', 'holder']);
});

test('a session that runs out is remembered with its role, once', async () => {
  const here = session({ get: () => Promise.resolve(CAMILLE) });
  expect(here.end()).toBe(false);
  await here.known();
  expect([here.end(), here.expired(), here.signedIn(), here.end()]).toEqual([
    true,
    { role: 'coordinator' },
    false,
    false,
  ]);
});
