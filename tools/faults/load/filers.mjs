// Holders who begin dossiers, complete them and file them, one after the other.
import { randomUUID } from 'node:crypto';
import { layHolder } from '../ground.mjs';

/** @param whole the changes that complete an empty dossier, from what is read of it */
export async function filer(world, year, whole) {
  const { sql, client } = world;
  const { organisationId, holder } = await layHolder(sql, year, world.now());
  const { cookie } = holder;
  const filed = [];
  const late = [];
  const faults = [];
  let now = null;

  const stages = {
    async begin() {
      const { title } = now;
      const { outcome, body } = await client.call('POST', '/api/applications', {
        ...{ cookie, json: { organisationId, editionYear: year, title } },
      });
      // Nobody answered: it may be there, which its list would show.
      const [there] =
        outcome === 'unknown' ? await sql('SELECT id FROM application WHERE title = $1', [title]) : [body];
      if (outcome === 'refused') return refused(body);
      if (there?.id) Object.assign(now, { id: there.id, stage: 'complete' });
    },
    async complete() {
      const path = `/api/applications/${now.id}/content`;
      const read = await client.call('GET', path, { cookie });
      if (read.outcome !== 'saved') return;
      const changes = whole(read.body, now.title);
      if (changes.length > 0) {
        const { outcome, body } = await client.call('PATCH', path, {
          cookie,
          json: { base: read.body.version, changes },
        });
        if (outcome === 'refused') return refused(body);
        if (outcome !== 'saved') return;
      }
      now.stage = 'submit';
    },
    async submit() {
      const read = await client.call('GET', `/api/applications/${now.id}`, { cookie });
      if (read.outcome !== 'saved') return;
      if (read.body.state === 'submitted') return done();
      const { outcome, body } = await client.call('POST', `/api/applications/${now.id}/submission`, {
        ...{ cookie, json: { version: read.body.version } },
      });
      if (outcome === 'saved') done();
      else if (outcome === 'refused') refused(body);
    },
  };
  function done() {
    filed.push(now.id);
    now = null;
  }
  function refused(body) {
    if (!world.closed(year)) faults.push(`un dépôt a été refusé (${body?.code} ${body?.detail})`);
    else if (now.stage === 'submit') late.push(now.id);
    now = null;
  }

  return {
    kind: 'dépôts',
    cookie: () => cookie,
    async step() {
      now ??= { stage: 'begin', title: `Dossier ${randomUUID()}` };
      await stages[now.stage]();
    },
    idle: () => now === null,
    filed: () => filed,
    async compare() {
      const rows = await sql(
        `SELECT a.id, a.state, (SELECT count(*)::int FROM application_version v WHERE v.application_id = a.id) AS versions,
           (SELECT count(*)::int FROM outbox_message m WHERE m.application_id = a.id AND m.person_id = $2) AS receipts
         FROM application a WHERE a.organisation_id = $1`,
        [organisationId, holder.personId],
      );
      const by = new Map(rows.map((row) => [row.id, row]));
      for (const id of filed) {
        const { state, versions, receipts } = by.get(id) ?? {};
        if (state !== 'submitted' || versions !== 1)
          faults.push(`dossier déposé ${id} : ${state}, ${versions} versions`);
        if (receipts !== 1) faults.push(`dossier déposé ${id} : ${receipts} accusés de réception`);
      }
      for (const id of late)
        if (by.get(id)?.state !== 'draft' || by.get(id)?.receipts)
          faults.push(`dossier en retard ${id} : déposé quand même`);
      const titles = await sql('SELECT title FROM application WHERE organisation_id = $1', [organisationId]);
      if (new Set(titles.map(({ title }) => title)).size !== titles.length)
        faults.push('un dossier est commencé deux fois');
      return { expected: filed.length, faults };
    },
  };
}
