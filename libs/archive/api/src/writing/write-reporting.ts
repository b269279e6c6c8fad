import {
  joinList,
  readAttendance,
  readEvaluation,
  readResearch,
  type AttendanceRow,
  type EditionFile,
  type EvaluationRow,
  type ResearchRow,
} from '@fds/archive/domain';
import { chosenOptions } from '@fds/questions/domain';
import { matchingKey } from '@fds/shared/kernel';
import { Bulk, given, list } from './bulk';
import { stableId } from './stable-id';
import type { OrganisationIds } from './write-organisations';
import { writeTable, type Writing } from './write-table';

/** Writes who came, each event with a line having a report that is validated. */
export async function writeAttendance(writing: Writing): Promise<void> {
  const { sql, year, now } = writing;
  const id = ({ eventId }: AttendanceRow): string => stableId('event', year, eventId);
  const lines = new Bulk<AttendanceRow>(
    sql,
    `INSERT INTO attendance_line (event_id, audience, school_level, channel, visits, counting)
     SELECT * FROM ${given({ event_id: 'uuid', audience: 'text', school_level: 'text', channel: 'text', visits: 'int', counting: 'text' })}`,
    [
      id,
      ({ audience }) => audience,
      ({ schoolLevel }) => schoolLevel,
      ({ channel }) => channel,
      ({ visits }) => visits,
      ({ counting }) => counting,
    ],
  );
  await writeTable(writing, 'attendance.csv', [lines], (cells) => lines.add(readAttendance(cells)));
  await sql(
    `INSERT INTO attendance_report (event_id, state, submitted_at, validated_at)
     SELECT DISTINCT l.event_id, 'validated', $2::timestamptz, $2::timestamptz
     FROM attendance_line l JOIN event e ON e.id = l.event_id WHERE e.edition_year = $1`,
    [year, now],
  );
}

/** Writes the responses to the evaluation; an organisation with a line has responded. */
export async function writeEvaluations(
  writing: Writing,
  organisations: OrganisationIds,
  { evaluation }: EditionFile,
): Promise<void> {
  const { sql, year } = writing;
  const questions = new Map(evaluation.questions.map((question) => [question.code, question]));
  const responded = new Set<string>();
  const id = (organisation: string): string => stableId('response', year, organisation);
  const responses = new Bulk<string>(
    sql,
    `INSERT INTO evaluation_response (id, edition_year, organisation_id, state)
     SELECT id, ${Number(year)}, organisation_id, 'submitted' FROM ${given({ id: 'uuid', organisation_id: 'uuid' })}`,
    [id, (organisation) => organisations.get(organisation)],
  );
  const answers = new Bulk<EvaluationRow & { options: readonly string[] }>(
    sql,
    `INSERT INTO evaluation_answer (response_id, question, answer, options)
     SELECT response_id, question, answer, ${list('options')}
     FROM ${given({ response_id: 'uuid', question: 'text', answer: 'text', options: 'text' })}`,
    [
      ({ organisationId }) => id(organisationId),
      ({ question }) => question,
      ({ answer }) => answer ?? '',
      ({ options }) => joinList(options),
    ],
  );
  const bulks = [
    {
      flush: async (last: boolean): Promise<void> => {
        await responses.flush(last || answers.waiting);
        await answers.flush(last);
      },
    },
  ];
  await writeTable(writing, 'evaluations.csv', bulks, (cells) => {
    const row = readEvaluation(cells);
    if (!responded.has(row.organisationId)) responses.add(row.organisationId);
    responded.add(row.organisationId);
    const question = row.question === null ? undefined : questions.get(row.question);
    if (question) answers.add({ ...row, options: chosenOptions(question, row.answer ?? '') });
  });
}

/** Writes the mentions of research units, in the order in which they were given (rule 23). */
export async function writeResearch(writing: Writing, organisations: OrganisationIds): Promise<void> {
  const { sql, year } = writing;
  const mentions = new Bulk<ResearchRow & { position: number }>(
    sql,
    `INSERT INTO research_mention (edition_year, organisation_id, position, unit, unit_key, institutions, institution_keys, staff)
     SELECT ${Number(year)}, organisation_id, position, unit, unit_key, ${list('institutions')}, ${list('institution_keys')}, staff
     FROM ${given({ organisation_id: 'uuid', position: 'int', unit: 'text', unit_key: 'text', institutions: 'text', institution_keys: 'text', staff: 'int' })}`,
    [
      ({ organisationId }) => organisations.get(organisationId),
      ({ position }) => position,
      ({ unit }) => unit,
      ({ unit }) => matchingKey(unit),
      ({ institutions }) => joinList(institutions),
      ({ institutions }) => joinList(institutions.map(matchingKey)),
      ({ staff }) => staff,
    ],
  );
  let position = 0;
  await writeTable(writing, 'research.csv', [mentions], (cells) =>
    mentions.add({ ...readResearch(cells), position: (position += 1) }),
  );
}
