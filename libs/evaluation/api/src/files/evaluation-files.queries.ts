import { Inject, Injectable } from '@nestjs/common';
import { answerFiles, type Question } from '@fds/questions/domain';
import { Database, window, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import type { EvaluationFileView } from '../response/response.contract';
import { ReadResults } from '../results/read-results';
import type {
  EvaluationFilesQuery,
  SentEvaluationFilesView,
  SentEvaluationFileView,
} from './evaluation-files.contract';

interface FileRow {
  readonly id: string;
  readonly question: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly addedBy: string | null;
}
interface SentRow extends FileRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly total: number;
}

/** What was sent names the file `f`. */
const IN_ANSWER = `EXISTS (SELECT FROM evaluation_answer a WHERE a.response_id = f.response_id AND a.question = f.question
    AND strpos(a.answer, f.id::text) > 0)`;
/** What is being written of the response `r`, or what was sent, names the file `f`. */
export const NAMED = `(strpos(COALESCE(r.draft->'answers'->>f.question, ''), f.id::text) > 0 OR ${IN_ANSWER})`;

const COLUMNS = `f.id, f.question, f.file_id AS "fileId", f.name, s.type, s.bytes, f.added_by AS "addedBy"`;
const FILES = `evaluation_file f JOIN stored_file s ON s.id = f.file_id JOIN evaluation_response r ON r.id = f.response_id`;
/** Those that answers name, and those that the person `$3` has just added. */
const OF_RESPONSE = `SELECT ${COLUMNS} FROM ${FILES} WHERE r.edition_year = $1 AND r.organisation_id = $2
  AND (${NAMED} OR f.added_by = $3) ORDER BY f.added_at, f.id`;
const KNOWN =
  'SELECT f.id FROM evaluation_file f WHERE f.response_id = $1 AND f.question = $2 AND f.id = ANY ($3::uuid[])';
const SENT = `SELECT ${COLUMNS}, r.organisation_id AS "organisationId", COALESCE(p.name, '') AS "organisationName", count(*) OVER ()::int AS total
  FROM ${FILES} LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year
  WHERE r.edition_year = $1 AND r.state <> 'in_progress' AND ${IN_ANSWER} AND ($2::text = '' OR f.question = $2)
  ORDER BY array_position($3::text[], f.question), "organisationName", f.added_at, f.id LIMIT $4 OFFSET $5`;

/** The files of evaluations, as the person who asks may see them. */
@Injectable()
export class EvaluationFilesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadResults) private readonly results: ReadResults,
  ) {}

  /** The files of a response that this reader finds. */
  async of(actor: Actor, year: number, organisationId: string): Promise<EvaluationFileView[]> {
    return (await this.#rows(actor, year, organisationId)).map((row) => toView(row, actor));
  }

  /**
   * A file that this person may read; `own`: only one that this person has added.
   * @throws PortalError missing, also for another organisation's
   */
  async readable(
    actor: Actor,
    { year, organisationId, fileId }: { year: number; organisationId: string; fileId: string },
    whose: 'all' | 'own' = 'all',
  ): Promise<{ readonly id: string; readonly type: string; readonly name: string }> {
    if (actor.role === 'holder' && !actor.organisationIds.includes(organisationId)) throw noSuchFile();
    const row = (await this.#rows(actor, year, organisationId)).find(({ id }) => id === fileId);
    if (!row || (whose === 'own' && row.addedBy !== actor.personId)) throw noSuchFile();
    return { id: row.fileId, type: row.type, name: row.name };
  }

  /** Whether every file that an answer names was sent for this question of this response. */
  async allKnown(sql: Sql, responseId: string, question: string, answer: string): Promise<boolean> {
    const ids = [...new Set(answerFiles(answer))];
    return (await sql(KNOWN, [responseId, question, ids])).length === ids.length;
  }

  /** Those of the responses that were sent, in the order of the questionnaire. */
  async sent(actor: Actor, year: number, query: EvaluationFilesQuery): Promise<SentEvaluationFilesView> {
    const { questions } = await this.results.asked(actor.role, year);
    const { page, size, limit, offset } = window(query);
    const rows = await this.database.rows<SentRow>(SENT, [
      ...[year, query.question ?? '', questions.map(({ code }) => code), limit, offset],
    ]);
    return {
      items: rows.map((row) => sentView(row, actor, year, questions)),
      ...{ total: rows[0]?.total ?? 0, page, size },
      asked: questions.some(({ type, withdrawn }) => type === 'file' && !withdrawn),
    };
  }

  #rows({ personId }: Actor, year: number, organisationId: string): Promise<FileRow[]> {
    return this.database.rows<FileRow>(OF_RESPONSE, [year, organisationId, personId]);
  }
}

const toView = ({ id, question, name, bytes, type, addedBy }: FileRow, { personId }: Actor): EvaluationFileView => ({
  ...{ id, question, name, bytes },
  image: type.startsWith('image/'),
  own: addedBy === personId,
});
const sentView = (
  { organisationId, organisationName, ...row }: SentRow,
  actor: Actor,
  year: number,
  questions: readonly Question[],
): SentEvaluationFileView => ({
  ...toView(row, actor),
  ...{ organisationId, organisationName },
  questionLabel: questions.find(({ code }) => code === row.question)?.label ?? row.question,
  address: `/api/evaluations/${year}/organisations/${organisationId}/files/${row.id}`,
});
const noSuchFile = (): PortalError =>
  new PortalError('missing', 'evaluation.file_missing', 'Ce fichier n’existe pas, ou plus.');
