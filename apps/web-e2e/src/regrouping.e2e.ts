import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { fileDossier } from './support/filed';
import { moveEdition } from './support/labelled';
import { mailIn } from './support/mail';
import { PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * Before the committee a stand of a village becomes a dossier of its own, then the neighbour's small dossier joins the
 * village; each holder reads what happened, and why. The coordination takes the older one back, then the younger, and all is
 * as it was. Of a stand whose holder has gone on since, the page says why it is too late and what to do instead.
 */
const VILLAGE = 'Village du lac';
const STAND = 'Le pain et le feu';
const SKY = 'Le ciel du soir';
const SMALL = 'Le miel des toits';
const LEAVES = 'Il a lieu une autre semaine, dans une autre ville.';
const JOINS = 'Même lieu et même jour que le village.';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let neighbour: Actor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder } = await stage.company());
  neighbour = await stage.person('holder', 1, PHONE);
});
afterAll(() => stage?.close());

const regroupings = (title: string): Promise<void> =>
  coordinator.goto(`/pilotage/dossiers/${ids[title]}/regroupement?edition=2026`);
/** Undoes what was done with an event of a dossier. */
async function takenBack(title: string, event: string): Promise<void> {
  await regroupings(title);
  await coordinator.page.getByRole('button', { name: `Revenir en arrière pour ${event}` }).click();
  await coordinator.page.getByText('est revenu comme avant').waitFor();
}

