import { afterAll, beforeAll, expect } from '@jest/globals';
import { savedState } from './support/dossier';
import { ask, enter, itIs, openCall, scoreOn } from './support/edition';
import { fileDossier } from './support/filed';
import { linkIn, mailIn } from './support/mail';
import { pdfWords } from './support/pdf';
import { mailsTo, PHONE, Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';
import { until } from './support/waiting';

/**
 * A whole committee: the coordination reviews four dossiers, asks for a correction and an outside opinion; DRARI and Région
 * give theirs; one day decides, with a recusal, a condition and a deferral; the holder, who watches all along, learns
 * nothing before the announcement; then the certificate is checked at its public address.
 */
const VILLAGE = 'Saveurs de la baie';
const ROBOTS = 'Robots cuisiniers';
const POND = 'La mare et l’assiette';
const PERFUME = 'Parfums du soir';
const EXPERT = { name: 'Camille Savante', email: 'camille.savante@univ.test' };
const CONDITION = 'Décrire l’accès en fauteuil roulant.';
const REFUSAL = 'Le contenu scientifique n’est pas décrit.';
const DEFERRAL = 'La convention avec la mairie manque encore.';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let drari: Actor;
let region: Actor;
let expert: Actor;
const ids: Record<string, string> = {};
let sessionPath = '';

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder, drari, region } = await stage.company());
  expert = await stage.someone({ role: 'nobody', email: EXPERT.email, name: EXPERT.name, password: '' });
});
afterAll(() => stage?.close());

const review = (title: string): Promise<void> => coordinator.goto(`/pilotage/dossiers/${ids[title]}`);
/** What a holder can see of one of its dossiers, by its words, on every page that tells of it. */
async function holderSees(): Promise<string> {
  let words = '';
  for (const path of [
    '/mon-espace',
    '/dossiers',
    `/dossiers/${ids[ROBOTS]}/recu`,
    `/dossiers/${ids[ROBOTS]}/historique`,
    `/dossiers/${ids[ROBOTS]}/reponse`,
  ]) {
    await holder.goto(path);
    await holder.page.locator('[role="status"]:has-text("Chargement")').waitFor({ state: 'detached' });
    words += (await holder.page.locator('main').innerText()).split('Édition 2021')[0] ?? '';
  }
  return words;
}

step('in spring a holder files four dossiers, and the call closes', async () => {
  for (const person of [administrator, coordinator, holder, drari, region]) await enter(person);
  await itIs(administrator, '2026-03-10T09:00:00+01:00');
  await openCall(coordinator);
  ids[VILLAGE] = await fileDossier(holder, {
    title: VILLAGE,
    kind: 'science_village',
    activities: ['Le sel', 'Le lait'],
  });
  ids[ROBOTS] = await fileDossier(holder, { title: ROBOTS, commune: '60159' });
  ids[POND] = await fileDossier(holder, { title: POND, commune: '80630' });
  ids[PERFUME] = await fileDossier(holder, { title: PERFUME, commune: '59350' });
  await itIs(administrator, '2026-05-12T09:00:00+02:00');
  const { version } = await ask<{ version: number }>(coordinator, 'get', '/api/editions/2026');
  await ask(coordinator, 'post', '/api/editions/2026/transitions', { version, to: 'review' });
});

step('the coordination finds them in its list, with who is waited for', async () => {
  await coordinator.goto('/pilotage/dossiers?edition=2026');
  for (const title of [VILLAGE, ROBOTS, POND, PERFUME]) await coordinator.page.getByText(title).first().waitFor();
  await coordinator.lookTwice('liste-dossiers');
  await coordinator.goto('/pilotage/evenements?edition=2026');
  await coordinator.page.getByText(ROBOTS).first().waitFor();
  await coordinator.lookTwice('liste-evenements');
});

step('a dossier is taken in charge and examined; the holder is asked to correct one section', async () => {
  await review(VILLAGE);
  await coordinator.page.getByRole('button', { name: 'Prendre en charge' }).click();
  await coordinator.page.getByRole('button', { name: 'Demander une correction' }).click();
  await coordinator.page.getByLabel('Ce qui est à corriger, et pourquoi').fill('Dites quels laboratoires participent.');
  await coordinator.page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await coordinator.page.getByText('À compléter').first().waitFor();
  await coordinator.lookTwice('instruction-correction');
});

