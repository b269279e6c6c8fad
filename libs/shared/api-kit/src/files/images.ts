import type Sharp from 'sharp';
import { PortalError } from '@fds/shared/kernel';

/** Pixels of an image that is opened, at most: 40 million, a large photograph; more would only fill the memory. */
const MOST_PIXELS = 40_000_000;

/** Loaded with the first image, one thread and nothing kept: the portal runs on small machines. */
async function painter(): Promise<typeof Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

const starts = (bytes: Buffer, at: number, text: string): boolean =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** Whether bytes begin as an image of a known kind does; what the sender says of them is never believed. */
const looksLike = {
  png: (bytes: Buffer) => starts(bytes, 0, '\x89PNG\r\n\x1a\n'),
  jpeg: (bytes: Buffer) => starts(bytes, 0, '\xff\xd8\xff'),
  webp: (bytes: Buffer) => starts(bytes, 0, 'RIFF') && starts(bytes, 8, 'WEBP'),
};

const isDrawing = (bytes: Buffer): boolean => /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('utf8'));

const refused = (code: string, text: string): PortalError => new PortalError('invalid', `files.${code}`, text);

/**
 * An image as the portal keeps it: opened and drawn anew as WebP, within a square of `side` pixels, upright, without
 * the place, the camera and the names that photographs carry.
 * @throws PortalError invalid: a drawing (SVG may run scripts), another kind of file, an image that is broken or too wide
 */
export async function redraw(bytes: Buffer, side: number): Promise<Buffer> {
  if (!Object.values(looksLike).some((is) => is(bytes)))
    throw isDrawing(bytes)
      ? refused('drawing', 'Un fichier SVG n’est pas accepté. Enregistrez l’image en PNG, JPEG ou WebP.')
      : refused('no_image', 'Ce fichier n’est pas une image PNG, JPEG ou WebP.');
  const sharp = await painter();
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  const { width, height } = await image.metadata().catch(broken);
  if (width * height > MOST_PIXELS)
    throw refused('too_wide', 'Cette image a trop de points. Réduisez-la, 1 000 points de côté suffisent.');
  return image
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 86 })
    .toBuffer()
    .catch(broken);
}

function broken(error: unknown): never {
  if (error instanceof Error && /pixel limit/i.test(error.message))
    throw refused('too_wide', 'Cette image a trop de points. Réduisez-la, 1 000 points de côté suffisent.');
  throw refused('broken', 'Cette image ne s’ouvre pas : le fichier est abîmé. Enregistrez-la à nouveau.');
}
