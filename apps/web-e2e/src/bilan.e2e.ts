import { afterAll, beforeAll, expect } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { enter } from './support/edition';
import { pdfWords } from './support/pdf';
import { DESK, PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * The bilan of 2021, from its commentary to the page that everybody reads: written with figures that follow their table, shared,
 * remarked upon, frozen, corrected in a second version that shows what changed, and a photo taken out of both.
 */
const AT = '/pilotage/bilans/2021';
const VISITS = '35\u00a0196';
const CREDIT = 'A. Dupont';

const step = storyOf();
let stage: Stage;
let coordinator: Actor;
let drari: Actor;

beforeAll(async () => {
  stage = await Stage.open();
  [coordinator, drari] = [await stage.person('coordinator'), await stage.person('drari')];
  await Promise.all([enter(coordinator), enter(drari)]);
});
afterAll(() => stage?.close());

const file = async ({ page }: Actor, path: string): Promise<Uint8Array> => {
  const answer = await page.context().request.get(`${process.env['PORTAL_URL']}${path}`);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.body();
};

step(
  'the coordinator writes beside the figures, puts one in that follows its table, and shares the draft',
  async () => {
    const { page } = coordinator;
    await coordinator.goto(`${AT}/ecrire`);
    const part = page.getByRole('region', { name: 'Fréquentation', exact: true });
    await part.getByLabel('Commentaire', { exact: true }).fill('Nous avons compté ');
    await part.getByRole('button', { name: 'Insérer un chiffre' }).click();
    await part.getByLabel('Quel chiffre ?').fill('attendance.total');
    await part
      .getByRole('button', { name: /^35.196/ })
      .first()
      .click();
    await part.getByText(`Nous avons compté ${VISITS}`).waitFor();
    const image = await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 640, height: 400 } });
    await page
      .getByLabel('Ajouter une photo')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: image });
    const described = () =>
      page.waitForResponse((answer) => answer.request().method() === 'PUT' && /photos/.test(answer.url()));
    await Promise.all([
      described(),
      page
        .getByLabel('Crédit')
        .fill(CREDIT)
        .then(() => page.getByLabel('Crédit').press('Tab')),
    ]);
    await page.getByLabel('Ce qu’elle montre').fill('La page d’accueil du portail');
    await Promise.all([described(), page.getByLabel('Ce qu’elle montre').press('Tab')]);
    await page.getByRole('button', { name: 'Partager avec le comité' }).click();
    await page.getByText('La DRARI et la Région lisent maintenant ce brouillon.').waitFor();
  },
);

step('the DRARI remarks upon it', async () => {
  const { page } = drari;
  await drari.goto('/comite/bilans/2021/ecrire');
  const part = page.getByRole('region', { name: 'Fréquentation', exact: true });
  await part.getByText(`Nous avons compté ${VISITS}`).waitFor();
  await part.getByRole('button', { name: 'Faire une remarque' }).click();
  await part.getByLabel('Votre remarque').fill('Dites aussi la part de 2019.');
  await part.getByRole('button', { name: 'Envoyer la remarque' }).click();
  await part.getByText('Dites aussi la part de 2019.').waitFor();
  await drari.look('bilan-brouillon', PHONE);
});

