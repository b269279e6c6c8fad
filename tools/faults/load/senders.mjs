// Holders who add files to a dossier, now and then on a line that breaks half-way.
import { createHash, randomBytes } from 'node:crypto';
import { layDossier, layHolder, OPEN } from '../ground.mjs';

const SIZE = 120_000;

export async function sender(world) {
  const { sql, client } = world;
  const { organisationId, holder } = await layHolder(sql, OPEN.year, world.now());
  const { dossier } = await layDossier(sql, OPEN.year, organisationId, ['Exposition']);
  const { cookie } = holder;
  const path = `/api/applications/${dossier}/attachments`;
  const kept = [];
  const faults = [];
  let [turn, cut, unanswered] = [0, 0, 0];

  function remember({ outcome, body }, bytes) {
    if (outcome === 'saved')
      kept.push({ id: body.attachment.id, digest: digestOf(bytes), address: body.attachment.address });
    else if (outcome === 'unknown') unanswered += 1;
    else faults.push(`un fichier a été refusé (${body?.code} ${body?.detail})`);
  }

  return {
    kind: 'fichiers',
    cookie: () => cookie,
    /** One whose line breaks before all of it is sent. */
    async breakOff() {
      const name = `coupe-${(cut += 1)}.txt`;
      await client.call('POST', `${path}?name=${name}`, { cookie, bytes: text(), cutAfter: SIZE / 2, counts: false });
    },
    /** One that does not fit on the disk: what is answered. */
    async whenFull() {
      const { outcome, status, body } = await client.call('POST', `${path}?name=trop.txt`, { cookie, bytes: text() });
      if (outcome === 'unknown') unanswered += 1;
      return { status, code: body?.code };
    },
    /** One whose bytes take their time. */
    async slowly() {
      const bytes = text();
      const answer = await client.call('POST', `${path}?name=lent.txt`, { cookie, bytes, restAfter: 1_500 });
      remember(answer, bytes);
      return answer;
    },
    async step() {
      const bytes = text();
      remember(await client.call('POST', `${path}?name=fichier-${(turn += 1)}.txt`, { cookie, bytes }), bytes);
    },
    idle: () => true,
    async compare() {
      const rows = await sql('SELECT id, name FROM attachment WHERE application_id = $1', [dossier]);
      const found = new Set(rows.map(({ id }) => id));
      for (const { id, digest, address } of kept) {
        if (!found.has(id)) faults.push('un fichier enregistré n’est plus au dossier');
        const { outcome, body } = await client.call('GET', address, { cookie });
        if (outcome !== 'saved' || !Buffer.isBuffer(body) || digestOf(body) !== digest)
          faults.push(`un fichier enregistré ne se relit pas (${address})`);
      }
      if (rows.some(({ name }) => name.startsWith('coupe-'))) faults.push('un envoi coupé est au dossier');
      if (rows.length < kept.length || rows.length > kept.length + unanswered)
        faults.push(`${rows.length} fichiers au lieu de ${kept.length}`);
      return { expected: kept.length, faults };
    },
  };
}

const text = () => Buffer.from(randomBytes(SIZE / 2).toString('hex'));
const digestOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
