import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { PreparationView, PreparedDossierView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { NotificationPage } from './notification.page';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = jest.fn();
  HTMLDialogElement.prototype.close = jest.fn();
});
const dossier = (over: Partial<PreparedDossierView>): PreparedDossierView => ({
  applicationId: 'a',
  reference: '2026-AAAA',
  title: 'Saveurs',
  organisationName: 'Cité nature',
  session: '',
  events: [{ eventId: 'e', title: 'Village', kind: 'single', label: 'labelled', reason: '', conditionDueOn: null }],
  recipients: ['Anne Martin'],
  subject: 'Labellisé\u00a0: Saveurs',
  text: 'Bonjour {nom},',
  edited: false,
  editedBy: null,
  heldBack: false,
  problems: [],
  stopped: false,
  stamp: 's1',
  ...over,
});
async function shown(items: PreparedDossierView[], api: Record<string, unknown> = {}) {
  const view: PreparationView = { editionYear: 2026, session: null, total: items.length, items };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
      { provide: Api, useValue: { get: () => Promise.resolve(view), ...api } },
    ],
  });
  const fixture = TestBed.createComponent(NotificationPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const buttons = [...page.querySelectorAll<HTMLButtonElement>('button')];
    buttons.findLast(({ textContent }) => textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { page, press, text: () => page.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('a coordinator sends what is neither held back nor stopped, and only that', async () => {
  const post = jest.fn<(path: string, body: object) => Promise<never>>(() => Promise.reject(new Error('no network')));
  const held = dossier({ applicationId: 'b', title: 'Plus tard', heldBack: true });
  const problems = [{ code: 'session_open' as const, text: 'La séance n’est pas close.' }];
  const stopped = dossier({ applicationId: 'c', title: 'En séance', stopped: true, problems });
  const { press, text } = await shown([dossier({}), held, stopped], { post });
  expect(text()).toContain('1 dossier, 1 message');
  expect(text()).toContain('La séance n’est pas close.');
  await press('Annoncer les réponses');
  expect(post).toHaveBeenCalledTimes(1);
  const sent = post.mock.calls.map(([, body]) => body);
  expect(sent[0]).toMatchObject({ editionYear: 2026, dossiers: [{ applicationId: 'a', stamp: 's1' }] });
});

test('a message is read as it will arrive, and its words can be changed', async () => {
  const put = jest.fn<(path: string, body: object) => Promise<PreparedDossierView>>(() =>
    Promise.resolve(dossier({ text: 'Cher {nom}', edited: true })),
  );
  const { page, press, text } = await shown([dossier({})], { put });
  await press('Message');
  expect(page.querySelector('.lettre')?.textContent).toContain('Bonjour Anne Martin,');
  const field = page.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'Cher {nom}';
  field.dispatchEvent(new Event('input'));
  page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await new Promise((done) => setTimeout(done));
  expect(put).toHaveBeenCalledWith('/api/applications/a/notification-message', {
    subject: 'Labellisé\u00a0: Saveurs',
    text: 'Cher {nom}',
  });
  await press('Message');
  expect(text()).toContain('Réécrit');
});
