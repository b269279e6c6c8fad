import { expect, test } from '@jest/globals';
import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CorrectionRequestView, CorrectionsView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { Corrections } from './corrections';

const waiting: CorrectionRequestView = {
  id: 'r1',
  askedAt: '2026-05-12T08:00:00.000Z',
  askedBy: 'Claude Coordination',
  dueOn: '2099-05-25',
  items: [{ section: 'projet', eventId: null, eventTitle: '', why: 'Un résumé plus clair.' }],
  answeredAt: null,
  answeredVersion: null,
  resolvedAt: null,
  cancelledAt: null,
};
const view = (...items: CorrectionRequestView[]): CorrectionsView => ({
  items,
  today: '2026-05-12',
  ask: { allowed: items.every((one) => one.answeredAt !== null), reasons: [] },
});

async function shown(answer: CorrectionsView, then: CorrectionsView = answer) {
  const asked: { method: string; path: string; body: unknown }[] = [];
  const fetch = (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    asked.push({ method, path, body: body ? (JSON.parse(body) as unknown) : undefined });
    const json = () => Promise.resolve(method === 'GET' ? answer : then);
    const headers = new Headers({ 'content-type': 'application/json' });
    return Promise.resolve({ ok: true, status: 200, headers, json, text: async () => JSON.stringify(await json()) });
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
  const fixture = TestBed.createComponent(Corrections);
  fixture.componentRef.setInput('dossier', 'd1');
  fixture.componentRef.setInput('events', [{ id: 'e1', title: 'Village' }]);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button «\u00a0${words}\u00a0»`);
    button.click();
    await fixture.whenStable();
  };
  return { root, asked, press, settle: () => fixture.whenStable() };
}

test('a request without a reason is not sent; with one, it names the section and the day', async () => {
  const { root, asked, press, settle } = await shown(view(), view(waiting));
  await press('Demander une correction');
  await press('Envoyer la demande');
  expect(root.textContent).toContain('Dites ce qui est à corriger');
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);

  const box = root.querySelector('textarea') as HTMLTextAreaElement;
  box.value = ' Un résumé plus clair. ';
  box.dispatchEvent(new Event('input'));
  await settle();
  await press('Envoyer la demande');
  expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/api/applications/d1/corrections',
    body: { items: [{ section: 'projet', why: 'Un résumé plus clair.' }] },
  });
  expect(root.textContent).toContain('À compléter');
});

test('an answer leads to what changed, and is said to be read', async () => {
  const answered = { ...waiting, answeredAt: '2026-05-20T08:00:00.000Z', answeredVersion: 3 };
  const { root, asked, press } = await shown(view(answered), view({ ...answered, resolvedAt: answered.answeredAt }));
  expect(root.textContent).toContain('Réponse reçue');
  expect(root.querySelector('a')?.getAttribute('href')).toBe('/pilotage/dossiers/d1/versions?de=2&a=3');
  await press('C’est lu');
  expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/api/applications/d1/corrections/r1/resolution' });
  expect(root.textContent).not.toContain('Réponse reçue');
});

test('a request whose day is over says so', async () => {
  const { root } = await shown(view({ ...waiting, dueOn: '2020-05-25' }));
  expect(root.textContent).toContain('en retard');
});
