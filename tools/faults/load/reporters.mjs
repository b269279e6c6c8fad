// Holders who report attendance, correct it, and send it now and then.
import { layHolder, layLabelled, RUNNING } from '../ground.mjs';

export async function reporter(world) {
  const { sql, client } = world;
  const { organisationId, holder } = await layHolder(sql, RUNNING.year, world.now());
  const event = await layLabelled(sql, organisationId, 'Soirée des étoiles');
  await sql(
    `INSERT INTO slot (event_id, begins_at, ends_at) VALUES ($1, '2026-10-16T18:00:00Z', '2026-10-16T20:00:00Z')`,
    [event],
  );
  const { cookie } = holder;
  const path = `/api/events/${event}/attendance`;
  const faults = [];
  /** `kept`: visits answered as saved; `maybe`: those of a save that nobody answered. */
  let [version, turn, kept, maybe, sent, maybeSent, saves] = [null, 0, null, null, 0, 0, 0];

  async function look() {
    const { outcome, body } = await client.call('GET', path, { cookie });
    if (outcome !== 'saved') return;
    const found = body.report?.lines[0]?.visits ?? null;
    if (found !== kept && found !== maybe) faults.push(`${found} visites, ni ${kept} ni ${maybe}`);
    version = body.report?.version ?? null;
    [kept, maybe] = [found, null];
  }

  return {
    kind: 'fréquentations',
    cookie: () => cookie,
    async step() {
      if (maybe !== null) return look();
      turn += 1;
      if (turn % 5 === 0 && version !== null) {
        const { outcome, body } = await client.call('POST', `${path}/submission`, { cookie, json: { version } });
        if (outcome === 'saved') sent += 1;
        else if (outcome === 'unknown') maybeSent += 1;
        else if (body?.code !== 'attendance.changed')
          faults.push(`un envoi a été refusé (${body?.code} ${body?.detail})`);
        maybe = kept;
        return look();
      }
      const visits = 10 + turn;
      const line = { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits, counting: 'exact' };
      maybe = visits;
      const { outcome, body } = await client.call('PUT', path, {
        ...{ cookie, json: { version, comment: '', lines: [line], notHeldReason: null } },
      });
      if (outcome === 'unknown') return;
      maybe = null;
      if (outcome === 'refused') {
        faults.push(`un relevé a été refusé (${body?.code} ${body?.detail})`);
        return look();
      }
      [kept, version] = [visits, body.report.version];
      saves += 1;
    },
    idle: () => maybe === null,
    async compare() {
      const [row] = await sql(
        `SELECT (SELECT array_agg(visits) FROM attendance_line WHERE event_id = $1) AS visits,
           (SELECT count(*)::int FROM attendance_version WHERE event_id = $1) AS sent`,
        [event],
      );
      const visits = row.visits ?? [];
      if (kept !== null && (visits.length !== 1 || visits[0] !== kept))
        faults.push(`${visits} visites au lieu de ${kept}`);
      if (row.sent < sent || row.sent > sent + maybeSent) faults.push(`${row.sent} envois au lieu de ${sent}`);
      return { expected: saves + sent, faults };
    },
  };
}
