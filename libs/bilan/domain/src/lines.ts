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
  readonly name: string;
  readonly participating: number;
  readonly applicants: number;
}

/** The networks named by the organisations of the edition. */
export const networkLines = (book: FigureBook): NetworkLine[] =>
  book.all
    .filter(({ code }) => /^networks\..+\.participating$/.test(code))
    .map(({ code, label, value }) => ({
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
}

/** The coverage of the bilan, the most telling first (rule 7). */
export function coverageLines(book: FigureBook): CoverageLine[] {
  const line = (label: string, part: number, whole: number, words: string): CoverageLine => ({
    label,
    part,
    whole: whole === 0 ? null : whole,
    words,
  });
  const holders = book.count('holders.total');
  const singles = book.count('events.kind.single');
  const school = book.count('attendance.school');
  const lines = [
    line(
      'Déclarations de fréquentation',
      book.count('attendance.reports.received'),
      book.count('attendance.reports.expected'),
      'événements dont la fréquentation est connue',
    ),
    line('Visites comptées une à une', book.count('attendance.exact'), book.count('attendance.total'), 'visites'),
    line(
      'Niveaux scolaires renseignés',
      school - book.count(`attendance.school_level.${UNSPECIFIED}`),
      school,
      'visites scolaires',
    ),
    line('Questionnaires reçus', book.count('evaluation.respondents'), book.count('evaluation.invited'), 'porteurs'),
    line('Familles renseignées', holders - book.count(`holders.family.${UNSPECIFIED}`), holders, 'porteurs'),
    line(
      'Formats renseignés',
      singles - book.count(`events.single.format.${UNSPECIFIED}`),
      singles,
      'événements ponctuels',
    ),
  ];
  const appreciation = book.find('evaluation.overall_satisfaction.answered');
  if (appreciation) lines.splice(4, 0, line('Appréciations données', appreciation.value ?? 0, holders, 'porteurs'));
  return lines;
}

/** One of the key figures at the top. */
export interface KeyFigure {
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
  const media = book.count('media.total');
  const [topMedia] = [...book.parts('media.kind')].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return [
    received === 0
      ? { value: '–', label: 'visites en présentiel', detail: 'aucune déclaration reçue' }
      : {
          value: formatCount(visits),
          label: visits < 2 ? 'visite en présentiel' : 'visites en présentiel',
          detail: parts.join(', '),
        },
    {
      value: formatCount(holders),
      label: holders < 2 ? 'porteur de projet' : 'porteurs de projet',
      detail: first === 0 ? 'aucun pour la première fois' : `dont ${formatCount(first)} pour la première fois`,
    },
    {
      value: formatCount(events),
      label: events < 2 ? 'événement' : 'événements',
      detail: multi === 0 ? 'aucun à plusieurs animations' : `dont ${formatCount(multi)} à plusieurs animations`,
    },
    {
      value: formatCount(communes),
      label: communes < 2 ? 'commune' : 'communes',
      detail: communes < 2 ? 'a accueilli un événement' : 'ont accueilli un événement',
    },
    {
      value: formatCount(media),
      label: media < 2 ? 'relais média' : 'relais médias',
      detail: media > 0 && topMedia ? `le plus souvent\u00A0: ${topMedia.label.toLowerCase()}` : 'aucun pour l’instant',
    },
  ];
}
