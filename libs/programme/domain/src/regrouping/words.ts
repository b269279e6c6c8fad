import { APPLICATION_STATE_LABELS, type RegroupingKind } from '@fds/applications/domain';
import { HAPPENING_WORDS } from '../happening';
import {
  letter,
  LONGEST_SUBJECT,
  shortened,
  type ApplicationState,
  type Happening,
  type Label,
  type Mail,
} from '@fds/shared/kernel';

export const REGROUPING_WORDS: Record<RegroupingKind, string> = {
  promote: 'Détaché d’un village',
  fold: 'Rattaché à un village',
};

const LABEL_WORDS: Record<Label, string> = {
  pending: 'aucune décision',
  labelled: 'labellisé',
  conditional: 'labellisé avec réserve',
  refused: 'refusé',
  deferred: 'ajourné',
  revoked: 'label retiré',
};

/** What a preview speaks of. */
export interface RegroupingPreview {
  readonly kind: RegroupingKind;
  readonly eventTitle: string;
  readonly villageTitle: string;
  /** The organisation that holds the dossier from then on. */
  readonly holderName: string;
  readonly state: ApplicationState;
  readonly label: Label;
  readonly told: Label | null;
  /** The activity has a decision of its own, apart from its village's. */
  readonly ownLabel: boolean;
  readonly otherHolder: boolean;
  readonly reported: { readonly event: boolean; readonly village: boolean };
  readonly villageHappening: Happening;
  readonly happening: Happening;
}

/** What becomes of the label, in one sentence. */
export function labelInWords({ kind, label, told, villageTitle, ownLabel }: RegroupingPreview): string {
  if (label === 'pending')
    return kind === 'promote'
      ? 'Aucune décision n’est prise\u00a0: le nouveau dossier passera devant le comité.'
      : 'Aucune décision n’est prise\u00a0: l’animation suivra celle du village.';
  const known = told === null ? 'La décision n’est pas annoncée et le reste.' : 'Le porteur la connaît déjà.';
  if (kind === 'fold')
    return `Label\u00a0: ${LABEL_WORDS[label]}, comme «\u00a0${villageTitle}\u00a0», dont l’animation suivra la décision. ${known}`;
  return ownLabel
    ? `Label\u00a0: ${LABEL_WORDS[label]}, décidé pour cette animation\u00a0: elle le garde. ${known}`
    : `Label\u00a0: ${LABEL_WORDS[label]}, celui de «\u00a0${villageTitle}\u00a0», devient le sien. ${known}`;
}

/** What moves and what stays, a line each. */
export function movesInWords(preview: RegroupingPreview): readonly string[] {
  const { kind, eventTitle, villageTitle, holderName, state, otherHolder } = preview;
  const own = 'Dates, lieu, fichiers de l’animation, changements, fréquentation et historique la suivent.';
  return kind === 'promote'
    ? [
        `«\u00a0${eventTitle}\u00a0» quitte «\u00a0${villageTitle}\u00a0» et devient un dossier de ${holderName}, à l’état «\u00a0${APPLICATION_STATE_LABELS[state]}\u00a0».`,
        own,
        'Ce qu’elle reprenait du village (dates, lieu, description) est recopié. Les fichiers, besoins et laboratoires du village restent au village.',
        ...(otherHolder ? ['La charte est à accepter par la nouvelle structure.'] : []),
        'Les invitations à écrire cette animation prennent fin.',
      ]
    : [
        `«\u00a0${eventTitle}\u00a0» devient une animation de «\u00a0${villageTitle}\u00a0»\u00a0; ${holderName} en répond.`,
        own,
        'Le dossier reste lisible tel qu’il a été déposé, marqué «\u00a0Rattaché\u00a0», et ne compte plus.',
        ...(otherHolder ? ['La structure devient partenaire du village et continue d’écrire son animation.'] : []),
      ];
}

/** What to look at before: figures and happenings that people would read wrongly. */
export function cautions({ kind, reported, villageHappening, happening }: RegroupingPreview): readonly string[] {
  const off = villageHappening === 'cancelled' || villageHappening === 'postponed';
  return [
    ...(kind === 'promote' && reported.village
      ? [
          'La fréquentation du village est déjà saisie\u00a0: si elle comprend cette animation, corrigez-la avant de saisir la sienne.',
        ]
      : []),
    ...(kind === 'fold' && reported.village
      ? ['La fréquentation du village est déjà saisie\u00a0: celle de cette animation n’y est pas.']
      : []),
    ...(kind === 'fold' && reported.event
      ? ['La fréquentation de cette animation comptera tant que le village n’en déclare pas une pour l’ensemble.']
      : []),
    ...(off
      ? [
          kind === 'promote'
            ? `Le village est «\u00a0${HAPPENING_WORDS[villageHappening]}\u00a0»\u00a0; l’événement, lui, sera «\u00a0${HAPPENING_WORDS[happening]}\u00a0».`
            : `Le village est «\u00a0${HAPPENING_WORDS[villageHappening]}\u00a0»\u00a0: l’animation ne comptera pas.`,
        ]
      : []),
  ];
}

/** What is said of a regrouping, in threads and messages. */
export interface ToldRegrouping {
  readonly kind: RegroupingKind;
  readonly undone: boolean;
  readonly eventTitle: string;
  readonly villageTitle: string;
  readonly holderName: string;
  readonly reason: string;
}

/** One sentence that both threads hold; nothing of a label (rule 16). */
export function regroupingSentence({ kind, undone, eventTitle, villageTitle, holderName }: ToldRegrouping): string {
  const event = `«\u00a0${eventTitle}\u00a0»`;
  const village = `«\u00a0${villageTitle}\u00a0»`;
  if (kind === 'promote')
    return undone
      ? `${event} fait de nouveau partie de ${village}\u00a0: son dossier à part est annulé.`
      : `${event} ne fait plus partie de ${village}\u00a0: c’est maintenant un dossier à part, porté par ${holderName}.`;
  return undone
    ? `${event} ne fait plus partie de ${village}\u00a0: son dossier est de nouveau à part.`
    : `${event} fait maintenant partie de ${village}, porté par ${holderName}.`;
}

export const regroupingMessage = (told: ToldRegrouping): string =>
  [regroupingSentence(told), ...(told.reason.trim() ? [`Raison\u00a0: ${told.reason.trim()}`] : [])].join('\n');

/** To everybody of both dossiers; `link` is what the reader may open, null when that is nothing any more. */
export const regroupingMail = (name: string, told: ToldRegrouping, link: string | null): Mail => ({
  subject: shortened(
    `${told.undone ? 'Regroupement annulé' : REGROUPING_WORDS[told.kind]}\u00a0: ${told.eventTitle}`,
    LONGEST_SUBJECT,
  ),
  text: letter(name, [
    regroupingSentence(told),
    ...(told.reason.trim() ? [`Raison\u00a0: ${told.reason.trim()}`] : []),
    ...(link ? [`Votre dossier\u00a0: ${link}`] : []),
    'Pour en parler, répondez par la messagerie du dossier.',
  ]),
});
