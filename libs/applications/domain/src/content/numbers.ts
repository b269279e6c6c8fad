const COUNT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** `10 000`, `12,5`. `Intl` separates thousands with U+202F, which our fonts lack. */
export const numberInWords = (value: number): string => COUNT.format(value).replaceAll('\u202f', '\u00a0');
