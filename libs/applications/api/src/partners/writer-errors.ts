import { WRITER_REFUSAL_TEXTS, type WriterRefusal } from '@fds/applications/domain';
import { PortalError, type Verdict } from '@fds/shared/kernel';

/** The item is no activity of this dossier: `missing`. */
export const noSuchActivity = (): PortalError =>
  new PortalError('missing', 'applications.no_such_activity', 'Cette animation n’est pas dans le dossier, ou plus.');

/** Nobody was invited to write this activity under that id: `missing`. */
export const noSuchWriter = (): PortalError =>
  new PortalError(
    'missing',
    'applications.no_such_writer',
    'Cette personne n’est pas invitée à écrire l’animation, ou plus.',
  );

/** Lets an allowed invitation pass; says every reason of a refused one. */
export function refuseWriter(verdict: Verdict<WriterRefusal>): void {
  if (verdict.allowed) return;
  const { reasons } = verdict;
  throw new PortalError(
    'refused',
    `applications.writer_${reasons[0]}`,
    reasons.map((reason) => WRITER_REFUSAL_TEXTS[reason]).join(' '),
    { reasons },
  );
}

/** Somebody who accepted already has nothing more to answer. */
export const alreadyWrites = (): PortalError =>
  new PortalError(
    'refused',
    'applications.already_writes',
    'Cette personne écrit déjà cette animation : elle la retrouve en se connectant.',
    { reasons: ['already_writes'] },
  );
