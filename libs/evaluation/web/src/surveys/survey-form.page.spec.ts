import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, test } from '@jest/globals';
import type { SurveyFormView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { SurveyFormPage } from './survey-form.page';

const FORM: SurveyFormView = {
  ...{
    state: 'open',
    title: 'Besoins des structures',
    intro: '',
    naming: 'anonymous',
    name: '',
    closesOn: null,
    version: 1,
  },
  sections: [],
  questions: [
    {
      ...{ code: 'need', type: 'single', label: 'De quoi avez-vous besoin ?', required: true },
      options: [
        { code: 'training', label: 'De formation' },
        { code: 'tools', label: 'D’outils' },
      ],
    },
    {
      ...{ code: 'which', type: 'text', label: 'Lesquels ?', required: false },
      visibleWhen: { question: 'need', equals: 'tools' },
    },
  ],
};
let shown: SurveyFormView;
let sent: unknown[];
beforeEach(() => {
  shown = FORM;
  sent = [];
  globalThis.localStorage.clear();
  Object.assign(globalThis, { scrollTo: () => undefined });
  const fetch = (_path: string, { method, body }: { method?: string; body?: string } = {}) => {
    if (method === 'POST') sent.push(JSON.parse(body ?? '{}'));
    const empty = method === 'POST';
    return Promise.resolve({
      ...{ ok: true, status: empty ? 204 : 200, headers: new Headers({ 'content-type': 'application/json' }) },
      ...{ json: () => Promise.resolve(shown), text: () => Promise.resolve(empty ? '' : JSON.stringify(shown)) },
    } as unknown as Response);
  };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: API_FETCH, useValue: fetch }] });
});
async function page() {
  const fixture = TestBed.createComponent(SurveyFormPage);
  fixture.componentRef.setInput('jeton', 'jeton-de-l-enquete-0000');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    element,
    press: async (what: string) => {
      element.querySelector<HTMLElement>(what)?.click();
      await fixture.whenStable();
    },
  };
}

test('whoever has the link reads what is promised, is told what is left out, and sends once it is whole', async () => {
  const { element, press } = await page();
  expect(element.textContent).toContain('Vos réponses sont anonymes');
  await press('button[type=submit]');
  expect(element.querySelector('[role=alert]')?.textContent).toContain('De quoi avez-vous besoin');
  expect(sent).toEqual([]);
  // A question follows from an answer, and goes with it.
  await press('#question-need input:nth-of-type(1)');
  const choices = element.querySelectorAll<HTMLInputElement>('#question-need input[type=radio]');
  choices[1]?.click();
  await press('body');
  expect(element.textContent).toContain('Lesquels');
  choices[0]?.click();
  await press('button[type=submit]');
  expect(sent).toMatchObject([{ version: 1, answers: [{ question: 'need', answer: 'training' }] }]);
  expect(element.textContent).toContain('Merci, vos réponses sont envoyées');
});

test('what was typed waits on this device, and is sent under the same id', async () => {
  const first = await page();
  first.element.querySelectorAll<HTMLInputElement>('#question-need input[type=radio]')[0]?.click();
  const again = await page();
  expect(again.element.querySelector<HTMLInputElement>('#question-need input[type=radio]')?.checked).toBe(true);
});

test('a link that was used, or a survey that is closed, says so and asks nothing', async () => {
  shown = { ...FORM, state: 'answered', questions: [] };
  expect((await page()).element.textContent).toContain('Une réponse a déjà été envoyée avec ce lien');
  shown = { ...FORM, state: 'closed', questions: [] };
  const { element } = await page();
  expect(element.textContent).toContain('n’est pas ouverte');
  expect(element.querySelector('form')).toBeNull();
});
