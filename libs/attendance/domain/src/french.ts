import type { Audience, Channel, Counting, SchoolLevel } from '@fds/shared/kernel';
import type { ReportStatus } from './report-state';

export const AUDIENCE_LABELS: Record<Audience, string> = {
  general_public: 'Tout public',
  school: 'Élèves, niveau non précisé',
  accompanying_adults: 'Accompagnateurs',
};

export const LEVEL_LABELS: Record<SchoolLevel, string> = {
  nursery: 'Maternelle',
  primary: 'Élémentaire',
  middle: 'Collège',
  high: 'Lycée',
  higher: 'Supérieur',
  mixed: 'Plusieurs niveaux ensemble',
};

export const COUNTING_LABELS: Record<Counting, string> = { exact: 'Compté', estimated: 'Estimé' };
export const CHANNEL_LABELS: Record<Channel, string> = { in_person: 'Sur place', online: 'En ligne' };

/** The attendance axis as a status (ux.md 4). */
export const REPORT_STATUS_LABELS: Record<ReportStatus, string> = {
  not_due: 'Pas encore attendue',
  due: 'Attendue',
  by_activities: 'Donnée par les animations',
  draft: 'Commencée',
  submitted: 'Envoyée',
  queried: 'À vérifier',
  validated: 'Validée',
  did_not_take_place: 'N’a pas eu lieu',
};

/** A count as French writes it, with no-break spaces. */
export const countOf = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
