import { tooLargeText, type AttachmentKind, type AttachmentLimits } from '@fds/applications/domain';
import type { FileSettings } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';

/** The same words whether it never was or may not be read: `missing`. */
export const noSuchAttachment = (): PortalError =>
  new PortalError('missing', 'attachments.missing', 'Ce fichier n’existe pas, ou plus.');

/** An event is saved by itself, a moment after it is begun: a file may come before it. */
export const noSuchEvent = (): PortalError =>
  new PortalError(
    'missing',
    'attachments.no_event',
    'Cet événement n’est pas enregistré. Attendez que le dossier soit enregistré, puis recommencez.',
  );

/** Somebody else has written there since it was read: `conflict`. */
export const describedMeanwhile = (): PortalError =>
  new PortalError(
    'conflict',
    'attachments.described_meanwhile',
    'Quelqu’un a décrit cette image entre-temps. Rien n’est perdu\u00a0: gardez l’une ou l’autre version.',
  );

/** Too many files, or too many bytes of them, in the words of the policy: `invalid`. */
export const dossierFull = (text: string): PortalError => new PortalError('invalid', 'attachments.full', text);

/** One file over its limit: `invalid`. */
export const tooLarge = (kind: AttachmentKind, limits: AttachmentLimits): PortalError =>
  new PortalError('invalid', 'attachments.too_large', tooLargeText(kind, limits));

/** The limits of this installation. */
export const limitsOf = ({
  imageBytes,
  documentBytes,
  dossierFiles,
  dossierBytes,
}: FileSettings): AttachmentLimits => ({
  imageBytes,
  documentBytes,
  files: dossierFiles,
  dossierBytes,
});