step('a number opens the rows that it counts, in the part of the edition that is read', async () => {
  const { page } = coordinator;
  await coordinator.goto(`${AT}?dep=80`);
  await page
    .getByRole('button', { name: /Événements/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('link', { name: 'Voir les événements' }).click();
  await page.waitForURL(/\/lignes\?/);
  await page.locator('.fiches tbody tr').first().waitFor();
  const said = (await page.locator('#compte').innerText()).match(/\d+/g)?.at(-1);
  expect(String(await page.locator('.fiches tbody tr').count())).toBe(said);
  await coordinator.lookTwice('bilan-lignes');
});

step('the sheets of the Somme, and of its EPCI, come in one ZIP', async () => {
  const { page } = coordinator;
  await coordinator.goto(`${AT}/territoires?dep=80`);
  const all = page.getByRole('button', { name: /^Toutes les fiches \(ZIP, / });
  const announced = Number(/\d+/.exec(await all.innerText())?.[0]);
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await all.click();
  const taken = await download;
  expect(taken.suggestedFilename()).toBe('fiches-territoires-2021.zip');
  const zip = (await readFile(await taken.path())).toString('latin1');
  expect(announced).toBeGreaterThan(1);
  // Each is stored as it is: its bytes are in the ZIP.
  expect(zip.split('%PDF-').length - 1).toBe(announced);
  await page.getByText(`${announced} fiches dans un ZIP`).waitFor();
});

step('the committee sees the year at a glance, and prepares a day of visits', async () => {
  const { page } = drari;
  await drari.goto('/comite');
  await page.getByRole('heading', { name: 'Ce que l’argent public a atteint' }).waitFor();
  await drari.lookTwice('comite');
  await drari.goto('/comite/visites');
  await page.getByRole('heading', { level: 1, name: 'Préparer des visites' }).waitFor();
  await drari.lookTwice('comite-visites');
});

step('version 1 is published; a figure of 2018 is corrected, and version 2 shows what that changes', async () => {
  const { page } = coordinator;
  await coordinator.goto(`${AT}/publication`);
  await publish(1);
  await coordinator.goto(`${AT}/annees-passees`);
  await page
    .getByRole('row', { name: /^2018 / })
    .getByRole('button', { name: /^Modifier/ })
    .click();
  await page.getByLabel('D’où vient ce chiffre').fill('Rapport de 2018, relu');
  await page.getByRole('radio', { name: 'Une valeur exacte' }).check();
  await page.getByLabel('Valeur', { exact: true }).fill('40 000');
  await page.getByRole('button', { name: 'Enregistrer ce repère' }).click();
  await page.getByRole('row', { name: /^2018 .*40.000/ }).waitFor();
  await coordinator.lookTwice('bilan-annees-passees');
  await coordinator.goto(`${AT}/publication`);
  await page.getByLabel('Ce que corrige la version 2').fill('Le chiffre de 2018.');
  await publish(2);
  await page.getByRole('button', { name: 'Ouvrir à tous' }).click();
  await page.getByRole('link', { name: 'page publique du bilan 2021' }).waitFor();
});

step(
  'everybody reads it; page, PDF, workbook and JSON carry the same figures; a photo is taken out everywhere',
  async () => {
    const anyone = await stage.someone({ role: '', email: '', name: '', password: '' });
    const { page } = anyone;
    await anyone.goto('/bilan/2021');
    await page.getByText('Version 2. Le chiffre de 2018.').waitFor();
    await page.getByText(`Photo : ${CREDIT}`).waitFor();
    await anyone.lookTwice('bilan-public');
    const open = '/api/public-bilans/2021';
    const words = await pdfWords(await file(anyone, `${open}/report.pdf`));
    const { figures } = JSON.parse(Buffer.from(await file(anyone, `${open}/indicators.json`)).toString()) as {
      figures: { code: string; value: number }[];
    };
    expect(figures.find(({ code }) => code === 'attendance.total')?.value).toBe(35196);
    expect([words.includes('Nous avons compté 35 196'), words.includes(CREDIT)]).toEqual([true, true]);
    expect((await file(anyone, `${open}/workbook.xlsx`)).length).toBeGreaterThan(10_000);

    await coordinator.page.getByRole('button', { name: /^Retirer La page d’accueil/ }).click();
    await coordinator.page.getByLabel('Raison, lue par tous').fill('À la demande de la personne.');
    await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
    await coordinator.page.getByText('C’est retiré de toutes les versions').waitFor();
    await coordinator.look('bilan-publication', DESK);
    await anyone.goto('/bilan/2021');
    await page.getByText('À la demande de la personne.').waitFor();
    expect(await page.getByText(CREDIT).count()).toBe(0);
  },
);

async function publish(number: number): Promise<void> {
  const { page } = coordinator;
  await page.getByRole('button', { name: `Publier la version ${number}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByText(`La version ${number} est publiée`).waitFor();
}
