import { afterAll, beforeAll, expect } from '@jest/globals';
import { savedState } from './support/dossier';
import { ask, enter, itIs, openCall } from './support/edition';
import { linkIn, mailIn } from './support/mail';
import { mailsTo, PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * A dossier that several write: a partner invited to one activity, files, the thread with the coordination, its private
 * notes.
 */
interface Item {
  readonly id: string;
  readonly parentId: string | null;
  readonly answers: { readonly title: string; readonly description: string; readonly kind: string };
}
interface Content {
  readonly id: string;
  readonly project: { readonly title: string; readonly summary: string };
  readonly items: readonly Item[];
}
const STAMP = Date.now().toString(36);
const WORDS = 'On écrase, on renifle, on regarde de tout près ce qui vit dans la croûte.';
const NOTE = 'Salle trop petite à mon avis, à garder entre nous.';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let partner: Actor;
let id = '';
let activity: Item;
const content = (actor: Actor): Promise<Content> => ask(actor, 'get', `/api/applications/${id}/content`);
const status = async (actor: Actor, path: string): Promise<number> =>
  (await actor.page.context().request.get(`${process.env['PORTAL_URL']}${path}`)).status();

beforeAll(async () => {
  stage = await Stage.open();
  [administrator, coordinator, holder, partner] = [
    await stage.person('administrator'),
    await stage.person('coordinator'),
    await stage.person('holder'),
    await stage.someone(
      {
        role: 'partner',
        email: `lou-${STAMP}@fromagerie.example`,
        name: 'Lou Brie',
        password: 'Le sel vient 2 la baie.',
      },
      PHONE,
    ),
  ];
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-04-21T10:00:00+02:00');
  await openCall(coordinator);
  const { organisations } = await ask<{ organisations: { id: string }[] }>(holder, 'get', '/api/beginnings');
  const source = { from: 'model', code: 'village' };
  ({ id } = await ask<Content>(holder, 'post', '/api/applications', {
    organisationId: organisations[0]?.id,
    editionYear: 2026,
    source,
  }));
  activity = (await content(holder)).items.find(({ parentId }) => parentId !== null) as Item;
});
afterAll(() => stage?.close());

step('a holder entrusts one activity of its village to a partner, by mail', async () => {
  await holder.goto(`/dossiers/${id}/equipe`);
  const { page } = holder;
  await page
    .getByRole('button', { name: new RegExp(`Inviter un partenaire à l’écrire.*${activity.answers.title}`) })
    .click();
  await page.getByLabel('Adresse e-mail').fill(partner.account.email);
  await page.getByLabel(/^Nom/).fill('Lou');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByText(`Invitation envoyée à ${partner.account.email}.`).waitFor();
  await holder.look('equipe');
});

step('the partner opens the link on a phone, writes its activity, and finds nothing else of the dossier', async () => {
  const { page } = partner;
  await partner.goto(await linkIn(partner.account.email, /^À vous d’écrire/));
  await page.getByLabel('Votre nom').fill(partner.account.name);
  await page.getByLabel('Votre mot de passe').fill(partner.account.password);
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await page.getByRole('heading', { name: 'Mes animations' }).waitFor();
  await partner.look('mes-animations', PHONE);
  await page.getByRole('link', { name: 'Écrire cette animation' }).click();
  await page.getByRole('textbox', { name: /^Description/ }).fill(WORDS);
  await savedState(partner);
  await partner.look('animation', PHONE);
  const { project, items } = await content(partner);
  expect([project.title, project.summary]).toEqual(['', '']);
  expect(items.map((one) => one.id).sort()).toEqual([activity.id, activity.parentId].sort());
  expect(await status(partner, `/api/applications/${id}`)).not.toBe(200);
  expect(await status(partner, `/api/applications/${id}/document.pdf`)).not.toBe(200);
});

step('the holder sees on the card who fills the activity, and what it says now', async () => {
  await holder.goto(`/dossiers/${id}/evenements?evenement=${activity.id}`);
  await holder.page.getByText(/Confiée à Lou Brie depuis le 21 avril 2026/).waitFor();
  expect((await content(holder)).items.find((one) => one.id === activity.id)?.answers.description).toBe(WORDS);
});

step(
  'about one field the holder asks the partner, who answers from the mail; neither reads the dossier’s title',
  async () => {
    const { page } = holder;
    await page.getByRole('textbox', { name: 'Titre de l’animation' }).focus();
    await page
      .locator(`[data-at="${activity.id}/title"]`)
      .getByRole('link', { name: /^Commenter/ })
      .click();
    await page.getByLabel('Votre message').fill('Un titre plus court, peut-être ?');
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await page.getByText('Message envoyé.').waitFor();
    await holder.look('equipe-messages');
    const { title } = (await content(holder)).project;
    await partner.goto(`/mes-animations/${id}/messages`);
    await said(partner, 'Un titre plus court, peut-être ?').waitFor();
    await partner.look('animation-messages', PHONE);
    expect(await partner.page.locator('main').innerText()).not.toContain(title);
    await partner.page.getByRole('link', { name: /Titre/ }).first().click();
    await partner.page.getByRole('textbox', { name: 'Titre de l’animation' }).waitFor();
  },
);

step('an image and a PDF are attached; the image is described', async () => {
  await holder.goto(`/dossiers/${id}/pieces`);
  const { page } = holder;
  await page.locator('fds-attachments input[type="file"]').setInputFiles([
    { name: 'village.png', mimeType: 'image/png', buffer: await page.screenshot() },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: await page.pdf() },
  ]);
  await page.getByRole('link', { name: 'plan.pdf' }).waitFor();
  await page.getByLabel('Crédit').fill('Photo : Inès Martin');
  await page.getByLabel('Description de l’image').fill('Le village vu du clocher.');
  await page.getByLabel('Description de l’image').blur();
  await savedState(holder);
  await holder.look('pieces');
});

