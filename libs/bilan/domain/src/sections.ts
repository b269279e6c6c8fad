import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { isChoice } from '@fds/questions/domain';
import { UNSPECIFIED } from './counts';
import { formatCount, formatShare } from './display';
import {
  familiesFinding,
  formatsFinding,
  kindsFinding,
  kindVisitsFinding,
  levelsFinding,
  mediaFinding,
  modesFinding,
  NOT_EXPRESSED,
  questionFinding,
  themesFinding,
  type BilanQuestion,
} from './findings';
import { ruralFinding } from './places-findings';
import { type FigureBook, lastWord, type WordedFigure } from './reading';

/** One bar of a card. */
export interface CardBar {
  /** Code of its figure. */
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Present when the bar is a kind of event. */
  readonly kind?: EventKind;
  /** Not given, not expressed: shown last and hatched. */
  readonly unknown?: boolean;
}

/** A breakdown as it is shown: a finding for title, a measure for subtitle, its base at the foot. */
export interface FigureCard {
  /** Unique in the bilan. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly labelHead: string;
  readonly countHead: string;
  /** What the shares are taken of. */
  readonly base: number;
  /** The base in words. */
  readonly foot: string;
  readonly bars: readonly CardBar[];
  /** The categories have an order of their own: bars are not sorted by value. */
  readonly ordered: boolean;
  /** The figures behind the bars, for their definitions. */
  readonly figures: readonly WordedFigure[];
}

const isUnknown = (code: string): boolean => [UNSPECIFIED, ...NOT_EXPRESSED].includes(lastWord(code));
const asKind = (word: string): EventKind | undefined => EVENT_KINDS.find((kind) => kind === word);

interface CardPlan {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly labelHead: string;
  readonly countHead: string;
  readonly foot: string;
  readonly figures: readonly WordedFigure[];
  readonly ordered?: boolean;
  readonly kinds?: boolean;
}

function card({ figures, ordered = false, kinds = false, ...words }: CardPlan): FigureCard {
  const bars = figures
    // "Not given" is shown when somebody did not give it, every other category even when empty.
    .filter(({ code, value }) => !isUnknown(code) || (value ?? 0) > 0)
    .map(({ code, label, value }): CardBar => {
      const kind = kinds ? asKind(lastWord(code)) : undefined;
      return {
        code,
        label,
        count: value ?? 0,
        ...(kind ? { kind } : {}),
        ...(isUnknown(code) ? { unknown: true } : {}),
      };
    });
  if (!ordered) bars.sort((a, b) => b.count - a.count);
  return { ...words, ordered, bars, figures, base: figures[0]?.baseValue ?? 0 };
}

const plural = (count: number, one: string, many: string): string => `${formatCount(count)} ${count < 2 ? one : many}`;
const based = (words: string): string => `Base\u00A0: ${words}.`;
const visitsBase = (book: FigureBook): string =>
  based(
    `${plural(book.count('attendance.total'), 'visite', 'visites')} dans ${plural(book.count('attendance.reports.received'), 'événement', 'événements')}`,
  );

/** Breakdowns of the attendance: school visits by level, visits by kind of event. */
export const attendanceCards = (book: FigureBook): FigureCard[] => [
  card({
    id: 'niveaux',
    title: levelsFinding(book),
    subtitle: 'Visites scolaires par niveau',
    labelHead: 'Niveau',
    countHead: 'Visites',
    foot: based(plural(book.count('attendance.school'), 'visite scolaire', 'visites scolaires')),
    figures: book.parts('attendance.school_level'),
    ordered: true,
  }),
  card({
    id: 'visites-par-type',
    title: kindVisitsFinding(book),
    subtitle: 'Visites par type d’événement',
    labelHead: 'Type',
    countHead: 'Visites',
    foot: visitsBase(book),
    figures: book.parts('attendance.kind'),
    kinds: true,
  }),
];

