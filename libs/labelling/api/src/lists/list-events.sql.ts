/** What an event's own row says of its dossier. */
const SAID_OF_DOSSIER: Readonly<Record<string, string>> = {
  'a.id': 'f.application_id',
  'a.edition_year': 'f.edition_year',
  'a.organisation_id': 'f.organisation_id',
  'a.state': 'f.application_state',
  'a.submitted_at': 'f.submitted_at',
};
/** Events by what their own rows say; their dossiers are read only when something else of them is asked. */
export function ofEvents(select: string, rest: string): string {
  const own = (sql: string): string => sql.replace(/\ba\.\w+/g, (column) => SAID_OF_DOSSIER[column] ?? column);
  const [columns, others] = [own(select), own(rest)];
  const dossiers = /\ba\./.test(columns + others) ? 'JOIN application a ON a.id = f.application_id' : '';
  return `SELECT ${columns} FROM event_overview f ${dossiers} ${others}`;
}
