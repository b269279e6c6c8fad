import {
  BULK_REASONS,
  canDo,
  canTakeBack,
  type BulkAction,
  type BulkReason,
  type BulkWith,
  type ReviewedEdition,
} from '@fds/labelling/domain';
import type { Actor, ApplicationState } from '@fds/shared/kernel';
import type { BulkRow } from './bulk-action.entity';
import type { BulkRowView, RunBulkRequest } from './bulk.contract';
import type { BulkFacts } from './bulk.facts';

/** A bulk action as it is kept. */
export interface Kept {
  readonly id: string;
  readonly editionYear: number;
  readonly action: BulkAction;
  readonly target: string | null;
  readonly rows: readonly BulkRow[];
  readonly doneBy: string;
  readonly undoneAt: Date | null;
}
/** What the rules say of one dossier. */
export interface Judged {
  readonly id: string;
  readonly facts: BulkFacts | null;
  readonly reason: BulkReason | null;
}
/** What the action leaves a dossier in; while it still stands there, it can be taken back. */
const LEAVES: Partial<Record<BulkAction, ApplicationState>> = {
  take_in_charge: 'under_review',
  declare_ready: 'ready_for_committee',
};

/** Asks the rules of each dossier, in the order asked. */
export function judge(
  actor: Actor,
  action: BulkAction,
  ids: readonly string[],
  found: readonly BulkFacts[],
  edition: ReviewedEdition,
  given: BulkWith,
): Judged[] {
  const byId = new Map(found.map((facts) => [facts.id, facts]));
  return ids.map((id): Judged => {
    const facts = byId.get(id) ?? null;
    if (!facts) return { id, facts, reason: 'not_found' };
    const answer = canDo(action, actor, facts, edition, given);
    return { id, facts, reason: answer.allowed ? null : (answer.reasons[0] ?? 'not_found') };
  });
}

export const told = ({ id, facts, reason }: Judged): BulkRowView => ({
  applicationId: id,
  title: facts?.title ?? '',
  organisationName: facts?.organisationName ?? '',
  outcome: 'refused',
  reason: reason && BULK_REASONS[reason],
});

/** The session, the person or the tag that it is about. */
export const targetOf = ({ action, to, sessionId, tagId }: RunBulkRequest): string | null =>
  (action === 'assign' ? to : action === 'tag' || action === 'untag' ? tagId : sessionId) ?? null;

/** What a way back needs. */
export const beforeOf = (
  { state, given, takenBy, takenAt, readyAt }: BulkFacts,
  opinionId: string | undefined,
): BulkRow['before'] => ({
  ...(opinionId ? { opinionId } : {}),
  state,
  assignedTo: given,
  takenBy,
  takenAt: takenAt?.toISOString() ?? null,
  readyAt: readyAt?.toISOString() ?? null,
});

/** A dossier that is no more is left to what follows. */
export function mayTakeBack(actor: Actor, { action }: Kept, facts: readonly BulkFacts[], { id }: BulkRow): boolean {
  const now = facts.find((one) => one.id === id);
  return !now || canTakeBack(action, actor, now).allowed;
}

/** Nothing came after: the dossier stands where the action left it, and the committee has not spoken of it since. */
export function stillThere({ action, target }: Kept, { before }: BulkRow, now: BulkFacts): boolean {
  const left = LEAVES[action];
  if (left && now.state !== left) return false;
  if (action === 'take_in_charge') return !now.correctionOpen;
  if (action === 'declare_ready') return !now.spokenOf && !now.onAgenda;
  if (action === 'tag' || action === 'untag')
    return target !== null && now.tags.includes(target) === (action === 'tag');
  return action === 'assign' && now.given === target && before !== null;
}
