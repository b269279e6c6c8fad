import { FIGURES_FIELD } from '@fds/applications/domain';

/**
 * When the holder answered in words to the last question about the figures of the event `event` of the dossier
 * `application`: from the report, or by a message of the thread that is about nothing else; null while nobody has. The
 * figures stand as they were: sent again, they are to be validated.
 */
export const answeredAtSql = (event: string, application: string): string => `(
  SELECT max(said.written_at) FROM application_message said WHERE said.application_id = ${application}
    AND said.circle = 'thread' AND said.role <> 'coordinator' AND (said.item = ${event} OR said.item IS NULL)
    AND said.written_at > (SELECT max(put.written_at) FROM application_message put
      WHERE put.application_id = ${application} AND put.circle = 'thread' AND put.role = 'coordinator'
        AND put.item = ${event} AND put.field = '${FIGURES_FIELD}'))`;
