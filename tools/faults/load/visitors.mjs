// People who ask for a link, come in by it, and sign out again: who has left stays outside.
import { layPerson } from '../ground.mjs';

export async function visitor(world) {
  const { sql, client, mail } = world;
  const inside = [];
  const left = [];
  const faults = [];
  let now = null;

  const tokenTo = (email) => {
    const { text } = mail.taken.findLast(({ to }) => to === email) ?? {};
    // Quoted-printable breaks the line wherever it likes.
    return /\/connexion\/([\w-]{20,})/.exec(text?.replaceAll('=\r\n', '') ?? '')?.[1];
  };

  return {
    kind: 'sessions',
    cookie: () => null,
    async step({ ending } = {}) {
      if (!now) {
        if (ending) return;
        const { email, personId } = await layPerson(sql, 'holder', world.now());
        now = { email, personId, asked: false, moves: world.moves };
      }
      if (!now.asked) {
        const json = { email: now.email, wish: 'sign_in' };
        const { outcome, body } = await client.call('POST', '/api/access-requests', { json });
        if (outcome === 'refused') faults.push(`une demande d’accès a été refusée (${body?.code})`);
        now.asked = outcome === 'saved';
        return;
      }
      const token = tokenTo(now.email);
      if (!token) return;
      const entered = await client.call('POST', `/api/links/${token}/session`);
      if (entered.outcome === 'unknown') {
        // Used or not, nobody knows: a link opens once, so another person tries next.
        now = null;
        return;
      }
      const cookie = (entered.headers?.['set-cookie'] ?? []).map((text) => text.split(';')[0]).join('; ');
      // A link lives for some minutes: the clock may have passed them at once.
      const expired = now.moves !== world.moves;
      now = null;
      if (entered.outcome === 'refused' && expired) return;
      if (entered.outcome === 'refused') return void faults.push(`un lien n’ouvre pas (${entered.body?.code})`);
      if (inside.length <= left.length) return void inside.push(cookie);
      const gone = await client.call('DELETE', '/api/session', { cookie });
      if (gone.outcome === 'saved') left.push(cookie);
    },
    idle: () => now === null,
    /** Sessions that must stay outside: signed out, or over. */
    outside: () => left,
    async compare() {
      for (const cookie of inside)
        if ((await client.call('GET', '/api/account', { cookie })).status !== 200)
          faults.push('une session ouverte s’est perdue');
      return { expected: inside.length + left.length, faults, note: `${left.length} fermées` };
    },
  };
}
