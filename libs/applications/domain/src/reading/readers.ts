import { isCommittee, type Actor } from '@fds/shared/kernel';
import type { FiledApplication } from '../application';
import { canRead } from '../policies';

/**
 * Who reads a dossier whole: what is private in it, its versions and its history. Its holder and the coordination; the
 * committee reads what was filed, an invited partner its own activities.
 */
export const canReadWhole = (actor: Actor, application: Pick<FiledApplication, 'organisationId' | 'state'>): boolean =>
  !isCommittee(actor.role) && canRead(actor, application);
