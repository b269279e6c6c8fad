import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask, enter, itIs, openCall } from './support/edition';
import { fileDossier } from './support/filed';
import { labelDossier, moveEdition } from './support/labelled';
import { pdfWords } from './support/pdf';
import { PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';
import { until } from './support/waiting';

/** A stand counts who comes, with the phones of its team: without a network, without a server, and with a stolen link. */
interface Counting {
  readonly counted: readonly { readonly counter: string; readonly visits: number }[];
  readonly links: readonly { readonly id: string; readonly label: string; readonly address: string | null }[];
}
const MARKET = 'Le marché des sciences';
const NORTH = 'Entrée nord';
const QUEUED = 2000;

const step = storyOf();
/** Kills the server and starts it again; none when the portal is not the story's own. */
const { crashPortal } = globalThis as { crashPortal?: () => Promise<void> };
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let phone: Actor;
let second: Actor;
let eventId = '';

const visitor = (): Promise<Actor> => stage.someone({ role: '', email: '', name: '', password: '' }, PHONE);
const counting = (): Promise<Counting> => ask<Counting>(holder, 'get', `/api/events/${eventId}/counting`);
const counted = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await counting()).counted.map(({ counter, visits }) => [counter, visits]));
const hashOf = async (label: string): Promise<string> => {
  const { links } = await counting();
  return new URL(links.find((one) => one.label === label)?.address ?? '').hash;
};
const reported = (): Promise<object> => ask<object>(holder, 'get', `/api/events/${eventId}/attendance`);
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });
const total = (page: Page, visits: string) =>
  page
    .locator('[data-total]')
    .filter({ hasText: new RegExp(`^${visits}$`) })
    .waitFor();
/** What the page says that it keeps. */
const waiting = ({ page }: Actor, words: RegExp) => page.locator('[data-waiting]').filter({ hasText: words });
const network = (actor: Actor, there: boolean): Promise<void> => actor.page.context().setOffline(!there);
/** Presses a button many times, as fast as a page can. */
const press = (actor: Actor, counter: string, times: number): Promise<void> =>
  actor.page.evaluate(
    ([name, count]) => {
      const pressed = document.querySelector<HTMLButtonElement>(`[data-counter="${name}"]`);
      for (let turn = 0; turn < Number(count); turn++) pressed?.click();
    },
    [counter, String(times)],
  );

beforeAll(async () => {
  stage = await Stage.open();
  [administrator, coordinator, holder] = [
    await stage.person('administrator'),
    await stage.person('coordinator'),
    await stage.person('holder'),
  ];
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  const id = await fileDossier(holder, { title: MARKET });
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  await moveEdition(coordinator, 'review');
  await labelDossier(coordinator, id);
  await moveEdition(coordinator, 'labelled');
  const { items } = await ask<{ items: { id: string }[] }>(holder, 'get', `/api/applications/${id}/content`);
  eventId = items[0]?.id ?? '';
});
afterAll(() => stage?.close());

step('before the day the holder makes a link for a door, and prints its card', async () => {
  await itIs(administrator, '2026-09-28T09:00:00+02:00');
  await holder.goto(`/evenements/${eventId}/comptage`);
  const { page } = holder;
  await button(page, /^Créer le lien/).click();
  await page.getByText('Donnez un nom au lien').waitFor();
  await page.getByLabel('Nom de la porte ou de l’équipe').fill(NORTH);
  await button(page, /^Créer le lien/).click();
  await page.getByRole('heading', { name: NORTH }).waitFor();
  await holder.lookTwice('liens');
  const { links } = await counting();
  const card = await page
    .context()
    .request.get(`${process.env['PORTAL_URL']}/api/counting-links/${links[0]?.id}/card.pdf`);
  expect(await pdfWords(await card.body())).toContain('Aucun compte, aucun nom');
});

step('a helper scans the card too early: the page says when it opens, and its buttons are tried out', async () => {
  phone = await visitor();
  await phone.goto(`/compter${await hashOf(NORTH)}`);
  await phone.page.getByText('Le comptage ouvre samedi 10 octobre').waitFor();
  await phone.look('trop-tot', PHONE);
  const { page } = phone;
  await button(page, /^Essayer les boutons/).click();
  await button(page, /Tout public/).click();
  await button(page, /Collège/).click();
  await total(page, '2');
  await page.getByText('Rien n’est compté, rien n’est envoyé').waitFor();
  await phone.look('essai', PHONE);
  expect(await counted()).toEqual({});
});

step('on the day they count: one by one, by five, a whole class; a slip is taken back', async () => {
  await itIs(administrator, '2026-10-10T11:00:00+02:00');
  await phone.page.reload();
  const { page } = phone;
  await page.getByRole('heading', { name: 'Samedi 10 octobre' }).waitFor();
  await button(page, /Tout public/).click();
  await button(page, /^\+5$/).click();
  await button(page, /Tout public/).click();
  await button(page, /Lycée/).click();
  await button(page, /^Annuler/).click();
  await button(page, /Une classe entre/).click();
  await page.getByLabel('Élèves', { exact: true }).fill('vingt');
  await button(page, /Ajouter la classe/).click();
  await page.getByText('Écrivez un nombre entier d’élèves').waitFor();
  await phone.look('classe', PHONE);
  await page.getByLabel('Élèves', { exact: true }).fill('24');
  await page.getByLabel('Adultes avec la classe').fill('3');
  await page.keyboard.press('Enter');
  await total(page, '33');
  await arrived({ public: 6, primary: 24, accompanying: 3 });
  await button(page, /^\+1$/).click();
  await phone.look('en-ligne', PHONE);
});

