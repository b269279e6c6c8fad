import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { fileDossier } from './support/filed';
import { labelDossier, moveEdition } from './support/labelled';
import { mailIn } from './support/mail';
import { pdfWords } from './support/pdf';
import { PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * The kit of a labelled holder: ordered, laid in a parcel that holds less than was ordered, with its slip; and the posters
 * that the portal draws for the event.
 */
const TITLE = 'Les moulins de la Somme';
const POSTER = 'Affiche A3';
const KIT = '/pilotage/communication/kit?edition=2026';
const OFFER = {
  version: 0,
  ordersUntil: '2026-09-15',
  items: [
    { id: null, name: POSTER, kind: 'poster', format: '29,7 × 42 cm', stock: 300, most: 60, wish: null, active: true },
    { id: null, name: 'Programme', kind: 'flyer', format: 'A5', stock: 5000, most: null, wish: null, active: true },
  ],
  points: [
    {
      ...{ id: null, place: 'Médiathèque', street: '3 place du Pilori', town: '80100 Abbeville', active: true },
      ...{ openingHours: 'Du mardi au samedi, 10 h à 18 h', contact: 'À l’accueil' },
    },
  ],
};

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let id = '';
let eventId = '';

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder } = await stage.company());
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  id = await fileDossier(holder, { title: TITLE });
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  await moveEdition(coordinator, 'review');
  await labelDossier(coordinator, id);
  await moveEdition(coordinator, 'labelled');
  await ask(coordinator, 'put', '/api/editions/2026/kit', OFFER);
  const { items } = await ask<{ items: { id: string }[] }>(holder, 'get', `/api/applications/${id}/content`);
  eventId = items[0]?.id ?? '';
});
afterAll(() => stage?.close());

/** A file of the portal, as this person downloads it. */
const download = async ({ page }: Actor, path: string): Promise<Uint8Array> =>
  (await page.context().request.get(`${process.env['PORTAL_URL']}${path}`)).body();

step('the holder orders, and fetches the parcel at a point near the event', async () => {
  const { page } = holder;
  await holder.goto(`/dossiers/${id}/kit`);
  await page.getByLabel(POSTER).fill('61');
  await page.getByRole('button', { name: 'Commander' }).click();
  await page.getByText('Écrivez un nombre entier, de 0 à 60').waitFor();
  await page.getByLabel(POSTER).fill('40');
  await page.getByRole('radio', { name: /Médiathèque/ }).check();
  await page.getByRole('button', { name: 'Commander' }).click();
  await page.getByRole('heading', { name: 'Votre commande' }).waitFor();
  await holder.lookTwice('kit-commande');
});

step('from the dossier the coordination comes to its kit; its parcel holds less than was ordered', async () => {
  const { page } = coordinator;
  await coordinator.goto(`/pilotage/dossiers/${id}?edition=2026`);
  await page.getByRole('link', { name: 'Kit de communication' }).click();
  await page.getByRole('heading', { name: 'La commande', exact: true }).waitFor();
  await coordinator.goto(KIT);
  await page.getByRole('button', { name: /^Autres quantités/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(POSTER).fill('301');
  await dialog.getByRole('button', { name: 'Colis prêt' }).click();
  await dialog.getByText('il en reste 300').first().waitFor();
  await coordinator.look('kit-colis', PHONE);
  await dialog.getByLabel(POSTER).fill('30');
  await dialog.getByRole('button', { name: 'Colis prêt' }).click();
  await page.getByText('reçoit un message').waitFor();
  await page.getByText(/Affiche A3\s: 30 \(commande\s: 40\)/).waitFor();
  await coordinator.lookTwice('kit-commandes');
});

step('the slip and the totals say what the parcel holds, and its team reads where it waits', async () => {
  const slip = await pdfWords(await download(coordinator, '/api/editions/2026/kit/parcels.pdf'));
  for (const words of ['Médiathèque', 'À préparer', 'commande : 40']) expect(slip).toContain(words);
  await coordinator.page.getByRole('link', { name: 'Totaux', exact: true }).click();
  await coordinator.page.getByRole('heading', { name: 'Par point de retrait' }).waitFor();
  await coordinator.lookTwice('kit-totaux');
  const mail = await mailIn(holder.account.email, /kit de communication est prêt/);
  for (const words of ['Médiathèque', 'Affiche A3 : 30 (commande : 40)'])
    expect(mail.text?.replace(/\s/g, ' ')).toContain(words);
});

step('the holder finds posters and images of the event, as PDF and as PNG', async () => {
  await holder.goto(`/dossiers/${id}/materiel`);
  await holder.page.getByRole('heading', { name: 'À imprimer' }).waitFor();
  await holder.lookTwice('materiel');
  const file = `/api/events/${eventId}/material/poster_a4`;
  expect(await pdfWords(await download(holder, `${file}?format=pdf`))).toContain('Les moulins');
  const png = await download(holder, `${file}?format=png`);
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
});

step('nobody met an error or a request elsewhere', async () => {
  for (const person of [administrator, coordinator, holder]) expect(person.complaints).toEqual([]);
});
