import { formatCount, formatShare } from '../display';
import { satisfaction } from '../findings';
import type { FigureBook } from '../reading';
import { attendanceCards, eventCards, type FigureCard } from '../sections';
import { formatCompared, ratiosSentence, referenceYear } from '../years';
import { cardChart, cardTable, NO_DRAWING, number, words } from './charts';
import type { ReportChart, ReportEssentials, ReportKey, ReportTable } from './report-document';
import type { ReportSource } from './report-source';
import { printedBlocks, writingOf } from './report-texts';
import { audiencesTable, yearsChart } from './years-chart';

const counted = (count: number, one: string, many: string): string =>
  `${formatCount(count)}\u00a0${count < 2 ? one : many}`;

/** The edition in a few sentences, all from its figures. */
export function leadOf(source: ReportSource): string {
  const { book, edition, pastYears } = source;
  const [holders, events, communes, visits, received, expected] = [
    'holders.total',
    'events.total',
    'municipalities.total',
    'attendance.total',
    'attendance.reports.received',
    'attendance.reports.expected',
  ].map((code) => book.count(code)) as [number, number, number, number, number, number];
  if (events === 0) return 'Aucun événement de cette édition ne compte\u00a0: ni labellisé, ni maintenu.';
  const sentences = [
    `${counted(holders, 'structure a proposé', 'structures ont proposé')} ${counted(events, 'événement', 'événements')} dans ${counted(communes, 'commune', 'communes')}.`,
    received === 0
      ? 'Aucune fréquentation n’est encore déclarée.'
      : `${counted(visits, 'visite en présentiel est déclarée', 'visites en présentiel sont déclarées')} par ${formatCount(received)} événements sur ${formatCount(expected)}.`,
    ratiosSentence(book, edition.year, pastYears),
    steeperFall(source),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

/** Which audience fell more since the reference year; null when both did not fall, or their intervals meet. */
function steeperFall({ book, edition, pastYears }: ReportSource): string | null {
  const reference = referenceYear(edition.year, pastYears);
  if (!reference || book.count('attendance.reports.received') === 0) return null;
  const of = (code: string) => book.find(`comparison.${reference.year}.change.attendance.${code}`);
  const [school, general] = [of('school'), of('general_public')];
  if (!school || !general) return null;
  const bounds = ({ value, lower, upper }: typeof school): readonly [number, number] | null => {
    const [low, high] = [lower ?? value, upper ?? value];
    return low === null || high === null || high >= 0 ? null : [low, high];
  };
  const [first, second] = [bounds(school), bounds(general)];
  if (!first || !second) return null;
  const [schoolFell, generalFell] = [formatCompared(school), formatCompared(general)];
  if (first[1] < second[0])
    return `Le recul est plus fort chez les scolaires (${schoolFell}) que dans le tout public (${generalFell}).`;
  if (second[1] < first[0])
    return `Le recul est plus fort dans le tout public (${generalFell}) que chez les scolaires (${schoolFell}).`;
  return null;
}

/** Three figures that stand out: research, satisfaction, media; each with its base. */
function standingOut(book: FigureBook): ReportKey[] {
  const research = book.find('research.holders');
  const satisfied = satisfaction(book);
  const media = book.count('media.total');
  return [
    ...(research?.share !== null && research
      ? [
          {
            value: formatShare(research.share),
            words: `des porteurs ont fait venir une équipe de recherche (${formatCount(research.value)} sur ${formatCount(research.baseValue)})`,
          },
        ]
      : []),
    ...(satisfied && satisfied.answered > 0
      ? [
          {
            value: formatShare((satisfied.satisfied * 100) / satisfied.answered),
            words: `des porteurs sont satisfaits ou très satisfaits (${formatCount(satisfied.satisfied)} sur ${formatCount(satisfied.answered)} réponses)`,
          },
        ]
      : []),
    { value: formatCount(media), words: media < 2 ? 'relais média' : 'relais médias' },
  ];
}

const NO_CHART: ReportChart = {
  id: '',
  title: '',
  subtitle: '',
  drawing: NO_DRAWING,
  alternative: '',
  table: { head: [], rows: [], total: [] },
  foot: '',
};
const cardOf = (cards: readonly FigureCard[], id: string): FigureCard | undefined =>
  cards.find((card) => card.id === id);

/** Events by kind beside the visits they received. */
function kindsTable(book: FigureBook): ReportTable {
  const rows = book.parts('events.kind').map(({ code, label, value }) => {
    const visits = book.find(code.replace(/^events/, 'attendance'));
    return [label, formatCount(value), visits?.share === null || !visits ? '–' : formatShare(visits.share)];
  });
  const visits = book.count('attendance.total') > 0 ? formatShare(100) : '–';
  return {
    head: [words('Type'), number('Nombre'), number('Visites')],
    rows,
    total: ['Total', formatCount(book.count('events.total')), visits],
  };
}

function modesNote(book: FigureBook): string {
  const parts = book
    .parts('events.mode')
    .filter(({ value }) => (value ?? 0) > 0)
    .map(({ label, value }) => `${formatCount(value)} ${label.charAt(0).toLowerCase()}${label.slice(1)}`);
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
}

function firstTimeNote(book: FigureBook): string {
  const [first, holders] = [book.count('holders.first_time'), book.count('holders.total')];
  if (holders === 0) return '';
  if (first === 0) return 'Aucun porteur ne participait pour la première fois.';
  const verb = first < 2 ? 'porteur participait' : 'porteurs participaient';
  return `${formatCount(first)} ${verb} pour la première fois (${formatShare((first * 100) / holders)} de ${formatCount(holders)}).`;
}

/** The page that says the whole edition. */
export function essentials(source: ReportSource): ReportEssentials {
  const { book } = source;
  const events = eventCards(book);
  const levels = cardOf(attendanceCards(book), 'niveaux');
  const families = cardOf(events, 'familles');
  const [responses, invited] = [book.count('evaluation.respondents'), book.count('evaluation.invited')];
  const [received, expected] = [book.count('attendance.reports.received'), book.count('attendance.reports.expected')];
  const years = yearsChart(source);
  return {
    title: years.title,
    lead: leadOf(source),
    highlights: source.texts.highlights.map(printedBlocks),
    written: writingOf(source.texts, 'essentials'),
    years,
    audiences: audiencesTable(source),
    levels: levels ? cardChart(levels) : NO_CHART,
    families: families ? cardTable(families) : NO_CHART.table,
    familiesNote: firstTimeNote(book),
    kinds: kindsTable(book),
    kindsNote: modesNote(book),
    keys: standingOut(book),
    note: `Déclarations de fréquentation reçues\u00a0: ${formatCount(received)} sur ${formatCount(expected)}. Questionnaires reçus\u00a0: ${formatCount(responses)} sur ${formatCount(invited)}.`,
  };
}
