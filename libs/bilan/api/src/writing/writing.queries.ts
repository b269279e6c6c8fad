import { Inject, Injectable } from '@nestjs/common';
import {
  canReadDraft,
  canWriteBilan,
  WRITING_REFUSAL_TEXTS,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt } from '@fds/editions/domain';
import { Clock, containing, Database, window } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Role } from '@fds/shared/kernel';
import { DRAFT_SQL, type DraftRow } from './draft.queries';
import type { BilanWritingView, FindVerbatimsQuery, BilanVerbatimsView } from './writing.contract';

interface CommentRow {
  readonly id: string;
  readonly section: WrittenSection;
  readonly text: string;
  readonly name: string;
  readonly role: Role;
  readonly writtenAt: Date;
  readonly resolvedAt: Date | null;
}
const COMMENTS = `SELECT c.id, c.section, c.text, p.name, c.role, c.written_at AS "writtenAt", c.resolved_at AS "resolvedAt"
  FROM bilan_comment c JOIN person p ON p.id = c.written_by WHERE c.edition_year = $1 ORDER BY c.written_at, c.id LIMIT 1000`;

/** Free words of the responses that were sent, the longest first; `$2` is looked for in them, and in who said them. */
const VERBATIMS = `WITH asked AS (
    SELECT q->>'code' AS code, q->>'label' AS label FROM questionnaire k, jsonb_array_elements(k.questions) q
    WHERE k.edition_year = $1 AND k.kind = 'evaluation' AND q->>'type' = 'text'),
  said AS (
    SELECT a.answer AS words, COALESCE(p.name, '') AS organisation, k.label AS question, r.id
    FROM evaluation_response r JOIN evaluation_answer a ON a.response_id = r.id JOIN asked k ON k.code = a.question
    LEFT JOIN organisation_profile p ON p.organisation_id = r.organisation_id AND p.edition_year = r.edition_year
    WHERE r.edition_year = $1 AND r.state <> 'in_progress' AND btrim(a.answer) <> ''
      AND NOT EXISTS (SELECT FROM verbatim_mark m
        WHERE m.response_id = r.id AND m.question = a.question AND m.hidden_at IS NOT NULL)
      AND ($2::text IS NULL OR a.answer ILIKE $2 OR p.name ILIKE $2))
  SELECT count(*) OVER ()::int AS total, words, organisation, question FROM said
  ORDER BY length(words) DESC, id, question LIMIT $3 OFFSET $4`;

/** The draft of a bilan, as somebody reads it. */
@Injectable()
export class WritingQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing`. */
  async draft(year: number): Promise<DraftRow> {
    const draft = await this.database.row<DraftRow>(DRAFT_SQL, [year]);
    if (!draft) throw noSuchEdition(year);
    return { ...draft, state: stateAt(draft, this.clock.now()) };
  }

  /** Throws `missing`, and `forbidden` to the committee while the draft is not shared. */
  async view(actor: Actor, year: number): Promise<BilanWritingView> {
    const draft = await this.readable(actor, year);
    const comments = await this.database.rows<CommentRow>(COMMENTS, [year]);
    const may = canWriteBilan(actor, draft.state);
    return {
      year,
      version: draft.version,
      mayWrite: may.allowed,
      refusal: may.allowed ? '' : may.reasons.map((reason) => WRITING_REFUSAL_TEXTS[reason]).join(' '),
      sharedAt: draft.sharedAt?.toISOString() ?? null,
      sections: WRITTEN_SECTIONS.map((section) => ({ section, text: draft.sections[section] ?? '' })),
      highlights: [...draft.highlights],
      quotes: [...draft.quotes],
      photos: draft.photos.map(({ id, section, credit, alternative }) => ({
        id,
        section,
        credit,
        alternative,
        address: `/api/bilans/${year}/writing/photos/${id}`,
      })),
      comments: comments.map(({ writtenAt, resolvedAt, ...comment }) => ({
        ...comment,
        writtenAt: writtenAt.toISOString(),
        resolvedAt: resolvedAt?.toISOString() ?? null,
      })),
    };
  }

  /** The draft, when the actor may read it. */
  async readable(actor: Actor, year: number): Promise<DraftRow> {
    const draft = await this.draft(year);
    if (!canReadDraft(actor.role, draft.sharedAt !== null))
      throw new PortalError(
        'forbidden',
        'bilan.draft_not_shared',
        'La coordination n’a pas encore partagé ce brouillon.',
      );
    return draft;
  }

  /** Words that may be quoted. */
  async verbatims(year: number, query: FindVerbatimsQuery): Promise<BilanVerbatimsView> {
    const { page, size, limit, offset } = window(query, 20);
    const rows = await this.database.rows<BilanVerbatimsView['items'][number] & { total: number }>(VERBATIMS, [
      ...[year, containing(query.q), limit, offset],
    ]);
    const items = rows.map(({ words, organisation, question }) => ({ words, organisation, question }));
    return { items, total: rows[0]?.total ?? 0, page, size };
  }
}
