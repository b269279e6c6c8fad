import type { Actor } from './stage';

/** Begins a dossier and returns its address, `/dossiers/<id>`. */
export async function begin(actor: Actor, title: string): Promise<string> {
  const { page } = actor;
  await actor.goto('/dossiers/nouveau');
  await actor.lookTwice('dossier-nouveau');
  await page.getByLabel('Titre du projet').fill(title);
  await page.getByRole('button', { name: 'Commencer le dossier' }).click();
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\//);
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

/** Goes to a page of the dossier that is open, by its navigation. */
export async function pages({ page }: Actor, section: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages du dossier' }).locator(`a[href$="/${section}"]`).click();
  await page.waitForURL(new RegExp(`/${section}`));
}

/** Waits until the server has said that everything is saved. */
export async function savedState({ page }: Actor): Promise<void> {
  await page
    .locator('fds-save-state')
    .getByText(/Enregistré à/)
    .waitFor();
}

/** Adds an event of a kind, open for writing. */
export async function addEvent({ page }: Actor, kind: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un événement' }).click();
  await page.getByRole('radio', { name: new RegExp(kind) }).check();
  await page.getByLabel('Titre de l’événement').fill(title);
}

/** Describes the event that is open. */
export async function describeEvent(
  { page }: Actor,
  { description, commune }: { description: string; commune: string },
): Promise<void> {
  await page.getByLabel('Description').first().fill(description);
  await page
    .getByRole('combobox', { name: /Commune/ })
    .first()
    .fill(commune);
  await page.getByRole('listbox', { name: 'Communes trouvées' }).getByRole('option').first().click();
}

/** Adds a date to the event that is open. */
export async function addSlot(
  { page }: Actor,
  { day, from, to }: { day: string; from: string; to: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un créneau' }).first().click();
  await page.getByLabel('Jour, date 1').first().fill(day);
  await page.getByLabel('De, date 1').first().fill(from);
  await page.getByLabel('À, date 1').first().fill(to);
}

/** Adds an activity to the event that is open. */
export async function addActivity({ page }: Actor, title: string, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une animation' }).click();
  await page.getByLabel('Titre de l’animation').fill(title);
  await page.getByLabel('Format').selectOption(format);
}

/** Accepts the charter in the name of the person. */
export async function acceptCharter(actor: Actor): Promise<void> {
  await pages(actor, 'engagements');
  await actor.lookTwice('dossier-engagements');
  await actor.page.getByRole('button', { name: /^Signer/ }).click();
  await savedState(actor);
}
