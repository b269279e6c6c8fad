import type { ApplicationState, AttendanceMode, EventKind } from '@fds/shared/kernel';

export const APPLICATION_STATE_LABELS: Record<ApplicationState, string> = {
  draft: 'Brouillon',
  submitted: 'Déposé',
  under_review: 'En instruction',
  inadmissible: 'Irrecevable',
  ready_for_committee: 'Prêt pour le comité',
  decided: 'Décidé',
  withdrawn: 'Retiré',
  folded: 'Rattaché',
};

export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  science_village: 'Village des sciences',
  festival: 'Festival',
  science_route: 'Parcours scientifique',
  single: 'Événement ponctuel',
};

export { EVENT_FORMAT_LABELS } from '@fds/editions/domain';

export const ATTENDANCE_MODE_LABELS: Record<AttendanceMode, string> = {
  in_person: 'Sur place',
  online: 'En ligne',
  hybrid: 'Sur place et en ligne',
};
