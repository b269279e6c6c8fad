import type { Actor } from './stage';

/** Begins a dossier from nothing and returns its address, `/dossiers/<id>`. */
export async function begin(actor: Actor, title: string): Promise<string> {
  const { page } = actor;
  await actor.goto('/dossiers/nouveau');
  await page.getByLabel('Titre du projet').fill(title);
  await page.getByRole('button', { name: 'Commencer le dossier' }).click();
  return opened(actor);
}

/** Waits until a dossier is open and returns its address, `/dossiers/<id>`. */
export async function opened({ page }: Actor): Promise<string> {
  await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}\//);
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/');
}

/** Goes to a page of the dossier that is open, by its navigation, which a phone folds away. */
export async function pages({ page }: Actor, section: string): Promise<void> {
  const nav = page.getByRole('navigation', { name: 'Pages du dossier' });
  const link = nav.locator(`a[href$="/${section}"]`);
  await nav.waitFor();
  if (!(await link.isVisible())) await nav.getByRole('button', { name: 'Voir toutes les sections' }).click();
  await link.click();
  await page.waitForURL(new RegExp(`/${section}`));
  await page.locator('main h1').first().waitFor();
}

/** Waits until the server has said that everything is saved. */
export async function savedState({ page }: Actor): Promise<void> {
  await page
    .locator('fds-save-state')
    .getByText(/Enregistré à/)
    .waitFor();
}

/** Names the person to call. */
export async function addContact({ page }: Actor, name: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await page.getByLabel('Nom', { exact: true }).last().fill(name);
  await page.getByLabel('E-mail').last().fill(email);
}

/** Says what the project is and what makes it scientific. */
export async function describeProject({ page }: Actor, summary: string): Promise<void> {
  await page.getByLabel('Résumé du projet').fill(summary);
  await page.getByLabel('Ce qui en fait un projet scientifique').fill('La chimie du goût, avec deux chercheuses.');
}

/** Adds an event of a kind, open for writing. */
export async function addEvent({ page }: Actor, kind: string, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un événement' }).click();
  await page.getByRole('radio', { name: new RegExp(kind) }).check();
  await page.getByRole('textbox', { name: 'Titre', exact: true }).fill(title);
}

/** Describes the event that is open. */
export async function describeEvent(
  { page }: Actor,
  { description, commune }: { description: string; commune: string },
): Promise<void> {
  await page
    .getByLabel(/^Description/)
    .first()
    .fill(description);
  await page
    .getByRole('combobox', { name: /Commune/ })
    .first()
    .fill(commune);
  await page.getByRole('listbox', { name: 'Communes trouvées' }).getByRole('option').first().click();
  await page.getByRole('checkbox', { name: 'Tout public' }).first().check();
}

/** Adds a date to the event that is open. */
export async function addSlot(
  { page }: Actor,
  { day, from, to }: { day: string; from: string; to: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un créneau' }).last().click();
  for (const [part, typed] of Object.entries({ Jour: day, De: from, À: to })) {
    const box = page.getByRole('textbox', { name: new RegExp(`^${part}, créneau`) }).last();
    await box.fill(typed);
    await box.blur();
  }
}

/** Adds an activity to the event that is open. */
export async function addActivity({ page }: Actor, title: string, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter une animation' }).click();
  await page.getByLabel('Titre de l’animation').fill(title);
  await page.getByLabel('Format').last().selectOption(format);
}

/** Accepts the charter in the name of the person. */
export async function acceptCharter(actor: Actor): Promise<void> {
  await pages(actor, 'engagements');
  await actor.page.getByRole('button', { name: /^Signer/ }).click();
  await savedState(actor);
}

/** Sends the dossier from its last page. */
export async function send(actor: Actor): Promise<void> {
  await pages(actor, 'relire');
  await actor.page.getByText('Rien ne manque').waitFor();
  await actor.page.getByRole('button', { name: 'Envoyer mon dossier' }).click();
  await actor.page.getByText('Ce qui se passe ensuite').waitFor();
}
