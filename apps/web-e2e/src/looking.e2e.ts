import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accessibilityFaults } from './support/accessibility';
import { DESK, PHONE, Stage, type Actor } from './support/stage';

/** What the stories trust: whoever looks at a page sees its faults, though alike texts are not all measured. */
const ROWS = Array.from({ length: 12 }, (_, row) => `<tr><th scope="row">Ligne ${row}</th><td>Valeur ${row}</td></tr>`);
const PAGE = `<!doctype html><html lang="fr"><head><title>Un tableau</title><style>
  body { color: #222; background: #fff } .pale { color: #ccc } .sombre { background: #333 }
  @media (width < 600px) { .bureau { display: none } }
</style></head><body><main><h1>Un tableau</h1><table>${ROWS.join('')}</table></main></body></html>`;

let stage: Stage;
let reader: Actor;
beforeAll(async () => {
  stage = await Stage.open();
  reader = await stage.someone({ role: 'nobody', email: '', name: '', password: '' });
});
afterAll(() => stage?.close());

/** What is wrong with the page at this width, once something in it was changed. */
async function faults(change = '', viewport = DESK): Promise<string[]> {
  const { page } = reader;
  if (change !== '')
    await page.locator('table').evaluate((table, html) => table.insertAdjacentHTML('afterend', html), change);
  await page.setViewportSize(viewport);
  return accessibilityFaults(page);
}

test('a page without a fault has none, on a phone and at a desk', async () => {
  await reader.page.setContent(PAGE);
  expect(await faults('', PHONE)).toEqual([]);
  expect(await faults('', DESK)).toEqual([]);
});

test('one pale line among many that were measured is found', async () => {
  await reader.page.setContent(PAGE);
  expect(await faults()).toEqual([]);
  await reader.page.locator('tr:nth-child(9) td').evaluate((cell) => cell.setAttribute('style', 'color: #ccc'));
  expect(await faults()).toEqual([expect.stringMatching(/^color-contrast: .*nth-child\(9\)/)]);
});

test('a ground that darkens behind measured texts is found', async () => {
  await reader.page.setContent(PAGE);
  expect(await faults()).toEqual([]);
  await reader.page.locator('tr:nth-child(11)').evaluate((row) => row.classList.add('sombre'));
  expect(await faults()).toEqual([expect.stringContaining('color-contrast')]);
});

test('a pale text that only a desk shows is found at the desk, after the phone', async () => {
  await reader.page.setContent(PAGE);
  expect(await faults('<p class="bureau pale">Au bureau seulement</p>', PHONE)).toEqual([]);
  expect(await faults('', DESK)).toEqual([expect.stringContaining('color-contrast: p')]);
});
