import { afterEach, expect, test } from '@jest/globals';
import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OutsideDoorView, OutsideOpinionsView, OutsideReadingView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { OutsideOpinions } from './outside-opinions';
import { OutsidePage } from './outside.page';

const DOOR: OutsideDoorView = {
  state: 'asked',
  closure: null,
  address: 'c…@univ.test',
  dueOn: '2026-05-25',
  open: false,
  codeSent: false,
};
const DOSSIER = {
  name: 'Camille Savante',
  question: 'Est-ce exact\u00a0?',
  dueOn: '2026-05-25',
  position: null,
  reasons: '',
  answeredAt: null,
  reading: {
    id: 'd1',
    editionYear: 2026,
    title: 'Saveurs savantes',
    organisation: { name: 'Maison pour tous' },
    filed: { number: 1, at: '2026-05-01T08:00:00.000Z', by: null },
    sections: [],
  },
} as unknown as OutsideReadingView;

afterEach(() => void TestBed.resetTestingModule());

/** A page before a server that answers by method and end of address. */
async function shown<T>(page: Type<T>, inputs: Record<string, unknown>, answers: Record<string, object>) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const fetch = (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    asked.push({ method, path, body: body ? (JSON.parse(body) as unknown) : undefined });
    const key = Object.keys(answers).find((one) => one.startsWith(method) && path.endsWith(one.split(' ')[1] ?? ''));
    if (!key) return Promise.reject(new Error(`${method} ${path}`));
    const json = () => Promise.resolve(answers[key]);
    const headers = new Headers({ 'content-type': 'application/json' });
    return Promise.resolve({ ok: true, status: 200, headers, json, text: async () => JSON.stringify(await json()) });
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button «\u00a0${words}\u00a0»`);
    button.click();
    await fixture.whenStable();
  };
  const write = async (selector: string, words: string) => {
    const box = root.querySelector<HTMLInputElement>(selector);
    if (!box) throw new Error(`no ${selector}`);
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { root, asked, press, write, settle: () => fixture.whenStable() };
}

test('the link shows nothing of the dossier before its button is pressed', async () => {
  const { root, asked, press } = await shown(
    OutsidePage,
    { jeton: 'link' },
    {
      'GET /link': DOOR,
      'POST /opening': { ...DOOR, open: true },
      'GET /dossier': DOSSIER,
    },
  );
  expect(root.textContent).toContain('c…@univ.test');
  expect(root.textContent).not.toContain('Saveurs');
  expect(asked.map(({ path }) => path)).toEqual(['/api/outside-opinions/link']);
  await press('Ouvrir le dossier');
  expect(root.querySelector('h1')?.textContent).toContain('Saveurs savantes');
  expect(root.textContent).toContain('Est-ce exact\u00a0?');
});

test('an opinion without a reason is not sent; one with its reason is', async () => {
  const { root, asked, press, write } = await shown(
    OutsidePage,
    { jeton: 'link' },
    {
      'GET /link': { ...DOOR, open: true },
      'GET /dossier': DOSSIER,
      'PUT /opinion': {
        ...DOSSIER,
        position: 'reserved',
        reasons: 'Un peu long.',
        answeredAt: '2026-05-20T08:00:00.000Z',
      },
    },
  );
  await press('Envoyer mon avis');
  expect(root.textContent).toContain('Choisissez une des quatre réponses.');
  root.querySelector<HTMLInputElement>('input[value="reserved"]')?.click();
  await press('Envoyer mon avis');
  expect(asked.some(({ method }) => method === 'PUT')).toBe(false);
  await write('textarea', ' Un peu long. ');
  await press('Envoyer mon avis');
  expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ position: 'reserved', reasons: 'Un peu long.' });
  expect(root.textContent).toContain('Changer mon avis');
});

test.each([
  ['revoked', 'Ce lien a été retiré'],
  ['expired', 'La date de réponse est passée'],
  ['closed', 'Les avis sur ce dossier sont clos'],
  ['withdrawn', 'Ce projet a été retiré'],
] as const)('a link that is %s says so, and what to do', async (state, words) => {
  const { root } = await shown(
    OutsidePage,
    { jeton: 'link' },
    { 'GET /link': { ...DOOR, state, closure: state, open: true } },
  );
  expect(root.querySelector('h1')?.textContent).toBe(words);
  expect(root.textContent).not.toContain('Votre avis est enregistré');
});

test('a link that closed after the opinion was given says that it is kept', async () => {
  const door = { ...DOOR, state: 'answered', closure: 'closed', open: true } as const;
  const { root } = await shown(OutsidePage, { jeton: 'link' }, { 'GET /link': door });
  expect(root.textContent).toContain('Votre avis est enregistré');
});

test('another browser asks for the code', async () => {
  const { root, asked, press, write } = await shown(
    OutsidePage,
    { jeton: 'link' },
    {
      'GET /link': DOOR,
      'POST /opening': { ...DOOR, codeSent: true },
    },
  );
  await press('Ouvrir le dossier');
  expect(root.querySelector('h1')?.textContent).toBe('Entrez le code reçu');
  await write('input', '123 456');
  root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(asked.at(-1)?.body).toEqual({ code: '123 456' });
});

const OPINIONS: OutsideOpinionsView = {
  items: [
    {
      id: 'o1',
      name: 'Camille Savante',
      email: 'camille@univ.test',
      question: '',
      state: 'asked',
      dueOn: '2026-05-25',
      askedAt: '2026-05-15T08:00:00.000Z',
      remindedAt: null,
      openedAt: null,
      answeredAt: null,
      position: null,
      reasons: '',
      afterDecision: false,
      versionNumber: 2,
      remind: { allowed: true, reasons: [] },
      revoke: { allowed: true, reasons: [] },
    },
  ],
  standing: 1,
  today: '2026-05-12',
  ask: { allowed: true, reasons: [] },
};

test('the coordination sees who is waited for, and asks somebody else', async () => {
  const { root, asked, press, write } = await shown(
    OutsideOpinions,
    { dossier: 'd1' },
    {
      'GET /outside-opinions': OPINIONS,
      'POST /outside-opinions': OPINIONS,
    },
  );
  expect(root.textContent).toContain('attendu avant le lundi 25 mai 2026');
  await press('Demander un avis extérieur');
  await press('Envoyer la demande');
  expect(root.textContent).toContain('Dites à qui vous écrivez.');
  await write('input[autocomplete="off"]', 'Ada');
  await write('input[type="email"]', 'ada@univ.test');
  await press('Envoyer la demande');
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Ada', email: 'ada@univ.test' });
});
