import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import type { EvaluationFileView, EvaluationView } from '@fds/shared/contract';
import { Api, Problem, Session } from '@fds/shared/web-kit';
import { beforeEach, expect, test } from '@jest/globals';
import { ResponseForm } from './response-form';
import { anEvaluation } from './response.fixture';

const FIRST = '0a0b0c0d-0000-4000-8000-000000000001';
const SECOND = '0a0b0c0d-0000-4000-8000-000000000002';
const file = (id: string, over: Partial<EvaluationFileView> = {}): EvaluationFileView => ({
  ...{ id, question: 'press', name: 'article.pdf', bytes: 2_097_152, image: false, own: true },
  ...over,
});
const { questionnaire, content } = anEvaluation();
const asksFiles = (over: Partial<EvaluationView> = {}): EvaluationView =>
  anEvaluation({
    questionnaire: questionnaire && {
      ...questionnaire,
      questions: [{ code: 'press', type: 'file', label: 'Vos articles', required: false }],
    },
    ...over,
  });

beforeEach(() => globalThis.localStorage.clear());

async function opened(view: EvaluationView, upload: Api['upload'], by: string | null = null) {
  const saved: unknown[] = [];
  const patch = (_: string, body: { changes: { value: unknown }[] }) => {
    saved.push(...body.changes.map(({ value }) => value));
    return Promise.resolve({ version: 1, savedAt: '2026-10-20T08:00:00Z', status: 'in_progress' });
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { patch, upload } },
      { provide: Session, useValue: { person: () => ({ id: 'me' }) } },
    ],
  });
  const fixture = TestBed.createComponent(ResponseForm);
  fixture.componentRef.setInput('view', view);
  fixture.componentRef.setInput('base', '/api/base');
  fixture.componentRef.setInput('by', by);
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  const choose = async (...files: File[]): Promise<void> => {
    const chooser = root.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('No file can be chosen');
    Object.defineProperty(chooser, 'files', { value: files, configurable: true });
    Object.defineProperty(chooser, 'value', { value: '', writable: true, configurable: true });
    chooser.dispatchEvent(new Event('change'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(words))?.click();
    await settle();
  };
  return { root, text, choose, press, saved };
}

test('a file that is chosen is sent, named by the answer and saved; taken out it comes back with one button', async () => {
  const paths: string[] = [];
  const upload = <T>(path: string): Promise<T> => {
    paths.push(path);
    return Promise.resolve(file(FIRST) as T);
  };
  const { root, text, choose, press, saved } = await opened(asksFiles(), upload as Api['upload']);
  await choose(new File(['x'], 'article.pdf'));
  expect(paths).toEqual(['/api/base/files?question=press&name=article.pdf']);
  expect(text()).toContain('article.pdf');
  expect(text()).toContain('2 Mo');
  expect(root.querySelector(`a[href="/api/base/files/${FIRST}"]`)).not.toBeNull();
  await press('Retirer');
  expect(text()).toContain('est retiré');
  await press('Annuler');
  expect(saved).toEqual([FIRST, '', FIRST]);
});

test('a file that is refused says why in its line, and is in no answer', async () => {
  const upload = () => Promise.reject(new Problem(422, 'files.type', 'Ce fichier n’est pas accepté.'));
  const { text, choose, saved } = await opened(asksFiles(), upload as Api['upload']);
  await choose(new File(['x'], 'virus.exe'), new File([], 'vide.pdf'));
  expect(text()).toContain('Ce fichier n’est pas accepté.');
  expect(text()).toContain('Ce fichier est vide.');
  expect(saved).toEqual([]);
});

test('by a link, what somebody else joined is named and not opened', async () => {
  const view = asksFiles({
    content: { ...content, answers: [{ question: 'press', answer: `${FIRST}|${SECOND}`, declined: false }] },
    files: [file(FIRST), file(SECOND, { name: 'note.pdf', own: false })],
  });
  const { root, text } = await opened(view, (() => Promise.reject(new Error('unused'))) as Api['upload'], 'lien');
  expect(text()).toContain('note.pdf');
  expect([...root.querySelectorAll('.fichiers a')].map((link) => link.textContent)).toEqual(['article.pdf']);
});
