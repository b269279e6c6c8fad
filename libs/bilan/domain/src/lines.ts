import { UNSPECIFIED } from './counts';
import { formatCount, formatShare } from './display';
import { type FigureBook, lastWord } from './reading';

/** A department's line: communes reached, visits and their share of all visits. */
export interface DepartmentLine {
  readonly code: string;
  readonly name: string;
  readonly municipalities: number;
  readonly visits: number;
  /** Per cent of all visits; null when there is none. */
  readonly share: number | null;
}

/** The departments of the region in the edition's order. */
export const departmentLines = (book: FigureBook): DepartmentLine[] =>
  book.parts('municipalities.department').map(({ code, label, value }) => {
    const visits = book.find(`attendance.department.${lastWord(code)}`);
    return {
      code: lastWord(code),
      name: label,
      municipalities: value ?? 0,
      visits: visits?.value ?? 0,
      share: visits?.share ?? null,
    };
  });

/** A network's line; participation and application are two counts (rule 3). */
export interface NetworkLine {
  readonly code: string;
  readonly name: string;
  readonly participating: number;
  readonly applicants: number;
}

/** The networks named by the organisations of the edition. */
export const networkLines = (book: FigureBook): NetworkLine[] =>
  book.all
    .filter(({ code }) => /^networks\..+\.participating$/.test(code))
    .map(({ code, label, value }) => ({
      code: code.split('.')[1] ?? '',
      name: label.replace(/\s:.*$/, ''),
      participating: value ?? 0,
      applicants: book.count(code.replace(/participating$/, 'applicants')),
    }));

/** What the figures stand on: how much was received of what was expected. */
export interface CoverageLine {
  readonly label: string;
  readonly part: number;
  /** Null when nothing is expected: there is nothing to cover. */
  readonly whole: number | null;
  /** What part and whole count, in words. */
  readonly words: string;
  /** Beginnings of the codes that stand on it. */
  readonly about: readonly string[];
}

/** The coverage of the bilan, the most telling first (rule 7). */
export function coverageLines(book: FigureBook): CoverageLine[] {
  const line = (
    label: string,
    part: number,
    whole: number,
    words: string,
    ...about: readonly string[]
  ): CoverageLine => ({ label, part, whole: whole === 0 ? null : whole, words, about });
  const holders = book.count('holders.total');
  const singles = book.count('events.kind.single');
  const school = book.count('attendance.school');
  const lines = [
    line(
      'Déclarations de fréquentation',
      book.count('attendance.reports.received'),
      book.count('attendance.reports.expected'),
      'événements dont la fréquentation est connue',
      'attendance',
    ),
    line('Visites comptées une à une', book.count('attendance.exact'), book.count('attendance.total'), 'visites'),
    line(
      'Niveaux scolaires renseignés',
      school - book.count(`attendance.school_level.${UNSPECIFIED}`),
      school,
      'visites scolaires',
      'attendance.school_level',
    ),
    line(
      'Questionnaires reçus',
      book.count('evaluation.respondents'),
      book.count('evaluation.invited'),
      'porteurs',
      'evaluation',
      'research',
    ),
    line(
      'Familles renseignées',
      holders - book.count(`holders.family.${UNSPECIFIED}`),
      holders,
      'porteurs',
      'holders.family',
    ),
    line(
      'Formats renseignés',
      singles - book.count(`events.single.format.${UNSPECIFIED}`),
      singles,
      'événements ponctuels',
      'events.single.format',
    ),
  ];
  const appreciation = book.find('evaluation.overall_satisfaction.answered');
  // Of a part of the edition, only the coordination knows it.
  if (appreciation && appreciation.value !== null)
    lines.splice(4, 0, line('Appréciations données', appreciation.value, holders, 'porteurs'));
  return lines;
}

/** What the figure of a code stands on: the line that speaks of it most closely; undefined when nothing was to come in. */
export const coverageOf = (book: FigureBook, code: string): CoverageLine | undefined =>
  coverageLines(book)
    .flatMap((line) => line.about.map((start) => ({ line, start })))
    .filter(({ start }) => code.startsWith(`${start}.`))
    .sort((a, b) => b.start.length - a.start.length)[0]?.line;

/** One of the key figures at the top. */
export interface KeyFigure {
  /** Code of the figure. */
  readonly code: string;
  readonly value: string;
  readonly label: string;
  readonly detail: string;
}

/** The five key figures; attendance is unknown, not 0, while no report is there (rule 7). */
export function keyFigures(book: FigureBook): KeyFigure[] {
  const [visits, holders, events] = ['attendance.total', 'holders.total', 'events.total'].map((c) => book.count(c)) as [
    number,
    number,
    number,
  ];
  const received = book.count('attendance.reports.received');
  const parts = book
    .parts('attendance')
    .filter(({ code, share }) => /\.(general_public|school|accompanying_adults)$/.test(code) && (share ?? 0) > 0)
    .map(({ label, share }) => `${label.toLowerCase()} ${formatShare(share)}`);
  const first = book.count('holders.first_time');
  const multi = book.count('events.multi');
  const communes = book.count('municipalities.total');
  return [
    received === 0
      ? { code: 'attendance.total', value: '–', label: 'visites en présentiel', detail: 'aucune déclaration reçue' }
      : {
          code: 'attendance.total',
          value: formatCount(visits),
          label: visits < 2 ? 'visite en présentiel' : 'visites en présentiel',
          detail: parts.join(', '),
        },
    {
      code: 'holders.total',
      value: formatCount(holders),
      label: holders < 2 ? 'porteur de projet' : 'porteurs de projet',
      detail: first === 0 ? 'aucun pour la première fois' : `dont ${formatCount(first)} pour la première fois`,
    },
    {
      code: 'events.total',
      value: formatCount(events),
      label: events < 2 ? 'événement' : 'événements',
      detail: multi === 0 ? 'aucun à plusieurs animations' : `dont ${formatCount(multi)} à plusieurs animations`,
    },
    {
      code: 'municipalities.total',
      value: formatCount(communes),
      label: communes < 2 ? 'commune' : 'communes',
      detail: communes < 2 ? 'a accueilli un événement' : 'ont accueilli un événement',
    },
    relays(book),
  ];
}

/** The relays; of a part of the edition they are not known, for no relay says which event it speaks of. */
function relays(book: FigureBook): KeyFigure {
  const figure = book.find('media.total');
  const media = figure?.value ?? 0;
  const label = media < 2 && figure?.value !== null ? 'relais média' : 'relais médias';
  if (figure?.value === null)
    return { code: 'media.total', value: '–', label, detail: 'pour toute l’édition seulement' };
  const [top] = [...book.parts('media.kind')].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return {
    code: 'media.total',
    value: formatCount(media),
    label,
    detail: media > 0 && top ? `le plus souvent\u00A0: ${top.label.toLowerCase()}` : 'aucun pour l’instant',
  };
}