step('the holder sees what, why and until when; only that section opens, and the answer clears the flag', async () => {
  const { page } = holder;
  await holder.goto('/mon-espace');
  await page.getByText('Dites quels laboratoires participent.').first().waitFor();
  await holder.lookTwice('mon-espace-correction');
  await holder.goto(`/dossiers/${ids[VILLAGE]}`);
  await page.getByText('La coordination vous demande').waitFor();
  await page.getByLabel('Résumé du projet').fill('Un village de la baie, avec deux laboratoires de l’université.');
  await savedState(holder);
  await holder.lookTwice('dossier-correction');
  await page.getByRole('link', { name: /Les événements/ }).click();
  await page.getByText('reste fermée').waitFor();
  await holder.goto(`/dossiers/${ids[VILLAGE]}/relire`);
  await page.getByRole('button', { name: 'Renvoyer à la coordination' }).click();
  await page.waitForURL(/\/recu$/);

  await review(VILLAGE);
  await coordinator.page.getByText('Réponse reçue').first().waitFor();
  await coordinator.page.getByRole('link', { name: 'Voir ce qui a changé' }).click();
  await coordinator.page
    .getByText(/laboratoires/)
    .first()
    .waitFor();
  await coordinator.lookTwice('versions-correction');
  await review(VILLAGE);
  await coordinator.page.getByRole('button', { name: 'C’est lu' }).click();
  await coordinator.page.getByText('La réponse est lue.').waitFor();
});

