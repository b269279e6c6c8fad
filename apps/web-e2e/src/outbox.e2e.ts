import { afterAll, beforeAll, expect } from '@jest/globals';
import { enter, itIs, openCall } from './support/edition';
import { fileDossier } from './support/filed';
import { mailIn } from './support/mail';
import { mailsTo, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * Nothing leaves unseen: the coordination has receipts read first; one waits, is read as it will arrive, gets a better
 * sentence, leaves, and its reader finds it in the mailbox and in the portal.
 */
const step = storyOf();
const ADDED = 'Nous vous appelons la semaine prochaine.';
let stage: Stage;
let holder: Actor;
let coordinator: Actor;

beforeAll(async () => {
  stage = await Stage.open();
  const company = await stage.company();
  [holder, coordinator] = [company.holder, company.coordinator];
  await Promise.all(Object.values(company).map(enter));
  await itIs(company.administrator, '2026-04-10T09:00:00+02:00');
  await openCall(coordinator);
});
afterAll(() => stage?.close());

step('the coordination asks to read the receipts before they leave', async () => {
  await coordinator.goto('/pilotage/communication/envois');
  await coordinator.page.getByRole('checkbox', { name: 'Accusé de réception' }).click();
  await coordinator.page.getByText('C’est enregistré').waitFor();
  await coordinator.lookTwice('boite-envoi-reglee');
});

step('a receipt waits for its green light; nobody has received it', async () => {
  await fileDossier(holder, { title: 'Le sel de la baie' });
  await coordinator.goto('/pilotage/communication/envois?etat=held');
  await coordinator.page.getByRole('link', { name: /Votre dossier est déposé/ }).waitFor();
  await coordinator.lookTwice('boite-envoi');
  expect((await mailsTo(holder.account.email)).filter(({ subject }) => subject.includes('déposé'))).toEqual([]);
});

step('it is read as it will arrive, gets a better sentence, and leaves', async () => {
  const { page } = coordinator;
  await page.getByRole('link', { name: /Votre dossier est déposé/ }).click();
  await page.frameLocator('iframe').getByText('Le sel de la baie').first().waitFor();
  await coordinator.lookTwice('message-a-relire');
  await page.getByRole('button', { name: 'Modifier le texte' }).click();
  const text = page.getByRole('textbox', { name: 'Texte' });
  await text.fill(`${await text.inputValue()}\n\n${ADDED}`);
  await page.getByRole('button', { name: 'Enregistrer le message' }).click();
  await page.getByText('Le message est modifié.').waitFor();
  await page.getByRole('button', { name: 'Envoyer maintenant' }).click();
  await page.getByText('Ce message part maintenant.').waitFor();
  expect((await mailIn(holder.account.email, /déposé/)).text).toContain(ADDED);
  await page.reload();
  await page.locator('.st', { hasText: 'Envoyé' }).waitFor();
});

step('its reader finds it again in the portal', async () => {
  await holder.goto('/messages/recus');
  await holder.page.getByRole('button', { name: /Lire.*déposé/ }).click();
  await holder.page.frameLocator('iframe').getByText(ADDED).waitFor();
  await holder.lookTwice('messages-recus');
});
