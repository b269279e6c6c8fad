import {
  CIRCLE_LABELS,
  CIRCLE_READERS,
  EVENT_FIELDS,
  FIGURES_FIELD,
  PROJECT_FIELDS,
  type FieldSpec,
  type MessageCircle,
} from '@fds/applications/domain';
import type { MessageAboutView } from '@fds/shared/contract';
import type { AboutLink, ThreadCircle } from '@fds/shared/web-kit';

/** A circle in the words its readers are told of it by. */
export const threadCircle = (code: MessageCircle): ThreadCircle => ({
  code,
  label: CIRCLE_LABELS[code],
  readers: CIRCLE_READERS[code],
});

/** Where a holder sees what a message speaks of: the field of its dossier. */
export function dossierLink(
  applicationId: string,
  { item, field }: Pick<MessageAboutView, 'item' | 'field'>,
): AboutLink {
  if (field === FIGURES_FIELD) return { path: `/evenements/${item}/frequentation`, query: {} };
  const whole = item === applicationId;
  const project: Readonly<Record<string, FieldSpec>> = PROJECT_FIELDS;
  const events: Readonly<Record<string, FieldSpec>> = EVENT_FIELDS;
  const spec = field ? (whole ? project : events)[field] : undefined;
  const section = spec?.section ?? (whole ? (field ? 'questions' : 'projet') : 'evenements');
  return { path: `/dossiers/${applicationId}/${section}`, query: { champ: field ? `${item}/${field}` : item } };
}

/** Where an invited partner sees it: the field of its activity. */
export const activityLink = (
  applicationId: string,
  { item, field }: Pick<MessageAboutView, 'item' | 'field'>,
): AboutLink => ({
  path: `/mes-animations/${applicationId}/${item}`,
  query: field ? { champ: `${item}/${field}` } : {},
});
