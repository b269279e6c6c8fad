import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type ApplicationState, type Day, type Verdict } from '@fds/shared/kernel';
import { canAssign, EXAMINING_REASONS, type ExaminingReason } from '../examining';
import { canAskOutside, OUTSIDE_REASONS, type OutsideReason } from '../outside';
import { canDeclareReady, canTakeInCharge, labelsAreClosed, REVIEW_REASONS } from '../review-policies';
import type { ReviewedApplication, ReviewedEdition, ReviewReason } from '../review-policies';

/** What may be done to several dossiers at once. */
export const BULK_ACTIONS = [
  'take_in_charge',
  'assign',
  'declare_ready',
  'put_on_agenda',
  'ask_outside',
  'tag',
  'untag',
  'write',
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** Chosen before: nothing at all when one dossier may not move, or those that may. */
export const BULK_MODES = ['all_or_nothing', 'those_that_may'] as const;
export type BulkMode = (typeof BULK_MODES)[number];

/** Dossiers of one action at most. */
export const MOST_AT_ONCE = 2000;

/** What became of a dossier in a bulk action. */
export const BULK_OUTCOMES = ['done', 'refused', 'left'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

export const BULK_ACTION_LABELS: Record<BulkAction, string> = {
  take_in_charge: 'Prendre en charge',
  assign: 'Confier à…',
  declare_ready: 'Déclarer prêts',
  put_on_agenda: 'Mettre à l’ordre du jour',
  ask_outside: 'Demander un avis',
  tag: 'Étiqueter',
  untag: 'Retirer l’étiquette',
  write: 'Écrire aux porteurs',
};
/** What was said cannot be unsaid: a message has gone. An opinion that was asked for can be given up while nobody has read the dossier. */
export const CAN_BE_UNDONE: Record<BulkAction, boolean> = {
  take_in_charge: true,
  assign: true,
  declare_ready: true,
  put_on_agenda: true,
  ask_outside: true,
  tag: true,
  untag: true,
  write: false,
};

/** A dossier as a bulk action knows it. */
export interface BulkApplication extends ReviewedApplication {
  readonly state: ApplicationState;
  /** A request for correction waits for its holder. */
  readonly correctionOpen: boolean;
  /** Who it was given to. */
  readonly given: string | null;
  /** Sessions with it on their agenda that are not closed. */
  readonly onAgenda: boolean;
  /** One of its events was deferred by the committee. */
  readonly deferred: boolean;
  /** The version that was sent last; null for one that came with an archive. */
  readonly versionNumber: number | null;
  /** People from outside whose link stands, by lower-case address. */
  readonly asked: readonly string[];
  /** Ids of its tags. */
  readonly tags: readonly string[];
}

export type BulkReason =
  | ReviewReason
  | TerritoryReason
  | ExaminingReason
  | OutsideReason
  | 'not_asked_about'
  | 'already_tagged'
  | 'not_tagged'
  | 'not_found'
  | 'draft'
  | 'withdrawn'
  | 'already_theirs'
  | 'correction_open'
  | 'already_on_agenda'
  | 'not_ready_for_agenda'
  | 'moved_meanwhile';

export const BULK_REASONS: Record<BulkReason, string> = {
  ...REVIEW_REASONS,
  ...TERRITORY_REASONS,
  ...OUTSIDE_REASONS,
  ...EXAMINING_REASONS,
  not_asked_about: OUTSIDE_REASONS.not_filed,
  already_tagged: 'Il porte déjà cette étiquette.',
  not_tagged: 'Il ne porte pas cette étiquette.',
  not_found: 'Ce dossier n’existe pas, ou plus.',
  draft: 'C’est encore un brouillon\u00a0: il appartient à son porteur.',
  withdrawn: 'Ce dossier a été retiré.',
  already_theirs: 'Il lui est déjà confié.',
  correction_open: 'Une correction est attendue du porteur.',
  already_on_agenda: 'Il est déjà à l’ordre du jour d’une séance à venir.',
  not_ready_for_agenda: 'Seul un dossier prêt pour le comité, ou ajourné par lui, passe en séance.',
  moved_meanwhile: 'Quelqu’un l’a fait avancer depuis.',
};

/** The person whom dossiers would be given to: as the rule of one dossier knows them, and their id. */
export interface BulkAssignee {
  readonly id: string | null;
  readonly person: Parameters<typeof canAssign>[3];
}

function canAssignIt(
  actor: Actor,
  application: BulkApplication,
  edition: ReviewedEdition,
  to: BulkAssignee | null,
): Verdict<BulkReason> {
  const may = canAssign(actor, application, edition, to?.person ?? null);
  return verdict<BulkReason>([
    application.state === 'draft' && 'draft',
    application.state === 'withdrawn' && 'withdrawn',
    ...(may.allowed ? [] : may.reasons),
    to?.id === application.given && 'already_theirs',
  ]);
}

/** Whether a dossier may come before the next session: one that is ready, or that an earlier session deferred. */
export function canPutOnAgenda(
  actor: Actor,
  application: BulkApplication,
  edition: ReviewedEdition,
): Verdict<BulkReason> {
  const ready =
    application.state === 'ready_for_committee' || (application.state === 'decided' && application.deferred);
  return verdict<BulkReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    // A session is the whole region's, as when its agenda is laid.
    outsideTerritory(actor, 'region'),
    !ready && 'not_ready_for_agenda',
    application.onAgenda && 'already_on_agenda',
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

/** Whether the actor may write in the thread of a dossier: any, while it lies in the own territory. */
export function canWriteTo(actor: Actor, application: BulkApplication): Verdict<BulkReason> {
  return verdict<BulkReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
  ]);
}

/** Whether somebody from outside may be asked about it, as when one dossier is sent. */
function canAskAboutIt(actor: Actor, application: BulkApplication, { now, outside }: BulkWith): Verdict<BulkReason> {
  const { state, departments: place = [], asked, versionNumber } = application;
  const may = canAskOutside(actor, { state, place, asked }, now, outside ?? undefined);
  const reasons = may.allowed ? [versionNumber === null && ('not_filed' as const)] : may.reasons;
  // Elsewhere the same code says something else of a dossier.
  return verdict<BulkReason>(reasons.map((reason) => (reason === 'not_filed' ? 'not_asked_about' : reason)));
}

/** Whether the actor may put tags on a dossier and take them off: any, in any state, within the own territory. */
export function canTag(actor: Actor, application: Pick<BulkApplication, 'departments'>): Verdict<BulkReason> {
  return verdict<BulkReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, application.departments),
  ]);
}

