import { afterAll, beforeAll, expect } from '@jest/globals';
import { storyOf } from './support/story';
import { mailIn } from './support/mail';
import { PHONE, Stage, type Actor } from './support/stage';
import {
  acceptCharter,
  addActivity,
  addContact,
  addEvent,
  addSlot,
  begin,
  describeEvent,
  describeProject,
  pages,
  savedState,
  send,
} from './support/dossier';

/**
 * The year of one event, lived by the people who live it: the coordination opens the edition of 2026, a holder files a
 * dossier with a village and a single event, the committee reads and decides, the holder reads the answer and, after
 * the fête, reports who came; the committee reads it in the live bilan.
 */
const PROJECT = 'Saveurs savantes en baie';
const VILLAGE = 'Village des sciences de la baie';
const TALK = 'Le goût, une affaire de neurones';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let drari: Actor;
let region: Actor;
let dossierPath = '';

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder, drari, region } = await stage.company());
});
afterAll(() => stage?.close());

async function itIs(day: string): Promise<void> {
  await administrator.goto('/administration');
  await administrator.page.getByLabel('Aller au').fill(day);
  await administrator.page.getByRole('button', { name: 'Déplacer l’horloge' }).click();
  await administrator.page.getByText('L’horloge est déplacée.').waitFor();
}
const openEdition = (): Promise<void> => coordinator.goto('/pilotage/edition/2026/calendrier');
async function moveEdition(action: string, state: string): Promise<void> {
  await openEdition();
  await coordinator.page.getByRole('button', { name: action }).click();
  await coordinator.page.locator('fds-status').getByText(state, { exact: true }).waitFor();
}

step('the door is open to anyone and looks right at a desk and on a phone', async () => {
  await holder.goto('/connexion');
  await holder.lookTwice('connexion');
  await holder.page.getByLabel('Votre adresse e-mail').fill('personne@nulle-part.example');
  await holder.page.getByRole('button', { name: 'Mot de passe', exact: true }).click();
  await holder.page.getByLabel('Votre mot de passe').fill('pas le bon');
  await holder.page.getByRole('button', { name: 'Se connecter' }).click();
  await holder.page.getByRole('alert').getByText('ne correspond pas').waitFor();
});

step('each role signs in and finds its own first page, with the figures of 2021', async () => {
  for (const [person, name, words] of [
    [holder, 'mon-espace', 'Chez vous en 2021'],
    [coordinator, 'pilotage', 'Qui a la balle'],
    [drari, 'comite-drari', '35 196'],
    [region, 'comite-region', '35 196'],
    [administrator, 'administration', 'Horloge'],
  ] as const) {
    await person.signIn();
    await person.page.getByText(words).first().waitFor();
    await person.lookTwice(name);
  }
});

step('the pages beside the story look right too: lists, import, journal, accounts', async () => {
  for (const [person, path, name] of [
    [coordinator, '/pilotage/a-traiter', 'a-traiter'],
    [coordinator, '/pilotage/edition/import', 'import'],
    [coordinator, '/pilotage/bilans', 'bilans'],
    [administrator, '/administration/journal', 'journal'],
    [administrator, '/administration/comptes', 'comptes'],
  ] as const) {
    await person.goto(path);
    await person.lookTwice(name);
  }
});

step('in March the coordination opens the edition of 2026 from that of 2021', async () => {
  await itIs('2026-03-10');
  await coordinator.goto('/pilotage/edition');
  await coordinator.lookTwice('editions');
  await coordinator.page.getByLabel('Année').fill('2026');
  await coordinator.page.getByRole('button', { name: 'Créer l’édition 2026' }).click();
  await coordinator.page.getByRole('heading', { level: 1, name: 'Édition 2026' }).waitFor();
  await coordinator.lookTwice('edition-2026');
  await coordinator.goto('/pilotage/edition/2026/calendrier');
  await coordinator.page.getByLabel('Thème').fill('Saveurs savantes');
  await coordinator.page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await coordinator.page.getByText('Les réglages sont enregistrés.').waitFor();
  await coordinator.lookTwice('calendrier-2026');
  await moveEdition('Ouvrir l’appel', 'Appel ouvert');
});

