import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { remindersSettle } from './support/reminders';
import { fileDossier } from './support/filed';
import { labelDossier, moveEdition } from './support/labelled';
import { linkIn, mailIn } from './support/mail';
import { mailsTo, PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * The coordination writes to holders: a segment, a message read as each of them will read it, its sending; then what is
 * missing after the fête, asked for by the portal itself, given from a phone without an account, and not asked again.
 */
const TALK = 'La marée des mots';
const WORKSHOP = 'Le sel et la glace';
const SUBJECT = 'Votre kit de communication arrive';
const BAND = 'Fête de la science 2026 en Hauts-de-France';
/** A picture of one point, which is enough to be one. */
const A_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const REMINDER = /manque|reste/i;
const CAMPAIGNS = '/pilotage/communication?edition=2026';
const REMINDERS = '/pilotage/communication/relances?edition=2026';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let passer: Actor;

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder } = await stage.company());
  passer = await stage.someone({ role: 'nobody', email: holder.account.email, name: '', password: '' }, PHONE);
});
afterAll(() => stage?.close());

/** Mails to the holder of that subject. */
const caught = async (subject: RegExp): Promise<number> =>
  (await mailsTo(holder.account.email)).filter((one) => subject.test(one.subject)).length;

step('two dossiers of one holder are labelled and announced', async () => {
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  const ids = [
    await fileDossier(holder, { title: TALK }),
    await fileDossier(holder, { title: WORKSHOP, commune: '60159' }),
  ];
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  await moveEdition(coordinator, 'review');
  for (const id of ids) await labelDossier(coordinator, id);
  await moveEdition(coordinator, 'labelled');
  // The evaluation is asked for in a story of its own.
  await ask(coordinator, 'post', '/api/evaluations/2026/closing');
});

step('the coordination chooses what the mails of the edition wear, and sees it on one as it types', async () => {
  const { page } = coordinator;
  await coordinator.goto('/pilotage/edition/2026/e-mails');
  await coordinator.lookTwice('habillage-vide');
  await page.getByLabel('Mots du bandeau').fill(BAND);
  await page.getByLabel('Couleur du bandeau et des boutons').fill('#ffd83a');
  await page.getByLabel('Qui écrit, d’où').fill('Ombelliscience\n80000 Amiens');
  const logo = { name: 'logo.png', mimeType: 'image/png', buffer: A_PICTURE };
  await page.locator('input[type=file]').first().setInputFiles(logo);
  await page.getByLabel('Texte à la place, du logo').fill('Ombelliscience');
  await page.locator('input[type=file]').last().setInputFiles(logo);
  await page.getByLabel('Texte à la place, du partenaire 1').fill('Région Hauts-de-France');
  const preview = page.locator('fds-letter-view');
  await preview.getByText(BAND).waitFor();
  expect(await preview.locator('img').count()).toBe(2);
  await page.getByRole('button', { name: 'Enregistrer l’habillage' }).click();
  await page.getByText('les prochains e-mails le portent').waitFor();
  await coordinator.lookTwice('habillage');
});

step('the coordination begins a campaign and chooses whom it is for, in a sentence', async () => {
  await coordinator.goto(CAMPAIGNS);
  await coordinator.lookTwice('campagnes-aucune');
  await coordinator.page.getByRole('button', { name: 'Nouvelle campagne' }).click();
  await coordinator.page.getByLabel('Son nom, pour vous seuls').fill('Kits de communication');
  await coordinator.page.getByRole('button', { name: 'Commencer la campagne' }).click();
  await coordinator.page.getByRole('heading', { level: 1, name: 'Kits de communication' }).waitFor();
  await coordinator.page.getByRole('button', { name: 'Condition', exact: true }).click();
  const dialog = coordinator.page.getByRole('dialog');
  await dialog.getByLabel('À propos de').selectOption({ label: 'Label annoncé' });
  await dialog.getByRole('checkbox', { name: 'labellisé', exact: true }).check();
  await coordinator.lookTwice('campagne-condition');
  await dialog.getByRole('button', { name: 'Garder la condition' }).click();
  await coordinator.page.locator('fds-audience-facts').getByText('message').first().waitFor();
});

step('the message is read as its reader will read it: one for two dossiers, by name', async () => {
  await coordinator.page.getByLabel('Objet').fill(SUBJECT);
  const text = coordinator.page.getByLabel('Texte', { exact: true });
  await text.fill('Bonjour {nom de la personne},\n\nVotre kit part **lundi** pour :\n\n');
  await text.press('End');
  await coordinator.page.getByRole('button', { name: 'Insérer une information' }).click();
  await coordinator.page.getByRole('dialog').getByRole('button', { name: 'liste des événements' }).click();
  const preview = coordinator.page.getByRole('article', { name: 'Aperçu du message' });
  await preview.getByText(TALK).waitFor();
  await preview.getByText(WORKSHOP).waitFor();
  await preview.getByText(holder.account.name).first().waitFor();
  await preview.getByText(BAND).waitFor();
  await coordinator.lookTwice('campagne');
});

