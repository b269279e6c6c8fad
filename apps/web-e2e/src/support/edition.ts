import type { Actor } from './stage';

/** Asks the API as a person who is signed in, for what a story needs and does not tell. */
export async function ask<T>(
  { page }: Actor,
  method: 'get' | 'post' | 'put' | 'patch' | 'delete',
  path: string,
  data?: object,
): Promise<T> {
  const answer = await page.context().request[method](`${process.env['PORTAL_URL']}${path}`, data ? { data } : {});
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.text()) === '' ? (undefined as T) : ((await answer.json()) as T);
}

/** Signs a person in without the page; the story of the door is told elsewhere. */
export async function enter(actor: Actor): Promise<void> {
  const { email, password } = actor.account;
  await ask(actor, 'post', '/api/session', { email, password });
}

/** Moves the portal's clock to an instant; people stay signed in (docs/decisions/0004). */
export const itIs = (administrator: Actor, at: string): Promise<void> =>
  ask(administrator, 'put', '/api/clock', { at: new Date(at).toISOString() });

/** Creates the edition of 2026 from that of 2021 and opens its call, to the end of 7 May. */
export async function openCall(coordinator: Actor): Promise<void> {
  const edition = await ask<Record<string, unknown> & { version: number }>(coordinator, 'post', '/api/editions', {
    year: 2026,
  });
  const { startsOn, endsOn, callOpensOn, reportsDueOn, title } = edition;
  const changed = await ask<{ version: number }>(coordinator, 'put', '/api/editions/2026', {
    version: edition.version,
    title,
    theme: 'Saveurs savantes',
    startsOn,
    endsOn,
    callOpensOn,
    callClosesOn: '2026-05-07',
    reportsDueOn,
  });
  await ask(coordinator, 'post', '/api/editions/2026/transitions', { version: changed.version, to: 'call_open' });
}

/** Gives the edition of 2026 a scoring grid beside the criteria that it has. */
export async function scoreOn(coordinator: Actor, grid: readonly object[]): Promise<void> {
  const path = '/api/editions/2026/criteria';
  const settings = await ask<{ version: number; criteria: Record<string, unknown>[] }>(coordinator, 'get', path);
  const criteria = settings.criteria.map(({ code, kind, label, help, check, optional }) => ({
    ...{ code, kind, label, help, check, optional },
  }));
  await ask(coordinator, 'put', path, { version: settings.version, criteria, grid });
}
