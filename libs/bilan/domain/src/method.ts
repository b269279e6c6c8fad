import { formatCount, formatFigure, formatShare } from './display';
import { SECTION_LABELS, sectionOf } from './labels';
import type { FigureBook, WordedFigure } from './reading';

/** How the figures are made, for who reads them: on the page, in the report, in the workbook. */
export const METHOD_NOTES: readonly string[] = [
  'Un événement compte quand il est labellisé, ou labellisé sous réserve, et ni annulé ni reporté.',
  'La fréquentation d’un événement est sa propre déclaration\u00a0; à défaut, la somme de celles de ses animations, jamais les deux.',
  'Les visites en ligne sont comptées à part.',
  'Chaque part a sa base. Les parts sont arrondies à l’affichage, jamais additionnées.',
  'Une commune déléguée ou associée compte comme sa commune.',
];

/** One figure with its words, as it is listed. */
export interface DefinitionRow {
  readonly code: string;
  readonly label: string;
  readonly value: string;
  /** Empty without a base. */
  readonly share: string;
  /** The base and its number; empty when the figure has none. */
  readonly base: string;
  readonly definition: string;
}

export interface DefinitionGroup {
  readonly title: string;
  readonly rows: readonly DefinitionRow[];
}

function definitionRow(book: FigureBook, figure: WordedFigure): DefinitionRow {
  const base = figure.base === null ? undefined : book.find(figure.base);
  return {
    code: figure.code,
    label: figure.label,
    value: formatFigure(figure),
    share: figure.base === null ? '' : figure.share === null ? '–' : formatShare(figure.share),
    base: base ? `${base.label}\u00a0: ${formatCount(figure.baseValue)}` : '',
    definition: figure.definition,
  };
}

/** Every figure of the bilan with what it counts, part by part. */
export function definitionGroups(book: FigureBook): DefinitionGroup[] {
  const groups = new Map<string, DefinitionRow[]>();
  for (const figure of book.all) {
    const title = SECTION_LABELS[sectionOf(figure.code)];
    groups.set(title, [...(groups.get(title) ?? []), definitionRow(book, figure)]);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}
