// Holders who type into a dossier: each save holds what the one before left, and is sent again until it was answered.
import { ageSession, layDossier, layHolder, laySession } from '../ground.mjs';

/** @param world see `../world.mjs` @param year edition whose call is open */
export async function writer(world, year) {
  const { sql, client } = world;
  const { organisationId, holder } = await layHolder(sql, year, world.now());
  const { dossier, events } = await layDossier(sql, year, organisationId, ['Atelier', 'Visite', 'Débat']);
  const path = `/api/applications/${dossier}/content`;
  /** What was answered as saved, by event. */
  const saved = new Map();
  const over = [];
  const faults = [];
  let [cookie, version, turn, saves, pending] = [holder.cookie, 1, 0, 0, null];

  /** Nobody knows what became of the last save: the dossier is read again, as a screen does when it comes back. */
  async function look() {
    const { outcome, body } = await client.call('GET', path, { cookie });
    if (outcome !== 'saved') return false;
    version = body.version;
    return true;
  }

  return {
    kind: 'enregistrements',
    cookie: () => cookie,
    /** The session gets too old; the next one is laid when it is refused. */
    async expire() {
      over.push(cookie);
      await ageSession(sql, cookie);
    },
    over: () => over,
    async step() {
      if (pending === null) {
        const item = events[(turn += 1) % events.length];
        pending = { item, value: `${turn} : ${'mots '.repeat(1 + (turn % 40))}`.trim(), base: version };
      }
      const { item, value, base } = pending;
      const change = { op: 'set', item, field: 'description', was: saved.get(item) ?? '', value };
      const { outcome, status, body } = await client.call('PATCH', path, { cookie, json: { base, changes: [change] } });
      if (outcome === 'saved') {
        for (const { value: theirs } of body.conflicts)
          if (theirs !== value) faults.push(`un conflit avec personne : « ${theirs} » (${value})`);
        saved.set(item, value);
        saves += 1;
        version = body.version;
        pending = null;
      } else if (status === 401) {
        if (!over.includes(cookie)) faults.push('une session qui vivait a été refusée');
        cookie = await laySession(sql, holder.personId, 'holder', world.now());
      } else if (outcome === 'refused' && !world.closed(year)) {
        faults.push(`un enregistrement a été refusé (${status} ${body?.code})`);
        pending = null;
      } else if (outcome === 'refused') pending = null;
      // Half of those that nobody answered are sent again as they were, the others after a look.
      else if (turn % 2 && (await look())) pending.base = version;
    },
    idle: () => pending === null,
    async compare() {
      const { outcome, body } = await client.call('GET', path, { cookie });
      if (outcome !== 'saved') return { expected: saves, faults: [...faults, 'le dossier ne se lit plus'] };
      const found = new Map(body.items.map(({ id, answers }) => [id, answers.description ?? '']));
      for (const [item, value] of saved)
        if (found.get(item) !== value) faults.push(`perdu : « ${value} », trouvé : « ${found.get(item)} »`);
      return { expected: saves, faults };
    },
  };
}
