const COUNT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** `35 196`: thousands set apart by a no-break space (`Intl` writes U+202F, which neither of our fonts has). */
export const numberInWords = (value: number): string => COUNT.format(value).replaceAll('\u202f', '\u00a0');
