import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { isBeforeDeadline, verdict, type Actor, type Happening, type Label, type Verdict } from '@fds/shared/kernel';
import type { EditionState } from '@fds/editions/domain';
import { beginningOf, endOf, reportAfter, type EditionDays, type EventTimes, type ReportState } from './report-state';

/** What the rules need of an event. */
export interface ReportedEvent extends EventTimes {
  readonly organisationId: string;
  readonly label: Label;
  /** A holder knows of the label once it is notified; before, the event is as unlabelled (rule 16). */
  readonly notified: boolean;
  /** The event and, for an activity, its parent stand and take place. */
  readonly counts: boolean;
  readonly happening: Happening;
  /** Current departments of its commune, its parent's, or the holder's seat; unknown when absent. */
  readonly departments?: readonly string[];
}
export interface ReportedEdition extends EditionDays {
  readonly state: EditionState;
  /** The coordination has closed the collection: from then on it alone writes. */
  readonly collectionClosed?: boolean;
}
/** What the rules need of a report; null while there is none. */
export interface ReportFacts {
  readonly state: ReportState;
  readonly lines: number;
  readonly notHeldReason: string | null;
}

export type ReportReason =
  | TerritoryReason
  | 'not_yours'
  | 'not_coordinator'
  | 'not_labelled'
  | 'cancelled'
  | 'not_begun'
  | 'not_over'
  | 'validated'
  | 'nothing_reported'
  | 'nothing_to_send'
  | 'nothing_to_validate'
  | 'nothing_to_query'
  | 'question_missing'
  | 'not_validated'
  | 'collection_closed'
  | 'not_published'
  | 'reason_missing'
  | 'locked';

/** Figures are frozen with the bilan; later corrections are errata (docs/domain/rules.md). */
const LOCKED: readonly EditionState[] = ['bilan_published', 'archived'];
const CALLED_OFF: readonly Happening[] = ['cancelled', 'postponed'];

/** Whether figures are expected of the event at all, as far as the actor may know. */
function mayCount(actor: Actor, event: ReportedEvent): (ReportReason | false)[] {
  const known = actor.role === 'coordinator' || event.notified;
  const stands = known && (event.label === 'labelled' || event.label === 'conditional');
  return [
    !stands && 'not_labelled',
    stands && !event.counts && (CALLED_OFF.includes(event.happening) ? 'cancelled' : 'not_labelled'),
  ];
}

function mayWrite(actor: Actor, event: ReportedEvent, edition: ReportedEdition, now: Date): (ReportReason | false)[] {
  return [
    actor.role !== 'coordinator' &&
      !(actor.role === 'holder' && actor.organisationIds.includes(event.organisationId)) &&
      'not_yours',
    outsideTerritory(actor, event.departments),
    ...mayCount(actor, event),
    now < beginningOf(event, edition) && 'not_begun',
    actor.role !== 'coordinator' && edition.collectionClosed === true && 'collection_closed',
    LOCKED.includes(edition.state) && 'locked',
  ];
}

/**
 * Whether the actor may write the report of an event: its holder, or the coordinator for her, from the first slot on,
 * for an event that counts, until it is validated or the bilan is published.
 */
export function canReport(
  actor: Actor,
  event: ReportedEvent,
  report: ReportFacts | null,
  edition: ReportedEdition,
  now: Date,
): Verdict<ReportReason> {
  return verdict<ReportReason>([
    ...mayWrite(actor, event, edition, now),
    reportAfter(report?.state ?? null, 'save') === null && 'validated',
  ]);
}

/** Whether the draft may be sent: after the last slot, with at least one figure or the reason why it was not held. */
export function canSubmit(
  actor: Actor,
  event: ReportedEvent,
  report: ReportFacts | null,
  edition: ReportedEdition,
  now: Date,
): Verdict<ReportReason> {
  const draft = report?.state === 'draft';
  return verdict<ReportReason>([
    ...mayWrite(actor, event, edition, now),
    now < endOf(event, edition) && 'not_over',
    !draft && 'nothing_to_send',
    draft && report.lines === 0 && report.notHeldReason === null && 'nothing_reported',
  ]);
}

/**
 * Whether the actor may add photos to the report of an event and say whose they are: whoever may write its figures, also
 * when those are validated, for a photo is no figure.
 */
export const canTendPhotos = (
  actor: Actor,
  event: ReportedEvent,
  edition: ReportedEdition,
  now: Date,
): Verdict<ReportReason> => verdict<ReportReason>(mayWrite(actor, event, edition, now));

/** Whether the actor may take a photo away: always, even from a published bilan, when somebody in it asks for it. */
export const canRemovePhoto = (actor: Actor, event: ReportedEvent): Verdict<ReportReason> =>
  verdict<ReportReason>([
    actor.role !== 'coordinator' &&
      !(actor.role === 'holder' && actor.organisationIds.includes(event.organisationId)) &&
      'not_yours',
    outsideTerritory(actor, event.departments),
  ]);

