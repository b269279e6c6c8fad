import type { Content, HiddenAnswer } from '@fds/applications/domain';
import { dayInWords, endOfDay, momentInWords, wallClock, type Day } from '@fds/shared/kernel';

/** An instant to the second: `8 mai 2026 à 0 h 00 min 03 s`. */
const toTheSecond = (instant: Date): string => `${momentInWords(instant)} min ${wallClock(instant).time.slice(6)} s`;

/** Says that an envoi arrived in time, though it was dealt with after the deadline. */
export const arrivalNotice = (arrivedAt: Date, now: Date, closesOn: Day): string[] =>
  now >= endOfDay(closesOn)
    ? [
        `Votre envoi est arrivé le ${toTheSecond(arrivedAt)}, avant la clôture de l’appel (le ${dayInWords(closesOn)} à minuit) : il est reçu.`,
      ]
    : [];

/** Says when an envoi arrived that came too late, and when the call closed. */
export const lateText = (arrivedAt: Date, closesOn: Day): string =>
  `Votre envoi est arrivé le ${toTheSecond(arrivedAt)} ; l’appel se fermait le ${dayInWords(closesOn)} à minuit. Le brouillon est gardé ; pour un délai, écrivez à la coordination.`;

/** Says which answers were left out, because nothing asked for them any more. */
export function hiddenNotice({ id, items }: Content, dropped: readonly HiddenAnswer[]): string[] {
  const titles = new Map(items.map(({ id: item, answers }) => [item, answers.title.trim()]));
  const words = dropped.map(({ item, field, label }) =>
    item === id || field === 'items' ? label : `${label} (${titles.get(item) || 'événement sans titre'})`,
  );
  if (words.length === 0) return [];
  const shown = words.slice(0, MOST_SHOWN).join(', ');
  const more = words.length > MOST_SHOWN ? `, et ${words.length - MOST_SHOWN} autres` : '';
  return [`Ces réponses n’étaient plus demandées et ne sont pas parties avec le dossier : ${shown}${more}.`];
}
const MOST_SHOWN = 12;
