import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { sizeInWords, tooLargeText } from '@fds/applications/domain';
import { canAnswer, visibleQuestions } from '@fds/evaluation/domain';
import { MOST_FILES } from '@fds/questions/domain';
import {
  Clock,
  Files,
  Intake,
  keptName,
  ServerSettings,
  sizeOf,
  Transactions,
  type Accepted,
  type Sql,
} from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { allowed } from '../response/refusals';
import type { EvaluationFileView } from '../response/response.contract';
import { ResponseQueries, type StandingResponse } from '../response/response.queries';
import { BEGIN, LOCK } from '../response/save-response';
import { EvaluationFile } from './evaluation-file.entity';

/** A file that somebody sends: its bytes are the body of a `RawBody` route. */
export interface SentEvaluationFile {
  readonly body: unknown;
  /** The request's `content-length`. */
  readonly declared: string | undefined;
  readonly name: string;
  /** Code of the question that it answers. */
  readonly question: string;
}
interface Place {
  readonly year: number;
  readonly organisationId: string;
}

/** Times what a question takes that is kept for it with what was taken out of its answer again. */
const MOST_EVER = 4;
const USED = `SELECT count(*) FILTER (WHERE f.question = $2)::int AS ever, COALESCE(sum(s.bytes), 0)::float8 AS bytes
  FROM evaluation_file f JOIN stored_file s ON s.id = f.file_id WHERE f.response_id = $1`;

/** Takes files in for questions of an evaluation: they are part of the response once the answer names them. */
@Injectable()
export class JoinFiles {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ResponseQueries) private readonly queries: ResponseQueries,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Files) private readonly files: Files,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file for a question. Nothing is read of it before it is known that the actor may answer; that is asked again
   * once it has arrived.
   * @throws PortalError missing, refused, invalid with the sentence for a file or a response that takes no more
   */
  async add(actor: Actor, place: Place, sent: SentEvaluationFile): Promise<EvaluationFileView> {
    const { year, organisationId } = place;
    this.#check(actor, await this.queries.standing(actor, year, organisationId), sent.question);
    const { imageBytes, documentBytes, dossierBytes } = this.settings.files;
    const limits = { imageBytes, documentBytes, dossierBytes, files: MOST_FILES };
    return this.intake.take(
      {
        body: sent.body,
        declared: sent.declared === undefined ? null : Number(sent.declared),
        kind: null,
        most: { image: imageBytes, document: documentBytes },
        tooLarge: (kind) => new PortalError('invalid', 'evaluation.file_too_large', tooLargeText(kind, limits)),
      },
      (file) => this.#keep(actor, place, sent, file),
    );
  }

  #check(actor: Actor, { facts, window, asked, content }: StandingResponse, question: string): void {
    allowed(canAnswer(actor, facts, window, this.clock.now()));
    if (!visibleQuestions(asked, content).some(({ code, type }) => code === question && type === 'file'))
      throw new PortalError(
        'invalid',
        'evaluation.no_file_asked',
        'Aucun fichier n’est demandé ici\u00a0: le questionnaire ou vos réponses ont changé. Rechargez la page.',
      );
  }

  #keep(
    actor: Actor,
    { year, organisationId }: Place,
    { name: given, question }: SentEvaluationFile,
    { kind, type, extension, content }: Accepted,
  ): Promise<EvaluationFileView> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { kept: EvaluationFile }, async ({ kept, sql, journal }) => {
      const now = this.clock.now();
      const subject = { type: 'organisation', id: organisationId } as const;
      const [begun] = await sql(BEGIN, [year, organisationId, now, actor.personId, actor.role === 'coordinator']);
      const [response] = await sql<{ id: string }>(LOCK, [year, organisationId]);
      this.#check(actor, await this.queries.standing(actor, year, organisationId, sql), question);
      const responseId = response?.id ?? '';
      await this.#checkRoom(sql, responseId, question, sizeOf(content));
      const { id: fileId } = await this.files.keep({ sql }, type, content);
      const { name } = keptName(given, extension);
      const id = randomUUID();
      await kept.insert({ id, responseId, question, fileId, name, addedBy: actor.personId, addedAt: now });
      if (begun) await journal.record({ action: 'evaluation.begun', subject, editionYear: year });
      await journal.record({
        action: 'evaluation.file_added',
        subject,
        editionYear: year,
        after: { question, file: id, name },
      });
      return { id, question, name, bytes: sizeOf(content), image: kind === 'image', own: true };
    });
  }

  async #checkRoom(sql: Sql, responseId: string, question: string, bytes: number): Promise<void> {
    const { dossierBytes } = this.settings.files;
    const [used = { ever: 0, bytes: 0 }] = await sql<{ ever: number; bytes: number }>(USED, [responseId, question]);
    if (used.ever >= MOST_FILES * MOST_EVER)
      throw full('Trop de fichiers ont été joints puis retirés ici. Écrivez à la coordination.');
    if (used.bytes + bytes > dossierBytes)
      throw full(
        `Les fichiers d’une évaluation font ${sizeInWords(dossierBytes)} au plus. Retirez-en, ou allégez celui-ci.`,
      );
  }
}

const full = (words: string): PortalError => new PortalError('invalid', 'evaluation.files_full', words);
