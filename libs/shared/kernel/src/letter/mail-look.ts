import { frenchSpaces } from '../text';

/** An image of a mail, and what is read where it is not shown. */
export interface MailImage {
  readonly id: string;
  readonly alt: string;
  /** Pixels of the file; it is shown at its size or smaller, see {@link fitted}. */
  readonly width: number;
  readonly height: number;
}

/** What the mails of an edition wear around what they say. */
export interface MailLook {
  /** Words of the band above the letter; empty: no band. */
  readonly title: string;
  /** Of the band and the buttons, `#RRGGBB`. */
  readonly colour: string;
  readonly logo: MailImage | null;
  /** Logos of who supports the edition, below the letter. */
  readonly partners: readonly MailImage[];
  /** Who writes, from where: lines below the letter. */
  readonly foot: string;
}

export const LOOK_COLOUR = /^#[0-9A-Fa-f]{6}$/;
export const MOST_LOOK_TITLE = 80;
export const MOST_LOOK_FOOT = 600;
export const MOST_PARTNERS = 8;

/** What an edition that has set nothing begins from: the portal's own colour, no words, no images. */
export const NO_LOOK: MailLook = { title: '', colour: '#14153A', logo: null, partners: [], foot: '' };

/** Room of a logo in a mail, in pixels of the mail; a file has twice as many at most. */
export const LOGO_ROOM = { width: 240, height: 72 } as const;
export const PARTNER_ROOM = { width: 120, height: 48 } as const;

/** The size at which an image is shown, never larger than it is. */
export function fitted(
  { width, height }: Pick<MailImage, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(room.width / width, room.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** White or black, whichever is read better on a colour; one of them always has a contrast of 4.58 or more (WCAG 2.2). */
export function inkOn(colour: string): '#FFFFFF' | '#000000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#FFFFFF' : '#000000';
}

export const SUPPORTED_BY = 'Avec le soutien de';

/** The last lines of a text part, behind the sign that mail programs know: who writes, who helps, how to leave a list. */
export function footText(look: MailLook | null, unsubscribe: string | null): string {
  const partners = look?.partners.map(({ alt }) => alt).join(', ');
  const who = [look?.title, look?.foot, partners ? `${SUPPORTED_BY}\u00a0: ${partners}` : '']
    .map((part) => frenchSpaces(part ?? '').trim())
    .filter(Boolean);
  const parts = [
    ...(who.length > 0 ? [who.join('\n')] : []),
    ...(unsubscribe ? [`Pour ne plus recevoir ces messages\u00a0: ${unsubscribe}`] : []),
  ];
  return parts.length > 0 ? `\n-- \n${parts.join('\n\n')}\n` : '';
}