step('somebody without an account gives an outside opinion, by a link that shows this dossier alone', async () => {
  const { page } = coordinator;
  await page.getByRole('button', { name: 'Demander un avis extérieur' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(EXPERT.name);
  await page.getByLabel('Adresse e-mail').fill(EXPERT.email);
  await page.getByLabel('Votre question').fill('Le contenu est-il exact ?');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await page.getByText('La demande est partie').waitFor();

  await expert.goto(await linkIn(EXPERT.email, /avis sur un projet/));
  await expert.lookTwice('avis-porte');
  await expert.page.getByRole('button', { name: 'Ouvrir le dossier' }).click();
  await expert.page.getByRole('heading', { level: 1, name: VILLAGE }).waitFor();
  expect(await expert.page.getByText('camille@structure.example').count()).toBe(0);
  await expert.lookTwice('avis-dossier');
  await expert.page.getByRole('radio', { name: 'Favorable', exact: true }).check();
  await expert.page.getByLabel('Pourquoi ?').fill('Exact et bien expliqué.');
  await expert.page.getByRole('button', { name: 'Envoyer mon avis' }).click();
  await expert.page.getByText('La coordination a reçu votre avis').waitFor();
  await review(VILLAGE);
  await page.getByText('Exact et bien expliqué.').waitFor();
});

step('the four dossiers are ready; DRARI and Région give their opinions, neither reads the other’s', async () => {
  for (const title of [ROBOTS, POND, PERFUME]) await ask(coordinator, 'post', `/api/applications/${ids[title]}/review`);
  for (const title of [VILLAGE, ROBOTS, POND, PERFUME])
    await ask(coordinator, 'post', `/api/applications/${ids[title]}/readiness`);
  await scoreOn(coordinator, [{ code: 'science', label: 'Contenu scientifique', weight: 2 }]);
  await ask(coordinator, 'put', `/api/applications/${ids[ROBOTS]}/opinion`, { position: 'favourable', reasons: '' });
  await drari.goto(`/comite/lecture/${ids[ROBOTS]}?edition=2026`);
  await drari.page.getByRole('radio', { name: 'Favorable avec réserve' }).check();
  await drari.page.getByLabel('Pourquoi ?').fill('Canari de la DRARI.');
  await drari.page
    .getByText(/Enregistré|Donné le/)
    .first()
    .waitFor();
  await drari.lookTwice('lecture');
  await ask(drari, 'put', `/api/applications/${ids[POND]}/points`, { points: [{ code: 'science', points: 4 }] });
  await drari.page.getByRole('link', { name: 'Déclarez-le' }).click();
  await drari.page.getByRole('heading', { level: 1, name: 'Vos liens avec des structures' }).waitFor();
  await drari.page.getByLabel('Structure', { exact: true }).waitFor();
  await drari.lookTwice('comite-liens');
  await region.goto(`/comite/lecture/${ids[ROBOTS]}?edition=2026`);
  await region.page.getByRole('heading', { name: ROBOTS }).first().waitFor();
  expect(await region.page.getByText('Canari de la DRARI.').count()).toBe(0);
});

step('the session is prepared: its agenda, its days', async () => {
  const { page } = coordinator;
  await coordinator.goto('/pilotage/comite?edition=2026');
  await page.getByRole('button', { name: 'Préparer une séance' }).first().click();
  await page.getByLabel('Date', { exact: true }).fill('2026-06-09');
  await page.getByLabel('Lieu').fill('Amiens');
  await page.getByLabel('Avis attendus jusqu’au').fill('2026-06-02');
  await page.getByLabel('Réponses aux porteurs le').fill('2026-06-15');
  await page.getByRole('button', { name: 'Préparer la séance' }).click();
  await page.getByRole('heading', { level: 1, name: 'Comité de pilotage' }).waitFor();
  sessionPath = new URL(page.url()).pathname;
  await page
    .getByRole('button', { name: /^Ajouter les 4|^Tout ajouter|^Ajouter (tous|les)/ })
    .first()
    .click();
  await page.getByText('4 dossiers').first().waitFor();
  await page.getByRole('button', { name: 'Titre', exact: true }).click();
  await coordinator.lookTwice('seance-preparee');
});

step('the day comes: from the opening on every voice reads every opinion', async () => {
  await itIs(administrator, '2026-06-09T09:30:00+02:00');
  await coordinator.goto(sessionPath);
  await coordinator.page.getByRole('button', { name: 'Ouvrir la séance' }).first().click();
  await coordinator.page.getByRole('dialog').getByRole('button', { name: 'Ouvrir la séance' }).click();
  await coordinator.page.waitForURL(/\/seance/);
  await region.goto(sessionPath.replace('/pilotage/comite', '/comite/seances'));
  await region.page.getByText(ROBOTS).first().waitFor();
  await region.lookTwice('seance-suivie');
});

step(
  'session mode, by its keys: a label refused, one deferred, one with a condition and a recusal, one given',
  async () => {
    const { page } = coordinator;
    await coordinator.goto(`${sessionPath}/seance`);
    await page.getByText('points sur 100, 1er sur 1').waitFor();
    await coordinator.look('seance-projetee');
    const decide = async (title: string, key: string, reason = ''): Promise<void> => {
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.keyboard.press(key);
      if (reason) await page.locator('.motif textarea').first().fill(reason);
      await page.getByRole('button', { name: /^Enregistrer/ }).click();
    };
    // By title: La mare…, Parfums…, Robots…, Saveurs….
    await decide(POND, '3', DEFERRAL);
    await decide(PERFUME, '4', REFUSAL);
    await page.getByRole('heading', { level: 1, name: ROBOTS }).waitFor();
    await page.getByText('Canari de la DRARI.').waitFor();
    await page.getByRole('button', { name: 'Changer la position : Région' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'En déport' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Noter' }).click();
    await page
      .getByText(/1\sdéport/)
      .first()
      .waitFor();
    await decide(ROBOTS, '2', CONDITION);
    await decide(VILLAGE, '1');
    await coordinator.look('seance-fin');
  },
);

step('the holder watches, and nothing leaks while decisions wait', async () => {
  const words = await holderSees();
  expect(words).toContain(ROBOTS);
  expect(words).not.toMatch(/Labellisé|Refusé|Ajourné|Décidé|fauteuil|Canari|convention|n’est pas décrit/);
});

step('the session closes with its minutes, frozen with their fingerprint', async () => {
  const { page } = coordinator;
  await coordinator.goto(sessionPath);
  await page.getByRole('button', { name: 'Clore la séance' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
  await page.getByText('Empreinte vérifiée.').waitFor();
  expect(await page.locator('main').innerText()).toContain(REFUSAL);
  await coordinator.lookTwice('proces-verbal');
  const href = await page.getByRole('link', { name: 'PDF à signer' }).getAttribute('href');
  const file = await page.context().request.get(`${process.env['PORTAL_URL']}${href}`);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect(await holderSees()).not.toMatch(/Labellisé|Refusé|Ajourné|Décidé/);
});

step('the answers are announced in one go, once', async () => {
  const { page } = coordinator;
  await coordinator.goto(`${sessionPath}/notification`);
  await page.getByText('Sous embargo.').waitFor();
  await coordinator.lookTwice('notification');
  await page.getByRole('button', { name: 'Annoncer les réponses' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annoncer les réponses' }).click();
  await page.getByText(/Rien n’attend d’être annoncé/).waitFor();
  const told = async () => (await mailsTo(holder.account.email)).filter(({ text }) => text?.includes(REFUSAL)).length;
  await until(told);
  expect(await told()).toBe(1);
});

step('the holder reads each answer with its reason on a phone, and anyone checks the certificate', async () => {
  const { page } = holder;
  await page.setViewportSize(PHONE);
  for (const [title, words] of [
    [VILLAGE, 'Labellisé'],
    [ROBOTS, CONDITION],
    [POND, DEFERRAL],
    [PERFUME, REFUSAL],
  ] as const) {
    await holder.goto(`/dossiers/${ids[title]}/reponse`);
    await page.getByText(words).first().waitFor();
  }
  await holder.goto(`/dossiers/${ids[VILLAGE]}/reponse`);
  await holder.lookTwice('reponse');
  const certificate = await page.getByRole('link', { name: 'Télécharger l’attestation' }).getAttribute('href');
  const file = await page.context().request.get(`${process.env['PORTAL_URL']}${certificate}`);
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);

  expect((await mailIn(holder.account.email, /Saveurs de la baie/)).text).toContain('attestation');
  const words = await pdfWords(await file.body());
  expect(words).toContain(VILLAGE);
  // Letters set closer together are read apart.
  const code = /Code:((?:\w{4}-){3}\w{4})/.exec(words.replace(/[^\w:-]/g, ''))?.[1];
  await expert.goto(`/verifier/${code}`);
  await expert.page.getByText(VILLAGE).first().waitFor();
  await expert.lookTwice('verifier');
  await expert.goto('/verifier/AAAAAAAAAAAAAAAA');
  await expert.page.getByText('Aucune attestation ne porte ce code.').waitFor();
});

step('nobody met an error or a request elsewhere', async () => {
  for (const person of [administrator, coordinator, holder, drari, region, expert])
    expect(person.complaints).toEqual([]);
});
