import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import type { AskedQuestion } from './asked-question';
import { moved } from '../rows/row-tools';
import { QuestionEditor, type QuestionTrouble, type QuestionUse } from './question-editor';

const choice = (code: string, label: string): AskedQuestion => ({
  code,
  type: 'single',
  label,
  required: true,
  options: [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ],
});

@Component({
  imports: [QuestionEditor],
  template: `<fds-question-editor
    [questions]="questions()"
    [problems]="problems()"
    [answered]="answered()"
    (questionsChange)="questions.set($event)"
  />`,
})
class Host {
  readonly questions = signal<readonly AskedQuestion[]>([
    choice('q1', 'Un car\u00a0?'),
    choice('q2', 'Combien\u00a0?'),
  ]);
  readonly problems = signal<readonly QuestionTrouble[]>([]);
  readonly answered = signal<readonly QuestionUse[]>([]);
}

async function editor(answered: readonly QuestionUse[] = []) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.answered.set(answered);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const named = (button: Element): string => button.getAttribute('aria-label') ?? button.textContent.trim();
  const press = async (words: string): Promise<void> => {
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('button')];
    const found =
      buttons.find((button) => named(button) === words) ?? buttons.find((button) => named(button).includes(words));
    found!.click();
    await fixture.whenStable();
  };
  const choose = async (place: number, value: string): Promise<void> => {
    const select = root.querySelectorAll('select')[place]!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const tick = async (words: string): Promise<void> => {
    [...root.querySelectorAll('label')]
      .find((label) => label.textContent.trim() === words)!
      .querySelector('input')!
      .click();
    await fixture.whenStable();
  };
  return {
    fixture,
    root,
    press,
    tick,
    choose,
    questions: () => fixture.componentInstance.questions(),
    host: fixture.componentInstance,
  };
}

test('a coordinator adds a question with two answers to write, under a code of its own', async () => {
  const { press, questions, root } = await editor();
  await press('Ajouter une question');
  expect(questions()[2]).toMatchObject({
    code: 'q3',
    type: 'single',
    label: '',
    options: [{ label: '' }, { label: '' }],
  });
  expect(root.querySelectorAll('[aria-expanded=true]')).toHaveLength(1);
});

test('questions and their answers are brought to another place by buttons', async () => {
  const { press, questions } = await editor();
  await press('Descendre la question 1');
  expect(questions().map(({ code }) => code)).toEqual(['q2', 'q1']);
  await press('1.');
  await press('Monter la réponse 2');
  expect(questions()[0]?.options?.map(({ code }) => code)).toEqual(['no', 'yes']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('a question is put only to who gave an answer to one before it; the first can depend on none', async () => {
  const { press, choose, tick, questions, root } = await editor();
  await press('1.');
  expect(root.querySelectorAll('select')[1]?.options).toHaveLength(1);
  await press('2.');
  await choose(1, 'q1');
  expect(questions()[1]?.visibleWhen).toEqual({ question: 'q1', equals: 'yes' });
  await tick('Non');
  expect(questions()[1]?.visibleWhen).toEqual({ question: 'q1', equals: 'yes', anyOf: ['no'] });
  await tick('Oui');
  expect(questions()[1]?.visibleWhen).toEqual({ question: 'q1', equals: 'no' });
  await choose(1, '');
  expect(questions()[1]?.visibleWhen).toBeUndefined();
});

test('a text has no answers to choose from; back to a choice, two are to be written', async () => {
  const { press, choose, questions } = await editor();
  await press('1.');
  await choose(0, 'text');
  expect(questions()[0]).not.toHaveProperty('options');
  await choose(0, 'scale');
  expect(questions()[0]?.options).toHaveLength(2);
});

test('a removed question comes back where it was', async () => {
  const { press, questions } = await editor();
  await press('1.');
  await press('Retirer');
  expect(questions().map(({ code }) => code)).toEqual(['q2']);
  await press('Annuler');
  expect(questions().map(({ code }) => code)).toEqual(['q1', 'q2']);
});

test('a question that dossiers have answered says so, keeps its form, and is withdrawn instead of removed', async () => {
  const { press, questions, root } = await editor([{ code: 'q1', count: 12, options: [{ code: 'yes', count: 12 }] }]);
  await press('1.');
  expect(root.textContent).toContain('12 dossiers ont répondu à cette question');
  expect(root.querySelector('select')?.disabled).toBe(true);
  const words = [...root.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? '');
  expect(words).toContain('Retirer la réponse 2');
  expect(words).not.toContain('Retirer la réponse 1');
  await press('Ne plus la poser');
  expect(questions()[0]?.withdrawn).toBe(true);
});

test('what the engine finds wrong is said at its place, and on the closed question', async () => {
  const { fixture, host, press, root } = await editor();
  host.problems.set([{ pointer: '/0/options/1/label', text: 'Cette réponse est déjà proposée.' }]);
  await fixture.whenStable();
  expect(root.textContent).toContain('À revoir');
  await press('1.');
  expect(root.querySelectorAll('input[aria-invalid=true]')).toHaveLength(1);
});
