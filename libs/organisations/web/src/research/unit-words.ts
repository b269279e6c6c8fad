/** A unit by its acronym, its name and its number. */
export const unitName = ({
  name,
  acronym,
  labelNumber,
}: {
  readonly name: string;
  readonly acronym: string | null;
  readonly labelNumber: string | null;
}): string => [acronym && acronym !== name ? `${acronym}, ${name}` : name, labelNumber].filter(Boolean).join(' · ');