/** Breakdowns of holders and events. */
export const eventCards = (book: FigureBook): FigureCard[] => {
  const events = based(plural(book.count('events.total'), 'événement', 'événements'));
  return [
    card({
      id: 'familles',
      title: familiesFinding(book),
      subtitle: 'Porteurs par famille, typologie du ministère',
      labelHead: 'Famille',
      countHead: 'Porteurs',
      foot: based(plural(book.count('holders.total'), 'porteur', 'porteurs')),
      figures: book.parts('holders.family'),
    }),
    card({
      id: 'types',
      title: kindsFinding(book),
      subtitle: 'Événements par type',
      labelHead: 'Type',
      countHead: 'Événements',
      foot: events,
      figures: book.parts('events.kind'),
      kinds: true,
    }),
    card({
      id: 'formats',
      title: formatsFinding(book),
      subtitle: 'Événements ponctuels par format',
      labelHead: 'Format',
      countHead: 'Événements',
      foot: based(plural(book.count('events.kind.single'), 'événement ponctuel', 'événements ponctuels')),
      figures: book.parts('events.single.format'),
    }),
    card({
      id: 'modalites',
      title: modesFinding(book),
      subtitle: 'Événements par modalité',
      labelHead: 'Modalité',
      countHead: 'Événements',
      foot: events,
      figures: book.parts('events.mode'),
    }),
    ...themesCard(book),
  ];
};

/** Events by theme, of which an event may have several; none where the bilan does not know them. */
function themesCard(book: FigureBook): FigureCard[] {
  const figures = book.parts('events.theme');
  if (figures.length === 0) return [];
  const events = plural(book.count('events.total'), 'événement', 'événements');
  return [
    card({
      id: 'thematiques',
      title: themesFinding(book),
      subtitle: 'Événements par thématique',
      labelHead: 'Thématique',
      countHead: 'Événements',
      foot: `${based(events)} Un événement peut avoir plusieurs thématiques.`,
      figures,
    }),
  ];
}

/** Communes reached by their inhabitants; null where the bilan does not know them. */
export function sizeCard(book: FigureBook): FigureCard | null {
  const figures = book.parts('municipalities.size');
  if (figures.length === 0) return null;
  const reached = book.count('municipalities.total');
  return card({
    id: 'tailles',
    title: ruralFinding({ reached: book.count('municipalities.size.village') }, { reached }),
    subtitle: 'Communes touchées par nombre d’habitants',
    labelHead: 'Habitants',
    countHead: 'Communes',
    foot: based(plural(reached, 'commune touchée', 'communes touchées')),
    figures,
    ordered: true,
  });
}

/** One card per question of choice, in the questionnaire's order. */
export const questionCards = (book: FigureBook, questions: readonly BilanQuestion[]): FigureCard[] =>
  questions
    .filter(({ type }) => isChoice(type))
    .map((question) => {
      const answered = book.count(`evaluation.${question.code}.answered`);
      const several = question.type === 'multiple' ? ' Plusieurs réponses possibles.' : '';
      const groups = book
        .parts(`evaluation.${question.code}.group`)
        .map(({ label, value, share }) => ` ${label}\u00A0: ${formatCount(value)}, soit ${formatShare(share)}.`)
        .join('');
      const holders = plural(book.count('holders.total'), 'porteur', 'porteurs');
      return card({
        id: `question-${question.code}`,
        title: questionFinding(book, question),
        subtitle: question.label,
        labelHead: 'Réponse',
        countHead: 'Porteurs',
        foot: `${based(`${plural(answered, 'réponse', 'réponses')} à cette question, sur ${holders}`)}${several}${groups}`,
        figures: question.options.flatMap((option) => book.find(`evaluation.${question.code}.${option}`) ?? []),
        ordered: question.type !== 'multiple',
      });
    });

/** Media relays by kind. */
export const mediaCard = (book: FigureBook): FigureCard =>
  card({
    id: 'medias',
    title: mediaFinding(book),
    subtitle: 'Relais médias par sorte',
    labelHead: 'Sorte',
    countHead: 'Relais',
    foot: based(plural(book.count('media.total'), 'relais média', 'relais médias')),
    figures: book.parts('media.kind'),
  });
