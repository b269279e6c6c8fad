import { initialsOf, type Actor, type Role } from '@fds/shared/kernel';
import type { AuthorSide, MessageAuthorView } from './thread.contract';

/**
 * What waits for the person `$1`: what others wrote since they last read the circle. The coordination shares its inbox: an
 * answer by a colleague is an answer. `coordination` is SQL: true or false.
 */
export const isUnread = (coordination: string): string => `(m.written_by IS DISTINCT FROM $1
  AND m.written_at > COALESCE((SELECT r.read_at FROM application_message_read r
    WHERE r.application_id = m.application_id AND r.person_id = $1 AND r.circle = m.circle), '-infinity')
  AND NOT (${coordination} AND m.circle = 'thread' AND EXISTS (SELECT 1 FROM application_message c
    WHERE c.application_id = m.application_id AND c.circle = 'thread' AND c.role = 'coordinator' AND c.written_at >= m.written_at)))`;

/**
 * Whether somebody is expected to speak after `l`, the last message of a circle of the dossier `a`: what a team says to
 * itself, a dossier that is gone, and a message that expects no answer wait for nobody.
 */
export const AWAITS_ANSWER = `(l.circle = 'thread' AND l.expects_answer AND a.state NOT IN ('withdrawn', 'folded'))`;

/** Who wrote a message, as a row says it. */
export interface AuthorRow {
  readonly name: string | null;
  readonly role: Role;
  readonly writtenBy: string | null;
}

const SIDES: Partial<Record<Role, AuthorSide>> = { coordinator: 'coordination', partner: 'partner' };

/** The author as the asker sees them. */
export const toAuthor = ({ name, role, writtenBy }: AuthorRow, actor: Actor): MessageAuthorView => ({
  name: name ?? null,
  initials: initialsOf(name ?? ''),
  side: SIDES[role] ?? 'team',
  me: writtenBy === actor.personId,
});
