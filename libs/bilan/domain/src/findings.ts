import { EVENT_FORMATS, EVENT_KINDS, HOLDER_FAMILIES, SCHOOL_LEVELS } from '@fds/shared/kernel';
import type { EventFormat, EventKind, HolderFamily, SchoolLevel } from '@fds/shared/kernel';
import type { QuestionType } from '@fds/questions/domain';
import { formatCount, formatShare } from './display';
import { UNSPECIFIED } from './counts';
import { type FigureBook, lastWord } from './reading';

/*
 * The titles of the figures: each states what the numbers say, whatever the year, and claims nothing that they do not
 * hold. A lead is a lead only when it is strict; what is mostly not given is said before anything else.
 */

const WORDS = ['aucune', 'une', 'deux', 'trois', 'quatre'];

interface Lead<Key extends string> {
  /** The keys that share the first place; empty when all is 0. */
  readonly first: readonly Key[];
  readonly total: number;
  readonly top: number;
  /** Most of the total is not given. */
  readonly mostlyUnknown: boolean;
}

function lead<Key extends string>(book: FigureBook, prefix: string, keys: readonly Key[]): Lead<Key> {
  const values = keys.map((key) => book.count(`${prefix}.${key}`));
  const unknown = book.count(`${prefix}.${UNSPECIFIED}`);
  const top = Math.max(0, ...values);
  const total = values.reduce((sum, value) => sum + value, unknown);
  return {
    first: top === 0 ? [] : keys.filter((_, index) => values[index] === top),
    total,
    top,
    mostlyUnknown: total > 0 && unknown * 2 > total,
  };
}

const LEVELS: Record<SchoolLevel, string> = {
  nursery: 'La maternelle',
  primary: 'L’élémentaire',
  middle: 'Le collège',
  high: 'Le lycée',
  higher: 'Le supérieur',
  mixed: 'Les groupes de plusieurs niveaux',
};

/** Title of the school visits by level. */
export function levelsFinding(book: FigureBook): string {
  const { first, total, mostlyUnknown } = lead(book, 'attendance.school_level', SCHOOL_LEVELS);
  if (total === 0) return 'Aucune visite scolaire déclarée';
  if (mostlyUnknown) return 'Le niveau des scolaires est mal connu';
  const [one, ...others] = first;
  return one && others.length === 0 ? `${LEVELS[one]} d’abord` : 'Pas de niveau scolaire en tête';
}

const KINDS: Record<EventKind, string> = {
  science_village: 'Les villages',
  festival: 'Les festivals',
  science_route: 'Les parcours',
  single: 'Les événements ponctuels',
};

/** Title of the visits by kind of event. */
export function kindVisitsFinding(book: FigureBook): string {
  const { first, total } = lead(book, 'attendance.kind', EVENT_KINDS);
  if (total === 0) return 'Aucune visite déclarée';
  const [one, ...others] = first;
  return one && others.length === 0 ? `${KINDS[one]} attirent le plus` : 'Aucun type d’événement ne se détache';
}

const FAMILIES: Record<HolderFamily, string> = {
  culture: 'La culture',
  education: 'L’éducation',
  higher_education_research: 'L’enseignement supérieur et la recherche',
  territory: 'Les territoires',
};

/** Title of the holders by family. */
export function familiesFinding(book: FigureBook): string {
  const { first, total, mostlyUnknown } = lead(book, 'holders.family', HOLDER_FAMILIES);
  if (total === 0) return 'Aucun porteur pour l’instant';
  if (mostlyUnknown) return 'La famille des porteurs est mal connue';
  const present = HOLDER_FAMILIES.filter((family) => book.count(`holders.family.${family}`) > 0).length;
  const [one, ...others] = first;
  if (present === 1 && one) return `${FAMILIES[one]}, seule famille représentée`;
  const number = WORDS[present] ?? String(present);
  return one && others.length === 0
    ? `${FAMILIES[one]} en tête de ${number} familles`
    : `${number.charAt(0).toUpperCase()}${number.slice(1)} familles de porteurs`;
}

/** Title of the events by kind. */
export function kindsFinding(book: FigureBook): string {
  if (book.count('events.total') === 0) return 'Aucun événement pour l’instant';
  const multi = book.count('events.multi');
  if (multi === 0) return 'Aucun événement à plusieurs animations';
  return `${formatCount(multi)} ${multi < 2 ? 'événement' : 'événements'} à plusieurs animations`;
}

const FORMATS: Record<EventFormat, string> = {
  workshop: 'L’atelier',
  exhibition: 'L’exposition',
  lecture: 'La conférence',
  debate: 'Le débat',
  visit: 'La visite',
  game: 'Le jeu',
  show: 'Le spectacle',
};

