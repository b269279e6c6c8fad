import {
  addDays,
  dayOfYearInWords,
  daysBetween,
  numberInWords,
  wallClock,
  weekdayInWords,
  type Day,
} from '@fds/shared/kernel';

/** When an event receives its public. */
export interface Opening {
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

const NBSP = '\u00a0';
/** `09:30:00` as `9 h 30`. */
function hour(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':');
  return `${Number(hours)}${NBSP}h${minutes === '00' ? '' : `${NBSP}${minutes}`}`;
}
const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} et ${words.at(-1) ?? ''}`;
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
const fullDay = (day: Day): string => `${weekdayInWords(day)} ${dayOfYearInWords(day)}`;

/** Most openings of one day whose hours are all said. */
const MOST_HOURS = 3;

interface Run {
  readonly from: Day;
  to: Day;
  readonly hours: string;
}

/** `du 2 au 12 octobre`, `du 28 septembre au 3 octobre`, `le 2 octobre`. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return `le ${dayOfYearInWords(from)}`;
  const same = from.slice(0, 7) === to.slice(0, 7);
  const [first = ''] = dayOfYearInWords(from).split(' ');
  return `du ${same ? first : dayOfYearInWords(from)} au ${dayOfYearInWords(to)}`;
}

/**
 * The dates of an event in at most `most` lines, as a poster says them: `Samedi 10 octobre, 10 h à 18 h`. Days that follow
 * each other with the same hours are one line; where all days do not fit, one sentence says from when to when. Without an
 * opening there is no line.
 */
export function openingsInWords(openings: readonly Opening[], most: number): readonly string[] {
  const sorted = [...openings].sort((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime());
  const days = new Map<Day, string[]>();
  for (const { beginsAt, endsAt } of sorted) {
    const { day, time } = wallClock(beginsAt);
    const said = `${hour(time)}${NBSP}à${NBSP}${hour(wallClock(endsAt).time)}`;
    const own = days.get(day) ?? [];
    // Two groups at one time are one opening to who comes.
    if (!own.includes(said)) days.set(day, [...own, said]);
  }
  const runs: Run[] = [];
  for (const [day, all] of days) {
    const [first] = all;
    const hours =
      all.length > MOST_HOURS
        ? `${all.length} séances à partir de ${(first ?? '').split(`${NBSP}à`)[0] ?? ''}`
        : list(all);
    const last = runs.at(-1);
    if (last && last.hours === hours && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ from: day, to: day, hours });
  }
  const [begin, end] = [runs[0]?.from, runs.at(-1)?.to];
  if (!begin || !end) return [];
  if (runs.length > most)
    return [
      capital(daysInWords(begin, end)),
      `${numberInWords(sorted.length)} rendez-vous${NBSP}: horaires sur la page de l’événement`,
    ].slice(0, Math.max(most, 1));
  return runs.map(({ from, to, hours }) => {
    if (from === to) return capital(`${fullDay(from)}, ${hours}`);
    const through = daysBetween(from, to) === 1 ? `${fullDay(from)} et ${fullDay(to)}` : daysInWords(from, to);
    return capital(`${through}, ${hours}`);
  });
}
