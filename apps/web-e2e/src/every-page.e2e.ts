import { afterAll, beforeAll, expect } from '@jest/globals';
import { CRITERIA } from '@fds/shared/kernel';
import { accessibilityFaults, rulesThatRan } from './support/accessibility';
import { placeOf, SWEPT, type Opener } from './support/addresses';
import { enlargedFaults } from './support/enlarged';
import { enter, itIs, openCall } from './support/edition';
import { moveEdition } from './support/labelled';
import { Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';
import { decideSweep, prepareSweep, settled, sweptFaults, turnTo } from './support/sweep';

/**
 * The pages that no story comes to, each opened by somebody who may, at a desk and on a phone: addresses.json says which
 * pages these are and that no other is left out. Then what is true of all pages, on a few: the dark look, no motion, and a
 * server that does not answer.
 */
const step = storyOf();
let stage: Stage;
let people: Record<Opener, Actor>;
let prepared: Record<string, string> = {};

beforeAll(async () => {
  stage = await Stage.open();
  const [administrator, coordinator, holder, drari] = [
    await stage.person('administrator'),
    await stage.person('coordinator'),
    await stage.person('holder'),
    await stage.person('drari'),
  ];
  const nobody = await stage.someone({ role: 'nobody', email: '', name: '', password: '' });
  people = { administrator, coordinator, holder, drari, nobody };
  for (const person of [administrator, coordinator, holder, drari]) await enter(person);
  await itIs(administrator, '2026-04-21T10:00:00+02:00');
  await openCall(coordinator);
  prepared = await prepareSweep(coordinator, holder);
});
afterAll(() => stage?.close());

/** Opens every address of these people, each at the own screen, side by side; the faults found. */
async function sweep(openers: readonly Opener[], which: (address: string) => boolean): Promise<string[]> {
  const found = await Promise.all(
    openers.map(async (as) => {
      const faults: string[] = [];
      const titles = new Map<string, string>();
      const mine = SWEPT.filter((one) => one.as === as && which(one.address));
      for (const [at, one] of mine.entries()) {
        const path = placeOf(one, prepared);
        const { title, faults: its } = await sweptFaults(people[as], path, at === 0).catch((error: Error) => {
          throw new Error(`${path}, as ${as}: ${error.message}`);
        });
        faults.push(...its);
        const same = titles.get(title);
        if (same && !one.address.includes(':')) faults.push(`${path} has the title of ${same}: ${title}`);
        titles.set(title, path);
      }
      return faults;
    }),
  );
  return found.flat();
}
const ofDraft = (address: string): boolean =>
  SWEPT.some((one) => one.address === address && one.open?.includes('{draft}'));

step('the pages of a dossier that is being written look right at a desk and on a phone', async () => {
  expect(await sweep(['holder'], ofDraft)).toEqual([]);
});

step('the pages of those who are not signed in, the committee and the administrator look right', async () => {
  const { administrator, coordinator } = people;
  await itIs(administrator, '2026-05-25T10:00:00+02:00');
  await moveEdition(coordinator, 'review');
  await decideSweep(coordinator, prepared);
  await moveEdition(coordinator, 'labelled');
  expect(await sweep(['nobody', 'drari'], () => true)).toEqual([]);
});

step('the pages of the coordination, of holders and of the administrator look right', async () => {
  expect(await sweep(['coordinator', 'holder'], (address) => !ofDraft(address))).toEqual([]);
  expect(await sweep(['administrator'], () => true)).toEqual([]);
});

step('every rule that the statement of accessibility names has run', () => {
  const named = new Set(CRITERIA.flatMap(({ axe }) => axe ?? []));
  expect([...named].filter((rule) => !rulesThatRan.has(rule))).toEqual([]);
  return Promise.resolve();
});

step('enlarged twice, its text enlarged, its letters spaced: no checked page loses a word', async () => {
  const { nobody, holder, coordinator, drari, administrator } = people;
  const inside = /^\/(pilotage|comite|administration|mon-espace|dossiers|ma-structure)/;
  const faults = [
    ...(await enlargedFaults(nobody, (address) => !inside.test(address))),
    ...(await enlargedFaults(holder, (address) => /^\/(mon-espace|dossiers|ma-structure)/.test(address))),
    ...(await enlargedFaults(coordinator, (address) => address.startsWith('/pilotage'))),
    ...(await enlargedFaults(drari, (address) => address.startsWith('/comite'))),
    ...(await enlargedFaults(administrator, (address) => address.startsWith('/administration'))),
  ];
  expect(faults).toEqual([]);
});

step('in the dark the contrasts hold, and nothing moves for whoever asks for stillness', async () => {
  const { page } = people.coordinator;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  for (const path of ['/nuancier', '/pilotage', '/pilotage/dossiers?edition=2021', '/accessibilite']) {
    await people.coordinator.goto(path);
    await settled(page);
    expect({ path, faults: await accessibilityFaults(page) }).toEqual({ path, faults: [] });
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect({ path, moving }).toEqual({ path, moving: 0 });
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
});

step('without an answer of the server each kind of page says so, accessibly', async () => {
  const { coordinator, holder, drari } = people;
  for (const [person, paths] of [
    [coordinator, ['/pilotage/dossiers', '/pilotage/frequentation', '/pilotage/structures', '/pilotage/journal']],
    [holder, ['/dossiers', '/ma-structure', '/messages']],
    [drari, ['/comite/seances', '/comite/bilans/2021']],
  ] as const) {
    await person.goto(person === coordinator ? '/pilotage' : person === holder ? '/mon-espace' : '/comite');
    await settled(person.page);
    await person.page.route('**/api/**', (route) => route.abort());
    for (const path of paths) {
      await turnTo(person.page, path);
      await person.page
        .getByRole('button', { name: /Réessayer/ })
        .first()
        .waitFor();
      const faults = await accessibilityFaults(person.page);
      expect({ path, faults }).toEqual({ path, faults: [] });
    }
    await person.page.unroute('**/api/**');
  }
});

step('nobody met an error or a request elsewhere', () => {
  for (const person of Object.values(people)) expect(person.complaints).toEqual([]);
  return Promise.resolve();
});
