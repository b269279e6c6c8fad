import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import { USUAL_TERMS } from '@fds/editions/domain';
import { CharterPage } from './charter.page';
import { charter, form, open } from './edition-page.fixture';
import { VocabulariesPage } from './vocabularies.page';

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
