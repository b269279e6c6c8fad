import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { writeDossier } from './support/filed';
import { goesRound, pressOn, tabTo, typeInto } from './support/keyboard';
import { moveEdition } from './support/labelled';
import { Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * The year by Tab, Enter, Space and letters alone: signing in, beginning and sending a dossier, taking it in charge,
 * labelling and announcing it, reporting who came. Every stop of the focus must be seen (RGAA 7.3, 10.7, 12.9). How events
 * are written by keyboard is told with the dossier.
 */
const TITLE = 'Saveurs sans souris';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let id = '';

beforeAll(async () => {
  stage = await Stage.open();
  [administrator, coordinator, holder] = [
    await stage.person('administrator'),
    await stage.person('coordinator'),
    await stage.person('holder'),
  ];
  await enter(administrator);
  await enter(coordinator);
  await itIs(administrator, '2026-04-21T10:00:00+02:00');
  await openCall(coordinator);
});
afterAll(() => stage?.close());

step('a holder signs in', async () => {
  const { page, account } = holder;
  await goesRound(holder, '/connexion');
  await holder.goto('/connexion');
  await typeInto(holder, /^Votre adresse e-mail/, account.email);
  await pressOn(holder, /^Mot de passe$/);
  await page.getByLabel('Votre mot de passe').waitFor();
  await typeInto(holder, /^Votre mot de passe/, account.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/mon-espace/);
  await goesRound(holder, '/mon-espace');
});

step('a dossier is begun, and another, whole, is read over and sent', async () => {
  const { page } = holder;
  await holder.goto('/dossiers/nouveau');
  await typeInto(holder, /^Titre du projet/, 'Commencé au clavier');
  await pressOn(holder, /^Commencer le dossier/);
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\//);
  ({ id } = await writeDossier(holder, { title: TITLE }));
  await holder.goto(`/dossiers/${id}/relire`);
  await page.getByText('Rien ne manque').waitFor();
  await pressOn(holder, /^Envoyer mon dossier/);
  await page.getByText('Ce qui se passe ensuite').waitFor();
});

step('the coordination takes it in charge, labels its event and announces it', async () => {
  const { page } = coordinator;
  await itIs(administrator, '2026-05-25T10:00:00+02:00');
  await moveEdition(coordinator, 'review');
  await goesRound(coordinator, '/pilotage/dossiers?edition=2026');
  await coordinator.goto(`/pilotage/dossiers/${id}?edition=2026`);
  await pressOn(coordinator, /^Prendre en charge/);
  await page.getByRole('button', { name: 'Prêt pour le comité' }).waitFor();
  await pressOn(coordinator, /prêt pour le comité/i);
  await page.getByRole('heading', { name: 'Proposition au comité' }).waitFor();
  await pressOn(coordinator, /^Décider hors séance/);
  const label = page.locator('fds-decide-apart').getByRole('radio', { name: 'Labelliser' });
  await label.first().waitFor({ state: 'attached' });
  // A group of radios has one stop: its first.
  await pressOn(coordinator, /^Labelliser/, 'Space');
  if (!(await label.first().isChecked())) await pressOn(coordinator, /^Labelliser/, 'Space');
  await pressOn(coordinator, /^Enregistrer la décision/);
  await page.getByText('Sous embargo.', { exact: true }).waitFor();
  await pressOn(coordinator, /^Annoncer la décision/);
  await page.getByRole('dialog').waitFor();
  await pressOn(coordinator, /^Annoncer la décision/);
  await page.getByText('Annoncé au porteur').waitFor();
});

step('after the fête the holder reports who came', async () => {
  const { page } = holder;
  await moveEdition(coordinator, 'labelled');
  await itIs(administrator, '2026-10-20T10:00:00+02:00');
  await holder.goto('/mon-espace');
  await pressOn(holder, /^Donner les chiffres/);
  await page.getByRole('heading', { level: 1, name: /Combien de visites/ }).waitFor();
  await typeInto(holder, /^Tout public/, '25');
  await pressOn(holder, /^Envoyer mes chiffres/);
  await page.getByRole('heading', { name: 'Les chiffres donnés' }).waitFor();
  const { events } = await ask<{ events: { eventId: string }[] }>(coordinator, 'get', `/api/applications/${id}/review`);
  expect(events).toHaveLength(1);
});

step('the link to the content leads there, and nobody met an error', async () => {
  await coordinator.goto('/pilotage');
  await pressOn(coordinator, /^Aller au contenu/);
  expect(await coordinator.page.evaluate(() => document.activeElement?.id)).toBe('contenu');
  await tabTo(coordinator, /./);
  for (const person of [administrator, coordinator, holder]) expect(person.complaints).toEqual([]);
});
