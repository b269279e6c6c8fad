// Phones that count at the door: what was not answered is sent again, as their page does.
import { randomUUID } from 'node:crypto';
import { layCountingLink, layHolder, layLabelled, RUNNING } from '../ground.mjs';

export async function phone(world) {
  const { sql, client } = world;
  const { organisationId, holder } = await layHolder(sql, RUNNING.year, world.now());
  const event = await layLabelled(sql, organisationId, 'Stand à compter');
  const { link, token } = await layCountingLink(sql, event, world.now());
  const device = randomUUID();
  const kept = [];
  const faults = [];
  let waiting = [];

  return {
    kind: 'comptages',
    cookie: () => holder.cookie,
    async step({ ending } = {}) {
      const at = world.now().toISOString();
      if (!ending)
        for (let one = 0; one < 1 + (kept.length % 3); one++)
          waiting.push({ id: randomUUID(), counter: 'public', amount: 1, at, undoes: null });
      const taps = waiting.slice(0, 200);
      if (taps.length === 0) return;
      const { outcome, status, body } = await client.call('POST', '/api/counting/taps', {
        ...{ json: { device, sentAt: at, taps }, headers: { authorization: `Bearer ${token}` } },
      });
      if (outcome === 'refused') faults.push(`des comptages ont été refusés (${status} ${body?.code})`);
      if (outcome !== 'saved') return;
      if (body.refused.length > 0) faults.push(`${body.refused.length} comptages écartés (${body.refused[0].reason})`);
      kept.push(...taps.map(({ id }) => id));
      waiting = waiting.slice(taps.length);
    },
    idle: () => waiting.length === 0,
    async compare() {
      const rows = await sql('SELECT id, day::text FROM counting_tap WHERE link_id = $1', [link]);
      const found = new Set(rows.map(({ id }) => id));
      const lost = kept.filter((id) => !found.has(id)).length;
      if (lost > 0) faults.push(`${lost} comptages perdus`);
      if (rows.length !== kept.length) faults.push(`${rows.length} comptages au lieu de ${kept.length}`);
      const [{ visits }] = await sql(
        'SELECT COALESCE(sum(visits), 0)::int AS visits FROM counting_tally WHERE link_id = $1',
        [link],
      );
      if (visits !== kept.length) faults.push(`un total de ${visits} pour ${kept.length} comptages`);
      return { expected: kept.length, faults };
    },
  };
}
