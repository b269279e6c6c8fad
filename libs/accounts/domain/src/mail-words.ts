import type { Day } from '@fds/shared/kernel';

const LONG = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as a mail writes it: `3 mars 2026`. */
export const dayInWords = (day: Day): string => LONG.format(new Date(`${day}T00:00:00Z`));

/** What somebody typed, on one line: a name in a mail never begins a line of its own, which could pass for ours. */
export const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