step('a holder writes a dossier with a village, two activities and a single event; it saves itself', async () => {
  const { page } = holder;
  dossierPath = await begin(holder, PROJECT);
  await pages(holder, 'structure');
  await addContact(holder, 'Camille Porteur', 'camille@structure.example');
  await pages(holder, 'projet');
  await describeProject(holder, 'Comprendre ce que l’on mange quand on mange la baie.');
  await savedState(holder);

  await pages(holder, 'evenements');
  await addEvent(holder, 'Village des sciences', VILLAGE);
  await describeEvent(holder, { description: 'Huit animations sur le port.', commune: 'Abbeville' });
  await addSlot(holder, { day: '10/10/2026', from: '10h', to: '18h' });
  await addActivity(holder, 'Fromages au microscope', 'Atelier');
  await addActivity(holder, 'Le sel, d’où vient-il ?', 'Jeu');
  await savedState(holder);
  await addEvent(holder, 'Événement ponctuel', TALK);
  await page.getByLabel('Format').last().selectOption('Conférence');
  await describeEvent(holder, { description: 'Une conférence à deux voix.', commune: 'Abbeville' });
  await addSlot(holder, { day: '6/10/2026', from: '19h', to: '20h30' });
  await savedState(holder);

  await page.reload();
  await page.getByText(TALK).first().waitFor();
  expect(await page.getByText('2 animations').count()).toBeGreaterThan(0);
});

step('the holder reads over, sends, and gets a receipt on screen and by mail', async () => {
  await pages(holder, 'relire');
  await holder.page.getByText('avant d’envoyer').waitFor();
  await acceptCharter(holder);
  await send(holder);
  expect((await mailIn(holder.account.email, /dossier/i)).subject).toContain('déposé');
});

step('after the deadline the coordination takes the dossier in charge and declares it ready', async () => {
  await itIs('2026-05-25');
  await moveEdition('Commencer l’instruction', 'Instruction');
  await coordinator.goto('/pilotage/dossiers');
  await coordinator.lookTwice('dossiers');
  await coordinator.page.getByRole('link', { name: PROJECT }).first().click();
  // The list has a button of that name in each row.
  await coordinator.page.waitForURL(/\/pilotage\/dossiers\/[0-9a-f-]{36}/);
  await coordinator.page.getByRole('button', { name: 'Prendre en charge' }).click();
  await coordinator.page.getByRole('button', { name: 'Prêt pour le comité' }).click();
  await coordinator.page.getByRole('heading', { name: 'Proposition au comité' }).waitFor();
  await coordinator.lookTwice('instruction');
});

step('DRARI and Région give their opinion, and neither reads the other’s before the decision', async () => {
  for (const [voice, position, reason] of [
    [drari, 'Favorable', ''],
    [region, 'Favorable avec réserve', 'La navette vers les communes rurales reste à préciser.'],
  ] as const) {
    await voice.goto('/comite/lecture');
    await voice.page.getByRole('link', { name: PROJECT }).click();
    await voice.page.getByRole('radio', { name: position, exact: true }).check();
    if (reason) await voice.page.getByLabel('Pourquoi ?').fill(reason);
    await voice.page.getByRole('button', { name: /^Enregistrer/ }).click();
    await voice.page.getByText(/Donné le/).waitFor();
    await voice.lookTwice(`lecture-${voice.account.role}`);
  }
  expect(await drari.page.getByText('La navette').count()).toBe(0);
});

