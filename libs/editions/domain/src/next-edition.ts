import { addDays, daysBetween, type Day, type Region } from '@fds/shared/kernel';
import type { EditionCalendarDays } from './edition';

/** An edition that does not exist yet, as it would be created. */
export interface ProposedEdition extends EditionCalendarDays {
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly departments: readonly string[];
}
type Previous = Omit<ProposedEdition, 'theme'>;

/** The first edition was held in 1992. */
const YEAR_BEFORE_THE_FIRST = 1991;

/** What an installation without any edition starts from: eleven days from the first Friday of October. */
const usual = (region: Region): Previous => ({
  year: 2021,
  number: 2021 - YEAR_BEFORE_THE_FIRST,
  title: `Fête de la science 2021 ${region.inWords}`,
  regionCode: region.code,
  regionName: region.name,
  departments: region.departments,
  startsOn: '2021-10-01',
  endsOn: '2021-10-11',
  callOpensOn: '2021-03-01',
  callClosesOn: '2021-05-07',
  reportsDueOn: '2021-10-29',
});

/**
 * The edition of `year`, proposed from another one (the last before it, usually), else for the portal's region: same weekdays near the same dates,
 * one shift for all so that the intervals stay; the theme is left to be chosen.
 */
export function proposeEdition(previous: Previous | null, year: number, region: Region): ProposedEdition {
  const from = previous ?? usual(region);
  const years = year - from.year;
  const sameDate = `${year}${from.startsOn.slice(4)}`.replace(/-02-29$/, '-02-28');
  const shift = Math.round(daysBetween(from.startsOn, sameDate) / 7) * 7;
  const shifted = (day: Day): Day => addDays(day, shift);
  return {
    year,
    number: from.number + years,
    title: from.title.replaceAll(String(from.year), String(year)),
    theme: '',
    regionCode: from.regionCode,
    regionName: from.regionName,
    departments: from.departments,
    startsOn: shifted(from.startsOn),
    endsOn: shifted(from.endsOn),
    callOpensOn: shifted(from.callOpensOn),
    callClosesOn: shifted(from.callClosesOn),
    reportsDueOn: shifted(from.reportsDueOn),
  };
}

/** The edition a new one is made from: the last before its year, else the first after it. */
export function modelFor<T extends { readonly year: number }>(editions: readonly T[], year: number): T | null {
  const sorted = [...editions].sort((a, b) => a.year - b.year);
  return (
    sorted.filter((edition) => edition.year < year).at(-1) ?? sorted.find((edition) => edition.year > year) ?? null
  );
}
