// Who sends the scanner's requests, and which ids their paths name.
import { ask, signIn } from '../lib/web-client.mjs';

/** Tried in this order; the first one that the door lets in sends the request. */
export const ROLES = ['coordinator', 'administrator', 'holder', 'drari', 'region'];
const SHUT_OUT = [401, 403, 404];

/**
 * The first role that a request of this kind lets in, signed in anew: what other requests did to a session is forgotten.
 * The request is really sent, also one that writes, as the scanner will send it hundreds of times.
 * @returns `{ role, cookie, status }`; role is null where everybody is shut out
 */
export async function senderOf(site, accounts, { method, path, body }) {
  let last = null;
  for (const role of ROLES) {
    const account = accounts.find((one) => one.role === role);
    if (!account) continue;
    const client = await signIn(site, account);
    const headers = { cookie: client.cookie, ...(body && { 'content-type': 'application/json' }) };
    const { status } = await ask(`${site}${path}`, { method, headers, body: body ?? undefined });
    client.close();
    if (!SHUT_OUT.includes(status)) {
      // What was just sent may have ended the session or changed its token.
      const fresh = await signIn(site, account);
      fresh.close();
      return { role, cookie: fresh.cookie, status };
    }
    last ??= { role: null, cookie: client.cookie, status };
  }
  return last;
}

/** Ids that exist, by the part of the path before them, so that requests find rows. */
export async function knownValues({ coordinator, holder }) {
  const first = async (path, which = () => true) =>
    (JSON.parse(await coordinator.read(path)).items ?? []).find(which) ?? {};
  const application = await first('/api/applications?year=2021');
  const [one, other, third] = JSON.parse(await coordinator.read('/api/organisations')).items ?? [];
  const session = JSON.parse(await holder.read('/api/session'));
  const own = session.organisations?.[0]?.id;
  const unit = (await first('/api/research-units')).id;
  const dossier = application.id ? JSON.parse(await coordinator.read(`/api/applications/${application.id}`)) : {};
  return {
    ids: {
      applications: application.id,
      organisations: own ?? one?.id,
      'public-organisations': one?.id,
      'acting-for': one?.id,
      team: session.person?.id,
      'organisation-duplicates': one?.id,
      [one?.id]: other?.id,
      people: (await first('/api/people?role=holder')).id,
      events: dossier.events?.[0]?.id,
      'research-units': unit,
      journal: (await first('/api/journal')).id,
    },
    values: {
      organisationId: own ?? one?.id,
      survivorId: other?.id,
      absorbedId: third?.id,
      token: '0f1e2d3c4b5a',
      year: 2021,
      annee: 2021,
      q: 'lille',
      page: 1,
      size: 25,
    },
  };
}
