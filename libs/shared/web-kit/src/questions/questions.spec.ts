import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import type { AskedQuestion } from './asked-question';
import { Questions, type GivenAnswer } from './questions';

const options = ['Oui', 'Non', 'Presque'].map((label, index) => ({ code: `r${index + 1}`, label }));
const question = (over: Partial<AskedQuestion>): AskedQuestion => ({
  code: 'q1',
  type: 'single',
  label: 'Votre lieu est-il desservi\u00a0?',
  required: true,
  options,
  ...over,
});

@Component({
  imports: [Questions],
  template: `<fds-questions
    [questions]="questions()"
    [answers]="answers()"
    [errors]="errors()"
    (answered)="take($event)"
    (left)="left.push($event)"
  />`,
})
class Host {
  readonly questions = signal<readonly AskedQuestion[]>([question({})]);
  readonly answers = signal<ReadonlyMap<string, string>>(new Map());
  readonly errors = signal<ReadonlyMap<string, string>>(new Map());
  readonly left: string[] = [];
  take({ code, answer }: GivenAnswer): void {
    this.answers.update((answers) => new Map(answers).set(code, answer));
  }
}

async function shown(questions: readonly AskedQuestion[]) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.questions.set(questions);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('label')]
      .find((label) => label.textContent.includes(words))
      ?.querySelector('input')
      ?.click();
    await fixture.whenStable();
  };
  const type = async (text: string): Promise<void> => {
    const box = root.querySelector<HTMLInputElement>('input, textarea')!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  return { fixture, host: fixture.componentInstance, root, press, type };
}

test('a holder reads a choice as a group named by its question, and chooses one answer', async () => {
  const { host, root, press } = await shown([question({})]);
  expect(root.querySelector('fieldset legend')?.textContent).toContain('Votre lieu est-il desservi');
  expect([...root.querySelectorAll('input')].map(({ type }) => type)).toEqual(['radio', 'radio', 'radio']);
  await press('Oui');
  await press('Non');
  expect([host.answers().get('q1'), host.left]).toEqual(['r2', ['q1', 'q1']]);
});

test('several answers are kept in the order of the question, whatever the order of the presses', async () => {
  const { host, press } = await shown([question({ type: 'multiple' })]);
  await press('Presque');
  await press('Oui');
  expect(host.answers().get('q1')).toBe('r1|r3');
  await press('Presque');
  expect(host.answers().get('q1')).toBe('r1');
});

test('two presses before the page is drawn again are two answers, of a grid and of several choices', async () => {
  const rows = ['Accueil', 'Lieu'].map((label, index) => ({ code: `l${index + 1}`, label }));
  const both = [question({ type: 'matrix', rows }), question({ code: 'q2', type: 'multiple' })];
  const { fixture, host, root } = await shown(both);
  const boxes = [...root.querySelectorAll('input')];
  for (const at of [0, 4, 6, 8]) boxes[at]?.click();
  await fixture.whenStable();
  expect([...host.answers()]).toEqual([
    ['q1', 'l1=r1|l2=r2'],
    ['q2', 'r1|r3'],
  ]);
});

test('a number typed in French is kept as the engine writes it', async () => {
  const { host, type } = await shown([question({ type: 'number', options: undefined })]);
  await type('1 250,5');
  expect([host.answers().get('q1'), host.left]).toEqual(['1250.5', ['q1']]);
});

test('an error is said at its question, and tied to it; what is not required says so', async () => {
  const { fixture, host, root } = await shown([question({ type: 'text', options: undefined, required: false })]);
  expect(root.textContent).toContain('facultatif');
  host.errors.set(new Map([['q1', 'Répondez à cette question.']]));
  await fixture.whenStable();
  const box = root.querySelector('textarea')!;
  expect(box.getAttribute('aria-invalid')).toBe('true');
  const message = root.querySelector(`#${box.getAttribute('aria-describedby')?.split(' ').at(-1)}`);
  expect(message?.textContent).toContain('Répondez à cette question.');
});

const columns = ['Bien', 'À revoir'].map((label, index) => ({ code: `r${index + 1}`, label }));

test('a grid is a group for each row; rows are answered in any order and kept in their own', async () => {
  const rows = ['Accueil', 'Panneaux'].map((label, index) => ({ code: `l${index + 1}`, label }));
  const { fixture, host, root } = await shown([question({ type: 'matrix', rows, options: columns })]);
  expect([...root.querySelectorAll('fieldset fieldset legend')].map((legend) => legend.textContent.trim())).toEqual([
    'Accueil',
    'Panneaux',
  ]);
  const boxes = root.querySelectorAll<HTMLInputElement>('input[type=radio]');
  boxes[3]!.click();
  await fixture.whenStable();
  boxes[0]!.click();
  expect(host.answers().get('q1')).toBe('l1=r1|l2=r2');
});

test('an option that asks for words opens their field, and they go with it', async () => {
  const withOther = [...columns, { code: 'other', label: 'Autre', other: true }];
  const { host, root, press } = await shown([question({ type: 'multiple', options: withOther })]);
  await press('Bien');
  await press('Autre');
  const words = root.querySelector<HTMLInputElement>('.preciser input')!;
  words.value = 'Un char | fleuri';
  words.dispatchEvent(new Event('input'));
  expect(host.answers().get('q1')).toBe('r1|other=Un char | fleuri');
  await press('Autre');
  expect(host.answers().get('q1')).toBe('r1');
});

test('a number says whether it was estimated, typed so or pressed', async () => {
  const { host, root, type, fixture } = await shown([
    question({ type: 'number', options: undefined, exactness: true, unit: 'personnes' }),
  ]);
  await type('env. 300');
  expect(host.answers().get('q1')).toBe('300~');
  const [counted] = root.querySelectorAll<HTMLButtonElement>('.segments button');
  counted!.click();
  await fixture.whenStable();
  expect([host.answers().get('q1'), counted?.getAttribute('aria-pressed')]).toEqual(['300', 'true']);
});

test('an option taken back since is offered to nobody but who has chosen it', async () => {
  const options_ = [...columns, { code: 'r3', label: 'Moyen', withdrawn: true }];
  const { fixture, host, root } = await shown([question({ options: options_ })]);
  expect(root.textContent).not.toContain('Moyen');
  host.answers.set(new Map([['q1', 'r3']]));
  await fixture.whenStable();
  expect(root.textContent).toContain('Moyen');
});
