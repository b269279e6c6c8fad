import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { remindersSettle } from './support/reminders';
import { fileDossier } from './support/filed';
import { labelDossier, moveEdition } from './support/labelled';
import { linkIn } from './support/mail';
import { mailsTo, PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * After the fête: the evaluation comes by mail, is filled in on a phone without an account, its network gone for a moment,
 * and sent; nobody asks again, the mini-bilan is there, and the coordination sees who has answered.
 */
const TITLE = 'La marée des mots';
const REMINDER = /questionnaire/i;

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

const caught = async (): Promise<number> =>
  (await mailsTo(holder.account.email)).filter(({ subject }) => REMINDER.test(subject)).length;
const forward = async (): Promise<void> => {
  await passer.page.getByRole('button', { name: 'Continuer' }).click();
};

step('a labelled dossier has had its fête, and the ladder asks for the evaluation', async () => {
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  const id = await fileDossier(holder, { title: TITLE });
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  await moveEdition(coordinator, 'review');
  await labelDossier(coordinator, id);
  await moveEdition(coordinator, 'labelled');
  const path = '/api/editions/2026/reminder-ladder';
  const { version, steps, rhythmHours } = await ask<{ version: number; steps: object[]; rhythmHours: number }>(
    coordinator,
    'get',
    path,
  );
  await ask(coordinator, 'put', path, { version, steps, rhythmHours, running: true, matters: ['questionnaire'] });
  await itIs(administrator, '2026-11-17T10:00:00+01:00');
});

step(
  'the link of the mail opens it on a phone, without an account, and what is answered is saved by itself',
  async () => {
    await passer.goto(await linkIn(holder.account.email, REMINDER));
    await passer.page.getByRole('link', { name: /Répondre à l’Évaluation 2026/ }).click();
    await passer.page.getByRole('heading', { level: 1, name: /Comment ça s’est passé/ }).waitFor();
    await passer.lookTwice('evaluation-debut');
    await passer.page.getByText('Très satisfait', { exact: true }).click();
    await passer.page.getByText(/^Enregistré à/).waitFor();
  },
);

step('an answer calls for another question, and its own network may go for a while', async () => {
  await passer.page
    .getByRole('group', { name: /réseaux sociaux/ })
    .getByText('Oui', { exact: true })
    .click();
  await passer.page.getByText('Sur quels réseaux sociaux ?').waitFor();
  await passer.page.getByText(/^Enregistré à/).waitFor();
  await passer.page.context().setOffline(true);
  await passer.page.getByText('Facebook', { exact: true }).click();
  await passer.page.getByText(/^Pas enregistré/).waitFor();
  await passer.look('evaluation-hors-ligne', PHONE);
  await passer.page.context().setOffline(false);
  await passer.page.getByText(/^Enregistré à/).waitFor({ timeout: 40_000 });
  await forward();
  await passer.page.getByText('Par quels autres canaux').waitFor();
  await passer.lookTwice('evaluation-suite');
});

step('research teams are named one by one, all is read again and sent', async () => {
  await passer.page.getByRole('button', { name: /Recherche et équipe/ }).click();
  await passer.page.getByText('Oui', { exact: true }).click();
  await passer.page.getByRole('button', { name: 'Ajouter une équipe' }).click();
  await passer.page.getByLabel('Nom ou sigle de l’équipe').fill('EDYSAN');
  await passer.page.getByRole('button', { name: 'Ajouter cette équipe' }).click();
  await passer.page.getByLabel('Personnes, EDYSAN').fill('4');
  await passer.lookTwice('evaluation-recherche');
  await forward();
  await passer.page.getByRole('heading', { level: 1, name: 'Relire et envoyer' }).waitFor();
  await passer.lookTwice('evaluation-relire');
  await passer.page.getByRole('button', { name: 'Envoyer nos réponses' }).click();
  await passer.page.getByRole('heading', { name: 'Merci, vos réponses sont envoyées' }).waitFor();
  await passer.lookTwice('evaluation-merci');
});

step('it is not asked for again', async () => {
  const before = await caught();
  await itIs(administrator, '2026-11-26T10:00:00+01:00');
  await remindersSettle(coordinator);
  expect(await caught()).toBe(before);
});

step('its holder finds a mini-bilan on one page, and the answers again', async () => {
  await holder.goto('/evaluation/2026/mini-bilan');
  await holder.page.getByRole('heading', { name: 'Qui est venu' }).waitFor();
  await holder.lookTwice('mini-bilan');
  const href = await holder.page.getByRole('link', { name: /Télécharger la page/ }).getAttribute('href');
  const pdf = await holder.page.context().request.get(`${process.env['PORTAL_URL']}${href}`);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await holder.page.getByRole('link', { name: 'Nos réponses' }).click();
  await holder.page.getByText('Facebook').waitFor();
  await holder.lookTwice('evaluation-envoyee');
});

step('the coordination sees who has answered, of how many', async () => {
  await coordinator.goto('/pilotage/evaluation/reponses?edition=2026');
  await coordinator.page.getByRole('heading', { name: /sur 1 a répondu/ }).waitFor();
  await coordinator.lookTwice('evaluation-reponses');
  await coordinator.page.locator('table.fiches a').first().click();
  await coordinator.page.getByText('EDYSAN').waitFor();
  await coordinator.lookTwice('evaluation-reponse');
});

step('nobody met an error or a request elsewhere', () => {
  for (const { complaints } of [administrator, coordinator, holder, passer]) expect(complaints).toEqual([]);
  return Promise.resolve();
});
