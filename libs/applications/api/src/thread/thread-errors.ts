import { MOST_FILES_OF_A_MESSAGE } from '@fds/applications/domain';
import { PortalError } from '@fds/shared/kernel';

/** A circle that is not the asker's: told as a closed door, so that nothing says whether anything stands in it. */
export const closedCircle = (): PortalError =>
  new PortalError('forbidden', 'applications.closed_circle', 'Ces messages ne vous sont pas adressés.');

/** The message is not of this dossier and circle: `missing`. */
export const noSuchMessage = (): PortalError =>
  new PortalError('missing', 'applications.no_such_message', 'Ce message n’existe pas, ou plus.');

const invalidAt = (pointer: string, rule: string, detail: string): PortalError =>
  new PortalError('invalid', `applications.${rule}`, detail, { errors: [{ pointer, rule, detail }] });

/** A message about an event or activity that is not in the dossier: `invalid`. */
export const unknownItem = (): PortalError =>
  invalidAt('/item', 'unknown_item', 'Ce dont parle ce message n’est pas dans le dossier, ou plus.');
/** A message about a field that the dossier does not have: `invalid`. */
export const unknownField = (): PortalError =>
  invalidAt('/field', 'unknown_field', 'Le dossier n’a pas de réponse de ce nom.');
/** A message about a need that was taken out: `invalid`. */
export const unknownNeed = (): PortalError =>
  invalidAt('/needKey', 'unknown_need', 'Cette demande n’est plus dans le dossier.');
/** A partner speaks of its own activity, never of the whole. */
export const ownActivityOnly = (): PortalError =>
  invalidAt('/item', 'own_activity_only', 'Dites de quelle animation parle votre message.');

/** One message with more files than a message carries: `invalid`. */
export const tooManyFiles = (): PortalError =>
  new PortalError(
    'invalid',
    'applications.too_many_message_files',
    `Un message porte ${MOST_FILES_OF_A_MESSAGE} fichiers au plus : écrivez-en un autre.`,
  );