/** Whether the coordinator may accept the figures. */
export function canValidate(
  actor: Actor,
  event: Pick<ReportedEvent, 'departments'>,
  report: Pick<ReportFacts, 'state'> | null,
  edition: Pick<ReportedEdition, 'state'>,
): Verdict<ReportReason> {
  return verdict<ReportReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    reportAfter(report?.state ?? null, 'validate') === null && 'nothing_to_validate',
    LOCKED.includes(edition.state) && 'locked',
  ]);
}

/** Whether the coordinator may take back that the figures were accepted. */
export function canTakeBack(
  actor: Actor,
  event: Pick<ReportedEvent, 'departments'>,
  report: Pick<ReportFacts, 'state'> | null,
  edition: Pick<ReportedEdition, 'state'>,
): Verdict<ReportReason> {
  return verdict<ReportReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    reportAfter(report?.state ?? null, 'take_back') === null && 'not_validated',
    LOCKED.includes(edition.state) && 'locked',
  ]);
}

/** Whether the collection of an edition may be closed or opened again: by a coordinator of the whole region. */
export function canCloseCollection(actor: Actor, edition: Pick<ReportedEdition, 'state'>): Verdict<ReportReason> {
  return verdict<ReportReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    LOCKED.includes(edition.state) && 'locked',
  ]);
}

/** Whether the coordinator may ask about the figures; `question` is undefined when only asking. */
export function canQuery(
  actor: Actor,
  event: Pick<ReportedEvent, 'departments'>,
  report: ReportFacts | null,
  edition: ReportedEdition,
  question?: string,
): Verdict<ReportReason> {
  return verdict<ReportReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    reportAfter(report?.state ?? null, 'query') === null && 'nothing_to_query',
    LOCKED.includes(edition.state) && 'locked',
    question !== undefined && question.trim() === '' && 'question_missing',
  ]);
}

/** What an erratum says, as far as it decides whether it may be written. */
export interface Erratum extends Pick<ReportFacts, 'lines' | 'notHeldReason'> {
  readonly reason: string;
}

/**
 * Whether the coordinator may enter or correct figures of an edition whose bilan is published: as an erratum, dated and
 * with its reason. What was published stays; the next version of the bilan has them. `erratum` is undefined when only
 * asking.
 */
export function canWriteErratum(
  actor: Actor,
  event: ReportedEvent,
  edition: Pick<ReportedEdition, 'state'>,
  erratum?: Erratum,
): Verdict<ReportReason> {
  return verdict<ReportReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    ...mayCount(actor, event),
    !LOCKED.includes(edition.state) && 'not_published',
    erratum !== undefined && erratum.reason.trim() === '' && 'reason_missing',
    erratum !== undefined && erratum.lines === 0 && erratum.notHeldReason === null && 'nothing_reported',
  ]);
}

/** Whether the figures of an edition in this state are frozen: corrected as errata, or not at all. */
export const isLocked = (state: EditionState): boolean => LOCKED.includes(state);

/** True once the day on which figures were due is over (rule 14). */
export const isOverdue = (now: Date, reportsDueOn: string): boolean => !isBeforeDeadline(now, reportsDueOn);

/** What to tell who is refused; also what is written beside the grey button. */
export const REPORT_REASONS: Record<ReportReason, string> = {
  ...TERRITORY_REASONS,
  not_yours: 'Cet événement est porté par une autre structure.',
  not_coordinator: 'Cette action revient à la coordination.',
  not_labelled: 'Seul un événement labellisé donne ses chiffres.',
  cancelled: 'Cet événement a été annulé ou reporté : aucun chiffre n’est attendu.',
  not_begun: 'La première séance n’a pas encore commencé.',
  not_over: 'Vous pourrez envoyer vos chiffres après la dernière séance.',
  validated: 'Ces chiffres sont validés. Pour les corriger, écrivez à la coordination.',
  nothing_reported: 'Écrivez au moins un nombre, même 0, ou dites que l’événement n’a pas eu lieu.',
  nothing_to_send: 'Aucun brouillon n’attend d’être envoyé.',
  nothing_to_validate: 'Aucun chiffre envoyé n’attend votre accord.',
  nothing_to_query: 'Aucun chiffre envoyé ne peut être questionné.',
  question_missing: 'Écrivez votre question : le porteur la recevra.',
  not_validated: 'Ces chiffres ne sont pas validés.',
  not_published: 'Le bilan de cette édition n’est pas publié : ses chiffres se corrigent directement.',
  reason_missing: 'Dites pourquoi ces chiffres sont corrigés : l’erratum le portera.',
  collection_closed: 'La collecte des chiffres est close. Pour les corriger, écrivez à la coordination.',
  locked: 'Cette édition est close, bilan publié ou année archivée : ses chiffres ne changent plus.',
};
