import { onOneLine } from '@fds/shared/kernel';

/** Coloured pictographs, alone, tinted, joined or asked for by their variation; `©` or `→` as they are stay. */
const PICTOGRAPHS =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\u{1F3FB}-\u{1F3FF}\uFE0F]?(?:\u200D\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)*|[0-9#*]\uFE0F\u20E3|[\u{E0020}-\u{E007F}]/gu;

/** A text as a poster shows it: on one line, without pictographs, which no font of print draws. */
export const inPrint = (text: string): string => onOneLine(text.replace(PICTOGRAPHS, ' '));

/**
 * Lines of the spectrum of one event, always the same for the same event: place and width in thousandths, and a colour of
 * the charter, 0 to 3. `seed` is the event's id.
 */
export function ownSpectrum(
  seed: string,
): readonly { readonly x: number; readonly width: number; readonly tone: number }[] {
  let state = 2166136261;
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
  const lines: { x: number; width: number; tone: number }[] = [];
  for (let x = 8 + next() * 14; x < 985;) {
    const width = next() < 0.22 ? 16 + next() * 20 : 3 + next() * 7;
    lines.push({ x, width: Math.min(width, 992 - x), tone: Math.floor(next() * 4) });
    x += width + (next() < 0.15 ? 24 + next() * 34 : 4 + next() * 14);
  }
  return lines;
}
