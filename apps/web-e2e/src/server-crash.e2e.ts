import { afterAll, beforeAll, expect } from '@jest/globals';
import { savedState } from './support/dossier';
import { ask, enter, itIs, openCall } from './support/edition';
import { Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/** The server dies (SIGKILL) while a holder types, and comes back on the same data: nothing typed is lost. */
interface Content {
  readonly id: string;
  readonly project: { readonly summary: string };
}
const BEFORE = 'Un village où tout se goûte, ';
const DURING = 'écrit pendant que le serveur était mort, ';
const AFTER = 'puis une fois revenu.';

const step = storyOf();
/** Kills the server and starts it again; none when the portal is not the story's own. */
const { crashPortal } = globalThis as { crashPortal?: () => Promise<void> };
let stage: Stage;
let holder: Actor;
let id = '';
const summary = () => holder.page.getByRole('textbox', { name: /^Résumé du projet/ });
const saved = async (): Promise<string> =>
  (await ask<Content>(holder, 'get', `/api/applications/${id}/content`)).project.summary;

beforeAll(async () => {
  stage = await Stage.open();
  const [administrator, coordinator] = [await stage.person('administrator'), await stage.person('coordinator')];
  holder = await stage.person('holder');
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-04-21T10:00:00+02:00');
  await openCall(coordinator);
  const { organisations } = await ask<{ organisations: { id: string }[] }>(holder, 'get', '/api/beginnings');
  ({ id } = await ask<Content>(holder, 'post', '/api/applications', {
    organisationId: organisations[0]?.id,
    editionYear: 2026,
    source: { from: 'model', code: 'village' },
  }));
  // Nobody else's pages ask for anything while the server is away.
  for (const person of [administrator, coordinator]) await person.leave();
});
afterAll(() => stage?.close());

step('the server dies in the midst of a sentence: the page says so, and the sentence goes on', async () => {
  await holder.goto(`/dossiers/${id}/projet`);
  await summary().fill('');
  await summary().pressSequentially(BEFORE);
  if (!crashPortal) return;
  const back = crashPortal();
  await summary().pressSequentially(DURING);
  // Leaving the field saves at once: nobody is there to answer.
  await summary().blur();
  await holder.page
    .getByText(/Pas enregistré/)
    .first()
    .waitFor();
  await holder.look('serveur-mort');
  await back;
});

step('the server is back: the page saves by itself what was typed, and the rest of the sentence', async () => {
  // It tries again by itself, every thirty seconds at most.
  holder.page.setDefaultTimeout(45_000);
  await summary().pressSequentially(AFTER);
  await summary().blur();
  await savedState(holder);
  expect(await saved()).toBe(crashPortal ? BEFORE + DURING + AFTER : BEFORE + AFTER);
});

step('opened again, the dossier says the same, for the same session', async () => {
  await holder.goto(`/dossiers/${id}/projet`);
  expect(await summary().inputValue()).toBe(await saved());
});

step('nobody met an error but the server’s absence', () => {
  expect(holder.complaints.filter((one) => !/^50[234] /.test(one))).toEqual([]);
  return Promise.resolve();
});
