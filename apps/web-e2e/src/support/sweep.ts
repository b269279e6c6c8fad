import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import { ask } from './edition';
import { fileDossier } from './filed';
import { labelDossier } from './labelled';
import { DESK, PHONE, type Actor } from './stage';

/** The narrowest window without a sideways scroll (RGAA 10.11). */
const NARROW = { width: 320, height: 800 };

interface Reviewed {
  readonly events: readonly { readonly eventId: string; readonly parentEventId: string | null }[];
}

/** What pages with an id in their address need, in an edition whose call is open: by the names of addresses.json. */
export async function prepareSweep(coordinator: Actor, holder: Actor): Promise<Record<string, string>> {
  const { organisations, person } = await ask<{ organisations: { id: string }[]; person: { id: string } }>(
    holder,
    'get',
    '/api/session',
  );
  const structure = organisations[0]?.id ?? '';
  const draft = await ask<{ id: string }>(holder, 'post', '/api/applications', {
    organisationId: structure,
    editionYear: 2026,
    title: 'Un brouillon de la revue',
  });
  const dossier = await fileDossier(holder, { title: 'Les pages en revue' });
  const other = await fileDossier(holder, { title: 'Un dossier ajourné' });
  const { survey, link } = await openSurvey(coordinator);
  const meeting = await ask<{ id: string }>(coordinator, 'post', '/api/preparation-meetings', {
    ...{ title: 'Réunion de lancement', kind: 'kick_off', heldOn: '2026-04-02', place: 'Amiens', online: false },
    editionYear: 2026,
  });
  return {
    ...{ structure, person: person.id, draft: draft.id, dossier, other, survey, 'survey-link': link },
    ...{ meeting: meeting.id, lost: randomUUID().replaceAll('-', '').padEnd(43, 'a') },
  };
}

async function openSurvey(coordinator: Actor): Promise<{ survey: string; link: string }> {
  const made = await ask<{ id: string; version: number }>(coordinator, 'post', '/api/editions/2026/surveys', {
    title: 'Besoins des structures',
    naming: 'anonymous',
  });
  await ask(coordinator, 'put', `/api/surveys/${made.id}`, {
    ...{ version: made.version, title: 'Besoins des structures', intro: 'Dix minutes.', naming: 'anonymous' },
    ...{ closesOn: '2026-12-31', sections: [] },
    questions: [{ code: 'need', type: 'text', label: 'De quoi avez-vous besoin ?', required: false }],
  });
  const { version, channels } = await ask<{ version: number; channels: readonly { address: string }[] }>(
    coordinator,
    'post',
    `/api/surveys/${made.id}/channels`,
    { name: 'Lettre', reach: 40 },
  );
  await ask(coordinator, 'post', `/api/surveys/${made.id}/opening`, { version });
  return { survey: made.id, link: new URL(channels[0]?.address ?? '', 'http://portal').pathname };
}

/** After the call: one dossier labelled and announced, another deferred by a session that is closed; a bilan published. */
export async function decideSweep(coordinator: Actor, prepared: Record<string, string>): Promise<void> {
  await labelDossier(coordinator, prepared['dossier'] ?? '');
  const { events } = await ask<Reviewed>(coordinator, 'get', `/api/applications/${prepared['dossier']}/review`);
  const path = `/api/applications/${prepared['other']}`;
  await ask(coordinator, 'post', `${path}/review`);
  await ask(coordinator, 'post', `${path}/readiness`);
  const session = await ask<{ id: string; version: number }>(coordinator, 'post', '/api/committee-sessions', {
    ...{ editionYear: 2026, title: 'Comité de pilotage', heldOn: '2026-06-09', place: 'Amiens' },
    ...{ opinionsDueOn: null, answersOn: '2026-06-15' },
  });
  const at = `/api/committee-sessions/${session.id}`;
  await ask(coordinator, 'put', `${at}/agenda`, { version: session.version, applicationIds: [prepared['other']] });
  await ask(coordinator, 'post', `${at}/opening`);
  await ask(coordinator, 'post', `${at}/closing`, { deferral: 'La séance est close.' });
  await ask(coordinator, 'post', '/api/bilans/2021/versions', { note: '', after: 0 });
  Object.assign(prepared, { session: session.id, event: events.find((one) => one.parentEventId === null)?.eventId });
}

/** Goes to another page of the portal without loading it anew, as a link does; the page that was there is gone. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    [...document.querySelectorAll('router-outlet + *')].at(-1)?.setAttribute('data-left', '');
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  await page.locator('[data-left]').waitFor({ state: 'detached' });
}

/** Waits until the page has its heading and shows that it loads nothing; a part that waits to be asked for may stay so. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1, h2[aria-level="1"]').first().waitFor({ state: 'attached' });
  const silent = page.locator('fds-page-state > p.vh[role="status"]').first();
  await silent.waitFor({ state: 'detached', timeout: 1000 }).catch(() => null);
  // One page shows this face for good, as one of the kit's parts; any other that is so slow is looked at as it is.
  const slow = page.locator('[role="status"]:has-text("Chargement")').first();
  await slow.waitFor({ state: 'detached', timeout: 5000 }).catch(() => null);
  // What is drawn after the answer: charts, and parts that ask in their turn.
  await page.waitForTimeout(100);
}

/** Faults of the page at a desk, a phone and at 320 pixels, with its title. */
export async function sweptFaults(
  actor: Actor,
  path: string,
  fresh: boolean,
): Promise<{ title: string; faults: string[] }> {
  const { page } = actor;
  if (fresh) await actor.goto(path);
  else await turnTo(page, path);
  await settled(page);
  const faults: string[] = [];
  for (const screen of [DESK, PHONE, NARROW]) {
    await page.setViewportSize(screen);
    if (screen !== NARROW) for (const fault of await accessibilityFaults(page)) faults.push(fault);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 1) faults.push(`${over} px wider than ${screen.width} px`);
  }
  await page.setViewportSize(DESK);
  const { title, doctype, twice } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return {
      title: document.title,
      doctype: document.doctype?.name,
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    };
  });
  if (doctype !== 'html') faults.push('no document type');
  for (const id of new Set(twice)) faults.push(`id twice: ${id}`);
  return { title, faults: faults.map((fault) => `${path}: ${fault}`) };
}