step('a village of two stands and a small dossier of its neighbour are filed, and the call closes', async () => {
  for (const person of [administrator, coordinator, holder, neighbour]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  ids[VILLAGE] = await fileDossier(holder, {
    title: VILLAGE,
    kind: 'science_village',
    activities: [STAND, SKY],
  });
  ids[SMALL] = await fileDossier(neighbour, { title: SMALL });
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  await moveEdition(coordinator, 'review');
});

step('the coordination detaches a stand: it reads what that does, and says why', async () => {
  const { page } = coordinator;
  await coordinator.goto(`/pilotage/dossiers/${ids[VILLAGE]}?edition=2026`);
  await page.getByRole('link', { name: 'Détacher une animation' }).click();
  await page.getByRole('heading', { level: 1, name: 'Détacher, rattacher' }).waitFor();
  await coordinator.lookTwice('regrouper-dossier');
  await page.getByRole('link', { name: `Détacher… ${STAND}` }).click();
  await page.getByRole('heading', { level: 2, name: 'Ce qui va se passer' }).waitFor();
  await page.getByRole('button', { name: 'En faire un dossier' }).click();
  await page.getByText('Écrivez la raison').waitFor();
  await coordinator.lookTwice('regrouper-detacher');
  await page.getByLabel('Pourquoi').fill(LEAVES);
  await page.getByRole('button', { name: 'En faire un dossier' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ce qui a été fait' }).waitFor();
  ids[STAND] = /dossiers\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  expect(ids[STAND]).not.toBe(ids[VILLAGE]);
  await coordinator.lookTwice('regrouper-detache');
});

step('its holder finds two dossiers, and reads in a mail, the messages and the history what happened', async () => {
  const { page } = holder;
  expect((await mailIn(holder.account.email, new RegExp(STAND))).text).toContain(LEAVES);
  await holder.goto('/dossiers');
  await page.getByText(STAND).first().waitFor();
  await holder.lookTwice('regrouper-mes-dossiers');
  await holder.goto(`/dossiers/${ids[STAND]}/historique`);
  await page.getByText('Animation détachée, dossier à part').first().waitFor();
  await holder.lookTwice('regrouper-historique');
  await holder.goto(`/dossiers/${ids[VILLAGE]}/messages`);
  await page.getByText(LEAVES).first().waitFor();
});

step('the neighbour’s dossier joins the village, which the coordination looks for by its name', async () => {
  const { page } = coordinator;
  await regroupings(SMALL);
  await page.getByRole('link', { name: `Rattacher à un village… ${SMALL}` }).click();
  await page.getByRole('searchbox', { name: 'Nom du village ou de la structure' }).fill('lac');
  await page.getByRole('button', { name: 'Chercher', exact: true }).click();
  await page.getByRole('radio', { name: VILLAGE }).check();
  await page.getByRole('heading', { level: 2, name: 'Ce qui va se passer' }).waitFor();
  await coordinator.lookTwice('regrouper-rattacher');
  await page.getByLabel('Pourquoi').fill(JOINS);
  await page.getByRole('button', { name: 'Rattacher au village' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ce qui a été fait' }).waitFor();
  await coordinator.lookTwice('regrouper-rattache');
});

step('the neighbour reads on a phone where her dossier went, and goes on from there', async () => {
  const { page } = neighbour;
  expect((await mailIn(neighbour.account.email, new RegExp(SMALL))).text).toContain(JOINS);
  await neighbour.goto('/dossiers');
  await page.getByText(SMALL).first().waitFor();
  await neighbour.lookTwice('regrouper-voisine');
  await neighbour.goto(`/dossiers/${ids[SMALL]}/historique`);
  await page.getByText('Dossier rattaché à un village').first().waitFor();
  await neighbour.lookTwice('regrouper-voisine-historique');
});

step(
  'the coordination takes the older of the two back, after the younger: the stand is in its village again, the other stays',
  async () => {
    await takenBack(VILLAGE, STAND);
    await coordinator.page.getByRole('link', { name: `Détacher… ${STAND}` }).waitFor();
    await coordinator.page.getByRole('link', { name: `Détacher… ${SMALL}` }).waitFor();
    await coordinator.lookTwice('regrouper-ancien-defait');
    expect((await mailIn(holder.account.email, /annulé/)).text).toContain(STAND);
    await holder.goto(`/dossiers/${ids[VILLAGE]}/recu`);
    await holder.page.getByText(STAND).first().waitFor();
  },
);

step('the coordination takes that back too: her dossier stands as it was filed', async () => {
  await takenBack(SMALL, SMALL);
  await coordinator.page.getByRole('link', { name: `Rattacher à un village… ${SMALL}` }).waitFor();
  await coordinator.lookTwice('regrouper-defait');
  expect((await mailIn(neighbour.account.email, /annulé/)).text).toContain(SMALL);
  await neighbour.goto(`/dossiers/${ids[SMALL]}/recu`);
  await neighbour.page.getByText(SMALL).first().waitFor();
});

step(
  'a stand whose new dossier was spoken of since is not taken back: the page says why, and what to do instead',
  async () => {
    const { page } = coordinator;
    await regroupings(VILLAGE);
    await page.getByRole('link', { name: `Détacher… ${SKY}` }).click();
    await page.getByLabel('Pourquoi').fill(LEAVES);
    await page.getByRole('button', { name: 'En faire un dossier' }).click();
    await page.getByRole('heading', { level: 2, name: 'Ce qui a été fait' }).waitFor();
    const [, id = ''] = /dossiers\/([0-9a-f-]{36})/.exec(page.url()) ?? [];
    await ask(coordinator, 'post', `/api/applications/${id}/messages`, {
      circle: 'thread',
      text: 'Avez-vous une salle ?',
    });
    await regroupings(VILLAGE);
    await page.getByText('On ne revient plus en arrière. On a écrit').waitFor();
    expect(await page.getByRole('button', { name: `Revenir en arrière pour ${SKY}` }).count()).toBe(0);
    await coordinator.lookTwice('regrouper-trop-tard');
    await page.getByText('Pour le remettre dans un village, rattachez-le').waitFor();
    await page.getByRole('link', { name: `Rattacher ${SKY}` }).click();
    await page.getByRole('searchbox', { name: 'Nom du village ou de la structure' }).waitFor();
  },
);

step('nobody met an error or a request elsewhere', async () => {
  for (const person of [administrator, coordinator, holder, neighbour]) expect(person.complaints).toEqual([]);
});
