/** The pattern of `LIKE` and `ILIKE` for what somebody typed, anywhere in a text; null when nothing was typed. */
export function containing(typed: string | undefined): string | null {
  const words = typed?.trim();
  return words ? `%${words.replace(/[\\%_]/g, '\\$&')}%` : null;
}
