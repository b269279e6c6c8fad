import { isCallOpen, type DatedEdition } from '@fds/editions/domain';
import { addDays, dayOf, dayOfYearInWords, daysBetween, type Day } from '@fds/shared/kernel';
import { labelsAreClosed, type ReviewedEdition } from './review-policies';

/** Who has the ball of a dossier. */
export const WAITING_FOR = ['coordination', 'holder', 'drari', 'region'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

/** What is awaited of a dossier, in the order of its life. */
export const REVIEW_MATTERS = [
  'finish_draft',
  'take_in_charge',
  'review',
  'correct',
  'reread',
  'opinion',
  'decide',
  'notify',
] as const;
export type ReviewMatter = (typeof REVIEW_MATTERS)[number];

/** Days after which a wait of the coordination is too long; the committee's has no limit but its session. */
const PATIENCE: Partial<Record<ReviewMatter, number>> = { take_in_charge: 7, review: 14, reread: 7, notify: 7 };

/** An edition with the days of its call. */
export type CallingEdition = DatedEdition & { readonly callOpensOn: Day };

/**
 * What may still be awaited of the dossiers of an edition: a draft while the call is open, the review and the committee
 * until the labels are closed, the announcement until the bilan is published. `edition` is in the state that the
 * calendar has brought it to.
 */
export function awaitedMatters(edition: CallingEdition, now: Date): ReviewMatter[] {
  const over = edition.state === 'bilan_published' || edition.state === 'archived';
  const closed = labelsAreClosed(edition satisfies ReviewedEdition);
  return REVIEW_MATTERS.filter((matter) => {
    if (matter === 'finish_draft') return isCallOpen(edition, now) && dayOf(now) >= edition.callOpensOn;
    return matter === 'notify' ? !over : !closed;
  });
}

/** Something that is awaited, since or before a day. */
export interface AwaitedMatter {
  readonly what: ReviewMatter;
  readonly since: Day | null;
  /** Its last day; null when none is set. */
  readonly due: Day | null;
}

/** True when the due day has passed, or when the coordination has left it too long. */
export function isLeftTooLong({ what, since, due }: AwaitedMatter, today: Day): boolean {
  if (due) return today > due;
  const patience = PATIENCE[what];
  return since !== null && patience !== undefined && addDays(since, patience) < today;
}

const days = (count: number): string => `${count}\u00a0jour${count < 2 ? '' : 's'}`;

/** `depuis 11 jours`, `avant le 20 mai`, `dû il y a 2 jours`; empty when nothing is known. */
export function waitInWords({ since, due }: Omit<AwaitedMatter, 'what'>, today: Day): string {
  if (due && today > due) return `dû il y a ${days(daysBetween(due, today))}`;
  if (due) return `avant le ${dayOfYearInWords(due)}`;
  if (!since) return '';
  const length = daysBetween(since, today);
  if (length <= 0) return 'depuis aujourd’hui';
  return length === 1 ? 'depuis hier' : `depuis ${days(length)}`;
}

/** Who is waited for, as the coordination reads it. */
export const WAITING_FOR_LABELS: Record<WaitingFor, string> = {
  coordination: 'La coordination',
  holder: 'Les porteurs',
  drari: 'La DRARI',
  region: 'La Région',
};

/** What is to be done, with its verb. */
export const MATTER_LABELS: Record<ReviewMatter, string> = {
  finish_draft: 'Déposer le dossier',
  take_in_charge: 'Prendre en charge',
  review: 'Instruire',
  correct: 'Corriger',
  reread: 'Relire la réponse',
  opinion: 'Donner un avis',
  decide: 'Décider',
  notify: 'Annoncer la réponse',
};

/** The same in an address: `?attente=coordination&quoi=prendre-en-charge`. */
export const WAITING_FOR_WORDS: Record<WaitingFor, string> = {
  coordination: 'coordination',
  holder: 'porteurs',
  drari: 'drari',
  region: 'region',
};
export const MATTER_WORDS: Record<ReviewMatter, string> = {
  finish_draft: 'deposer',
  take_in_charge: 'prendre-en-charge',
  review: 'instruire',
  correct: 'corriger',
  reread: 'relire',
  opinion: 'avis',
  decide: 'decider',
  notify: 'annoncer',
};
