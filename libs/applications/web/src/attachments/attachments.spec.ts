import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { AttachmentsView, AttachmentView } from '@fds/shared/contract';
import { API_FETCH, API_XHR } from '@fds/shared/web-kit';
import { Attachments } from './attachments';

const DOSSIER = '11111111-1111-4111-8111-111111111111';
const EVENT = '22222222-2222-4222-8222-222222222222';
const PATH = `/api/applications/${DOSSIER}/attachments`;
const MB = 1024 * 1024;

/** A request of the browser that the test answers by hand. */
class HeldRequest {
  static all: HeldRequest[] = [];
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onloadend?: () => void;
  status = 0;
  responseText = '';
  url = '';
  aborted = false;
  constructor() {
    HeldRequest.all.push(this);
  }
  open(_method: string, url: string): void {
    this.url = url;
  }
  readonly setRequestHeader = (): void => undefined;
  readonly send = (): void => undefined;
  getResponseHeader(name: string): string | null {
    return name === 'content-type' ? 'application/problem+json' : null;
  }
  abort(): void {
    this.aborted = true;
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
    this.onloadend?.();
  }
  fail(): void {
    this.onerror?.();
    this.onloadend?.();
  }
}

const image = (over: Partial<AttachmentView> = {}): AttachmentView => ({
  id: '33333333-3333-4333-8333-333333333333',
  eventId: null,
  kind: 'image',
  name: 'ruche.webp',
  type: 'image/webp',
  bytes: 300_000,
  address: `${PATH}/3`,
  preview: `${PATH}/3/preview`,
  credit: '',
  alternative: '',
  lacking: ['Dites qui a fait cette image.'],
  addedAt: '2026-04-10T07:00:00.000Z',
  removed: false,
  ...over,
});
let view: AttachmentsView;
let asked: { method: string; path: string; body: string }[];
let online: boolean;
/** Somebody else has written since. */
let forestalled: boolean;
let fixture: ComponentFixture<Attachments>;
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const named = (words: string): HTMLElement =>
  [...root().querySelectorAll<HTMLElement>('button')].find((one) =>
    one.textContent.replace(/\s+/g, ' ').includes(words),
  )!;
const settle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 20));
  await fixture.whenStable();
};
const choose = async (...files: File[]): Promise<void> => {
  const chooser = root().querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(chooser, 'files', { value: files, configurable: true });
  Object.defineProperty(chooser, 'value', { value: '', writable: true, configurable: true });
  chooser.dispatchEvent(new Event('change'));
  await settle();
};
const fileOf = (name: string, type: string, size = 1000): File => {
  const file = new File(['x'], name, { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
};
const show = async (inputs: Record<string, unknown> = {}): Promise<void> => {
  fixture = TestBed.createComponent(Attachments);
  fixture.componentRef.setInput('applicationId', DOSSIER);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await settle();
};

beforeEach(() => {
  HeldRequest.all = [];
  asked = [];
  [online, forestalled] = [true, false];
  jest.spyOn(globalThis.navigator, 'onLine', 'get').mockImplementation(() => online);
  view = {
    items: [],
    usage: { files: 0, bytes: 0 },
    limits: { imageBytes: 12 * MB, documentBytes: 20 * MB, files: 30, dossierBytes: 150 * MB },
    writable: true,
    why: null,
  };
  const answer = (method: string, body: unknown): object =>
    method === 'GET' ? view : { ...view.items[0], credit: 'Inès', ...(typeof body === 'string' && JSON.parse(body)) };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      {
        provide: API_FETCH,
        useValue: (path: string, init: RequestInit) => {
          asked.push({ method: init.method ?? 'GET', path, body: typeof init.body === 'string' ? init.body : '' });
          if (init.method === 'PATCH' && forestalled)
            return Promise.resolve({
              ok: false,
              status: 409,
              headers: { get: () => 'application/problem+json' },
              text: () => Promise.resolve(JSON.stringify({ code: 'attachments.described_meanwhile', detail: 'Deux.' })),
            });
          return Promise.resolve({
            ok: true,
            status: 200,
            headers: { get: () => 'application/json' },
            text: () => Promise.resolve(JSON.stringify(answer(init.method ?? 'GET', init.body))),
          });
        },
      },
      { provide: API_XHR, useValue: () => new HeldRequest() },
    ],
  });
});
afterEach(() => void jest.restoreAllMocks());

test('every limit is said before anything is sent, and what the dossier holds already', async () => {
  view = { ...view, usage: { files: 3, bytes: 4.2 * MB } };
  await show();
  for (const words of [
    '12 Mo au plus',
    '20 Mo au plus',
    '30 fichiers et 150 Mo par dossier',
    'déjà 3 fichiers, 4,2 Mo',
  ])
    expect(text().replace(/\u00a0/g, ' ')).toContain(words);
});

test('several files leave two at a time, each with its progress, and come into the list', async () => {
  await show();
  await choose(fileOf('a.jpg', 'image/jpeg'), fileOf('b.pdf', 'application/pdf'), fileOf('c.pdf', 'application/pdf'));
  expect(HeldRequest.all.map(({ url }) => url)).toEqual([`${PATH}?name=a.jpg`, `${PATH}?name=b.pdf`]);
  HeldRequest.all[0]?.upload.onprogress?.({ loaded: 40, total: 100 });
  await settle();
  expect(text()).toMatch(/Envoi : 40\s%/);
  expect(root().querySelector('progress[aria-label="Envoi de a.jpg"]')?.getAttribute('value')).toBe('0.4');
  HeldRequest.all[0]?.upload.onprogress?.({ loaded: 100, total: 100 });
  await settle();
  expect(text()).toContain('Vérification du fichier…');
  HeldRequest.all[0]?.answer(201, { attachment: image(), notice: null, usage: { files: 1, bytes: 300_000 } });
  await settle();
  expect(root().querySelector('img')?.getAttribute('src')).toBe(`${PATH}/3/preview`);
  expect(root().querySelector('[role=status].vh')?.textContent).toContain('«\u00a0ruche.webp\u00a0» est ajouté.');
  expect(HeldRequest.all).toHaveLength(3);
});

