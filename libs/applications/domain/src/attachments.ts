import type { DatedEdition } from '@fds/editions/domain';
import { isCommittee, type Actor, type Verdict } from '@fds/shared/kernel';
import type { FiledApplication } from './application';
import type { AttachmentKind } from './circles';
import { isReopened, reopenedBy } from './corrections';
import { canEdit, COMMITTEE_READS, type ApplicationRefusal } from './policies';
import { hearsOf, standingIn, type TalkedAbout } from './talking';

/** What a dossier may hold, in bytes and files; the page says it before it is reached. */
export interface AttachmentLimits {
  readonly imageBytes: number;
  readonly documentBytes: number;
  readonly files: number;
  readonly dossierBytes: number;
}
/** What a dossier holds already. */
export interface AttachmentUsage {
  readonly files: number;
  readonly bytes: number;
}

/** A file as the rules see it. */
export interface AttachedFile {
  readonly kind: AttachmentKind;
  readonly eventId: string | null;
  /** A file of a message is read and removed with its message. */
  readonly messageId: string | null;
  readonly credit: string;
  readonly alternative: string;
}

/** Characters of a credit and of an alternative text, at most. */
export const MOST_CREDIT = 120;
export const MOST_ALTERNATIVE = 300;

export const ATTACHMENT_FIELD_LABELS = { credit: 'Crédit', alternative: 'Description de l’image' } as const;

const MEGABYTE = 1024 * 1024;

/** `12 Mo`, `1,4 Mo`, `300 Ko`: sizes as people read them beside their files. */
export function sizeInWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1024))} Ko`;
  const megabytes = Math.round((bytes / MEGABYTE) * 10) / 10;
  return `${String(megabytes).replace('.', ',')} Mo`;
}

/** The sentence that refuses a file for its size; the page says it without sending anything. */
export const tooLargeText = (kind: AttachmentKind, limits: AttachmentLimits): string =>
  kind === 'image'
    ? `Cette image est trop lourde\u00a0: ${sizeInWords(limits.imageBytes)} au plus. Réduisez-la, ou enregistrez-la en JPEG.`
    : `Ce fichier est trop lourd\u00a0: ${sizeInWords(limits.documentBytes)} au plus. Allégez-le, ou mettez-le en ligne et donnez son adresse dans le dossier.`;

/** Why a dossier takes no further file of this many bytes; null when it does. */
export function fullText(usage: AttachmentUsage, bytes: number, limits: AttachmentLimits): string | null {
  if (usage.files >= limits.files)
    return `Ce dossier a déjà ${limits.files} fichiers, c’est le plus possible. Retirez-en un avant d’en ajouter.`;
  if (usage.bytes + bytes > limits.dossierBytes)
    return `Les fichiers d’un dossier font ${sizeInWords(limits.dossierBytes)} au plus\u00a0; il en reste ${sizeInWords(Math.max(0, limits.dossierBytes - usage.bytes))}. Retirez-en, ou allégez celui-ci.`;
  return null;
}

/** What an image still lacks before the dossier is sent, in French sentences. */
export const imageLacks = ({ kind, credit, alternative }: AttachedFile): readonly string[] =>
  kind === 'image'
    ? [
        ...(credit.trim() === '' ? ['Dites qui a fait cette image.'] : []),
        ...(alternative.trim() === '' ? ['Dites ce que montre cette image, pour qui ne la voit pas.'] : []),
      ]
    : [];

/**
 * Who reads the files of a dossier, those of its messages apart: its holder and the coordination, the committee once it
 * is ready for it, an invited partner those of the activities it writes.
 */
export function canReadAttachment(
  actor: Actor,
  application: TalkedAbout & Pick<FiledApplication, 'state'>,
  { eventId }: Pick<AttachedFile, 'eventId'>,
): boolean {
  if (isCommittee(actor.role)) return COMMITTEE_READS.includes(application.state);
  const standing = standingIn(actor, application);
  return standing !== null && hearsOf(standing, eventId);
}

/**
 * May this person add, describe or take away a file of the dossier at `now`? Whoever may write in it; an invited partner
 * for the activities it writes.
 */
export function canAttach(
  actor: Actor,
  application: TalkedAbout & FiledApplication,
  edition: DatedEdition,
  now: Date,
  file: Pick<AttachedFile, 'eventId'>,
): Verdict<ApplicationRefusal> {
  const standing = standingIn(actor, application);
  // Of its own activities a partner is what the holder is to the whole.
  const writer: Actor =
    standing?.part === 'partner' && hearsOf(standing, file.eventId)
      ? { ...actor, role: 'holder', organisationIds: [application.organisationId] }
      : actor;
  const may = canEdit(writer, application, edition, now);
  return may.allowed && !isPlaceReopened(application, file.eventId)
    ? { allowed: false, reasons: ['not_reopened'] }
    : may;
}

/** Files open again with their own section; those of an event with the event too. */
function isPlaceReopened(application: FiledApplication, eventId: string | null): boolean {
  const correction = reopenedBy(application);
  const event = eventId === null ? null : { id: eventId, parentId: null };
  return !correction || isReopened(correction, 'pieces') || (!!event && isReopened(correction, 'evenements', event));
}
