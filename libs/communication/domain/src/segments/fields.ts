import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import { REPORT_STATUS_LABELS, REPORT_STATUSES } from '@fds/attendance/domain';
import { LABEL_WORDS } from '@fds/labelling/domain';
import { HOLDER_FAMILY_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import { HAPPENING_WORDS } from '@fds/programme/domain';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  HAPPENINGS,
  HOLDER_FAMILIES,
  LABELS,
  ORGANISATION_KINDS,
} from '@fds/shared/kernel';

/** What a condition speaks of; those about events hold for one and the same event. */
export const CONDITION_SUBJECTS = ['event', 'application', 'organisation', 'person'] as const;
export type ConditionSubject = (typeof CONDITION_SUBJECTS)[number];

/** Everything that people can be chosen by. */
export const CONDITION_FIELDS = [
  'kind',
  'label',
  'happening',
  'attendance',
  'photo',
  'ended_since',
  'begins_within',
  'department',
  'theme',
  'state',
  'correction',
  'pieces',
  'origin',
  'assigned_to',
  'filing',
  'family',
  'organisation_kind',
  'seat',
  'participation',
  'meeting',
  'kit',
  'evaluation',
  'level',
] as const;
export type ConditionField = (typeof CONDITION_FIELDS)[number];

export interface ConditionOption {
  readonly code: string;
  /** French, as the sentence says it after the field's lead. */
  readonly label: string;
}

/** How a condition is chosen and said. */
export interface ConditionSpec {
  readonly of: ConditionSubject;
  /** French, in the menu of conditions. */
  readonly label: string;
  /** French words before the values: `a pour fréquentation`; may be empty where the values are a whole phrase. */
  readonly lead: string;
  /** Closed choices; the edition's or the portal's own (`open`); or one number of days. */
  readonly values: readonly ConditionOption[] | 'open' | 'days';
  /** The phrase of a number of days. */
  readonly inDays?: (days: number) => string;
}

/** Instead of a person's id: nobody follows the dossier. */
export const NOBODY_FOLLOWS = 'nobody';
export const MOST_DAYS = 400;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const options = (codes: readonly string[], labels: Readonly<Record<string, string>>): ConditionOption[] =>
  codes.map((code) => ({ code, label: lower(labels[code] ?? code) }));
const days = (count: number): string => `${count}\u00a0jour${count > 1 ? 's' : ''}`;

/**
 * The registry of conditions. A label is what its holder was told of it, a decided dossier one whose answer was told
 * (rule 16): a message can never show to whom it is sent what was decided.
 */
export const CONDITION_SPECS: Readonly<Record<ConditionField, ConditionSpec>> = {
  kind: {
    of: 'event',
    label: 'Type d’événement',
    lead: 'est de type',
    values: options(EVENT_KINDS, EVENT_KIND_LABELS),
  },
  label: { of: 'event', label: 'Label annoncé', lead: 'a pour label annoncé', values: options(LABELS, LABEL_WORDS) },
  happening: {
    of: 'event',
    label: 'Déroulement',
    lead: 'a pour déroulement',
    values: options(HAPPENINGS, HAPPENING_WORDS),
  },
  attendance: {
    of: 'event',
    label: 'Fréquentation',
    lead: 'a pour fréquentation',
    values: options(REPORT_STATUSES, REPORT_STATUS_LABELS),
  },
  photo: {
    of: 'event',
    label: 'Photo',
    lead: '',
    values: [
      { code: 'missing', label: 'n’a pas de photo' },
      { code: 'there', label: 'a une photo' },
    ],
  },
  ended_since: {
    of: 'event',
    label: 'Terminé depuis',
    lead: 's’est terminé',
    values: 'days',
    inDays: (count) => (count === 0 ? 'déjà' : `depuis plus de ${days(count)}`),
  },
  begins_within: {
    of: 'event',
    label: 'Commence bientôt',
    lead: 'commence',
    values: 'days',
    inDays: (count) => `dans moins de ${days(Math.max(count, 1))}`,
  },
  department: { of: 'event', label: 'Département de l’événement', lead: 'a lieu dans', values: 'open' },
  theme: { of: 'event', label: 'Thématique', lead: 'a pour thématique', values: 'open' },
  state: {
    of: 'application',
    label: 'État du dossier',
    lead: 'est',
    values: options(APPLICATION_STATES, APPLICATION_STATE_LABELS),
  },
  correction: {
    of: 'application',
    label: 'Correction',
    lead: 'a',
    values: [
      { code: 'open', label: 'une correction attendue' },
      { code: 'answered', label: 'une correction à relire' },
    ],
  },
  pieces: {
    of: 'application',
    label: 'Pièces',
    lead: 'n’a pas',
    values: [
      { code: 'answers', label: 'toutes ses réponses' },
      { code: 'document', label: 'de document' },
      { code: 'image', label: 'de photo' },
    ],
  },
  origin: {
    of: 'application',
    label: 'Origine du dossier',
    lead: 'est',
    values: [
      { code: 'renewed', label: 'reconduit' },
      { code: 'new', label: 'nouveau' },
    ],
  },
  assigned_to: { of: 'application', label: 'Suivi par', lead: 'est suivi par', values: 'open' },
  filing: {
    of: 'organisation',
    label: 'Candidature',
    lead: '',
    values: [
      { code: 'none', label: 'n’a pas de dossier' },
      { code: 'draft', label: 'a un brouillon seulement' },
      { code: 'filed', label: 'a déposé un dossier' },
    ],
  },
  family: {
    of: 'organisation',
    label: 'Famille de la structure',
    lead: 'est de la famille',
    values: options(HOLDER_FAMILIES, HOLDER_FAMILY_LABELS),
  },
  organisation_kind: {
    of: 'organisation',
    label: 'Type de structure',
    lead: 'est de type',
    values: options(ORGANISATION_KINDS, ORGANISATION_KIND_LABELS),
  },
  seat: { of: 'organisation', label: 'Département du siège', lead: 'a son siège dans', values: 'open' },
  participation: {
    of: 'organisation',
    label: 'Participation',
    lead: '',
    values: [
      { code: 'first', label: 'participe pour la première fois' },
      { code: 'again', label: 'a déjà participé' },
    ],
  },
  meeting: {
    of: 'organisation',
    label: 'Réunions de préparation',
    lead: '',
    values: [
      { code: 'came', label: 'a participé à une réunion de préparation' },
      { code: 'did_not_come', label: 'n’a participé à aucune réunion de préparation' },
    ],
  },
  kit: {
    of: 'organisation',
    label: 'Kit de communication',
    lead: '',
    values: [
      { code: 'missing', label: 'peut commander un kit et ne l’a pas fait' },
      { code: 'ordered', label: 'a commandé un kit' },
    ],
  },
  evaluation: {
    of: 'organisation',
    label: 'Évaluation',
    lead: 'a pour évaluation',
    values: [
      { code: 'none', label: 'pas commencée' },
      { code: 'in_progress', label: 'commencée' },
      { code: 'submitted', label: 'envoyée' },
    ],
  },
  level: {
    of: 'person',
    label: 'Rôle dans la structure',
    lead: '',
    values: [
      { code: 'owner', label: 'gèrent la structure' },
      { code: 'editor', label: 'y écrivent seulement' },
    ],
  },
};