step('a message with a file goes to the coordination, which answers and keeps a note to itself', async () => {
  const { page } = holder;
  await holder.goto(`/dossiers/${id}/messages?fil=thread`);
  await page.getByLabel('Votre message').fill('Voici le plan : la cour suffira-t-elle ?');
  await page
    .locator('fds-message-writer input[type="file"]')
    .setInputFiles({ name: 'cour.pdf', mimeType: 'application/pdf', buffer: await page.pdf() });
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await page.getByText('Message envoyé.').waitFor();
  await page.getByRole('link', { name: 'cour.pdf' }).waitFor();

  const desk = coordinator.page;
  await coordinator.goto(`/pilotage/dossiers/${id}?fil=thread`);
  await said(coordinator, 'Voici le plan : la cour suffira-t-elle ?').waitFor();
  await desk.getByRole('link', { name: 'cour.pdf' }).waitFor();
  await desk.getByLabel('Votre message').fill('Oui, avec deux barnums.');
  await desk.getByRole('button', { name: 'Envoyer le message' }).click();
  await desk.getByText('Message envoyé.').waitFor();
  await desk.getByRole('button', { name: /^Notes internes/ }).click();
  await desk.getByLabel('Votre note').fill(NOTE);
  await desk.getByRole('button', { name: 'Garder la note' }).click();
  await said(coordinator, NOTE).waitFor();
});

step('the mail to the holder says the answer and has a link; the note is in none', async () => {
  const mail = await mailIn(holder.account.email, ({ text }) => text?.includes(`/dossiers/${id}/messages`) ?? false);
  expect(mail.text).toContain('barnums');
  expect((await mailsTo(holder.account.email)).map(({ text }) => text).join()).not.toContain(NOTE);
  await holder.goto(`/dossiers/${id}/messages`);
  await said(holder, 'Oui, avec deux barnums.').waitFor();
  expect(await holder.page.locator('main').innerText()).not.toContain(NOTE);
});

step('nobody met an error or a request elsewhere', () => {
  for (const person of [administrator, coordinator, holder, partner]) expect(person.complaints).toEqual([]);
  return Promise.resolve();
});

/** A message of the thread that is shown. */
const said = ({ page }: Actor, words: string) => page.locator('fds-message-list .texte', { hasText: words });
