import { afterAll, beforeAll, expect } from '@jest/globals';
import {
  acceptCharter,
  addActivity,
  addContact,
  addEvent,
  addSlot,
  begin,
  describeEvent,
  describeProject,
  opened,
  pages,
  savedState,
  send,
} from './dossier';
import { ask, enter, itIs, openCall } from './edition';
import { mailIn } from './mail';
import { Stage, type Actor } from './stage';
import { storyOf } from './story';
import { until } from './waiting';

interface Content {
  readonly id: string;
  readonly version: number;
  readonly project: { readonly summary: string; readonly title: string };
  readonly items: readonly { readonly answers: { readonly title: string } }[];
}

const TITLE = 'Saveurs savantes à la médiathèque';
/** Presses of Tab from one field of an event to any other, themes and places included. */
const MOST_TABS = 80;
const SUMMARY = 'Comprendre ce que l’on mange, avec le nez, la langue et un microscope.';

/**
 * A dossier at one width, from nothing to its receipt, and what may happen on the way: no network, a second person, a
 * browser that crashes, a server that dies, the last second of the call; then the same again by renewal, and by keyboard
 * alone.
 */
export function tellDossier(screen: { readonly width: number; readonly height: number }): void {
  const step = storyOf();
  let stage: Stage;
  let administrator: Actor;
  let coordinator: Actor;
  let holder: Actor;
  let path = '';

  const content = (): Promise<Content> => ask(holder, 'get', `/api${path.replace('dossiers', 'applications')}/content`);
  const look = (name: string): Promise<void> => holder.look(`${name}-${screen.width}`, screen);
  // By its role: the panel with both versions carries the words of the label too.
  const summary = (actor: Actor) => actor.page.getByRole('textbox', { name: 'Résumé du projet' });

  beforeAll(async () => {
    stage = await Stage.open();
    [administrator, coordinator, holder] = [
      await stage.person('administrator'),
      await stage.person('coordinator'),
      await stage.person('holder', 0, screen),
    ];
    await enter(administrator);
    await enter(coordinator);
    await itIs(administrator, '2026-04-21T10:00:00+02:00');
    await openCall(coordinator);
    await holder.signIn();
  });
  afterAll(() => stage?.close());

  step('a first dossier from nothing: each page says what it lacks, and everything typed saves itself', async () => {
    await holder.goto('/dossiers/nouveau');
    await look('nouveau');
    path = await begin(holder, TITLE);
    await pages(holder, 'structure');
    await addContact(holder, 'Nadia Benali', 'nadia@mediatheque.example');
    await savedState(holder);
    await look('structure');
    await pages(holder, 'projet');
    await describeProject(holder, SUMMARY);
    await savedState(holder);
    await look('projet');
    expect((await content()).project.summary).toBe(SUMMARY);
  });

  step('a village with an activity and a talk: half a line of dates waits, a wrong one is told in words', async () => {
    await pages(holder, 'evenements');
    await addEvent(holder, 'Village des sciences', 'Village du goût');
    await describeEvent(holder, { description: 'Huit tables où l’on goûte et l’on mesure.', commune: 'Abbeville' });
    await addSlot(holder, { day: '11/10/2026', from: '14h', to: '12h' });
    await holder.page
      .getByText(/vient avant l’heure de début/)
      .first()
      .waitFor();
    await savedState(holder);
    await look('creneau-a-revoir');
    const end = holder.page.getByRole('textbox', { name: /^À, créneau/ }).last();
    await end.fill('18h');
    await end.blur();
    await addActivity(holder, 'Fromages au microscope', 'Atelier');
    await savedState(holder);
    await look('evenements');
    expect((await content()).items.map(({ answers }) => answers.title)).toEqual([
      'Village du goût',
      'Fromages au microscope',
    ]);
  });

  step('no network: what is typed stays here, is said, and is sent when the network is back', async () => {
    await pages(holder, 'projet');
    await holder.page.context().setOffline(true);
    await summary(holder).fill(`${SUMMARY} Tapé dans le train.`);
    await summary(holder).blur();
    await holder.page.getByText('Pas de réseau.').waitFor();
    await look('hors-ligne');
    await holder.page.context().setOffline(false);
    await expectSaved(`${SUMMARY} Tapé dans le train.`);
    await savedState(holder);
  });

  step('two people on one dossier: elsewhere both pass; in one answer the second sees both and chooses', async () => {
    const second = await holder.again();
    await second.goto(`${path}/projet`);
    await second.page.getByLabel('Ce qui en fait un projet scientifique').fill('La science du goût, dite à deux.');
    // Saved before the other writes: what comes back with it is not yet the other's version.
    await savedState(second);
    await summary(holder).fill('Version de la première.');
    await summary(holder).blur();
    await expectSaved('Version de la première.');
    await summary(second).fill('Version de la seconde.');
    await summary(second).blur();
    await second.page.getByRole('button', { name: 'Garder la mienne' }).waitFor();
    await second.look(`conflit-${screen.width}`, screen);
    await second.page.getByText('Version de la première.').first().waitFor();
    await second.page.getByRole('button', { name: 'Garder la mienne' }).click();
    await expectSaved('Version de la seconde.');
    await second.leave();
    await holder.goto(`${path}/projet`);
    expect(await summary(holder).inputValue()).toBe('Version de la seconde.');
  });

  step(
    'the browser dies in mid-sentence and the server is away: the sentence is there again, and is saved',
    async () => {
      await holder.page.route('**/api/applications/**', (route) => route.abort());
      await summary(holder).fill('Une phrase que personne n’a reçue.');
      await until(() =>
        holder.page.evaluate(() =>
          Object.values(globalThis.localStorage).some((kept) => String(kept).includes('que personne n’a reçue')),
        ),
      );
      const crashed = holder.page;
      const again = await holder.again();
      await crashed.close({ runBeforeUnload: false });
      holder = again;
      await holder.goto(`${path}/projet`);
      await expectSaved('Une phrase que personne n’a reçue.');
      expect(await summary(holder).inputValue()).toBe('Une phrase que personne n’a reçue.');
    },
  );

  step('read over, sent, received: a receipt on screen and by mail, with the dossier as PDF', async () => {
    await pages(holder, 'relire');
    await holder.page.getByText('avant d’envoyer').waitFor();
    await look('relire');
    await holder.page.getByRole('link', { name: /charte/ }).click();
    await holder.page.waitForURL(/engagements/);
    await acceptCharter(holder);
    await look('engagements');
    await send(holder);
    await look('recu');
    const answer = await holder.page
      .context()
      .request.get(`${process.env['PORTAL_URL']}/api${path.replace('dossiers', 'applications')}/document.pdf`);
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect((await mailIn(holder.account.email, /dossier/i)).subject).toContain('déposé');
  });

  step(
    'taken back while the call is open, then the deadline passes while somebody types: nothing is lost',
    async () => {
      await holder.page.getByRole('button', { name: 'Le reprendre pour le corriger' }).click();
      await pages(holder, 'projet');
      await itIs(administrator, '2026-05-07T23:59:30+02:00');
      await holder.goto(`${path}/projet`);
      await holder.page
        .getByText(/encore \d+\s(secondes?|minutes?)/)
        .first()
        .waitFor();
      await look('derniere-minute');
      await itIs(administrator, '2026-05-08T00:00:05+02:00');
      await summary(holder).fill('Tapé après minuit.');
      await summary(holder).blur();
      await expectSaved('Tapé après minuit.');
      await holder.goto(`${path}/relire`);
      await holder.page.getByText(/clos/).first().waitFor();
      await look('appel-clos');
    },
  );

  step('more time for this holder alone: the dossier can be sent again', async () => {
    const { organisation } = await ask<{ organisation: { id: string } }>(
      holder,
      'get',
      `/api${path.replace('dossiers', 'applications')}/content`,
    );
    await ask(coordinator, 'post', '/api/call-extensions', {
      editionYear: 2026,
      organisationId: organisation.id,
      until: '2026-05-15',
      reason: 'Panne de réseau signalée le 7 mai.',
    });
    await holder.goto(`${path}/relire`);
    await send(holder);
  });

  step('renewal of last year’s dossier: kept, to confirm or empty; never its dates or its charter', async () => {
    await holder.goto('/dossiers/nouveau');
    await look('nouveau-reconduire');
    await holder.page
      .getByRole('button', { name: /^Reconduire/ })
      .first()
      .click();
    await look('reconduire-quoi');
    await holder.page.getByRole('button', { name: 'Reconduire ce dossier' }).click();
    const renewed = await opened(holder);
    await pages(holder, 'projet');
    await holder.page
      .getByText(/Repris de 2021/)
      .first()
      .waitFor();
    await look('reconduit');
    await holder.page
      .getByRole('button', { name: /^C’est juste/ })
      .first()
      .click();
    await savedState(holder);
    const copy = await ask<{ items: { answers: { slots: unknown[] } }[]; project: { charterAcceptedBy: string } }>(
      holder,
      'get',
      `/api${renewed.replace('dossiers', 'applications')}/content`,
    );
    expect(copy.project.charterAcceptedBy).toBe('');
    expect(copy.items.flatMap(({ answers }) => answers.slots)).toEqual([]);
    path = renewed;
  });

  step('by keyboard alone: an event is added, named, given a kind and a date', async () => {
    const { page } = holder;
    await pages(holder, 'evenements');
    const before = (await content()).items.length;
    await page.getByRole('button', { name: 'Ajouter un événement' }).focus();
    await page.keyboard.press('Enter');
    await focusComesTo(holder, 'Événement ponctuel');
    await page.keyboard.press('Space');
    await tabTo(holder, 'Titre');
    await page.keyboard.type('Au clavier seulement');
    await tabTo(holder, 'Ajouter un créneau');
    await page.keyboard.press('Enter');
    await focusComesTo(holder, 'Jour');
    await page.keyboard.type('9/10');
    await page.keyboard.press('Tab');
    await savedState(holder);
    await expectTitles((titles) => titles.length === before + 1 && titles.includes('Au clavier seulement'));
  });

  step('nobody met an error or a request elsewhere', async () => {
    for (const person of [administrator, coordinator, holder]) expect(person.complaints).toEqual([]);
  });

  async function expectSaved(words: string): Promise<void> {
    await until(async () => (await content()).project.summary === words);
    expect((await content()).project.summary).toBe(words);
  }
  async function expectTitles(right: (titles: readonly string[]) => boolean): Promise<void> {
    const titles = async () => (await content()).items.map(({ answers }) => answers.title);
    await until(async () => right(await titles()));
    const found = await titles();
    if (!right(found)) throw new Error(`The events are called: ${found.join(' | ')}`);
  }
}

/** Whether the focus is on something of this name. */
const focusedIs = ({ page }: Actor, name: string): Promise<boolean> =>
  page.evaluate((words) => {
    const here = document.activeElement as HTMLInputElement | null;
    const label = here?.labels?.[0]?.textContent ?? here?.getAttribute('aria-label') ?? here?.textContent ?? '';
    return label.includes(words);
  }, name);

/** Goes on with the Tab key until the focus is on something of this name. */
async function tabTo(actor: Actor, name: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press++) {
    if (await focusedIs(actor, name)) return;
    await actor.page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of Tab lead to nothing called ${name}`);
}
/** Waits until the page has brought the focus to something of this name. */
async function focusComesTo(actor: Actor, name: string): Promise<void> {
  await until(() => focusedIs(actor, name));
  if (!(await focusedIs(actor, name))) throw new Error(`The focus does not come to ${name}`);
}