/** Title of the single events by format. */
export function formatsFinding(book: FigureBook): string {
  const { first, total, top, mostlyUnknown } = lead(book, 'events.single.format', EVENT_FORMATS);
  if (total === 0) return 'Aucun événement ponctuel';
  if (mostlyUnknown) return 'Le format des événements est mal connu';
  const [one, ...others] = first;
  if (!one || others.length > 0) return 'Aucun format en tête';
  return top * 2 > total ? `${FORMATS[one]}, format roi` : `${FORMATS[one]}, premier format`;
}

/** Title of the events by theme. */
export function themesFinding(book: FigureBook): string {
  const total = book.count('events.total');
  if (total === 0) return 'Aucun événement pour l’instant';
  if (book.count(`events.theme.${UNSPECIFIED}`) * 2 > total) return 'Les thématiques sont mal connues';
  const named = book.parts('events.theme').filter(({ code }) => lastWord(code) !== UNSPECIFIED);
  const top = Math.max(0, ...named.map(({ value }) => value ?? 0));
  const [one, ...others] = named.filter(({ value }) => top > 0 && value === top);
  return one && others.length === 0 ? `${one.label} en tête des thématiques` : 'Aucune thématique en tête';
}

/** Title of the events by attendance mode. */
export function modesFinding(book: FigureBook): string {
  const total = book.count('events.total');
  if (total === 0) return 'Aucun événement pour l’instant';
  const there = book.count('events.mode.in_person');
  if (there === total) return 'Tous les événements en présentiel';
  if (there === 0) return 'Aucun événement en présentiel seul';
  return `${formatCount(there)} ${there < 2 ? 'événement' : 'événements'} sur ${formatCount(total)} en présentiel`;
}

/** Title of the municipalities by department. */
export function municipalitiesFinding(book: FigureBook): string {
  const total = book.count('municipalities.total');
  if (total === 0) return 'Aucune commune touchée pour l’instant';
  const departments = book.parts('municipalities.department').filter(({ value }) => (value ?? 0) > 0).length;
  const communes = total < 2 ? 'commune touchée' : 'communes touchées';
  return `${formatCount(total)} ${communes} dans ${formatCount(departments)} ${departments < 2 ? 'département' : 'départements'}`;
}

/** Title of the media relays by kind. */
export function mediaFinding(book: FigureBook): string {
  const total = book.count('media.total');
  if (total === 0) return 'Aucun relais média pour l’instant';
  return `${formatCount(total)} ${total < 2 ? 'relais média' : 'relais médias'}`;
}

/** A question of the edition's questionnaire, as the pages know it. */
export interface BilanQuestion {
  readonly code: string;
  readonly type: QuestionType;
  readonly label: string;
  /** Codes of its options, in order. */
  readonly options: readonly string[];
}

/** Options that say "satisfied" of the overall question; counted together from the answers, their shares never added. */
const SATISFIED = ['very_satisfied', 'satisfied'];
/** Options that give no opinion: shown last, hatched, in the base all the same (rule 6). */
export const NOT_EXPRESSED: readonly string[] = ['not_expressed'];

/** The holders satisfied overall and those who answered; null when the questionnaire does not ask it. */
export function satisfaction(book: FigureBook): { readonly satisfied: number; readonly answered: number } | null {
  const answered = book.find('evaluation.overall_satisfaction.answered');
  if (!answered || !book.find('evaluation.overall_satisfaction.satisfied')) return null;
  const satisfied = SATISFIED.reduce((sum, option) => sum + book.count(`evaluation.overall_satisfaction.${option}`), 0);
  return { satisfied, answered: answered.value ?? 0 };
}

/** Title of the answers to a question of choice. */
export function questionFinding(book: FigureBook, question: BilanQuestion): string {
  const answered = book.count(`evaluation.${question.code}.answered`);
  if (answered === 0) return 'Aucune réponse pour l’instant';
  const overall = question.code === 'overall_satisfaction' ? satisfaction(book) : null;
  if (overall) return `${formatShare((overall.satisfied * 100) / overall.answered)} de porteurs satisfaits`;

  const options = question.options.flatMap((option) => book.find(`evaluation.${question.code}.${option}`) ?? []);
  const top = Math.max(0, ...options.map(({ value }) => value ?? 0));
  const [one, ...others] = options.filter(
    ({ value, code }) => value === top && !NOT_EXPRESSED.includes(lastWord(code)),
  );
  if (!one || top === 0 || others.length > 0) return 'Des réponses partagées';
  const respondents = `${formatCount(top)} ${top < 2 ? 'réponse' : 'réponses'} sur ${formatCount(answered)}`;
  return question.type === 'multiple'
    ? `«\u00A0${one.label}\u00A0» d’abord\u00A0: ${respondents}`
    : `«\u00A0${one.label}\u00A0»\u00A0: ${respondents}`;
}
