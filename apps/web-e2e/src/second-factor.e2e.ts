import { afterAll, beforeAll, expect } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { CDPSession } from 'playwright-core';
import { storyOf } from './support/story';
import { mailIn } from './support/mail';
import { Stage, type Actor, type CaughtMail } from './support/stage';

/**
 * The second proof of somebody's identity: a new administrator must choose one before coming in, comes in again by the
 * app, a passkey and a recovery code, and changes what is kept.
 */
// Another each time: a portal that is already there (PORTAL_URL) may have met the story before.
const EMAIL = `double-${Date.now().toString(36)}@verification.example`;
const PASSWORD = 'Le sel vient 2 la baie.';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let newcomer: Actor;
let secret = '';
let codes: string[] = [];

beforeAll(async () => {
  stage = await Stage.open();
  administrator = await stage.person('administrator');
  newcomer = await stage.someone({ role: 'administrator', email: EMAIL, name: 'Noa Nouvelle', password: PASSWORD });
});
afterAll(() => stage?.close());

/** The code the app shows `later` half-minutes from now: each works once, and the next is already accepted. */
const code = (later = 0): string => new TOTP({ secret }).generate({ timestamp: Date.now() + later * 30_000 });

/** A write of the API in this person's browser, with its session; says how it ended. */
const write = ({ page }: Actor, path: string, body: object): Promise<number> =>
  page.evaluate(
    async ([to, text]) =>
      (
        await fetch(to ?? '', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          ...(text ? { body: text } : {}),
        })
      ).status,
    [path, JSON.stringify(body)],
  );
/** Gives the password in a browser without a session; what comes next depends on what is kept. */
async function givePassword(actor: Actor): Promise<void> {
  await actor.page.context().clearCookies();
  await actor.goto('/connexion');
  const { email, password } = actor.account;
  expect(await write(actor, '/api/session', { email, password })).toBe(200);
}
const atHome = (): Promise<void> => newcomer.page.waitForURL(/\/administration$/);

step('an administrator sets how long people have, and invites a colleague', async () => {
  await givePassword(administrator);
  await administrator.goto('/administration/reglages');
  await administrator.lookTwice('reglages');
  await administrator.page.getByLabel(/Jours pour l’activer/).fill('100');
  await administrator.page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  await administrator.page.getByText('Écrivez un nombre entier de 0 à 90.').waitFor();
  await administrator.page.getByLabel(/Jours pour l’activer/).fill('14');
  await administrator.page.getByRole('button', { name: 'Enregistrer le délai' }).click();
  await administrator.page.getByText('Le délai est enregistré.').waitFor();
  expect(await write(administrator, '/api/invitations', { email: EMAIL, role: 'administrator' })).toBe(201);
});

step('the colleague accepts and must choose a second factor before anything else', async () => {
  const tokenIn = ({ text }: CaughtMail) => /\/(?:connexion|invitation)\/([\w-]{43})/.exec(text ?? '')?.[1];
  const token = tokenIn(await mailIn(EMAIL, (mail) => tokenIn(mail) !== undefined));
  await newcomer.goto('/connexion');
  const answer = { name: 'Noa Nouvelle', password: PASSWORD };
  expect(await write(newcomer, `/api/invitations/${token}/acceptance`, answer)).toBeLessThan(300);
  await newcomer.goto('/administration/journal');
  await newcomer.page.waitForURL(/\/connexion\/double-verification\?retour=/);
  await newcomer.lookTwice('double-verification');
});

step('an app is enrolled: scan, type, keep the codes', async () => {
  const { page } = newcomer;
  await page.getByRole('button', { name: 'Ajouter une application' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  secret = (await page.locator('.cle code').innerText()).replace(/\s/g, '');
  await newcomer.lookTwice('double-verification-application');
  await page.getByLabel('Le code à six chiffres').fill('000000');
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByText('Ce code n’est pas le bon.').waitFor();
  await page.getByLabel('Le code à six chiffres').fill(code());
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByRole('heading', { name: '3. Gardez vos codes de secours' }).waitFor();
  codes = await page.locator('fds-recovery-codes code').allInnerTexts();
  expect(codes).toHaveLength(10);
  await newcomer.lookTwice('double-verification-codes');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger' }).click();
  expect((await download).suggestedFilename()).toBe('codes-de-secours.txt');
  await page.getByRole('button', { name: 'J’ai gardé mes codes' }).click();
  await page.waitForURL(/\/administration\/journal/);
});

step('at the next sign-in the app’s code is asked, a wrong one explained, the right one lets in', async () => {
  const { page } = newcomer;
  await givePassword(newcomer);
  await newcomer.goto('/administration');
  await page.waitForURL(/\/connexion\/verification/);
  await newcomer.lookTwice('verification');
  await page.getByLabel('Le code à six chiffres').fill('000000');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByText(/Ce code n’est pas le bon/).waitFor();
  await newcomer.look('verification-fausse');
  await page.getByLabel('Le code à six chiffres').fill(code(1));
  await page.getByRole('button', { name: 'Continuer' }).click();
  await atHome();
});

step('a passkey is added in the own account, and lets in without typing', async () => {
  const { page } = newcomer;
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await newcomer.goto('/compte/securite');
  await newcomer.lookTwice('compte-securite');
  await page.getByRole('button', { name: 'Ajouter un moyen' }).click();
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByLabel('Nom de cette clé').fill('Ordinateur du bureau');
  await newcomer.look('compte-securite-cle');
  await page.getByRole('button', { name: 'Créer la clé d’accès' }).click();
  await page.getByText('La double vérification est active.').waitFor();
  await page.getByRole('button', { name: 'Retirer Ordinateur du bureau' }).waitFor();

  await givePassword(newcomer);
  await newcomer.goto('/administration');
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Présenter ma clé d’accès' }).click();
  await atHome();
});

step('one of two factors is removed; the last one stays, and says why', async () => {
  const { page } = newcomer;
  await newcomer.goto('/compte/securite');
  await page.getByRole('button', { name: 'Retirer Ordinateur du bureau' }).click();
  await page.getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByText('« Ordinateur du bureau » est retiré.').waitFor();
  await page.getByText(/Votre rôle demande une double vérification/).waitFor();
  await newcomer.lookTwice('compte-securite-dernier');
});

step('without the phone, a recovery code lets in once, and a mail says so', async () => {
  const { page } = newcomer;
  for (const works of [true, false]) {
    await givePassword(newcomer);
    await newcomer.goto('/administration');
    await page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
    if (works) await newcomer.lookTwice('verification-secours');
    await page.getByLabel('Un code de secours').fill((codes[0] ?? '').toUpperCase());
    await page.getByRole('button', { name: 'Continuer' }).click();
    await (works ? atHome() : page.getByText(/ou il a déjà servi/).waitFor());
  }
  await mailIn(EMAIL, /^Un code de secours a servi$/);
});

step('whoever waits at the second step can go back to the door', async () => {
  const { page } = newcomer;
  await page.getByRole('button', { name: 'Revenir à la connexion' }).click();
  await page.waitForURL(/\/connexion$/);
  expect(await page.evaluate(async () => (await fetch('/api/second-step')).status)).toBe(401);
});
