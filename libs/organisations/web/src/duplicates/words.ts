/** Where an organisation is, in a few words. */
export const placeInWords = ({
  municipalityName,
  department,
}: {
  readonly municipalityName: string | null;
  readonly department: string | null;
}): string => (municipalityName ? `${municipalityName}${department ? ` (${department})` : ''}` : 'Commune inconnue');

/** Editions, the latest first: `2026, 2025 et 2021`. */
export function yearsInWords(years: readonly number[]): string {
  if (years.length === 0) return 'aucune édition';
  const [last, ...others] = years.toReversed();
  return others.length === 0 ? `édition ${last}` : `éditions ${others.toReversed().join(', ')} et ${last}`;
}
