import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PreferencesView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { PreferencesPage } from './preferences.page';
import { UnsubscribePage } from './unsubscribe.page';

const provide = (api: object): void => {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
};

test('a holder says how often each kind of message may come; service messages are none of them', async () => {
  const view: PreferencesView = { preferences: [{ topic: 'newsletter', rhythm: 'never', saidAt: null }] };
  const put = jest.fn((_: string, body: object) => Promise.resolve(body));
  provide({ get: () => Promise.resolve(view), put });
  const fixture = TestBed.createComponent(PreferencesPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  expect(page.textContent).toContain('partent toujours');
  const choices = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(choices.map(({ checked }) => checked)).toEqual([false, false, true]);
  choices[1]?.click();
  await fixture.whenStable();
  expect(put).toHaveBeenCalledWith('/api/account/preferences', {
    preferences: [{ topic: 'newsletter', rhythm: 'monthly' }],
  });
});

test('somebody without an account leaves a list by one press, and not before', async () => {
  const post = jest.fn((_: string) => Promise.resolve({ topic: 'newsletter', rhythm: 'never' }));
  provide({ get: () => Promise.resolve({ topic: 'newsletter', rhythm: 'each' }), post });
  const fixture = TestBed.createComponent(UnsubscribePage);
  fixture.componentRef.setInput('jeton', 'abc');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  expect(post).not.toHaveBeenCalled();
  page.querySelector('button')?.click();
  await fixture.whenStable();
  expect(post).toHaveBeenCalledWith('/api/unsubscribe/abc');
  expect(page.textContent).toContain('C’est fait.');
});
