import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { AccountMenu } from './account-menu';

test('the menu is loaded and opened by the first press of the button, with the focus on its first line', async () => {
  const view = {
    signedIn: true,
    person: { id: '1', name: 'Ana Bel', email: 'a@x.fr' },
    role: 'holder',
    roles: ['holder'],
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(view) } }],
  });
  await TestBed.inject(Session).known();
  const fixture = TestBed.createComponent(AccountMenu);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  expect([root.querySelector('.avatar')?.textContent, document.querySelector('[role=menu]')]).toEqual(['AB', null]);
  root.querySelector('button')!.click();
  for (let turn = 0; turn < 20 && !document.querySelector('[role=menu]'); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    await fixture.whenStable();
  }
  expect(document.activeElement?.textContent.trim()).toBe('Mon compte');
  expect(root.querySelector('button')?.getAttribute('aria-expanded')).toBe('true');
});