step('it leaves once it was checked, and exactly one message arrives, in text and in HTML', async () => {
  await coordinator.page.getByRole('button', { name: 'Vérifier et mettre dans la boîte d’envoi' }).click();
  await coordinator.page.getByRole('dialog').getByText('1 message').waitFor();
  await coordinator.lookTwice('campagne-verification');
  await coordinator.page.getByRole('button', { name: 'Mettre dans la boîte d’envoi', exact: true }).click();
  const mail = await mailIn(holder.account.email, new RegExp(SUBJECT));
  for (const title of [TALK, WORKSHOP]) expect(mail.text).toContain(title);
  expect(mail.text).toContain('lundi');
  expect(mail.text).toContain(`-- \n${BAND}\nOmbelliscience\n80000 Amiens\nAvec le soutien de`);
  expect(mail.html).toContain('src="cid:');
  await coordinator.page.reload();
  await coordinator.page.getByRole('heading', { name: 'Destinataires' }).waitFor();
  await coordinator.page.locator('fds-status').getByText('Envoyé', { exact: true }).first().waitFor();
  await coordinator.lookTwice('campagne-envoyee');
  expect(await caught(new RegExp(SUBJECT))).toBe(1);
});

step('what was sent is in the outbox as it was read, and the holder finds it again in the portal', async () => {
  await coordinator.goto('/pilotage/communication/envois?edition=2026');
  await coordinator.page.getByRole('link', { name: SUBJECT }).first().waitFor();
  await coordinator.lookTwice('boite-envoi');
  await coordinator.page.getByRole('link', { name: SUBJECT }).first().click();
  await coordinator.page.getByRole('heading', { level: 1 }).waitFor();
  await coordinator.lookTwice('boite-envoi-message');
  await holder.goto('/messages/recus');
  await holder.page.getByText(SUBJECT).first().waitFor();
  await holder.lookTwice('messages-recus');
});

step('the coordination sets the ladder of reminders going', async () => {
  await coordinator.goto(`${REMINDERS}&onglet=reglages`);
  await coordinator.page.getByRole('button', { name: 'Mettre les relances en route' }).waitFor();
  await coordinator.lookTwice('relances-echelle');
  await coordinator.page.getByRole('button', { name: 'Mettre les relances en route' }).click();
  await coordinator.page.getByRole('button', { name: 'Arrêter les relances' }).waitFor();
});

step(
  'after the fête one message lists all that is missing; the personal link opens on a phone, without an account',
  async () => {
    await itIs(administrator, '2026-11-17T10:00:00+01:00');
    const path = await linkIn(holder.account.email, REMINDER);
    const mail = await mailIn(holder.account.email, REMINDER);
    for (const title of [TALK, WORKSHOP]) expect(mail.text).toContain(title);
    await passer.goto(path);
    await passer.page.getByRole('heading', { name: 'Ce qu’il reste à donner' }).waitFor();
    await passer.lookTwice('a-completer');
    for (const title of [TALK, WORKSHOP]) {
      await passer.page.getByRole('link', { name: `Donner mes chiffres de ${title}` }).click();
      await passer.page.getByRole('textbox', { name: 'Tout public', exact: true }).fill('84');
      await passer.lookTwice(`a-completer-chiffres-${title.slice(0, 5)}`);
      await passer.page.getByRole('button', { name: 'Envoyer mes chiffres' }).click();
      // More visits than there were seats: it asks, takes the reason, and blocks nothing.
      const sure = passer.page.getByRole('dialog', { name: /Êtes-vous sûr/ });
      await sure.getByText(/84\svisites, pour 30\splaces/).waitFor();
      await passer.lookTwice(`a-completer-sur-${title.slice(0, 5)}`);
      await sure.getByRole('textbox').fill('La porte est restée ouverte : le public a tourné tout l’après-midi.');
      await sure.getByRole('button', { name: 'C’est juste, envoyer mes chiffres' }).click();
      await passer.page.getByText(/Merci/).first().waitFor();
      await passer.goto(path);
    }
    await passer.page.getByText('Donner mes chiffres').waitFor({ state: 'detached' });
    await passer.lookTwice('a-completer-fin');
  },
);

step('what was given is not asked for again, and the coordination sees what came of it', async () => {
  const before = await caught(REMINDER);
  await itIs(administrator, '2026-11-24T10:00:00+01:00');
  await remindersSettle(coordinator);
  expect(await caught(REMINDER)).toBe(before);
  await coordinator.goto(REMINDERS);
  await coordinator.page.getByText('Réglé le').first().waitFor();
  await coordinator.lookTwice('relances');
});

step('nobody met an error or a request elsewhere', () => {
  for (const person of [administrator, coordinator, holder, passer]) expect(person.complaints).toEqual([]);
  return Promise.resolve();
});

/** Waits for a round of the ladder after the clock was moved: it settles what was given before it reminds. */
