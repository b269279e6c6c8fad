import type { MessageCircle } from '@fds/applications/domain';
import type { Actor, Day } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { noticeOccasion } from './tell-others';

/** A notice of a thread as the outbox keeps it. */
export interface SentNotice {
  readonly personId: string;
  readonly applicationId: string;
  readonly occasion: string;
}
/** What somebody answers who answers a notice, and as whom; the place is that of the message it told of. */
export interface AnsweredNotice {
  readonly actor: Actor;
  readonly circle: Exclude<MessageCircle, 'note'>;
  readonly item: string | null;
  readonly field: string | null;
}
interface Row {
  readonly organisationId: string;
  readonly circle: MessageCircle;
  readonly item: string | null;
  readonly field: string | null;
  readonly member: boolean;
  readonly partner: boolean;
  /** Null: no coordinator; empty: of the whole region. */
  readonly coordinates: readonly string[] | null;
}

/** Of the person `$1`, the dossier `$2`, the message `$3`, on the day `$4`. What it spoke of may be gone since. */
const ANSWERED = `SELECT a.organisation_id AS "organisationId", m.circle, here.item, CASE WHEN here.item IS NOT NULL THEN m.field END AS field,
    EXISTS (SELECT FROM membership o WHERE o.organisation_id = a.organisation_id AND o.person_id = p.id) AS member,
    EXISTS (SELECT FROM activity_writer w WHERE w.event_id = m.item AND w.person_id = p.id
      AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL) AS partner,
    (SELECT COALESCE(g.departments, '{}') FROM role_grant g WHERE g.person_id = p.id AND g.role = 'coordinator'
      AND (g.ends_on IS NULL OR g.ends_on >= $4::date)) AS coordinates
  FROM person p JOIN application a ON a.id = $2 JOIN application_message m ON m.id = $3 AND m.application_id = a.id
  CROSS JOIN LATERAL (SELECT CASE WHEN m.item = a.id OR EXISTS (SELECT FROM event e WHERE e.id = m.item AND e.application_id = a.id)
    THEN m.item END AS item) here
  WHERE p.id = $1 AND p.disabled_at IS NULL AND p.erased_at IS NULL`;

/** As what the reader of a notice may answer it today; null when its reader, its message or its dossier is gone. */
export async function answeredNotice(rows: Rows, notice: SentNotice, today: Day): Promise<AnsweredNotice | null> {
  const { personId, applicationId, occasion } = notice;
  const prefix = noticeOccasion(applicationId);
  if (!occasion.startsWith(prefix)) return null;
  const [row] = await rows<Row>(ANSWERED, [personId, applicationId, occasion.slice(prefix.length), today]);
  if (!row || row.circle === 'note') return null;
  const actor = actorOf(personId, row);
  return actor && { actor, circle: row.circle, item: row.item, field: row.field };
}

/** The team before the coordination: who is of both was told as the team's. */
function actorOf(personId: string, { organisationId, circle, member, partner, coordinates }: Row): Actor | null {
  if (member) return { personId, role: 'holder', organisationIds: [organisationId] };
  if (circle === 'team') return partner ? { personId, role: 'partner', organisationIds: [] } : null;
  if (!coordinates) return null;
  return {
    personId,
    role: 'coordinator',
    organisationIds: [],
    ...(coordinates.length > 0 && { departments: coordinates }),
  };
}