test('a file that is too large or empty says so in its place and is never sent; the others leave', async () => {
  await show();
  await choose(
    fileOf('film.jpg', 'image/jpeg', 200 * MB),
    fileOf('gros.pdf', 'application/pdf', 21 * MB),
    fileOf('rien.pdf', 'application/pdf', 0),
    fileOf('bon.pdf', 'application/pdf'),
  );
  expect(HeldRequest.all.map(({ url }) => url)).toEqual([`${PATH}?name=bon.pdf`]);
  for (const words of [
    'Cette image est trop lourde : 12 Mo au plus',
    'Ce fichier est trop lourd : 20 Mo au plus',
    'Ce fichier est vide.',
  ])
    expect(text()).toContain(words);
});

test('a refusal of the server stands beside the file; a file that was cut can be sent again', async () => {
  await show({ item: EVENT });
  await choose(fileOf('a.pdf', 'application/pdf'));
  expect(HeldRequest.all[0]?.url).toBe(`${PATH}?name=a.pdf&event=${EVENT}`);
  HeldRequest.all[0]?.answer(422, { code: 'files.pdf_protected', detail: 'Ce PDF est protégé par un mot de passe.' });
  await settle();
  expect(text()).toContain('Ce PDF est protégé par un mot de passe.');
  expect(named('Réessayer')).toBeUndefined();
  named('Fermer').click();
  await choose(fileOf('b.pdf', 'application/pdf'));
  HeldRequest.all[1]?.fail();
  await settle();
  named('Réessayer').click();
  await settle();
  expect(HeldRequest.all).toHaveLength(3);
});

test('without a network a file waits, and leaves when it is back', async () => {
  await show();
  online = false;
  await choose(fileOf('a.pdf', 'application/pdf'));
  expect(text()).toContain('Pas de réseau : l’envoi reprendra dès qu’il revient.');
  expect(HeldRequest.all).toEqual([]);
  online = true;
  globalThis.dispatchEvent(new Event('online'));
  await settle();
  expect(HeldRequest.all).toHaveLength(1);
});

test('an upload that is cancelled stops, and its line goes', async () => {
  await show();
  await choose(fileOf('a.pdf', 'application/pdf'));
  named('Annuler').click();
  await settle();
  expect(HeldRequest.all[0]?.aborted).toBe(true);
  expect(text()).toContain('Aucun fichier pour le moment.');
});

test('credit and description are saved when their field is left, an empty one is marked', async () => {
  view = { ...view, items: [image()] };
  await show();
  const [credit, alternative] = [...root().querySelectorAll<HTMLInputElement>('input.saisie')];
  if (!credit || !alternative) throw new Error('two fields are expected');
  alternative.dispatchEvent(new Event('blur'));
  await settle();
  credit.value = 'Inès';
  credit.dispatchEvent(new Event('input'));
  credit.dispatchEvent(new Event('blur'));
  await settle();
  expect(asked.at(-1)).toEqual({
    method: 'PATCH',
    path: `${PATH}/${image().id}`,
    body: JSON.stringify({ credit: 'Inès', creditWas: '' }),
  });
  expect(text()).toContain('Dites en une phrase ce que montre cette image.');
});

test('two people who describe one image see both versions, and one is chosen', async () => {
  view = { ...view, items: [image({ credit: 'Inès' })] };
  await show();
  const credit = root().querySelector<HTMLInputElement>('input.saisie');
  if (!credit) throw new Error('a field is expected');
  credit.value = 'Inès Martin';
  credit.dispatchEvent(new Event('input'));
  [forestalled, view] = [true, { ...view, items: [image({ credit: 'Paul' })] }];
  credit.dispatchEvent(new Event('blur'));
  await settle();
  expect(asked.filter(({ method }) => method === 'PATCH')).toMatchObject([
    { body: JSON.stringify({ credit: 'Inès Martin', creditWas: 'Inès' }) },
  ]);
  expect([...root().querySelectorAll('.version .texte')].map((one) => one.textContent)).toEqual([
    'Inès Martin',
    'Paul',
  ]);
  forestalled = false;
  named('Garder la mienne').click();
  await settle();
  expect(asked.filter(({ method }) => method === 'PATCH').at(-1)?.body).toBe(
    JSON.stringify({ credit: 'Inès Martin', creditWas: 'Paul' }),
  );
  expect(root().querySelector('fds-two-versions')).toBeNull();
});

test('a file that is taken away can be brought back', async () => {
  view = { ...view, items: [image()] };
  await show();
  named('Retirer').click();
  await settle();
  expect(asked.map(({ method }) => method)).toContain('DELETE');
  expect(text()).toContain('« ruche.webp » est retiré.');
  named('Annuler').click();
  await settle();
  expect(asked.map(({ path }) => path)).toContain(`${PATH}/${image().id}/restoration`);
});

test('who may not write sees the files and why nothing can be added', async () => {
  view = { ...view, items: [image({ credit: 'Inès' })], writable: false, why: 'Ce dossier a été envoyé.' };
  await show({ names: new Map([[EVENT, 'La ruche']]) });
  expect(text()).toContain('Ce dossier a été envoyé.');
  expect(text()).toContain('Crédit : Inès');
  expect(root().querySelector('input')).toBeNull();
});
