import type { SessionOutcome } from '@fds/labelling/domain';
import type { SessionDecisionRequest, SessionDossierView, SessionEventView } from '@fds/shared/contract';

/** What is chosen on the screen for one event, before it is recorded. */
export interface SessionChoiceDraft {
  readonly outcome: SessionOutcome | null;
  readonly reason: string;
  readonly due: string;
}
/** What is chosen for a dossier: for all its events at once, or apart. */
export interface DossierDraft {
  readonly apart: boolean;
  readonly choices: ReadonlyMap<string, SessionChoiceDraft>;
}

const EMPTY: SessionChoiceDraft = { outcome: null, reason: '', due: '' };

/** What stands decided, else what is proposed, else nothing. */
function startOf({ decision, proposal }: SessionEventView): SessionChoiceDraft {
  const from = decision ?? proposal;
  return from ? { outcome: from.outcome, reason: from.reason, due: from.conditionDueOn ?? '' } : EMPTY;
}
const same = (a: SessionChoiceDraft, b: SessionChoiceDraft): boolean =>
  a.outcome === b.outcome && a.reason === b.reason && a.due === b.due;

export function draftOf({ events }: SessionDossierView): DossierDraft {
  const choices = new Map(events.map((event) => [event.eventId, startOf(event)]));
  const [first = EMPTY, ...others] = choices.values();
  return { apart: others.some((other) => !same(first, other)), choices };
}

/** Writes a choice of one event, or of all when they are decided together. */
export function changed(draft: DossierDraft, eventId: string | null, part: Partial<SessionChoiceDraft>): DossierDraft {
  const choices = new Map(
    [...draft.choices].map(([id, choice]) => [
      id,
      !draft.apart || eventId === null || id === eventId ? { ...choice, ...part } : choice,
    ]),
  );
  return { ...draft, choices };
}

/** What lacks before it can be recorded, in words; null when nothing does. */
export function lackOf(draft: DossierDraft): string | null {
  const all = [...draft.choices.values()];
  if (all.some(({ outcome }) => outcome === null)) return 'Choisissez une décision.';
  if (all.some(({ outcome, reason }) => outcome !== 'label' && reason.trim() === ''))
    return 'Écrivez la raison\u00a0: le porteur la lira.';
  return null;
}

/** The decisions to record: those that differ from what stands. */
export function requestOf({ events }: SessionDossierView, draft: DossierDraft): SessionDecisionRequest[] {
  return events.flatMap((event) => {
    const choice = draft.choices.get(event.eventId) ?? EMPTY;
    if (choice.outcome === null) return [];
    const { outcome } = choice;
    const conditionDueOn = outcome === 'label_with_conditions' && choice.due ? choice.due : null;
    const request = { eventId: event.eventId, outcome, reason: choice.reason.trim(), conditionDueOn };
    const stands =
      event.decision?.outcome === outcome &&
      event.decision.reason === request.reason &&
      event.decision.conditionDueOn === conditionDueOn;
    return stands ? [] : [{ ...request, seen: event.decision?.number ?? 0 }];
  });
}
