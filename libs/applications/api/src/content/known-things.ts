import { EXTRA } from '@fds/applications/domain';
import type { FieldProblem } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { readForm, type WrittenApplication } from './content-record';
import type { ChangeRequest } from './content.contract';

const UNKNOWN_COMMUNES =
  'SELECT code FROM unnest($1::text[]) AS code WHERE NOT EXISTS (SELECT FROM municipality m WHERE m.code = code.code)';
const UNKNOWN_ORGANISATIONS = `SELECT id::text FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS
  (SELECT FROM organisation o WHERE o.id = id.id AND o.merged_into IS NULL)`;
const ELSEWHERE = 'SELECT id::text FROM event WHERE id = ANY ($1::uuid[]) AND application_id <> $2';

/** Things that the changes name and that are not there: communes, organisations, questions; ids that another dossier has. */
export async function knownThings(
  rows: Rows,
  application: WrittenApplication,
  changes: readonly ChangeRequest[],
): Promise<FieldProblem[]> {
  const at = changes.map((change, index) => ({
    ...change,
    item: change.item.toLowerCase(),
    pointer: `/changes/${index}`,
  }));
  const sets = at.filter(({ op }) => op === 'set');
  const communes = sets.filter(
    ({ field, value }) => field === 'municipality' && typeof value === 'string' && INSEE.test(value),
  );
  const partners = sets.flatMap(({ field, value, pointer }) =>
    field === 'partners' && Array.isArray(value) ? organisationsIn(value).map((id) => ({ id, pointer })) : [],
  );
  const added = at.filter(({ op }) => op === 'add');
  const extras = sets.filter(({ item, field }) => item === application.content.id && field?.startsWith(EXTRA));
  const problems: FieldProblem[] = [];
  if (communes.length > 0) {
    const unknown = await rows<{ code: string }>(UNKNOWN_COMMUNES, [communes.map(({ value }) => value)]);
    for (const { pointer, value } of communes)
      if (unknown.some(({ code }) => code === value))
        problems.push({ pointer: `${pointer}/value`, rule: 'not_a_commune', detail: 'Cette commune n’existe pas.' });
  }
  if (partners.length > 0) {
    const unknown = await rows<{ id: string }>(UNKNOWN_ORGANISATIONS, [partners.map(({ id }) => id)]);
    for (const { pointer, id } of partners)
      if (unknown.some((one) => one.id === id.toLowerCase()))
        problems.push({
          pointer: `${pointer}/value`,
          rule: 'unknown_organisation',
          detail: 'Cette structure n’est pas, ou plus, dans le répertoire.',
        });
  }
  if (added.length > 0) {
    const elsewhere = await rows<{ id: string }>(ELSEWHERE, [added.map(({ item }) => item), application.content.id]);
    for (const { pointer, item } of added)
      if (item === application.content.id || elsewhere.some(({ id }) => id === item))
        problems.push({
          pointer: `${pointer}/item`,
          rule: 'unknown_event',
          detail: 'Cet événement n’est pas de ce dossier.',
        });
  }
  if (extras.length > 0) {
    const { questions } = await readForm(rows, application.editionYear, application.organisationId);
    const codes = new Set(questions.map(({ code }) => EXTRA + code));
    for (const { pointer, field, value } of extras)
      // An answer to a question that is no longer asked may still be emptied.
      if (!codes.has(field ?? '') && value !== '')
        problems.push({
          pointer: `${pointer}/field`,
          rule: 'unknown_field',
          detail: 'Cette question n’est plus posée.',
        });
  }
  return problems;
}

/** What is not even of the form of a code or an id was refused before: the database is not asked for it. */
const INSEE = /^(\d{2}|2[AB])\d{3}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const organisationsIn = (value: readonly unknown[]): string[] =>
  value.flatMap((row) => {
    const id = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)['organisationId'] : null;
    return typeof id === 'string' && UUID.test(id) ? [id] : [];
  });
