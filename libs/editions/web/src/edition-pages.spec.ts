import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, test } from '@jest/globals';
import { USUAL_TERMS, VOCABULARIES } from '@fds/editions/domain';
import type { EditionCharterView, EditionFormView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { CharterPage } from './charter.page';
import { VocabulariesPage } from './vocabularies.page';

const MAY = { allowed: true, reasons: [] };
const form = (over: Partial<EditionFormView> = {}): EditionFormView => ({
  version: 3,
  callText: '',
  vocabularies: VOCABULARIES.map((vocabulary) => ({
    vocabulary,
    terms: USUAL_TERMS[vocabulary].map((term) =>
      term.code === 'middle' ? { ...term, label: 'Collège (11 à 15 ans)' } : { ...term },
    ),
  })),
  fields: [],
  sectionsOff: [],
  questions: [],
  year: 2026,
  written: [],
  change: MAY,
  terms: [{ vocabulary: 'themes', code: 'digital', dossiers: 2 }],
  answered: [],
  drafts: 0,
  ...over,
});
const charter = (over: Partial<EditionCharterView> = {}): EditionCharterView => ({
  year: 2026,
  versions: [{ number: 1, articles: ['Gratuit.', 'Ouvert.', 'Exact.'], writtenAt: null, accepted: 0 }],
  change: MAY,
  ...over,
});

async function open(page: Type<unknown>, answer: object) {
  const sent: { method: string; body: unknown }[] = [];
  const fetch = (_: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    if (body) sent.push({ method, body: JSON.parse(body) as unknown });
    return Promise.resolve({
      ok: true,
      status: 200,
      headers: new Headers({ 'content-type': 'application/json' }),
      json: () => Promise.resolve(answer),
      text: () => Promise.resolve(JSON.stringify(answer)),
    });
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
  const fixture: ComponentFixture<unknown> = TestBed.createComponent(page);
  fixture.componentRef.setInput('annee', '2026');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  const named = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent.replace(/\s+/g, ' ').trim();
  return {
    root,
    sent,
    fields: () => [...root.querySelectorAll<HTMLInputElement>('ol input, ol textarea')].map(({ value }) => value),
    buttons: () => [...root.querySelectorAll('button')].map(named),
    async press(words: string): Promise<void> {
      [...root.querySelectorAll('button')].find((one) => named(one) === words)!.click();
      await fixture.whenStable();
    },
  };
}

test('rule 18: each list shows the edition’s own words, in its order', async () => {
  const page = await open(VocabulariesPage, form());
  expect(page.fields()).toEqual(USUAL_TERMS.themes.map(({ label }) => label));
  await page.press('Niveaux scolaires');
  expect(page.fields()).toContain('Collège (11 à 15 ans)');
  expect(page.fields()).not.toContain('Collège');
});

test('a theme is brought down and up, keeps the focus, and where it stands is said', async () => {
  const page = await open(VocabulariesPage, form());
  const [first, second] = page.fields();
  await page.press(`Descendre ${first}`);
  expect(page.fields().slice(0, 2)).toEqual([second, first]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`Descendre ${first}`);
  expect([...page.root.querySelectorAll('fds-row-tools [role=status]')].map((one) => one.textContent)).toContain(
    'Place 2 sur 7',
  );
  await page.press(`Monter ${second}`);
  expect(page.fields().slice(0, 2)).toEqual([second, first]);
});

test('a theme that no dossier chose is taken out and put back in its place; one that some chose is only switched off', async () => {
  const page = await open(VocabulariesPage, form());
  const before = page.fields();
  expect(page.buttons()).not.toContain(`Retirer ${USUAL_TERMS.themes[1]?.label}`);
  await page.press(`Retirer ${before[2]}`);
  expect(page.fields()).not.toContain(before[2]);
  expect(page.root.textContent).toContain(`«\u00a0${before[2]}\u00a0» est retiré de la liste.`);
  expect(document.activeElement?.textContent).toBe('Annuler');
  await page.press('Annuler');
  expect(page.fields()).toEqual(before);
});

test('an article of the charter is moved, taken out and put back; nothing is sent before it is saved', async () => {
  const page = await open(CharterPage, charter());
  await page.press('Monter l’engagement 3');
  expect(page.fields()).toEqual(['Gratuit.', 'Exact.', 'Ouvert.']);
  await page.press('Retirer l’engagement 1');
  expect(page.fields()).toEqual(['Exact.', 'Ouvert.']);
  await page.press('Annuler');
  expect(page.fields()).toEqual(['Gratuit.', 'Exact.', 'Ouvert.']);
  expect(page.sent).toEqual([]);
  await page.press('Enregistrer la charte');
  expect(page.sent).toEqual([
    {
      method: 'PUT',
      body: { number: 1, was: ['Gratuit.', 'Ouvert.', 'Exact.'], articles: ['Gratuit.', 'Exact.', 'Ouvert.'] },
    },
  ]);
});

test('who may not change the edition reads its lists and its charter, and has nothing to press', async () => {
  const change = {
    allowed: false,
    reasons: [{ code: 'outside_territory' as const, text: 'Seule la coordination régionale.' }],
  };
  const words = await open(VocabulariesPage, form({ change }));
  expect(words.buttons().filter((name) => /^(Monter|Descendre|Retirer|Désactiver)/.test(name))).toEqual([]);
  TestBed.resetTestingModule();
  const text = await open(CharterPage, charter({ change }));
  expect(text.root.textContent).toContain('Seule la coordination régionale.');
  expect(text.root.querySelector('fds-row-tools')).toBeNull();
});