step('the coordination records the decision; the holder learns nothing before it is announced', async () => {
  const { page } = coordinator;
  await page.getByText('Décider hors séance', { exact: true }).click();
  const apart = page.locator('fds-decide-apart');
  const labelled = apart.getByRole('radio', { name: 'Labelliser' });
  // Unfolded by its own event, the form is there a moment later: one radio for each event.
  await labelled.nth(1).waitFor({ state: 'attached' });
  for (let i = 0; i < (await labelled.count()); i++) await labelled.nth(i).press('Space');
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await page.getByText('Sous embargo.', { exact: true }).waitFor();
  await coordinator.lookTwice('decision-sous-embargo');

  for (const path of ['/mon-espace', '/dossiers', `${dossierPath}/recu`]) {
    await holder.goto(path);
    await holder.page.getByText(PROJECT).first().waitFor();
    const [thisYear = ''] = (await holder.page.locator('main').innerText()).split('Édition 2021');
    expect(thisYear).toContain(PROJECT);
    expect(thisYear).not.toMatch(/Labellisé|Décidé/);
    if (path === '/dossiers') await holder.lookTwice('mes-dossiers');
  }

  await page.getByRole('button', { name: 'Annoncer la décision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annoncer la décision' }).click();
  await page.getByText('Annoncé au porteur').waitFor();
});

step('the holder reads the decision, on screen and by mail', async () => {
  await holder.goto('/mon-espace');
  await holder.page.getByText('Labellisé').first().waitFor();
  await holder.lookTwice('mon-espace-labellise');
  await holder.goto(`${dossierPath}/reponse`);
  await holder.page.getByText('Labellisé').first().waitFor();
  await holder.lookTwice('reponse');
  expect((await mailIn(holder.account.email, /labellis/i)).text).toContain('attestation');
});

step('after the fête the holder reports who came, by audience and level, from a phone', async () => {
  await moveEdition('Déclarer les labels décidés', 'Labels décidés');
  await itIs('2026-10-20');
  await holder.page.setViewportSize(PHONE);
  await holder.goto('/mon-espace');
  await holder.lookTwice('mon-espace-chiffres');
  for (const [title, figures] of [
    [TALK, { 'Tout public': '84' }],
    [VILLAGE, { 'Tout public': '702', Élémentaire: '436', Collège: '90', Accompagnateurs: '81' }],
  ] as const) {
    await holder.goto('/mon-espace');
    await holder.page.getByRole('link', { name: 'Donner les chiffres' }).click();
    await holder.page.getByRole('heading', { level: 1, name: /Combien de visites/ }).waitFor();
    await holder.page.locator('main').getByText(title).first().waitFor();
    for (const [label, visits] of Object.entries(figures))
      await holder.page.getByRole('textbox', { name: label, exact: true }).fill(visits);
    await holder.lookTwice(`frequentation-${title.slice(0, 7)}`);
    await holder.page.getByRole('button', { name: 'Envoyer mes chiffres' }).click();
    await holder.page.getByRole('heading', { name: 'Les chiffres donnés' }).waitFor();
  }
});

step('the coordination validates the figures', async () => {
  await coordinator.goto('/pilotage/frequentation?edition=2026');
  await coordinator.lookTwice('collecte');
  await coordinator.page.getByRole('link', { name: VILLAGE }).click();
  await coordinator.page.getByRole('button', { name: /^Valider/ }).waitFor();
  await coordinator.lookTwice('chiffres-a-valider');
  await coordinator.page.getByRole('button', { name: /^Valider/ }).click();
  await coordinator.page.locator('fds-status').getByText('Validée').first().waitFor();
});

step('the committee reads the year in the live bilan: 1 393 visits, 1 309 of them in the village', async () => {
  await drari.goto('/comite/bilans/2026');
  await drari.page.getByText('1 393').first().waitFor();
  await drari.lookTwice('bilan-2026');
  expect((await drari.page.locator('main').innerText()).replace(/\s/g, ' ')).toContain('1 309');
  await drari.goto('/comite');
  await drari.page.getByText('1 393').first().waitFor();
  await drari.lookTwice('comite-2026');
  await coordinator.goto('/pilotage/bilans/2021');
  await coordinator.lookTwice('bilan-2021');
});

step('nobody met an error, a request elsewhere, or a page of another role', async () => {
  await holder.page.goto(`${process.env['PORTAL_URL']}/pilotage`);
  await holder.page.getByText('réservée').first().waitFor();
  await holder.lookTwice('page-reservee');
  for (const person of [administrator, coordinator, holder, drari, region]) expect(person.complaints).toEqual([]);
});
