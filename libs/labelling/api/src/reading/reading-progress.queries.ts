import { Inject, Injectable } from '@nestjs/common';
import { COMMITTEE_READS } from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import { isCommittee, PortalError, type Actor } from '@fds/shared/kernel';
import { readingTimeInWords, voiceOf, type SessionState } from '@fds/labelling/domain';
import type { Booklet, BookletQuery, ReadingProgressView } from './reading.contract';
import { STANDING } from './reading-digest.queries';

/** The session that sits, else the next one, else the last. */
const SESSION = `SELECT s.id, s.title, s.held_on::text AS "heldOn", s.opinions_due_on::text AS "opinionsDueOn", s.state,
    (SELECT count(*)::integer FROM agenda_item i WHERE i.session_id = s.id) AS dossiers
  FROM committee_session s WHERE s.edition_year = $1
  ORDER BY array_position(ARRAY['open', 'prepared', 'closed'], s.state), CASE WHEN s.state = 'closed' THEN NULL ELSE s.held_on END,
    s.held_on DESC, s.id LIMIT 1`;
const PROGRESS = `SELECT count(*) FILTER (WHERE o.position IS NOT NULL)::integer AS given,
    count(*) FILTER (WHERE o.position IS NULL AND a.state = 'ready_for_committee')::integer AS awaited
  FROM application a LEFT JOIN opinion o ON o.application_id = a.id AND o.voice = $3
  WHERE a.edition_year = $1 AND a.state = ANY ($2)`;
/** Dossiers of a booklet, in the order of the session or of the list. */
const DOSSIERS: Record<Booklet, string> = {
  waiting: `SELECT a.id FROM application a LEFT JOIN application_review r ON r.application_id = a.id
    WHERE a.edition_year = $1 AND a.state = ANY ($2) AND a.state = 'ready_for_committee'
      AND NOT EXISTS (SELECT 1 FROM opinion o WHERE o.application_id = a.id AND o.voice = $3)
    ORDER BY r.ready_at NULLS LAST, a.id LIMIT $4`,
  all: `SELECT a.id FROM application a LEFT JOIN application_review r ON r.application_id = a.id
    WHERE a.edition_year = $1 AND a.state = ANY ($2) AND $3::text IS NOT NULL ORDER BY r.ready_at NULLS LAST, a.id LIMIT $4`,
  session: `SELECT a.id FROM agenda_item i JOIN application a ON a.id = i.application_id
    JOIN committee_session s ON s.id = i.session_id
    WHERE s.edition_year = $1 AND a.state = ANY ($2) AND $3::text IS NOT NULL AND i.session_id = $5
    ORDER BY i.position, a.id LIMIT $4`,
};

interface SessionRow {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly opinionsDueOn: string | null;
  readonly state: SessionState;
  readonly dossiers: number;
}

/** Where a voice stands with its reading, and the dossiers of its booklets. */
@Injectable()
export class ReadingProgress {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(actor: Actor, year: number): Promise<ReadingProgressView> {
    const [session, progress] = await Promise.all([
      this.database.row<SessionRow>(SESSION, [year]),
      this.database.row<{ given: number; awaited: number }>(PROGRESS, [year, readableBy(actor), voiceOf(actor)]),
    ]);
    const { given = 0, awaited = 0 } = progress ?? {};
    return { session, asked: given + awaited, given, timeLeft: awaited > 0 ? readingTimeInWords(awaited) : '' };
  }

  /** Ids of the dossiers of a booklet, one more than `most` when there are more. */
  async dossiers(actor: Actor, { year, which, session }: BookletQuery, most: number): Promise<string[]> {
    if ((which === 'session') !== (session !== undefined))
      throw new PortalError('missing', 'labelling.session_missing', 'Cette séance n’existe pas, ou plus.');
    const values = [year, readableBy(actor), voiceOf(actor), most + 1, ...(session === undefined ? [] : [session])];
    const rows = await this.database.rows<{ id: string }>(DOSSIERS[which], values);
    return rows.map(({ id }) => id);
  }
}

const readableBy = ({ role }: Actor): readonly string[] => (isCommittee(role) ? COMMITTEE_READS : STANDING);
