import { ApplicationRef, Component, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, jest, test } from '@jest/globals';
import { Problem } from '../http/problem';
import { type PageState, pageState, type PageStateOptions } from './page-state';
import { EmptyTemplate, PageStateView, ReadyTemplate } from './page-state-view';

const made = <T, P = true>(options: PageStateOptions<T, P>): PageState<T> =>
  runInInjectionContext(TestBed.inject(Injector), () => pageState(options));
const settled = (): Promise<void> => TestBed.inject(ApplicationRef).whenStable();

test('an answer is shown, an empty one said, a reserved page told apart from a failure', async () => {
  const ready = made({ load: () => Promise.resolve([1]), isEmpty: (rows) => rows.length === 0 });
  const empty = made({ load: () => Promise.resolve<number[]>([]), isEmpty: (rows) => rows.length === 0 });
  const forbidden = made({ load: () => Promise.reject(new Problem(403, 'x', 'y')) });
  const failed = made({ load: () => Promise.reject(new Problem(500, 'x', 'Panne.')) });
  expect(ready.face()).toBe('loading');
  await settled();
  expect([ready, empty, forbidden, failed].map(({ face }) => face())).toEqual([
    'ready',
    'empty',
    'forbidden',
    'failed',
  ]);
  expect(failed.problem()?.detail).toBe('Panne.');
});

test('a list keeps its rows while other filters are asked, a page about one thing does not', async () => {
  const id = signal(1);
  let answer = (_: number): void => undefined;
  const load = (value: number): Promise<number> =>
    value === 1 ? Promise.resolve(1) : new Promise((resolve) => (answer = resolve));
  const list = made({ params: id, load, keep: true });
  const page = made({ params: id, load });
  await settled();
  expect([list.value(), page.value()]).toEqual([1, 1]);
  id.set(2);
  TestBed.tick();
  expect([list.value(), list.refreshing(), page.value(), page.face()]).toEqual([1, true, undefined, 'loading']);
  answer(2);
});

test('trying again after a failure shows the answer', async () => {
  let calls = 0;
  const state = made({
    load: () => (calls++ === 0 ? Promise.reject(new Problem(0, 'network', 'Coupée.')) : Promise.resolve('ok')),
  });
  await settled();
  state.reload();
  await settled();
  expect([state.face(), state.value()]).toEqual(['ready', 'ok']);
});

@Component({
  imports: [EmptyTemplate, PageStateView, ReadyTemplate],
  template: `<fds-page-state [of]="state" what="des dossiers"
    ><ng-template [fdsReady]="state" let-rows>{{ rows.length }} dossiers</ng-template
    ><ng-template fdsEmpty>Aucun dossier</ng-template></fds-page-state
  >`,
})
class Host {
  state = pageState<number[]>({ load: () => Promise.resolve([1, 2]), isEmpty: (rows) => rows.length === 0 });
}

test('the page shows its content once ready, and its words when empty', async () => {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).textContent.trim()).toBe('2 dossiers');
  fixture.componentInstance.state.set([]);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).textContent.trim()).toBe('Aucun dossier');
});

@Component({ imports: [PageStateView], template: `<fds-page-state [of]="state" what="des dossiers" />` })
class Slow {
  state = pageState<number>({ load: () => new Promise<number>(() => undefined) });
}

test('nothing is drawn before 300 ms, then bars and a word for assistive technology', () => {
  jest.useFakeTimers();
  try {
    const fixture = TestBed.createComponent(Slow);
    const root = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    expect(root.textContent.trim()).toBe('');
    jest.advanceTimersByTime(301);
    fixture.detectChanges();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Chargement des dossiers');
  } finally {
    jest.useRealTimers();
  }
});
