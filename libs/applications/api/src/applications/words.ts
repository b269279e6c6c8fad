import { REGION_ZONE } from '@fds/shared/kernel';

const MOMENT = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: REGION_ZONE,
});

/** `7 mai 2026 à 23 h 05`, in the region. */
export function frenchMoment(instant: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(instant).map(({ type, value }) => [type, value]));
  const day = part['day'] === '1' ? '1er' : part['day'];
  return `${day} ${part['month']} ${part['year']} à ${Number(part['hour'])} h ${part['minute']}`;
}

/** The text, cut at a word when it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
