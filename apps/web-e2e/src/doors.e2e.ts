import { afterAll, beforeAll, expect } from '@jest/globals';
import { storyOf } from './support/story';
import { mailIn } from './support/mail';
import { Stage, type Actor, type CaughtMail } from './support/stage';

/**
 * Somebody new comes in by mailed links alone: opens an account, changes its address, chooses a password, closes a
 * session left open elsewhere, and forgets the password.
 */
const EMAIL = 'ana.bel@portes.example';
const NEW_EMAIL = 'ana@portes.example';
const PASSWORD = 'Le-sel-de-la-baie-26';

const step = storyOf();
let stage: Stage;
let ana: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  stage = await Stage.open();
  const account = { role: 'holder', email: EMAIL, name: 'Ana Bel', password: PASSWORD };
  [ana, elsewhere] = [await stage.someone(account), await stage.someone({ ...account, email: NEW_EMAIL })];
});
afterAll(() => stage?.close());

const used = new Set<string>();
/** The path of the last link mailed to an address that was not followed yet. */
async function nextLink(address: string): Promise<string> {
  const pathIn = ({ text }: CaughtMail): string => /\/connexion\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '';
  const isNew = (mail: CaughtMail): boolean => pathIn(mail) !== '' && !used.has(pathIn(mail));
  const path = pathIn(await mailIn(address, isNew));
  used.add(path);
  return path;
}

step('a newcomer asks for an account with an address, and reads where to look', async () => {
  await ana.goto('/inscription');
  await ana.lookTwice('inscription');
  await ana.page.getByLabel('Votre adresse e-mail').fill('аna.bel@portes.example');
  await ana.page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await ana.page.getByText('lettre d’un autre alphabet').waitFor();
  await ana.page.getByLabel('Votre adresse e-mail').fill(EMAIL);
  await ana.page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await ana.page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
  await ana.lookTwice('message-envoye');
});

step('the link opens an account without a password, once', async () => {
  const path = await nextLink(EMAIL);
  await ana.goto(path);
  await ana.page.getByLabel('Votre nom').fill('Ana Bel');
  await ana.lookTwice('ouvrir-un-compte');
  await ana.page.getByRole('button', { name: 'Continuer sans mot de passe' }).click();
  await ana.page.waitForURL(/\/ma-structure\/choisir$/);
  await ana.goto(path);
  await ana.page.getByRole('heading', { name: 'Ce lien n’est plus valable' }).waitFor();
  await ana.lookTwice('lien-perdu');
});

step('the address changes once both mailboxes have confirmed', async () => {
  await ana.goto('/compte');
  await ana.page.getByRole('button', { name: 'Changer d’adresse' }).click();
  await ana.page.getByLabel('Nouvelle adresse').fill(NEW_EMAIL);
  await ana.page.getByRole('button', { name: 'Envoyer les deux liens' }).click();
  await ana.page.getByText('Nouvelle boîte : en attente').waitFor();
  await ana.lookTwice('compte');
  for (const [address, words] of [
    [NEW_EMAIL, 'Confirmé ici'],
    [EMAIL, 'C’est fait'],
  ] as const) {
    await elsewhere.goto(await nextLink(address));
    await elsewhere.lookTwice('confirmer-l-adresse');
    await elsewhere.page.getByRole('button', { name: 'Confirmer le changement' }).click();
    await elsewhere.page.getByText(words).waitFor();
  }
  await ana.goto('/compte');
  await ana.page.getByText(NEW_EMAIL, { exact: true }).waitFor();
});

step('a password is chosen, and the meter says when it is enough', async () => {
  await ana.page.getByRole('button', { name: 'Choisir un mot de passe' }).click();
  await ana.page.getByLabel('Nouveau mot de passe').fill('Le-sel');
  await ana.page.getByText('Il manque 6 caractères et un chiffre.').waitFor();
  await ana.page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await ana.page.getByText('Ce mot de passe convient.').waitFor();
  await ana.page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
  await ana.page.getByText('Le mot de passe est enregistré.').waitFor();
});

step('a session left open elsewhere is seen and closed from here', async () => {
  await elsewhere.signIn();
  await ana.goto('/compte/sessions');
  await ana.page.getByText('Cette session').waitFor();
  await ana.lookTwice('sessions');
  await ana.page.getByRole('button', { name: 'Fermer toutes les autres' }).click();
  await ana.page.getByText('La session est fermée.').waitFor();
  await elsewhere.goto('/compte');
  expect(elsewhere.page.url()).toMatch(/\/connexion\?retour=%2Fcompte$/);
});

step('a forgotten password is chosen anew, from the page that was asked for back to it', async () => {
  await elsewhere.page.getByRole('button', { name: 'Mot de passe', exact: true }).click();
  await elsewhere.page.getByLabel('Votre adresse e-mail').fill(NEW_EMAIL);
  await elsewhere.page.getByRole('button', { name: 'Mot de passe oublié ?' }).click();
  await elsewhere.page.getByRole('heading', { name: 'Regardez vos messages' }).waitFor();
  await elsewhere.goto(await nextLink(NEW_EMAIL));
  await elsewhere.page.getByLabel('Nouveau mot de passe').fill(`${PASSWORD}-bis`);
  await elsewhere.lookTwice('nouveau-mot-de-passe');
  await elsewhere.page.getByRole('button', { name: 'Enregistrer et entrer' }).click();
  await elsewhere.page.waitForURL(/\/compte$/);
  await ana.goto('/compte');
  expect(ana.page.url()).toContain('/connexion');
});
