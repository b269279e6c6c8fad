import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { QuestionnaireBuilderView } from '@fds/shared/contract';
import { API_FETCH, CurrentEdition, TYPING_PAUSE } from '@fds/shared/web-kit';
import { QuestionnairePage } from './questionnaire.page';

type Question = QuestionnaireBuilderView['questions'][number];
const choice = (code: string, label: string): Question => ({
  code,
  type: 'single',
  label,
  required: true,
  options: [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ],
});
const builder = (over: Partial<QuestionnaireBuilderView> = {}): QuestionnaireBuilderView => ({
  year: 2026,
  revision: 4,
  title: 'Évaluation 2026',
  sections: [],
  questions: [],
  changed: false,
  put: null,
  responses: 0,
  answered: [],
  change: { allowed: true, reasons: [] },
  ...over,
});
const put = (...questions: Question[]): NonNullable<QuestionnaireBuilderView['put']> => ({
  number: 1,
  title: 'Évaluation 2026',
  sections: [],
  questions,
  openedAt: '2026-10-01T08:00:00.000Z',
});

let view: QuestionnaireBuilderView;
let refusal: object | null;
let sent: { path: string; body: { revision: number; questions: Question[] } }[];
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'performance'] });
  sent = [];
  refusal = null;
  const fetch = (path: string, init: { method?: string; body?: string } = {}) => {
    const status = init.body && refusal ? 409 : 200;
    if (init.body) sent.push({ path, body: JSON.parse(init.body) as (typeof sent)[number]['body'] });
    const earlier = {
      items: [{ year: 2025, title: '', sections: [], questions: [choice('support', 'Étiez-vous aidés ?')] }],
    };
    const given = status === 409 ? refusal : path.includes('/earlier') ? earlier : view;
    return Promise.resolve({
      ok: status < 300,
      status,
      headers: new Headers({ 'content-type': 'application/json' }),
      json: () => Promise.resolve(given),
      text: () => Promise.resolve(JSON.stringify(given)),
    } as unknown as Response);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: API_FETCH, useValue: fetch },
      { provide: CurrentEdition, useValue: { year: () => 2026, query: () => ({}) } },
    ],
  });
});
afterEach(() => {
  jest.useRealTimers();
});

async function open(given: Partial<QuestionnaireBuilderView> = {}) {
  view = builder(given);
  const fixture = TestBed.createComponent(QuestionnairePage);
  const settle = async (time = 0): Promise<void> => {
    await jest.advanceTimersByTimeAsync(time);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(0);
    fixture.detectChanges();
  };
  await settle();
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click();
    await settle();
  };
  return { root, press, settle };
}

test('a coordinator begins from what the year before asked: the questions keep their codes, and are saved', async () => {
  const { press, settle, root } = await open();
  await press('Reprendre 2025');
  await settle(TYPING_PAUSE);
  expect(sent.map(({ path, body }) => [path, body.revision, body.questions.map(({ code }) => code)])).toEqual([
    ['/api/editions/2026/questionnaire', 4, ['support']],
  ]);
  expect(root.textContent).toContain('posée depuis 2025');
});

test('a question continues one of an earlier edition: what holders will be compared with is said, and kept', async () => {
  const { press, settle, root } = await open({ questions: [choice('a', 'Accompagnés\u00a0?')] });
  await press('1.');
  const continued = root.querySelector<HTMLSelectElement>('fds-question-past select')!;
  continued.value = '2025:support';
  continued.dispatchEvent(new Event('change'));
  await settle(TYPING_PAUSE);
  expect(sent[0]?.body.questions[0]?.continues).toEqual({ year: 2025, code: 'support' });
  expect(root.querySelector('fds-question-past')?.textContent.replace(/\s+/g, ' ')).toContain(
    '« Étiez-vous aidés ? », posée en 2025, et diront ce qui a changé : question reprise d’une autre, question reformulée',
  );
  expect(root.textContent).toContain('posée depuis 2025, changée en 2026');
});

test('the trial leaves out what a holder would not be asked, because the portal knows it', async () => {
  const { press, settle, root } = await open({
    questions: [{ ...choice('a', 'Des partenaires\u00a0?'), known: 'partners' }, choice('b', 'Satisfaits\u00a0?')],
  });
  expect(root.textContent).toContain('pas posée à qui nous connaissons déjà des partenaires');
  await press('Voir comme un porteur');
  const trial = root.querySelector('fds-questionnaire-preview')!;
  expect(trial.querySelectorAll('fds-question-field')).toHaveLength(2);
  trial.querySelector<HTMLInputElement>('.connus input')!.click();
  await settle();
  expect(trial.querySelectorAll('fds-question-field')).toHaveLength(1);
  expect(trial.textContent).toContain('1\u00a0question ne lui est pas posée');
});

test('what is unfinished is listed with the way to it, saved all the same, and not put to anybody', async () => {
  const { press, settle, root } = await open({
    changed: true,
    questions: [choice('a', ''), choice('b', 'Satisfaits\u00a0?')],
  });
  expect(root.textContent).toContain('1\u00a0point à revoir');
  expect(root.textContent).toContain('Écrivez la question.');
  await press('Poser ces questions');
  expect(root.querySelector('dialog[open]')).toBeNull();
  await press('Ajouter une question');
  await settle(TYPING_PAUSE);
  expect(sent[0]?.body.questions).toHaveLength(3);
});

test('an option that was chosen is not taken out: it says by how many', async () => {
  const [one] = choice('a', 'Satisfaits\u00a0?').options ?? [];
  const { root } = await open({
    changed: true,
    put: put(choice('a', 'Satisfaits\u00a0?')),
    questions: [{ ...choice('a', 'Satisfaits\u00a0?'), options: one ? [one, { code: 'maybe', label: 'Bof' }] : [] }],
    answered: [{ code: 'a', count: 12, options: [{ code: 'no', count: 12 }] }],
  });
  expect(root.textContent).toContain('12 structures ont choisi cette réponse');
});

test('an undone change is back as it was, and what stands then is what is saved', async () => {
  const { press, settle } = await open({ questions: [choice('a', 'Satisfaits\u00a0?')] });
  await press('Ajouter une question');
  await press('Annuler');
  await settle(TYPING_PAUSE);
  expect(sent.at(-1)?.body.questions.map(({ code }) => code)).toEqual(['a']);
});

test('somebody else has written meanwhile: the words typed here stay until one of both is chosen', async () => {
  const { press, settle, root } = await open({ questions: [choice('a', 'Satisfaits\u00a0?')] });
  refusal = {
    code: 'evaluation.questionnaire_written',
    status: 409,
    detail: 'Quelqu’un a modifié ce questionnaire entre-temps.',
    current: builder({ revision: 9, questions: [choice('z', 'Autre\u00a0?')] }),
  };
  await press('Ajouter une question');
  await settle(TYPING_PAUSE);
  expect(root.textContent).toContain('Quelqu’un a modifié ce questionnaire');
  refusal = null;
  await press('Garder les miens');
  expect(sent.at(-1)?.body).toMatchObject({ revision: 9, questions: [{ code: 'a' }, {}] });
});

test('a published edition is read, not written', async () => {
  const { root } = await open({
    questions: [choice('a', 'Satisfaits\u00a0?')],
    change: { allowed: false, reasons: [{ code: 'bilan_published', text: 'Le bilan de cette édition est publié.' }] },
  });
  expect(root.textContent).toContain('Le bilan de cette édition est publié.');
  expect(root.textContent).not.toContain('Ajouter une question');
});
