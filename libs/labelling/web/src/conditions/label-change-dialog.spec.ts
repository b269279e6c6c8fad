import { TestBed } from '@angular/core/testing';
import type { LabelChange } from '@fds/labelling/domain';
import { Api, Problem } from '@fds/shared/web-kit';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { LabelChangeDialog } from './label-change-dialog';

const EVENT = { eventId: 'e1', applicationId: 'a1', eventTitle: 'Robots cuisiniers', editionYear: 2026 };
const post = jest.fn<(path: string, body: unknown) => Promise<unknown>>();
beforeEach(() => {
  post.mockReset().mockResolvedValue({});
  // jsdom knows no open dialogs.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

async function opened(change: LabelChange) {
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { post } }] });
  const fixture = TestBed.createComponent(LabelChangeDialog);
  const told: string[] = [];
  fixture.componentInstance.changed.subscribe((words) => told.push(words));
  await fixture.whenStable();
  fixture.componentInstance.open(change, EVENT);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const field = (label: string): HTMLInputElement | HTMLTextAreaElement => {
    const named = [...root.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label));
    const found = root.querySelector<HTMLInputElement>(`#${named?.htmlFor}`);
    if (!found) throw new Error(label);
    return found;
  };
  const type = async (label: string, value: string): Promise<void> => {
    field(label).value = value;
    field(label).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const send = async (): Promise<void> => {
    root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  return { root, told, field, type, send, text: () => root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('a revocation without its reason is not sent, and says why', async () => {
  const { send, text, told } = await opened('revoke');
  await send();
  expect(post).not.toHaveBeenCalled();
  expect(told).toEqual([]);
  expect(text()).toContain('Écrivez');
});

test('the reason stands in the message that its holders will get; unchanged, the server writes it', async () => {
  const { type, field, send, told } = await opened('revoke');
  await type('La raison', 'La salle a fermé.');
  expect(field('Message').value).toContain('La salle a fermé.');
  await send();
  expect(post.mock.calls).toEqual([['/api/events/e1/label-revocation', { reason: 'La salle a fermé.', mail: null }]]);
  expect(told.join()).toContain('Le label est retiré');
});

test('a message that was written over goes as it was written', async () => {
  const { type, send, field } = await opened('lift');
  await type('Objet du message', 'Bravo, la réserve est levée');
  await send();
  expect(post.mock.lastCall).toEqual([
    '/api/events/e1/condition-lifting',
    { mail: { subject: 'Bravo, la réserve est levée', text: field('Message').value } },
  ]);
});

test('a refusal of the server is read in the dialog, with nothing lost', async () => {
  post.mockRejectedValue(new Problem(409, 'labelling.refused', 'Le label a changé entre-temps.'));
  const { type, send, text, field, told } = await opened('refuse');
  await type('La raison', 'Rien n’a été fait.');
  await send();
  expect(text()).toContain('Le label a changé entre-temps.');
  expect(field('La raison').value).toBe('Rien n’a été fait.');
  expect(told).toEqual([]);
});
