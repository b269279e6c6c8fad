import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import {
  dayInWords,
  letter,
  verdict,
  type Actor,
  type Day,
  type Label,
  type Mail,
  type Verdict,
} from '@fds/shared/kernel';
import { labelAfter } from '../label-states';
import { newsOf } from '../notification/notification-mail';
import { PLACE_OF_NAME } from '../notification/placeholders';
import { labelsAreClosed, type ReviewedEdition } from '../review-policies';

/** What the coordination may do with a label that was announced. */
export const LABEL_CHANGES = ['lift', 'refuse', 'revoke'] as const;
export type LabelChange = (typeof LABEL_CHANGES)[number];

/** The outcome that each of them appends. */
export const CHANGE_OUTCOMES = { lift: 'label', refuse: 'refuse', revoke: 'revoke' } as const;
/** The label each of them begins with. */
const FROM: Record<LabelChange, Label> = { lift: 'conditional', refuse: 'conditional', revoke: 'labelled' };

/** A labelled event as the rules of its later life see it. */
export interface AnnouncedEvent {
  readonly label: Label;
  readonly notified: boolean;
  readonly departments: readonly string[];
}

export type LabelChangeReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'not_announced'
  | 'no_condition'
  | 'not_labelled'
  | 'edition_over'
  | 'reason_missing';

/**
 * Whether the actor may lift a condition, refuse what was not met, or take a label back. Only what was announced changes
 * so: before that the committee's decision stands. `reason` is undefined when only asking; lifting needs none.
 */
export function canChangeLabel(
  actor: Actor,
  change: LabelChange,
  event: AnnouncedEvent,
  edition: ReviewedEdition,
  reason?: string,
): Verdict<LabelChangeReason> {
  const possible = event.label === FROM[change] && labelAfter(event.label, CHANGE_OUTCOMES[change]) !== null;
  return verdict<LabelChangeReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, event.departments),
    possible && !event.notified && 'not_announced',
    !possible && (change === 'revoke' ? 'not_labelled' : 'no_condition'),
    labelsAreClosed(edition) && 'edition_over',
    change !== 'lift' && reason !== undefined && reason.trim() === '' && 'reason_missing',
  ]);
}

export const LABEL_CHANGE_REASONS: Record<LabelChangeReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  not_announced: 'La décision n’est pas encore annoncée.',
  no_condition: 'Aucune réserve n’est à lever pour cet événement.',
  not_labelled: 'Cet événement n’a pas de label à retirer.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  reason_missing: 'Écrivez la raison\u00a0: le porteur la lira.',
};

/** What the message about a changed label speaks of. */
export interface ChangedLabel {
  readonly eventTitle: string;
  readonly year: number;
  readonly reason: string;
  /** Address of the answer in the portal. */
  readonly link: string;
}

const WHAT: Record<LabelChange, (given: ChangedLabel) => readonly string[]> = {
  lift: ({ eventTitle, year }) => [
    `La réserve sur «\u00a0${eventTitle}\u00a0» est levée\u00a0: votre événement est labellisé pour ${year}, sans condition.`,
    'Son attestation ne mentionne plus de réserve.',
  ],
  refuse: ({ eventTitle, year, reason }) => [
    `La réserve sur «\u00a0${eventTitle}\u00a0» n’a pas pu être levée\u00a0: l’événement n’est plus labellisé pour ${year}.`,
    `Raison\u00a0: ${reason}`,
    'Son attestation n’est plus valable. Pour en parler, répondez par la messagerie de votre dossier.',
  ],
  revoke: ({ eventTitle, year, reason }) => [
    `Le label de «\u00a0${eventTitle}\u00a0» pour ${year} est retiré.`,
    `Raison\u00a0: ${reason}`,
    'Son attestation n’est plus valable\u00a0: retirez le nom et le logo de la Fête de la science de vos annonces. Pour en parler, répondez par la messagerie de votre dossier.',
  ],
};
const NEWS: Record<LabelChange, string> = {
  lift: 'Réserve levée',
  refuse: 'Label non accordé',
  revoke: 'Label retiré',
};

/** The message about a changed label, with the reader's name as a placeholder: it is previewed and may be edited. */
export const labelChangeMail = (change: LabelChange, given: ChangedLabel): Mail => ({
  subject: newsOf(NEWS[change], given.eventTitle),
  text: letter(PLACE_OF_NAME, [...WHAT[change](given), `La réponse\u00a0: ${given.link}`]),
});

/** Days before the due day on which a condition that nobody answered is recalled. */
export const CONDITION_REMINDERS = [7, 1] as const;

/** The message that recalls a condition before its due day. */
export const conditionReminderMail = (given: {
  readonly personName: string;
  readonly eventTitle: string;
  readonly condition: string;
  readonly dueOn: Day;
  readonly link: string;
}): Mail => ({
  subject: newsOf('Réserve à lever', given.eventTitle),
  text: letter(given.personName, [
    `«\u00a0${given.eventTitle}\u00a0» est labellisé avec réserve. Nous attendons votre réponse avant le ${dayInWords(given.dueOn)}.`,
    `À faire\u00a0: ${given.condition}`,
    `Répondre\u00a0: ${given.link}`,
    'Sans réponse à cette date, la coordination décidera si le label peut être gardé.',
  ]),
});
