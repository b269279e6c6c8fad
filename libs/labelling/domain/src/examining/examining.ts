import { canWriteIn, outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type ApplicationState, type Verdict } from '@fds/shared/kernel';
import { labelsAreClosed, type ReviewedApplication, type ReviewedEdition } from '../review-policies';
import type { Voice } from '../vocabulary';

export type ExaminingReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'edition_over'
  | 'not_filed'
  | 'already_decided'
  | 'unknown_criterion'
  | 'not_a_coordinator'
  | 'outside_their_territory';

/** Dossiers whose criteria are looked at. */
const EXAMINED: readonly ApplicationState[] = ['submitted', 'under_review', 'inadmissible', 'ready_for_committee'];

const standing = (
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
): (ExaminingReason | false)[] => [
  actor.role !== 'coordinator' && 'not_coordinator',
  outsideTerritory(actor, application.departments),
  application.state === 'decided' && 'already_decided',
  application.state !== 'decided' && !EXAMINED.includes(application.state) && 'not_filed',
  labelsAreClosed(edition) && 'edition_over',
];

/** Whether the actor may say what a criterion is worth for this dossier; `code` is undefined when only asking. */
export const canMark = (
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  given?: { readonly code: string; readonly known: readonly string[] },
): Verdict<ExaminingReason> =>
  verdict<ExaminingReason>([
    ...standing(actor, application, edition),
    given !== undefined && !given.known.includes(given.code) && 'unknown_criterion',
  ]);

/** Somebody a dossier may be given to; no departments: the whole region. */
export interface Assignee {
  readonly departments: readonly string[] | null;
}

/**
 * Whether the actor may give the dossier to somebody, or to nobody (null). Undefined when only asking. Whoever is given a
 * dossier must be able to write in it.
 */
export const canAssign = (
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  assignee?: Assignee | 'unknown' | null,
): Verdict<ExaminingReason> =>
  verdict<ExaminingReason>([
    ...standing(actor, application, edition),
    assignee === 'unknown' && 'not_a_coordinator',
    typeof assignee === 'object' &&
      assignee !== null &&
      !mayExamine(assignee, application) &&
      'outside_their_territory',
  ]);

/** Whether a coordinator with these departments may write in the dossier. */
export const mayExamine = ({ departments }: Assignee, application: Pick<ReviewedApplication, 'departments'>): boolean =>
  canWriteIn({ role: 'coordinator', ...(departments ? { departments } : {}) }, application.departments ?? []).allowed;

export type ReminderReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'edition_over'
  | 'not_yet_ready'
  | 'already_decided'
  | 'own_voice'
  | 'opinion_given'
  | 'reminded_recently'
  | 'nobody_there';

/** Never two reminders to the same people within this time, whatever they are about. */
export const REMINDER_PAUSE_HOURS = 72;

/** What is known of a voice that is waited for. */
export interface AwaitedVoice {
  readonly voice: Voice;
  readonly given: boolean;
  /** When it was last reminded, of any dossier of the edition. */
  readonly remindedAt: Date | null;
  /** People who speak with it today. */
  readonly people: number;
}

/** Whether the actor may remind a voice of its opinion now. */
export function canRemindVoice(
  actor: Actor,
  application: ReviewedApplication,
  edition: ReviewedEdition,
  { voice, given, remindedAt, people }: AwaitedVoice,
  now: Date,
): Verdict<ReminderReason> {
  const decided = application.state === 'decided';
  const ready = application.state === 'ready_for_committee';
  const recently = remindedAt !== null && now.getTime() - remindedAt.getTime() < REMINDER_PAUSE_HOURS * 3_600_000;
  return verdict<ReminderReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
    labelsAreClosed(edition) && 'edition_over',
    decided && 'already_decided',
    !decided && !ready && 'not_yet_ready',
    voice === 'coordination' && 'own_voice',
    given && 'opinion_given',
    recently && 'reminded_recently',
    voice !== 'coordination' && people === 0 && 'nobody_there',
  ]);
}

export const EXAMINING_REASONS: Record<ExaminingReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  not_filed: 'Ce dossier n’est pas déposé.',
  already_decided: 'Le comité a déjà décidé de ce dossier.',
  unknown_criterion: 'Ce critère n’est plus dans la liste de l’édition.',
  not_a_coordinator: 'Cette personne n’est pas, ou plus, à la coordination.',
  outside_their_territory: 'Ce dossier est hors du territoire de cette personne.',
};
export const REMINDER_REASONS: Record<ReminderReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  not_yet_ready: 'Ce dossier n’est pas encore prêt pour le comité.',
  already_decided: 'Le comité a déjà décidé de ce dossier.',
  own_voice: 'C’est votre voix\u00a0: donnez votre avis.',
  opinion_given: 'Cet avis est déjà donné.',
  reminded_recently: 'Un rappel est parti il y a moins de 72 heures.',
  nobody_there: 'Personne n’a de compte pour cette voix.',
};
