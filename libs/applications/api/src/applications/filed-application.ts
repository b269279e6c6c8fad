import { readSnapshot } from '@fds/applications/domain';
import { readMunicipalities } from '../content/municipalities';
import { rowsOf } from '../content/stored-event';
import type { ApplicationRecord, EventRecord, Rows } from './application-record';

const LAST = 'SELECT content FROM application_version WHERE application_id = $1 ORDER BY number DESC LIMIT 1';

/**
 * The dossier as it was sent last, which is what the committee reads, whatever was written since. One that was never sent
 * here (of an archive) is what stands.
 */
export async function asFiled(rows: Rows, record: ApplicationRecord): Promise<ApplicationRecord> {
  const [last] = await rows<{ content: unknown }>(LAST, [record.id]);
  if (!last) return record;
  const { content, organisation } = readSnapshot(last.content, record.id);
  const communes = new Map((await readMunicipalities(rows, content)).map((commune) => [commune.code, commune]));
  const standing = new Map(record.events.map((event) => [event.id, event]));
  const events = content.items.map((item): EventRecord => {
    const commune = communes.get(item.answers.municipality ?? '');
    const { label = 'pending', told = null } = standing.get(item.id) ?? {};
    return {
      ...rowsOf(item),
      partners: [],
      municipalityName: commune?.name ?? null,
      department: commune?.department ?? null,
      label,
      told,
    };
  });
  const { title, summary, charterAcceptedBy } = content.project;
  return {
    ...record,
    organisation: organisation ?? record.organisation,
    title,
    summary,
    charterAcceptedBy: charterAcceptedBy || null,
    charterAcceptedAt: charterAcceptedBy === record.charterAcceptedBy ? record.charterAcceptedAt : null,
    events,
    content,
  };
}
