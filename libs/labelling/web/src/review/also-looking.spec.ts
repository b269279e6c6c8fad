import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Api } from '@fds/shared/web-kit';
import { AlsoLooking } from './also-looking';

let people: { name: string; initials: string }[] = [];
let calls: string[] = [];
beforeEach(() => {
  jest.useFakeTimers();
  calls = [];
  const post = (path: string): Promise<unknown> => {
    calls.push(path);
    return people.length > 0 ? Promise.resolve({ people }) : Promise.reject(new Error('no network'));
  };
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { post } }] });
});
afterEach(() => {
  jest.useRealTimers();
});

const shown = async () => {
  const fixture = TestBed.createComponent(AlsoLooking);
  fixture.componentRef.setInput('dossier', 'a1');
  const settle = async (): Promise<void> => {
    fixture.detectChanges();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    fixture.detectChanges();
  };
  await settle();
  return { fixture, settle, text: () => (fixture.nativeElement as HTMLElement).textContent.trim() };
};

test('colleagues on the same dossier are named, asked after again, and forgotten when the screen is left', async () => {
  people = [{ name: 'Camille Martin', initials: 'CM' }];
  const { fixture, settle, text } = await shown();
  expect(text()).toBe('Camille Martin regarde aussi ce dossier');
  people = [...people, { name: 'Paul Roy', initials: 'PR' }];
  jest.advanceTimersByTime(12_000);
  await settle();
  expect(text()).toBe('Camille Martin et Paul Roy regardent aussi ce dossier');
  expect(calls).toEqual(['/api/applications/a1/looking', '/api/applications/a1/looking']);
  fixture.destroy();
  jest.advanceTimersByTime(60_000);
  expect(calls).toHaveLength(2);
});

test('alone, or without a network, nothing is said', async () => {
  people = [];
  expect((await shown()).text()).toBe('');
});