step('without a network the page counts on, says what it keeps, and opens again from nothing', async () => {
  await phone.page.evaluate(() => navigator.serviceWorker.ready);
  await network(phone, false);
  for (let turn = 0; turn < 12; turn++) await button(phone.page, /Tout public/).click();
  await waiting(phone, /^12\s/).waitFor();
  await phone.look('sans-reseau', PHONE);
  await phone.page.reload();
  await total(phone.page, '45');
  await waiting(phone, /^12\s/).waitFor();
  expect(await counted()).toEqual({ public: 6, primary: 24, accompanying: 3 });
  await network(phone, true);
  await arrived({ public: 18, primary: 24, accompanying: 3 });
});

step('a second phone on the same stand adds up; each sees what both have counted', async () => {
  second = await visitor();
  await second.goto(`/compter${await hashOf(NORTH)}`);
  await total(second.page, '45');
  await button(second.page, /Collège/).click();
  await arrived({ public: 18, primary: 24, middle: 1, accompanying: 3 });
  // The first one asks for the others' counts by itself.
  await total(phone.page, '46');
});

step('two thousand taps kept off line are sent in one go, and again: each counts once', async () => {
  await network(phone, false);
  await press(phone, 'high', QUEUED);
  await waiting(phone, /^2\s000\s/).waitFor();
  // The portal takes the first sending in; its answer never reaches the phone.
  let swallowed = 0;
  await phone.page.context().route('**/api/counting/taps', async (route) => {
    if (swallowed++ > 0) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await network(phone, true);
  await arrived({ public: 18, primary: 24, middle: 1, high: QUEUED, accompanying: 3 });
  await total(phone.page, String(QUEUED + 46).replace(/(\d)(\d{3})$/, '$1\\s$2'));
  expect(swallowed).toBeGreaterThan(QUEUED / 500);
  await phone.page.context().unroute('**/api/counting/taps');
});

step('the server dies in the midst of a sending: nothing is lost, nothing counts twice', async () => {
  await network(phone, false);
  await press(phone, 'nursery', QUEUED);
  await waiting(phone, /^2\s000\s/).waitFor();
  await network(phone, true);
  await until(async () => ((await counted())['nursery'] ?? 0) > 0);
  if (crashPortal) await crashPortal();
  phone.page.setDefaultTimeout(60_000);
  await arrived({ public: 18, nursery: QUEUED, primary: 24, middle: 1, high: QUEUED, accompanying: 3 });
  await total(phone.page, '4\\s046');
});

step('a stolen link is taken back with what it counted; its phone is told in words', async () => {
  await holder.goto(`/evenements/${eventId}/comptage`);
  const { page } = holder;
  await page.getByLabel('Nom de la porte ou de l’équipe').fill('Entrée sud');
  await button(page, /^Créer le lien/).click();
  await page.getByRole('heading', { name: 'Entrée sud' }).waitFor();
  const thief = await visitor();
  await thief.goto(`/compter${await hashOf('Entrée sud')}`);
  await button(thief.page, /^\+10$/).click();
  await press(thief, 'public', 100);
  await until(async () => (await counted())['public'] === 1018);
  await page.reload();
  await button(page, /^Retirer le lien Entrée sud/).click();
  await button(page, /^Retirer avec ce qu’il a compté/).click();
  await page.getByText('Retiré, ne compte pas').waitFor();
  await holder.lookTwice('lien-vole');
  expect((await counted())['public']).toBe(18);
  await button(thief.page, /Collège/).click();
  await thief.page.getByText('Ce lien a été retiré').waitFor();
  await thief.look('lien-retire', PHONE);
  expect(thief.complaints).toEqual([]);
  await thief.leave();
});

step('when the day is over the holder takes the count over, changes one figure, and sends it', async () => {
  await itIs(administrator, '2026-10-12T09:00:00+02:00');
  const { page } = holder;
  await holder.goto(`/evenements/${eventId}/frequentation`);
  await page.getByRole('heading', { name: /^Comptées à l’entrée/ }).waitFor();
  await holder.lookTwice('a-reprendre');
  // Nothing of it counts before it is sent.
  expect(await reported()).toMatchObject({ status: 'due', countedVisits: null });
  await button(page, /^Reprendre le comptage/).click();
  await page.getByText('Vos chiffres les reprennent').waitFor();
  const middle = page.getByRole('textbox', { name: 'Collège' });
  await middle.fill('26');
  await middle.blur();
  await holder.lookTwice('repris');
  await button(page, /^Envoyer mes chiffres/).click();
  await button(page, /^C’est juste, envoyer/).click();
  await page
    .getByText(/Envoyée/)
    .first()
    .waitFor();
  expect(await reported()).toMatchObject({
    status: 'submitted',
    countedVisits: 18 + QUEUED + 24 + 26 + QUEUED + 3,
    report: { methods: ['counter'] },
  });
});

step('nobody met an error but the absence that the story made', () => {
  for (const person of [administrator, coordinator, holder, phone, second])
    expect(person.complaints.filter((one) => !/^50[234] /.test(one))).toEqual([]);
  return Promise.resolve();
});

async function arrived(figures: Record<string, number>): Promise<void> {
  await until(async () => JSON.stringify(sorted(await counted())) === JSON.stringify(sorted(figures)), 60_000);
  expect(await counted()).toEqual(figures);
}
const sorted = (figures: Record<string, number>): [string, number][] => Object.entries(figures).sort();
