import { onOneLine } from '../text';

/** A mail as the outbox takes it: a subject on one line, a plain French text. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Who signs what the portal sends in the coordination's name. */
export const COORDINATION_SIGNATURE = 'La coordination régionale de la Fête de la science';

/**
 * The text of a mail: greeting, paragraphs apart, signature. `name` is null for a mailbox whose owner is unknown; a name
 * is put on one line, whatever its owner typed.
 */
export function letter(
  name: string | null,
  paragraphs: readonly string[],
  signature: string = COORDINATION_SIGNATURE,
): string {
  const greeting = name === null ? 'Bonjour,' : `Bonjour ${onOneLine(name)},`;
  return `${[greeting, ...paragraphs, signature].join('\n\n')}\n`;
}
