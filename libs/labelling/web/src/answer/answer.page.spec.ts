import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationAnswerView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { AnswerPage } from './answer.page';

const event = (over: Partial<ApplicationAnswerView['events'][number]>): ApplicationAnswerView['events'][number] => ({
  eventId: 'v',
  parentEventId: null,
  title: 'Village',
  kind: 'science_village',
  label: 'pending',
  reason: '',
  certificate: null,
  condition: null,
  ...over,
});
async function open(
  answer: Partial<ApplicationAnswerView>,
  post = jest.fn<(path: string, body: object) => Promise<ApplicationAnswerView>>(),
) {
  const view = {
    applicationId: 'x',
    editionYear: 2026,
    title: 'Saveurs',
    notifiedAt: null,
    nextSessionOn: null,
    events: [event({})],
    ...answer,
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(view), post } }],
  });
  const fixture = TestBed.createComponent(AnswerPage);
  fixture.componentRef.setInput('id', 'x');
  await fixture.whenStable();
  return { fixture, page: fixture.nativeElement as HTMLElement, view };
}
const shown = async (answer: Partial<ApplicationAnswerView>): Promise<string> =>
  (await open(answer)).page.textContent.replace(/\s+/g, ' ');

test('rule 16: before the announcement the holder reads that the committee has not answered', async () => {
  const text = await shown({});
  expect(text).toContain('Le comité n’a pas encore répondu');
  expect(text).not.toContain('Village');
});

test('the holder reads each answer with its reason, and activities only where they differ', async () => {
  const text = await shown({
    notifiedAt: '2026-06-15T08:00:00Z',
    events: [
      event({ label: 'labelled' }),
      event({ eventId: 'a', parentEventId: 'v', title: 'Fromages', label: 'labelled' }),
      event({ eventId: 'b', parentEventId: 'v', title: 'Sel', label: 'refused', reason: 'Payant' }),
    ],
  });
  expect(text).toContain('Labellisé');
  expect(text).toContain('Ses animations suivent cette réponse.');
  expect(text).toContain('Payant');
  expect(text).not.toContain('Fromages');
});

test('a labelled event has its certificate, a deferred one the day on which the committee meets again', async () => {
  const { page } = await open({
    notifiedAt: '2026-06-15T08:00:00Z',
    nextSessionOn: '2026-06-30',
    events: [
      event({ label: 'labelled', certificate: 'HDF-2026-0042' }),
      event({ eventId: 'd', title: 'Atelier', label: 'deferred', reason: 'Il manque le lieu' }),
      event({ eventId: 'r', title: 'Sortie', label: 'refused', reason: 'Payant' }),
    ],
  });
  expect(page.querySelector('a[href="/api/events/v/certificate.pdf"]')?.textContent).toContain(
    'Télécharger l’attestation',
  );
  const text = page.textContent.replace(/\s+/g, ' ');
  for (const words of ['HDF-2026-0042', 'Il en reparle le 30 juin 2026', 'Il manque le lieu', 'préparer la prochaine'])
    expect(text).toContain(words);
});

test('a holder answers its condition; an empty answer is asked for, and not sent', async () => {
  const condition = { state: 'waiting' as const, dueOn: '2026-07-01', answers: [], mayAnswer: true };
  const post = jest.fn<(path: string, body: object) => Promise<ApplicationAnswerView>>();
  const { fixture, page, view } = await open(
    { notifiedAt: '2026-06-15T08:00:00Z', events: [event({ label: 'conditional', reason: 'Une rampe', condition })] },
    post,
  );
  const answered = [{ text: 'La rampe est là.', at: '2026-06-16T08:00:00Z', messageId: 'm', files: [] }];
  post.mockResolvedValue({
    ...view,
    events: [event({ label: 'conditional', condition: { ...condition, state: 'answered', answers: answered } })],
  });
  const send = async (): Promise<void> => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  await send();
  expect(page.textContent).toContain('Écrivez ce que vous avez fait.');
  expect(post).not.toHaveBeenCalled();
  const field = page.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'La rampe est là.';
  field.dispatchEvent(new Event('input'));
  await send();
  expect(post).toHaveBeenCalledWith('/api/events/v/condition-answers', { text: 'La rampe est là.' });
  expect(page.querySelector('blockquote')?.textContent).toContain('La rampe est là.');
});

test('files go with the message of the answer; one that is refused is named with its sentence, the answer stands', async () => {
  const condition = { state: 'waiting' as const, dueOn: null, answers: [], mayAnswer: true };
  const post = jest.fn<(path: string, body: object) => Promise<ApplicationAnswerView>>();
  const { fixture, page, view } = await open(
    { notifiedAt: '2026-06-15T08:00:00Z', events: [event({ label: 'conditional', reason: 'Une rampe', condition })] },
    post,
  );
  const answers = [{ text: 'Voici.', at: '2026-06-16T08:00:00Z', messageId: 'm', files: [] }];
  const after = { ...view, events: [event({ label: 'conditional', condition: { ...condition, answers } })] };
  post.mockImplementation((path) =>
    path.endsWith('condition-answers')
      ? Promise.resolve(after)
      : path.includes('logo')
        ? Promise.reject(new Problem(422, 'files.refused', 'Ce fichier n’est pas accepté.'))
        : Promise.resolve(after),
  );
  const [good, bad] = [new File(['a'], 'plan.pdf'), new File(['b'], 'logo.svg')];
  const chooser = page.querySelector<HTMLInputElement>('input[type=file]');
  if (!chooser) throw new Error('no chooser');
  Object.defineProperty(chooser, 'files', { value: [good, bad] });
  chooser.dispatchEvent(new Event('change'));
  const field = page.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'Voici.';
  field.dispatchEvent(new Event('input'));
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await fixture.whenStable();
  expect(post).toHaveBeenCalledWith('/api/applications/x/messages/m/files?name=plan.pdf', good);
  expect(page.textContent).toContain('mais pas «\u00a0logo.svg\u00a0»\u00a0: Ce fichier n’est pas accepté.');
});
