import type Sharp from 'sharp';
import type { Sharp as OpenedImage } from 'sharp';
import { numberInWords, PortalError } from '@fds/shared/kernel';

/** Pixels of an image that is opened, at most: 64 million, what a telephone takes; more would only fill the memory. */
const MOST_PIXELS = 64_000_000;
/** Images that are open at once, at most; the others wait. */
const MOST_OPEN = 2;

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

/** Whether a text draws: SVG, wherever its first tag stands. */
export const isDrawing = (bytes: Buffer): boolean => /<svg[\s>]/i.test(bytes.subarray(0, 4096).toString('utf8'));

const refused = (code: string, text: string): PortalError => new PortalError('invalid', `files.${code}`, text);

/** Whether these first bytes are those of an image that the portal opens. */
export const beginsAsImage = (head: Buffer): boolean => Object.values(looksLike).some((is) => is(head));

/**
 * An image as the portal keeps it: opened and drawn anew as WebP, within a square of `side` pixels, upright, without
 * the place, the camera and the names that photographs carry.
 * @throws PortalError invalid: a drawing (SVG may run scripts), another kind of file, an image that is broken or too wide
 */
export async function redraw(bytes: Buffer, side: number): Promise<Buffer> {
  checkImage(bytes);
  return draw(bytes, side);
}

/**
 * An image that somebody sent as mails carry it: PNG of 256 colours, the kind that every client shows, on white, for what
 * was drawn for white paper is lost on the dark one of some clients; within `most` pixels.
 * @throws PortalError invalid, as {@link redraw}
 */
export async function redrawForMail(bytes: Buffer, most: Pixels): Promise<Pixels & { readonly bytes: Buffer }> {
  checkImage(bytes);
  return oneOfFew(async () => {
    const drawn = await opened(bytes, most, (image) =>
      image
        .flatten({ background: '#fff' })
        .png({ compressionLevel: 9, palette: true })
        .toBuffer({ resolveWithObject: true }),
    );
    return { bytes: drawn.data, width: drawn.info.width, height: drawn.info.height };
  });
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

function checkImage(bytes: Buffer): void {
  if (beginsAsImage(bytes)) return;
  throw isDrawing(bytes)
    ? refused('drawing', 'Un fichier SVG n’est pas accepté. Enregistrez l’image en PNG, JPEG ou WebP.')
    : refused('no_image', 'Ce fichier n’est pas une image PNG, JPEG ou WebP.');
}

/** The same for an image that is known to be one, in memory or at a path of this machine's disk. */
export const draw = (source: Buffer | string, side: number): Promise<Buffer> =>
  within(source, side, (image) => image.webp({ quality: 86 }));

/** An image that is known to be one as a printed document takes it: JPEG on white, which a PDF holds as it is. */
export const drawForPaper = (source: Buffer, side: number): Promise<Buffer> =>
  within(source, side, (image) => image.flatten({ background: '#fff' }).jpeg({ quality: 82 }));

const within = (source: Buffer | string, side: number, as: (image: OpenedImage) => OpenedImage): Promise<Buffer> =>
  oneOfFew(() => opened(source, { width: side, height: side }, (image) => as(image).toBuffer()));

/** The image upright and within `most`; one that cannot be drawn is refused. */
async function opened<T>(source: Buffer | string, most: Pixels, as: (image: OpenedImage) => Promise<T>): Promise<T> {
  const sharp = await painter();
  const image = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
  const broken = (error: unknown): never => cannotOpen(error, most.width);
  const { width, height } = await image.metadata().catch(broken);
  if (width * height > MOST_PIXELS) throw tooWide(most.width);
  return as(image.rotate().resize({ ...most, fit: 'inside', withoutEnlargement: true })).catch(broken);
}

/** A drawing of ours (SVG of the typesetter, never one that somebody sent) as PNG, `width` pixels wide; `points` is its own width. */
export function drawingAsPng(svg: Buffer, points: number, width: number): Promise<Buffer> {
  return oneOfFew(async () => {
    const sharp = await painter();
    return sharp(svg, { density: (72 * width) / points, limitInputPixels: MOST_PIXELS })
      .resize({ width })
      .flatten({ background: '#fff' })
      .png({ compressionLevel: 9, palette: false })
      .toBuffer();
  });
}

const tooWide = (side: number): PortalError =>
  refused('too_wide', `Cette image a trop de points. Réduisez-la : ${numberInWords(side)} points de côté suffisent.`);

function cannotOpen(error: unknown, side: number): never {
  if (error instanceof Error && /pixel limit/i.test(error.message)) throw tooWide(side);
  throw refused('broken', 'Cette image ne s’ouvre pas : le fichier est abîmé. Enregistrez-la à nouveau.');
}

let open = 0;
const waiting: (() => void)[] = [];

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (open >= MOST_OPEN) await new Promise<void>((resolve) => waiting.push(resolve));
  else open += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else open -= 1;
  }
}
