import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Api, Problem } from '@fds/shared/web-kit';

/** An edition whose call is open. */
export const EDITION = {
  year: 2026,
  number: 35,
  title: 'Fête de la science 2026',
  theme: 'Saveurs savantes',
  state: 'call_open',
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callOpensOn: '2026-03-02',
  callClosesOn: '2026-05-07',
  reportsDueOn: '2026-10-30',
} as const;
/** A page with the server's answers by path; a path without one fails. */
export async function shown<T>(page: Type<T>, answers: Readonly<Record<string, unknown>>): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          whenSignedOut: () => undefined,
          whenAnswered: () => undefined,
          get: (path: string) =>
            path in answers
              ? Promise.resolve(answers[path])
              : Promise.reject(new Problem(500, 'x', 'Le serveur n’a pas répondu.')),
        },
      },
    ],
  });
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  fixture.detectChanges();
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
/** What a page says, spaces aside. */
export const text = (root: HTMLElement): string => root.textContent.replace(/\s+/g, ' ');
/** The address of the link with these words. */
export const linkOf = (root: HTMLElement, words: string): string | null =>
  [...root.querySelectorAll('a')]
    .find(({ textContent }) => textContent.replace(/\s+/g, ' ').includes(words))
    ?.getAttribute('href') ?? null;
