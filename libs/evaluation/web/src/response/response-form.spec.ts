import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import type { EvaluationView } from '@fds/shared/contract';
import { Api, Problem, Session } from '@fds/shared/web-kit';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { anEvaluation } from './response.fixture';
import { ResponseForm } from './response-form';

type Patch = (path: string, body: unknown) => Promise<unknown>;
interface Body {
  readonly changes: readonly { readonly field: string; readonly was: unknown; readonly value: unknown }[];
}

beforeEach(() => globalThis.localStorage.clear());

async function opened(api: { patch?: Patch; post?: Patch }, view: EvaluationView = anEvaluation()) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { patch: () => Promise.resolve({ version: 1 }), ...api } },
      { provide: Session, useValue: { person: () => ({ id: 'me' }) } },
    ],
  });
  const fixture = TestBed.createComponent(ResponseForm);
  fixture.componentRef.setInput('view', view);
  fixture.componentRef.setInput('base', '/api/evaluations/2026/organisations/one');
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  const press = async (words: string): Promise<void> => {
    const found = [...root.querySelectorAll<HTMLElement>('label, button')].find((one) =>
      one.textContent.trim().startsWith(words),
    );
    if (!found) throw new Error(`Nothing to press: ${words}`);
    found.click();
    await settle();
  };
  return { root, text, press, settle, fixture };
}

test('only what changed is saved, with what stood there; an answer calls for the next question', async () => {
  const bodies: Body[] = [];
  const patch: Patch = (_, body) => {
    bodies.push(body as Body);
    return Promise.resolve({ version: bodies.length, savedAt: '2026-10-20T08:00:00Z', status: 'in_progress' });
  };
  const { press, text } = await opened({ patch });
  expect(text()).toContain('En 2025, vous aviez répondu : Oui.');
  expect(text()).not.toContain('Sur lesquels ?');
  await press('Oui');
  expect(text()).toContain('Sur lesquels ?');
  await press('Bbb');
  await press('Aaa');
  expect(bodies.map(({ changes }) => changes)).toEqual([
    [{ field: 'answer.networks', was: '', value: 'yes' }],
    [{ field: 'answer.which', was: '', value: 'b' }],
    [{ field: 'answer.which', was: 'b', value: 'a|b' }],
  ]);
});

test('two lines of a grid that are answered before the page is drawn again are both kept', async () => {
  const patch = jest.fn<Patch>(() => Promise.resolve({ version: 1 }));
  const [label, options] = [
    'Êtes-vous satisfaits ?',
    [
      { code: 'yes', label: 'Oui' },
      { code: 'no', label: 'Non' },
    ],
  ];
  const rows = ['Accueil', 'Lieu'].map((row, index) => ({ code: `l${index + 1}`, label: row }));
  const view = anEvaluation();
  const grid = { code: 'grid', type: 'matrix' as const, label, required: true, rows, options };
  const questionnaire = view.questionnaire && { ...view.questionnaire, questions: [grid] };
  const { root, settle } = await opened({ patch }, { ...view, questionnaire });
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  boxes[0]?.click();
  boxes[3]?.click();
  await settle();
  const last = patch.mock.calls.at(-1)?.[1] as Body;
  expect(last.changes).toMatchObject([{ field: 'answer.grid', value: 'l1=yes|l2=no' }]);
});

test('rule 6: to prefer not to answer is sent as such, not as an answer left out', async () => {
  const patch = jest.fn<Patch>(() => Promise.resolve({ version: 1 }));
  const { press } = await opened({ patch });
  await press('Nous préférons ne pas répondre');
  expect(patch.mock.calls[0]?.[1]).toEqual({ changes: [{ field: 'answer.networks', was: '', value: null }] });
});

test('without network what is answered stays on this device, and is laid over what the server says', async () => {
  const patch: Patch = () => Promise.reject(new Problem(0, 'network', 'Pas de réseau.'));
  const first = await opened({ patch });
  await first.press('Oui');
  expect(first.text()).toContain('Pas enregistré');
  first.fixture.destroy();
  TestBed.resetTestingModule();
  const again = jest.fn<Patch>(() => Promise.resolve({ version: 1 }));
  const second = await opened({ patch: again });
  expect(second.text()).toContain('Sur lesquels ?');
  expect(again.mock.calls[0]?.[1]).toEqual({ changes: [{ field: 'answer.networks', was: '', value: 'yes' }] });
});

test('of two phones the second sees both answers and chooses', async () => {
  const theirs = { ...anEvaluation().content, answers: [{ question: 'networks', answer: 'no', declined: false }] };
  const calls: Body[] = [];
  const patch: Patch = (_, body) => {
    calls.push(body as Body);
    return calls.length === 1
      ? Promise.reject(
          new Problem(409, 'evaluation.changed', 'Changé.', { current: theirs, reasons: ['answer.networks'] }),
        )
      : Promise.resolve({ version: 2 });
  };
  const { press, text } = await opened({ patch });
  await press('Oui');
  expect(text()).toContain('La vôtre : Oui');
  expect(text()).toContain('La sienne : Non');
  await press('Garder la mienne');
  expect(calls[1]?.changes).toEqual([{ field: 'answer.networks', was: 'no', value: 'yes' }]);
});

test('what is missing is listed before it leaves, each with the way to its question', async () => {
  const post: Patch = () =>
    Promise.reject(
      new Problem(422, 'evaluation.incomplete', 'Il reste des réponses à donner.', {
        errors: [{ pointer: '/answer.networks', rule: 'empty', detail: 'Répondez à cette question.' }],
      }),
    );
  const { press, text } = await opened({ post });
  await press('Relire et envoyer');
  await press('Envoyer nos réponses');
  expect(text()).toContain('Il reste une réponse à donner.');
  await press('Sur les réseaux sociaux ?');
  expect(text()).toContain('Répondez à cette question.');
});
