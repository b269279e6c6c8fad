import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MessageView } from '@fds/shared/contract';
import { expect, test } from '@jest/globals';
import { API_FETCH } from '../http/api';
import { DRAFT_STORE } from './message-drafts';
import { MessageList } from './message-list';
import { MessageWriter } from './message-writer';

const MESSAGE: MessageView = {
  id: 'm',
  circle: 'thread',
  author: { name: 'Claude Coordination', initials: 'CC', side: 'coordination', me: false },
  text: 'Bonjour <b>à vous</b>\n<script>alert(1)</script>',
  writtenAt: '2026-04-10T07:00:00Z',
  about: { item: 'i', title: 'Village des sciences', field: 'slots', fieldLabel: 'dates', gone: false },
  needKey: null,
  resolvedAt: null,
  unread: true,
  byMail: false,
  files: [],
};
const store = new Map<string, string>();
const memory = {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => void store.set(key, value),
  removeItem: (key: string) => void store.delete(key),
};
const providers = [
  provideRouter([]),
  { provide: API_FETCH, useValue: () => Promise.reject(new Error('no network')) },
  { provide: DRAFT_STORE, useValue: memory },
];

test('a message is shown as it was typed, says who wrote it and what it speaks of', async () => {
  TestBed.configureTestingModule({ providers });
  const fixture = TestBed.createComponent(MessageList);
  fixture.componentRef.setInput('items', [MESSAGE]);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  expect(root.querySelector('.texte')?.textContent).toBe(MESSAGE.text);
  expect(root.querySelector('.texte b, script')).toBeNull();
  expect(root.textContent).toContain('Village des sciences, dates');
  expect(root.querySelector('article')?.getAttribute('aria-label')).toMatch(
    /^Claude Coordination, coordination, 10 avril/,
  );
});

async function writing(key: string) {
  const fixture = TestBed.createComponent(MessageWriter);
  fixture.componentRef.setInput('draftKey', key);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { fixture, root, box: root.querySelector('textarea') as HTMLTextAreaElement };
}

test('what is typed survives a reload, belongs to its circle, and is gone once it was sent', async () => {
  TestBed.configureTestingModule({ providers });
  const first = await writing('dossier.thread');
  first.box.value = 'À finir';
  first.box.dispatchEvent(new Event('input'));
  expect((await writing('dossier.note')).box.value).toBe('');
  const again = await writing('dossier.thread');
  expect(again.box.value).toBe('À finir');
  again.fixture.componentInstance.clear();
  expect((await writing('dossier.thread')).box.value).toBe('');
});

test('an empty or over-long message is not sent, and says why', async () => {
  TestBed.configureTestingModule({ providers });
  const { fixture, root, box } = await writing('other.thread');
  const sent: string[] = [];
  fixture.componentInstance.sent.subscribe(({ text }) => sent.push(text));
  const press = async (text: string): Promise<string> => {
    box.value = text;
    box.dispatchEvent(new Event('input'));
    root.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    return root.textContent;
  };
  expect(await press('  ')).toContain('Écrivez votre message.');
  expect(await press('a'.repeat(10_001))).toContain('Ce message est trop long');
  expect(await press('Bonjour')).not.toContain('trop long');
  expect(sent).toEqual(['Bonjour']);
});
