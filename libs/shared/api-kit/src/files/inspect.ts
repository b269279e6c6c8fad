import { open } from 'node:fs/promises';
import { PortalError } from '@fds/shared/kernel';
import { beginsAsImage, isDrawing } from './images';
import type { ReceivedFile } from './incoming';
import { readOffice, type OfficeFault } from './office-check';
import { pdfFault, type PdfFault } from './pdf-check';
import { isPlainText } from './text-check';

/** What a file is, by its bytes. */
export type Inspected =
  { readonly kind: 'image' } | { readonly kind: 'document'; readonly type: string; readonly extension: string };

export const IMAGES_ACCEPTED = 'PNG, JPEG ou WebP';
export const DOCUMENTS_ACCEPTED = 'PDF, DOCX, ODT, XLSX, ODS, PPTX, ODP, texte ou CSV';

/** Bytes from which a file is recognised. */
const HEAD = 64 * 1024;

/**
 * What a received file is, judged by its bytes and never by its name or by what the sender says.
 * @throws PortalError invalid, with the sentence for what it is instead of an accepted file
 */
export async function inspect(file: ReceivedFile): Promise<Inspected> {
  const head = await headOf(file.path);
  if (beginsAsImage(head)) return { kind: 'image' };
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(file);
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return office(file);
  if (head.subarray(0, 2).toString('latin1') === '#!') throw refused('program', OTHERWISE.program);
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  if (isDrawing(head) && (!known || known.mime.includes('xml'))) throw refused('drawing', OTHERWISE.drawing);
  if (known) throw refusalOf(known.ext, known.mime);
  if (await isPlainText(file.path)) return { kind: 'document', type: 'text/plain', extension: 'txt' };
  throw refused('unknown', OTHERWISE.unknown);
}

async function pdf({ path }: ReceivedFile): Promise<Inspected> {
  const fault = await pdfFault(path);
  if (fault) throw refused(`pdf_${fault}`, PDF[fault]);
  return { kind: 'document', type: 'application/pdf', extension: 'pdf' };
}

async function office({ path }: ReceivedFile): Promise<Inspected> {
  const found = await readOffice(path);
  if ('fault' in found) throw refused(`office_${found.fault}`, OFFICE[found.fault]);
  return { kind: 'document', ...found };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const PROGRAM = new Set([
  'exe',
  'elf',
  'macho',
  'dll',
  'msi',
  'deb',
  'rpm',
  'dmg',
  'jar',
  'class',
  'swf',
  'wasm',
  'lnk',
  'crx',
  'apk',
  'sh',
]);
const ARCHIVE = new Set(['zip', 'rar', '7z', 'gz', 'bz2', 'xz', 'tar', 'zst', 'lz', 'lz4', 'cab', 'iso', 'Z']);

/** The sentence for a file that is recognised and not accepted. */
function refusalOf(extension: string, type: string): PortalError {
  if (PROGRAM.has(extension)) return refused('program', OTHERWISE.program);
  if (ARCHIVE.has(extension)) return refused('archive', OTHERWISE.archive);
  if (extension === 'heic' || extension === 'heif') return refused('heic', OTHERWISE.heic);
  if (type.startsWith('image/')) return refused('other_image', OTHERWISE.otherImage);
  if (/^(?:video|audio)\//.test(type)) return refused('film', OTHERWISE.film);
  // The old formats of Office, and new ones under a password, are written in the same container.
  if (extension === 'cfb') return refused('old_office', OTHERWISE.oldOffice);
  return refused('unknown', OTHERWISE.unknown);
}

const refused = (code: string, text: string): PortalError => new PortalError('invalid', `files.${code}`, text);

const OTHERWISE = {
  drawing: `Un fichier SVG n’est pas accepté : il peut contenir un programme. Enregistrez l’image en ${IMAGES_ACCEPTED}.`,
  program: 'Ce fichier est un programme, quel que soit son nom. Il n’est pas accepté.',
  archive: 'Une archive compressée n’est pas acceptée. Ajoutez les fichiers un par un.',
  heic: `Cette photo est au format HEIC, que le portail ne sait pas ouvrir. Enregistrez-la en JPEG ; sur iPhone : Réglages, Appareil photo, Formats, « Le plus compatible ».`,
  otherImage: `Ce format d’image n’est pas accepté. Enregistrez-la en ${IMAGES_ACCEPTED}.`,
  film: 'Les vidéos et les sons ne sont pas acceptés. Mettez-les en ligne et donnez leur adresse dans le dossier.',
  oldOffice:
    'Ce document est dans un ancien format (.doc, .xls, .ppt) ou protégé par un mot de passe. Enregistrez-le en PDF, DOCX, XLSX ou PPTX, sans mot de passe.',
  unknown: `Ce type de fichier n’est pas accepté. Images : ${IMAGES_ACCEPTED} ; documents : ${DOCUMENTS_ACCEPTED}.`,
} as const;

const PDF: Record<PdfFault, string> = {
  protected:
    'Ce PDF est protégé par un mot de passe ou par des restrictions. Enregistrez-en une copie sans protection, puis ajoutez-la.',
  launches: 'Ce PDF contient une action qui lance un programme. Enregistrez-en une copie simple, puis ajoutez-la.',
  broken: 'Ce PDF est abîmé ou incomplet. Enregistrez-le à nouveau.',
};

const OFFICE: Record<OfficeFault, string> = {
  not_office: OTHERWISE.archive,
  macros: 'Ce document contient des macros. Enregistrez-le sans macros (DOCX, XLSX, PPTX) ou en PDF.',
  protected: 'Ce document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.',
  bomb: 'Ce document prend trop de place une fois décompressé. Enregistrez-le en PDF.',
  broken: 'Ce document est abîmé ou incomplet. Enregistrez-le à nouveau.',
};
