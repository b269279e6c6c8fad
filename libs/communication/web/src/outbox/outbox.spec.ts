import { provideZonelessChangeDetection, signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, jest, test } from '@jest/globals';
import type { OutboxMessagesView, OutboxMessageView, OutboxRowView, ReceivedMessagesView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { MessagePage } from './message.page';
import { OutboxPage } from './outbox.page';
import { ReceivedPage } from './received.page';

const YES = { allowed: true, reasons: [] };
const NO = { allowed: false, reasons: [{ code: 'already_left', text: 'Ce message est déjà parti.' }] };
const row = (over: Partial<OutboxRowView> = {}): OutboxRowView => ({
  id: 'm1',
  state: 'held',
  kind: 'reminder',
  toName: 'Camille',
  toAddress: 'camille@exemple.fr',
  subject: 'Il manque vos chiffres',
  writtenAt: '2026-10-20T08:00:00Z',
  at: '2026-10-20T08:00:00Z',
  heldReason: 'review',
  refusal: '',
  attempts: 0,
  personId: 'p1',
  applicationId: 'd1',
  application: 'Saveurs',
  campaignId: null,
  ...over,
});
const list = (items: OutboxRowView[], over: Partial<OutboxMessagesView> = {}): OutboxMessagesView => ({
  items,
  total: items.length,
  counts: [
    { state: 'held', count: 2 },
    { state: 'sent', count: 51 },
  ],
  late: 0,
  page: 1,
  size: 50,
  ...over,
});
const whole = (over: Partial<OutboxMessageView> = {}): OutboxMessageView => ({
  ...row(),
  version: 3,
  text: 'Bonjour\n[lien personnel]',
  source: 'Bonjour\n\n{lien}\n',
  marked: false,
  messageId: '<m1@portail.example>',
  from: 'Portail <portail@region.example>',
  replyTo: '',
  files: 0,
  may: { edit: YES, send: YES, cancel: YES, restore: NO, retry: NO },
  ...over,
});

interface Shown {
  readonly root: HTMLElement;
  readonly post: ReturnType<typeof jest.fn<(path: string, body?: unknown) => Promise<unknown>>>;
  readonly put: ReturnType<typeof jest.fn<(path: string, body?: unknown) => Promise<unknown>>>;
  readonly asked: Record<string, unknown>[];
  settled(): Promise<unknown>;
  press(words: string): Promise<void>;
  text(selector: string): string[];
}
async function show<T>(
  page: Type<T>,
  inputs: Record<string, unknown>,
  answer: object,
  done: object = {},
): Promise<Shown> {
  const asked: Record<string, unknown>[] = [];
  const post = jest.fn((_path: string, _body?: unknown): Promise<unknown> => Promise.resolve(done));
  const put = jest.fn((_path: string, _body?: unknown): Promise<unknown> => Promise.resolve(done));
  const get = (path: string, query: Record<string, unknown> = {}): Promise<unknown> => {
    asked.push({ path, ...query });
    if (path === '/api/replies') return Promise.resolve({ open: true, outcomes: [{ outcome: 'foreign', count: 2 }] });
    return Promise.resolve(path.endsWith('reviewed-messages') ? { edition: 2026, kinds: ['decision'] } : answer);
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      { provide: Api, useValue: { get, post, put } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  HTMLDialogElement.prototype.showModal = jest.fn();
  HTMLDialogElement.prototype.close = jest.fn();
  const fixture: ComponentFixture<T> = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return {
    root,
    post,
    put,
    asked,
    settled: () => fixture.whenStable(),
    press: async (words) => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').includes(words),
      );
      if (!button) throw new Error(`no button says ${words}`);
      button.click();
      await fixture.whenStable();
    },
    text: (selector) =>
      [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
  };
}

test('the outbox shows each message with its state, why it waits, and how many stand in each state', async () => {
  const page = await show(
    OutboxPage,
    { q: ' figures ', etat: 'held', dossier: 'd1' },
    list([row(), row({ id: 'm2', heldReason: 'unreachable' })]),
  );
  expect(page.asked[0]).toMatchObject({
    path: '/api/outbox-messages',
    state: 'held',
    q: 'figures',
    application: 'd1',
    page: 1,
  });
  expect(page.text('.onglets a')).toEqual(['Tous53', 'Attend votre feu vert2', 'Envoyé51']);
  expect(page.text('.pourquoi')[1]).toContain('vérifiez-la avant d’écrire encore');
  expect(page.root.querySelector('.st.avous')?.textContent).toContain('Attend votre feu vert');
});

test('a message that the server refuses for now says what was answered and when it is tried again', async () => {
  const { text } = await show(OutboxPage, {}, list([row({ state: 'planned', attempts: 2, refusal: '451 plus tard' })]));
  expect(text('.pourquoi')[0]).toMatch(/^Nouvel essai le 20 octobre 2026 .* 451 plus tard$/);
});

test('messages that wait are chosen, named before they leave, and let go together', async () => {
  const page = await show(
    OutboxPage,
    {},
    list([row(), row({ id: 'm2', state: 'sent' }), row({ id: 'm3', toName: 'Zoé' })]),
    { released: 2, refused: [] },
  );
  expect(page.root.querySelectorAll('tbody input')).toHaveLength(2);
  page.root.querySelector<HTMLInputElement>('thead input')?.click();
  await page.settled();
  await page.press('Envoyer maintenant');
  expect(page.text('.apercu li')).toHaveLength(2);
  await page.press('Envoyer 2 messages');
  expect(page.post).toHaveBeenCalledWith('/api/outbox-releases', { ids: ['m1', 'm3'] });
  expect(page.root.textContent).toContain('2 messages partent maintenant.');
});

test('when the mail server does not answer, the outbox says so, and that nothing is lost', async () => {
  const { root } = await show(OutboxPage, {}, list([row()], { late: 12 }));
  expect(root.textContent).toContain('le serveur de messagerie ne répond pas. Rien n’est perdu');
});

test('the coordination chooses which messages of the edition are read before they leave; access is none of them', async () => {
  const page = await show(OutboxPage, {}, list([row()]), { edition: 2026, kinds: [] });
  const boxes = [...page.root.querySelectorAll<HTMLInputElement>('.choix-de input')];
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(1);
  expect(page.text('.choix-de label')).not.toContain('Accès au compte');
  boxes.find(({ checked }) => checked)?.click();
  expect(page.put).toHaveBeenCalledWith('/api/editions/2026/reviewed-messages', { kinds: [] });
});

test('a message is read as it arrives, in a closed frame, on a phone, and as text', async () => {
  const page = await show(MessagePage, { id: 'm1' }, whole());
  const frame = page.root.querySelector('iframe');
  expect(frame?.getAttribute('src')).toBe('/api/outbox-messages/m1/html?v=3');
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-scripts');
  expect(frame?.getAttribute('sandbox')).not.toContain('allow-same-origin');
  await page.press('Texte seul');
  expect(page.text('pre')).toEqual(['Bonjour [lien personnel]']);
});

test('it is written anew from what was read, with its version', async () => {
  const page = await show(MessagePage, { id: 'm1' }, whole(), whole({ version: 4 }));
  await page.press('Modifier le texte');
  expect(page.root.textContent).toContain('tient la place du lien personnel');
  const box = page.root.querySelector('textarea');
  if (box) {
    box.value = 'Bonsoir\n\n{lien}';
    box.dispatchEvent(new Event('input'));
  }
  await page.press('Enregistrer le message');
  expect(page.put).toHaveBeenCalledWith('/api/outbox-messages/m1', {
    version: 3,
    subject: 'Il manque vos chiffres',
    text: 'Bonsoir\n\n{lien}',
  });
});

test('calling a message off can be undone where it was done', async () => {
  const page = await show(MessagePage, { id: 'm1' }, whole(), whole({ state: 'cancelled' }));
  await page.press('Ne pas envoyer');
  expect(page.post).toHaveBeenLastCalledWith('/api/outbox-messages/m1/cancellation');
  await page.press('Annuler');
  expect(page.post).toHaveBeenLastCalledWith('/api/outbox-messages/m1/restoration');
});

test('what has left offers nothing to do; what was refused says why it is not tried again', async () => {
  const may = { edit: NO, send: NO, cancel: NO, restore: NO, retry: NO };
  const sent = await show(MessagePage, { id: 'm1' }, whole({ state: 'sent', may }));
  expect(sent.text('.gestes button')).toEqual([]);
});

test('people read again what they received', async () => {
  const received: ReceivedMessagesView = {
    items: [
      {
        id: 'r1',
        kind: 'receipt',
        subject: 'Votre dossier est déposé',
        toAddress: 'c@exemple.fr',
        sentAt: '2026-04-10T08:00:00Z',
        text: 'Merci.',
      },
    ],
    total: 1,
    page: 1,
    size: 25,
  };
  const page = await show(ReceivedPage, { q: 'dossier' }, received);
  expect(page.asked[0]).toMatchObject({ path: '/api/received-messages', q: 'dossier' });
  expect(page.text('.recus .meta')[0]).toContain('Accusé de réception, reçu le 10 avril 2026');
  await page.press('Lire');
  expect(page.root.querySelector('iframe')?.getAttribute('src')).toContain('/api/received-messages/r1/html');
});
