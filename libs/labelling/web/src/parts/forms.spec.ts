import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ReviewedEventView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { DecisionForm } from './decision-form';
import { OpinionForm } from './opinion-form';

const root = (fixture: ComponentFixture<unknown>): HTMLElement => fixture.nativeElement as HTMLElement;
const errors = (fixture: ComponentFixture<unknown>): string[] =>
  [...root(fixture).querySelectorAll('.msg-erreur span')].map(({ textContent }) => textContent.trim());
const write = (box: HTMLTextAreaElement, text: string): void => {
  box.value = text;
  box.dispatchEvent(new Event('input'));
};
const pick = (fixture: ComponentFixture<unknown>, label: string, which = 0): void => {
  const labels = [...root(fixture).querySelectorAll('label')].filter(({ textContent }) => textContent.trim() === label);
  labels[which]?.querySelector('input')?.dispatchEvent(new Event('change'));
};
const send = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  root(fixture).querySelector('form')?.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
};
const event = (eventId: string, title: string): ReviewedEventView => ({
  eventId,
  title,
  parentEventId: null,
  kind: 'single',
  label: 'pending',
  outcome: null,
  reason: '',
  decidedAt: null,
});

test('a voice that has a reserve says why; a favourable one need not', async () => {
  const fixture = TestBed.createComponent(OpinionForm);
  fixture.componentRef.setInput('legend', 'L’avis de la Région');
  const given: unknown[] = [];
  fixture.componentInstance.answered.subscribe((opinion) => given.push(opinion));
  await fixture.whenStable();
  await send(fixture);
  expect(errors(fixture)).toEqual(['Choisissez une des quatre réponses.']);
  pick(fixture, 'Favorable avec réserve');
  await send(fixture);
  expect(errors(fixture)).toEqual(['Écrivez pourquoi\u00a0: la raison sera lue.']);
  pick(fixture, 'Favorable');
  await send(fixture);
  expect(given).toEqual([{ position: 'favourable', reasons: '' }]);
});

test('the coordinator records one decision per event, and a refusal only with its reason', async () => {
  const fixture = TestBed.createComponent(DecisionForm);
  fixture.componentRef.setInput('events', [event('a', 'Village'), event('b', 'Conférence')]);
  const decided: unknown[] = [];
  fixture.componentInstance.decided.subscribe((decisions) => decided.push(decisions));
  await fixture.whenStable();
  pick(fixture, 'Labelliser', 0);
  await send(fixture);
  expect(errors(fixture)).toEqual(['Choisissez une décision pour cet événement.']);
  pick(fixture, 'Refuser', 1);
  await send(fixture);
  expect(errors(fixture)).toEqual(['Écrivez la raison\u00a0: le porteur la lira.']);
  write(root(fixture).querySelectorAll('textarea')[1] as HTMLTextAreaElement, ' Payant ');
  await send(fixture);
  expect(decided).toEqual([
    [
      { eventId: 'a', outcome: 'label', reason: '' },
      { eventId: 'b', outcome: 'refuse', reason: 'Payant' },
    ],
  ]);
});
