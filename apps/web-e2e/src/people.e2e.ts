import { afterAll, beforeAll, expect } from '@jest/globals';
import { TOTP } from 'otpauth';
import { linkIn } from './support/mail';
import { PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * Everyone in, no one where they do not belong: a librarian opens an account on her phone, creates her structure,
 * invites a colleague and hands over to him; an intern comes for three months behind a second factor; the coordination
 * finds the structure twice, merges it, enters for it; the librarian takes her data and leaves.
 */
// Another each time: a portal that is already there (PORTAL_URL) may have met the story before.
const STAMP = Date.now().toString(36);
const address = (name: string): string => `${name}-${STAMP}@structures.example`;
const PASSWORD = 'Le sel vient 2 la baie.';
const LIBRARY = `Médiathèque de la Vague ${STAMP}`;
const TWIN = `Mediatheque La Vague ${STAMP}`;

const step = storyOf();
let stage: Stage;
let louise: Actor;
let samir: Actor;
let ines: Actor;
let twin: Actor;
let coordinator: Actor;
let secret = '';

beforeAll(async () => {
  stage = await Stage.open();
  const someone = (name: string, mail: string, role = 'holder', viewport = PHONE): Promise<Actor> =>
    stage.someone({ role, email: address(mail), name, password: PASSWORD }, viewport);
  [louise, samir, ines, twin, coordinator] = await Promise.all([
    someone('Louise Arrivée', 'louise'),
    someone('Samir Relais', 'samir'),
    someone('Inès Stagiaire', 'ines', 'coordinator'),
    someone('Jo Doublon', 'jo'),
    stage.person('coordinator'),
  ]);
});
afterAll(() => stage?.close());

/** Opens an account from the sign-up page to the search for one's structure. */
async function signUp(actor: Actor): Promise<void> {
  const { page, account } = actor;
  await actor.goto('/inscription');
  await page.getByLabel('Votre adresse e-mail').fill(account.email);
  await page.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
  await actor.goto(await linkIn(account.email, /./));
  await nameAndPassword(actor);
}
async function nameAndPassword({ page, account }: Actor): Promise<void> {
  await page.getByLabel('Votre nom').fill(account.name);
  await page.getByLabel('Votre mot de passe').fill(account.password);
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await page.waitForURL((url) => !/^\/(connexion|invitation)/.test(url.pathname));
  await page.locator('h1').first().waitFor();
}
/** Looks for a name that is not there yet, and creates it in Abbeville. */
async function createOrganisation({ page }: Actor, name: string): Promise<void> {
  await page.waitForURL(/\/ma-structure\/choisir/);
  await page.getByLabel('Cherchez votre structure').fill(name);
  await page.getByRole('button', { name: 'Elle n’y est pas : la créer' }).click();
  await page.getByLabel('Nom de la structure').fill(name);
  await page.getByRole('combobox', { name: /Commune/ }).fill('Abbeville');
  await page.getByRole('listbox', { name: 'Communes trouvées' }).getByRole('option').first().click();
  await page.getByLabel('Type de structure').selectOption('Médiathèque');
  await page.getByText('Culture', { exact: true }).click();
}
const code = (): string => new TOTP({ secret }).generate();

step('a librarian opens her account on her phone, with a password that is strong enough', async () => {
  const { page, account } = louise;
  await louise.goto('/inscription');
  await louise.lookTwice('inscription');
  await page.getByLabel('Votre adresse e-mail').fill('louise@sans-fin');
  await page.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await page
    .getByText(/adresse/i)
    .first()
    .waitFor();
  await page.getByLabel('Votre adresse e-mail').fill(account.email);
  await page.getByRole('button', { name: 'Recevoir le lien de confirmation' }).click();
  await page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
  await louise.lookTwice('inscription-message');
  const path = await linkIn(account.email, /./);
  await louise.goto(path);
  await louise.lookTwice('lien-inscription');
  await page.getByLabel('Votre nom').fill(account.name);
  await page.getByLabel('Votre mot de passe').fill('court');
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click();
  await page.getByText('Douze caractères au moins').first().waitFor();
  await louise.look('mot-de-passe-faible', PHONE);
  await nameAndPassword(louise);
  await page.waitForURL(/\/ma-structure\/choisir/);
  const again = await louise.again();
  await again.goto(path);
  await again.page.getByRole('heading', { name: 'Ce lien n’est plus valable' }).waitFor();
  await again.look('lien-perime', PHONE);
  await again.leave();
});

step('she looks for her structure, does not find it, and creates it', async () => {
  const { page } = louise;
  await louise.lookTwice('choisir');
  await page.getByLabel('Cherchez votre structure').fill('mediatheque');
  await page.getByText('C’est ma structure').first().waitFor();
  await louise.lookTwice('choisir-trouvees');
  await createOrganisation(louise, LIBRARY);
  await page.getByLabel('SIRET').fill('123 456 789 00012');
  await page.getByRole('button', { name: 'Créer la structure' }).click();
  await page.getByText('Ce numéro n’existe pas').waitFor();
  await louise.lookTwice('creer-structure');
  await page.getByLabel('SIRET').fill('');
  await page.getByRole('button', { name: 'Créer la structure' }).click();
  // A near name in the same commune would be shown first.
  const none = page.getByRole('button', { name: 'Aucune n’est la mienne : créer' });
  await Promise.race([page.waitForURL(/\/(ma-structure(\?|$)|mon-espace)/), none.waitFor()]);
  if (await none.isVisible()) await none.click();
  await page.waitForURL(/\/(ma-structure(\?|$)|mon-espace)/);
  await louise.goto('/ma-structure');
  await page.getByRole('heading', { level: 1, name: LIBRARY }).waitFor();
  await louise.lookTwice('ma-structure');
});

step('she invites a colleague, who joins from his phone', async () => {
  const { page } = louise;
  await louise.goto('/ma-structure/membres');
  await page.getByLabel('Son adresse e-mail').first().fill(samir.account.email);
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByText(`L’invitation est partie à ${samir.account.email}.`).waitFor();
  await louise.lookTwice('equipe');
  const path = await linkIn(samir.account.email, /./);
  await louise.goto(path);
  await page.getByText('vous êtes connecté avec').waitFor();
  await louise.lookTwice('invitation-autre-adresse');
  await samir.goto(path);
  await samir.page.getByText(LIBRARY).first().waitFor();
  await samir.lookTwice('invitation');
  await nameAndPassword(samir);
  await samir.goto('/ma-structure/membres');
  await samir.page.getByText('Louise Arrivée').first().waitFor();
  expect(await samir.page.getByRole('button', { name: 'Envoyer l’invitation' }).count()).toBe(0);
});

step('she leaves and hands over: he is responsible, she no longer sees the structure', async () => {
  const { page } = louise;
  await louise.goto('/ma-structure/membres');
  await page.getByRole('button', { name: 'Passer la main' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Samir Relais').click();
  await dialog.getByText('Je quitte l’équipe').click();
  await louise.look('passer-la-main', PHONE);
  await dialog.getByRole('button', { name: 'Passer la main' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/membres'));
  await samir.goto('/ma-structure/membres');
  await samir.page.getByRole('button', { name: 'Envoyer l’invitation' }).waitFor();
  expect(await samir.page.getByText('Louise Arrivée').count()).toBe(0);
});

step('the coordination invites an intern for three months, who comes in by two proofs', async () => {
  const { page } = coordinator;
  await coordinator.signIn();
  await coordinator.goto('/pilotage/personnes');
  await coordinator.lookTwice('personnes');
  await page.getByRole('button', { name: 'Inviter quelqu’un' }).click();
  await page.getByLabel('Adresse e-mail').fill(ines.account.email);
  await page.getByLabel('Rôle', { exact: true }).last().selectOption('Coordination');
  await page.getByLabel(/Dernier jour/).fill('2099-12-31');
  await page.getByLabel('Somme').check();
  await coordinator.lookTwice('inviter');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await page.getByText(`L’invitation est partie à ${ines.account.email}.`).waitFor();
  await ines.goto(await linkIn(ines.account.email, /./));
  await nameAndPassword(ines);
  await ines.goto('/compte/securite');
  await ines.lookTwice('securite');
  await ines.page.getByRole('button', { name: 'Ajouter un moyen' }).click();
  await ines.page.getByRole('button', { name: 'Ajouter une application' }).click();
  await ines.page.getByRole('img', { name: /QR code/ }).waitFor();
  secret = (await ines.page.locator('.cle code').innerText()).replace(/\s/g, '');
  await ines.page.getByLabel('Le code à six chiffres').fill(code());
  await ines.page.getByRole('button', { name: 'Activer' }).click();
  await ines.page.getByRole('button', { name: 'J’ai gardé mes codes' }).click();
});

step('another colleague creates the same structure under a near name, and says that it is another one', async () => {
  await signUp(twin);
  await createOrganisation(twin, TWIN);
  await twin.page.getByRole('button', { name: 'Créer la structure' }).click();
  await twin.page.getByText(LIBRARY).first().waitFor();
  await twin.lookTwice('doublon-probable');
  await twin.page.getByRole('button', { name: 'Aucune n’est la mienne : créer' }).click();
  await twin.page.waitForURL(/\/(ma-structure(\?|$)|mon-espace)/);
});

step('the coordination compares the two, merges them, undoes it and merges again', async () => {
  const { page } = coordinator;
  await coordinator.goto(`/pilotage/structures?q=${STAMP}`);
  await page.getByRole('link', { name: LIBRARY }).waitFor();
  await coordinator.lookTwice('structures');
  await coordinator.goto('/pilotage/structures/doublons');
  await coordinator.lookTwice('doublons');
  const [one, other] = await page.evaluate(async (stamp) => {
    const answer = await fetch(`/api/organisations?q=${stamp}`);
    return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
  }, STAMP);
  await coordinator.goto(`/pilotage/structures/doublons/${one}/${other}`);
  await page
    .getByRole('radio', { name: new RegExp(LIBRARY) })
    .first()
    .check();
  await coordinator.lookTwice('comparer');
  await page.getByRole('button', { name: 'Fusionner les deux fiches' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fusionner' }).click();
  await page.getByRole('heading', { name: /fusionnée avec/ }).waitFor();
  await coordinator.lookTwice('fusion');
  await page.getByRole('button', { name: 'Annuler la fusion' }).click();
  await page.getByRole('button', { name: 'Séparer les deux fiches' }).click();
  await page.getByText(/a été annulée/).waitFor();
  await coordinator.goto(`/pilotage/structures/doublons/${one}/${other}`);
  await page
    .getByRole('radio', { name: new RegExp(LIBRARY) })
    .first()
    .check();
  await page.getByRole('button', { name: 'Fusionner les deux fiches' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fusionner' }).click();
  await page.getByRole('heading', { name: /fusionnée avec/ }).waitFor();
  await samir.goto('/ma-structure/membres');
  await samir.page.getByText('Jo Doublon').first().waitFor();
});

step('it enters for the structure, is shown as such, and comes back', async () => {
  const { page } = coordinator;
  await coordinator.goto(`/pilotage/structures?q=${STAMP}`);
  await page.getByRole('link', { name: LIBRARY }).click();
  await page.getByRole('heading', { level: 1, name: LIBRARY }).waitFor();
  await coordinator.lookTwice('structure');
  await page.getByRole('button', { name: 'Agir pour cette structure' }).click();
  await page.getByText('Tout est noté au journal').waitFor();
  await coordinator.lookTwice('agir-pour');
  await page.getByRole('button', { name: 'Revenir à la coordination' }).click();
  await page.getByRole('heading', { level: 1, name: LIBRARY }).waitFor();
  await coordinator.goto('/pilotage/journal');
  await page.getByText('Louise Arrivée').first().waitFor();
  await coordinator.lookTwice('journal-coordination');
});

step('the librarian takes her data with her and closes her account', async () => {
  const { page } = louise;
  await louise.goto('/compte/donnees');
  await louise.lookTwice('mes-donnees');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger en JSON' }).click();
  expect((await download).suggestedFilename()).toBe('mes-donnees-fete-de-la-science.json');
  await page.getByRole('link', { name: 'Supprimer mon compte…' }).click();
  await page.getByLabel('L’adresse e-mail de votre compte').fill('pas-la-mienne@structures.example');
  await page.getByRole('button', { name: 'Supprimer mon compte', exact: true }).click();
  await louise.lookTwice('supprimer-compte');
  await page.getByLabel('L’adresse e-mail de votre compte').fill(louise.account.email);
  await page.getByRole('button', { name: 'Supprimer mon compte', exact: true }).click();
  await page.getByRole('heading', { name: 'Votre compte est supprimé' }).waitFor();
  await louise.goto('/donnees-personnelles');
  await louise.lookTwice('donnees-personnelles');
});

step('what is left of their own pages looks right too', async () => {
  for (const [person, path, name] of [
    [samir, '/compte', 'compte'],
    [samir, '/compte/sessions', 'compte-sessions'],
    [samir, '/mon-espace', 'mon-espace-nouveau'],
    [coordinator, '/pilotage/recherche', 'recherche'],
    [coordinator, '/pilotage/registre', 'registre'],
  ] as const) {
    await person.goto(path);
    await person.lookTwice(name);
  }
});
