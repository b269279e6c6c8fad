import { missing } from '@fds/applications/domain';
import type { Day, OrganisationKind } from '@fds/shared/kernel';
import { checkedAgainst, readApplication, type Rows } from '../applications/application-record';
import { promotedDossier } from './promote-activity';

const KIND = `SELECT kind FROM organisation_profile WHERE organisation_id = $1 ORDER BY edition_year = $2 DESC, edition_year DESC LIMIT 1`;

/** What the dossier of an activity would lack under this holder, in French sentences; each once. */
export async function lackingOnceAlone(
  rows: Rows,
  given: { readonly eventId: string; readonly fromApplicationId: string; readonly organisationId: string },
  today: Day,
): Promise<readonly string[]> {
  const record = await readApplication(rows, given.fromApplicationId);
  if (!record) return [];
  const { content } = await promotedDossier(rows, { ...given, newApplicationId: given.fromApplicationId });
  const [holder] = await rows<{ kind: OrganisationKind | null }>(KIND, [given.organisationId, record.editionYear]);
  const found = missing(content, {
    ...checkedAgainst(record, today),
    association: holder?.kind === 'association',
    files: record.files.filter(({ eventId }) => eventId === given.eventId),
  });
  return [...new Set(found.filter(({ weight }) => weight === 'must').map(({ text }) => text))];
}
