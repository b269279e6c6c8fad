import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ActsPage } from '../holder/acts.page';

const ONE = { id: 'a', name: 'Maison pour tous' };
const ACT = {
  id: 3,
  at: '2026-04-10T10:00:00.000Z',
  who: 'Camille Ozenne',
  what: 'Dossier modifié',
  subject: 'Saveurs',
};

async function page(items: (typeof ACT)[], structure?: string) {
  const asked: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          get: (path: string) => {
            asked.push(path);
            return Promise.resolve(
              path === '/api/session'
                ? {
                    signedIn: true,
                    demonstration: false,
                    proConnect: false,
                    organisations: [ONE, { id: 'b', name: 'Musée' }],
                  }
                : { organisationId: 'a', items, total: items.length, page: 1, size: 25 },
            );
          },
        },
      },
    ],
  });
  await TestBed.inject(Session).known();
  const fixture = TestBed.createComponent(ActsPage);
  if (structure) fixture.componentRef.setInput('structure', structure);
  await fixture.whenStable();
  await fixture.whenStable();
  return { root: fixture.nativeElement as HTMLElement, asked };
}

test('a holder reads what the coordination did in the place of her organisation', async () => {
  const { root, asked } = await page([ACT]);
  expect(asked).toContain('/api/organisations/a/acts');
  expect(root.querySelector('tbody tr')?.textContent).toContain('Dossier modifié');
  expect(root.querySelector('[aria-current=page]')?.textContent).toContain('Maison pour tous');
});

test('with several organisations the address says which; where nothing was done the page says so', async () => {
  const { root, asked } = await page([], 'b');
  expect(asked).toContain('/api/organisations/b/acts');
  expect(root.textContent).toContain('La coordination n’a rien fait à votre place.');
});