function canTagIt(actor: Actor, application: BulkApplication, tag: string | null, put: boolean): Verdict<BulkReason> {
  const has = tag !== null && application.tags.includes(tag);
  const may = canTag(actor, application);
  return verdict<BulkReason>([
    ...(may.allowed ? [] : may.reasons),
    tag !== null && put && has && 'already_tagged',
    tag !== null && !put && !has && 'not_tagged',
  ]);
}

/**
 * Whether an action may be taken back for a dossier: by a coordinator, where they may write now. What they might write when
 * they did it does not count.
 */
export function canTakeBack(
  action: BulkAction,
  actor: Actor,
  application: Pick<BulkApplication, 'departments'>,
): Verdict<BulkReason> {
  return verdict<BulkReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, action === 'put_on_agenda' ? 'region' : application.departments),
  ]);
}

/** What an action is done with, as far as it was said. */
export interface BulkWith {
  readonly now: Date;
  /** Who is to follow the dossiers. */
  readonly to: BulkAssignee | null;
  /** Who is asked for an opinion, and until when. */
  readonly outside: { readonly email: string; readonly dueOn: Day } | null;
  /** Id of the tag. */
  readonly tag: string | null;
}

/** Whether an action may be done to this dossier; the same words as when it is done alone. */
export function canDo(
  action: BulkAction,
  actor: Actor,
  application: BulkApplication,
  edition: ReviewedEdition,
  given: BulkWith,
): Verdict<BulkReason> {
  switch (action) {
    case 'take_in_charge':
      return canTakeInCharge(actor, application, edition);
    case 'declare_ready': {
      const ready = canDeclareReady(actor, application, edition);
      return ready.allowed && application.correctionOpen
        ? verdict<BulkReason>(['correction_open'])
        : (ready as Verdict<BulkReason>);
    }
    case 'assign':
      return canAssignIt(actor, application, edition, given.to);
    case 'put_on_agenda':
      return canPutOnAgenda(actor, application, edition);
    case 'ask_outside':
      return canAskAboutIt(actor, application, given);
    case 'tag':
    case 'untag':
      return canTagIt(actor, application, given.tag, action === 'tag');
    case 'write':
      return canWriteTo(actor, application);
  }
}
