import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import type { AskedQuestion } from './asked-question';
import { QuestionForm } from './question-form';
import type { KnowableFact, QuestionHistory } from './question-use';

const NEW: QuestionHistory = {
  former: null,
  changes: '',
  answers: [],
  continuable: [{ year: 2024, code: 'support', label: 'Étiez-vous aidés ?' }],
};
const FOLLOWED: QuestionHistory = {
  ...NEW,
  former: { year: 2024, label: 'Étiez-vous aidés ?' },
  changes: 'question reformulée',
  answers: [
    { code: 'yes', label: 'Oui', now: null, same: false },
    { code: 'no', label: 'Non', now: 'no', same: true },
  ],
};

@Component({
  imports: [QuestionForm],
  template: `<fds-question-form
    [question]="question()"
    [before]="[]"
    [types]="[]"
    [facts]="facts"
    [history]="history()"
    (changed)="question.set($event)"
  />`,
})
class Host {
  readonly facts: KnowableFact[] = [{ code: 'partners', label: 'des partenaires' }];
  readonly history = signal(NEW);
  readonly question = signal<AskedQuestion>({
    ...{ code: 'q1', type: 'single', label: 'Étiez-vous accompagnés ?', required: true },
    options: [
      { code: 'fully', label: 'Tout à fait' },
      { code: 'no', label: 'Non' },
    ],
  });
}
async function form(history = NEW) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.history.set(history);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const choose = async (words: string, option: string): Promise<void> => {
    const select = [...root.querySelectorAll('select')].find(
      (one) => one.getAttribute('aria-label') === words || one.labels[0]?.textContent.includes(words),
    )!;
    select.value = [...select.options].find(({ text }) => text.includes(option))!.value;
    select.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  return { root, choose, question: () => fixture.componentInstance.question() };
}

test('a question is left out for whom the portal knows its answer already, and put to everybody again', async () => {
  const { choose, question } = await form();
  await choose('à qui nous connaissons déjà', 'des partenaires');
  expect(question().known).toBe('partners');
  await choose('à qui nous connaissons déjà', 'rien');
  expect(question()).not.toHaveProperty('known');
});

test('rule 18: a new question is said to continue one of an earlier edition, or none', async () => {
  const { choose, question } = await form();
  await choose('que celle-ci continue', '2024');
  expect(question().continues).toEqual({ year: 2024, code: 'support' });
  await choose('que celle-ci continue', 'elle est nouvelle');
  expect(question()).not.toHaveProperty('continues');
});

test('rule 18: each answer of then is compared with one of today, or said to be unknown, never guessed', async () => {
  const { root, choose, question } = await form(FOLLOWED);
  expect(root.textContent.replace(/\s+/g, ' ')).toContain(
    'posée en 2024, et diront ce qui a changé : question reformulée',
  );
  expect(root.textContent).toContain('1\u00a0réponse de cette année-là n’est continuée par aucune de celles-ci');
  expect(root.querySelector('details')?.open).toBe(true);
  await choose('Comparer « Oui » à', 'Tout à fait');
  expect(question().options).toEqual([
    { code: 'fully', label: 'Tout à fait', was: ['yes'] },
    { code: 'no', label: 'Non' },
  ]);
  await choose('Comparer « Oui » à', 'aucune réponse d’aujourd’hui');
  expect(question().options?.[0]).toEqual({ code: 'fully', label: 'Tout à fait' });
});

test('a question that goes on under its own code needs no other one', async () => {
  const { root } = await form(FOLLOWED);
  expect(root.textContent).not.toContain('que celle-ci continue');
});
