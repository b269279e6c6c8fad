import { isChoice } from '@fds/questions/domain';
import { formatCount, formatShare } from '../display';
import { unitLabel } from '../figure';
import { coverageLines, keyFigures, networkLines } from '../lines';
import type { FigureBook, WordedFigure } from '../reading';
import type { WrittenSection } from '../writing/writing';
import { attendanceCards, eventCards, mediaCard, questionCards } from '../sections';
import { cardChart, MOST_BARS, named, NO_DRAWING, number, words } from './charts';
import { departmentsChart } from './departments-chart';
import type { ReportChart, ReportKey, ReportSection, TitledTable } from './report-document';
import type { ReportSource } from './report-source';
import { NOTHING_WRITTEN, writingOf } from './report-texts';
import { audiencesTable, comparisonTable, contextNotes, yearsChart } from './years-chart';

const section = (id: string, title: string, parts: Partial<ReportSection>): ReportSection => ({
  id,
  title,
  lead: '',
  written: NOTHING_WRITTEN,
  keys: [],
  charts: [],
  tables: [],
  notes: [],
  ...parts,
});

/** Figures that a bilan may hold, as large numbers; those it does not hold are left out. */
const keysOf = (book: FigureBook, codes: readonly string[]): ReportKey[] =>
  codes.flatMap((code) => {
    const figure = book.find(code);
    return figure ? [{ value: valueOf(figure), words: figure.label }] : [];
  });
const valueOf = ({ value, unit }: WordedFigure): string =>
  unit === '%' ? formatShare(value) : formatCount(value === null ? null : Math.round(value * 10) / 10);

/** Figures in a table of their own; a share says what it is taken of. */
function figuresTable(title: string, figures: readonly WordedFigure[], note = ''): TitledTable[] {
  if (figures.length === 0) return [];
  const parts = figures.some(({ share }) => share !== null);
  const rows = figures.map((figure) => [
    named(figure.label),
    valueOf(figure),
    ...(parts ? [figure.share === null ? '' : `${formatShare(figure.share)} de ${formatCount(figure.baseValue)}`] : []),
  ]);
  const head = [words('Chiffre'), number('Valeur'), ...(parts ? [number('Part')] : [])];
  return [{ title, head, rows, total: [], note }];
}
const found = (book: FigureBook, codes: readonly string[]): WordedFigure[] =>
  codes.flatMap((code) => book.find(code) ?? []);

function attendance(source: ReportSource): ReportSection {
  const { book } = source;
  const years = yearsChart(source);
  const reach = ['online', 'exact', 'mean', 'events_over_1000', 'sites_over_1000'].map((code) => `attendance.${code}`);
  return section('frequentation', 'Fréquentation', {
    lead: 'Les visites en présentiel, d’après les déclarations reçues.',
    charts: [years, ...attendanceCards(book).map(cardChart)],
    tables: [
      { title: 'Par public', note: '', ...audiencesTable(source) },
      ...figuresTable('Et aussi', found(book, reach)),
    ],
  });
}

function territories({ book }: ReportSource): ReportSection {
  return section('territoires', 'Territoires', {
    charts: [departmentsChart(book)],
    tables: figuresTable('Taille des communes et intercommunalités', [
      ...book.parts('municipalities.size'),
      ...found(book, ['intermunicipalities.total']),
    ]),
  });
}

function holders({ book }: ReportSource): ReportSection {
  const networks = networkLines(book);
  return section('porteurs', 'Porteurs et événements', {
    keys: keyFigures(book)
      .slice(1, 3)
      .map(({ value, label, detail }) => ({ value, words: `${label}, ${detail}` })),
    charts: eventCards(book).map(cardChart),
    tables: [
      ...figuresTable(
        'Dossiers et animations',
        found(book, [
          'applications.submitted',
          'applications.withdrawn',
          'events.refused',
          'events.cancelled',
          'activities.total',
          'participation.converted',
        ]),
      ),
      ...(networks.length > 0
        ? [
            {
              title: 'Réseaux',
              head: [words('Réseau'), number('Structures participantes'), number('Structures candidates')],
              rows: networks.map(({ name, participating, applicants }) => [
                named(name),
                formatCount(participating),
                formatCount(applicants),
              ]),
              total: [],
              note: 'Participer et déposer un dossier sont deux choses\u00a0: un partenaire participe sans dossier.',
            },
          ]
        : []),
    ],
  });
}

function research({ book, unitsCited }: ReportSource): ReportSection {
  const share = book.find('research.holders');
  const most = Math.max(1, ...unitsCited.map(({ mentions }) => mentions));
  const units: ReportChart = {
    id: 'laboratoires',
    title: unitsCited[0] ? `${named(unitsCited[0].name)}, le plus cité` : 'Aucun laboratoire cité trois fois',
    subtitle: 'Laboratoires cités trois fois ou plus',
    drawing:
      unitsCited.length === 0
        ? NO_DRAWING
        : {
            type: 'bars',
            bars: unitsCited.slice(0, MOST_BARS).map(({ name, mentions }) => ({
              label: named(name),
              part: mentions / most,
              mark: formatCount(mentions),
              kind: '' as const,
              unknown: false,
            })),
          },
    alternative: `Graphique à barres. Laboratoires cités trois fois ou plus. ${unitsCited.map(({ name, mentions }) => `${named(name)}\u00a0: ${formatCount(mentions)}`).join('\u00a0; ')}.`,
    table: {
      head: unitsCited.length === 0 ? [] : [words('Laboratoire'), number('Mentions')],
      rows: unitsCited.map(({ name, mentions }) => [named(name), formatCount(mentions)]),
      total: [],
    },
    foot: 'Une mention est une ligne d’un porteur\u00a0; un laboratoire cité sous plusieurs écritures n’est compté qu’une fois parmi les laboratoires.',
  };
  return section('recherche', 'Recherche', {
    lead:
      share?.share === null || !share
        ? ''
        : `${formatShare(share.share)} des porteurs, ${formatCount(share.value)} sur ${formatCount(share.baseValue)}, ont fait venir une équipe de recherche.`,
    keys: keysOf(book, ['research.mentions', 'research.units', 'research.institutions', 'research.staff']),
    charts: [units],
    tables: figuresTable('Et aussi', found(book, ['research.units_cited_3_plus', 'research.staff_share'])),
  });
}

function evaluation({ book, questions }: ReportSource): ReportSection {
  const open = questions.filter(({ type }) => !isChoice(type));
  const answered = open.map(({ code, label }) => {
    const [figure, mean, median] = ['answered', 'mean', 'median'].map((word) =>
      book.find(`evaluation.${code}.${word}`),
    );
    const numbers = [
      mean?.value === null || !mean ? null : `moyenne ${valueOf(mean)}`,
      median?.value === null || !median ? null : `médiane ${valueOf(median)}`,
    ].filter((words_) => words_ !== null);
    return [named(label), formatCount(figure?.value ?? 0), numbers.join(', ') || '–'];
  });
  return section('evaluation', 'Évaluation', {
    lead:
      questions.length === 0
        ? 'Cette édition n’a pas de questionnaire.'
        : `${formatCount(book.count('evaluation.respondents'))} porteurs sur ${formatCount(book.count('evaluation.invited'))} ont répondu. La base d’une question est ceux qui y ont répondu.`,
    charts: questionCards(book, questions).map(cardChart),
    tables:
      open.length === 0
        ? []
        : [
            {
              title: 'Questions ouvertes et nombres',
              head: [words('Question'), number('Réponses'), number('Résultat')],
              rows: answered,
              total: [],
              note: '',
            },
          ],
  });
}

function communication({ book }: ReportSource): ReportSection {
  const manual = book.all.filter(({ code }) => code.startsWith('manual.'));
  return section('communication', 'Communication', {
    charts: [cardChart(mediaCard(book))],
    tables:
      manual.length === 0
        ? []
        : [
            {
              title: 'Chiffres saisis',
              head: [words('Chiffre'), number('Valeur')],
              rows: manual.map(({ label, value, unit }) => [
                named(label),
                `${formatCount(value)}\u00a0${unitLabel(unit, value)}`.trim(),
              ]),
              total: [],
              note: 'Donnés par la coordination, non calculés.',
            },
          ],
  });
}

function comparison(source: ReportSource): ReportSection {
  const table = comparisonTable(source);
  const notes = contextNotes(source);
  return section('comparaison', 'Comparaison aux années passées', {
    lead: table.rows.length === 0 ? 'Aucune année passée n’est connue.' : '',
    tables: table.rows.length === 0 ? [] : [table],
    notes,
  });
}

function coverage({ book }: ReportSource): ReportSection {
  const lines = coverageLines(book);
  const share = (part: number, whole: number | null): string =>
    whole === null ? '–' : formatShare((part * 100) / whole);
  const rows = lines.map(({ label, part, whole }) => [
    label,
    whole === null ? 'rien d’attendu' : `${formatCount(part)} sur ${formatCount(whole)}`,
    share(part, whole),
  ]);
  const [received, expected] = [book.count('attendance.reports.received'), book.count('attendance.reports.expected')];
  return section('couverture', 'Sur quoi reposent ces chiffres', {
    charts: [
      {
        id: 'couverture',
        title:
          expected === 0
            ? 'Rien n’est attendu pour l’instant'
            : `${formatCount(received)} déclarations reçues sur ${formatCount(expected)}`,
        subtitle: 'Ce qui est reçu, de ce qui est attendu',
        drawing: {
          type: 'bars',
          bars: lines.map(({ label, part, whole }) => ({
            label,
            part: whole === null ? 1 : part / whole,
            mark: whole === null ? 'rien d’attendu' : `${Math.floor((part * 100) / whole)}\u00a0%`,
            kind: '' as const,
            unknown: whole === null,
          })),
        },
        alternative: `Graphique à barres. Couverture des données. ${rows.map((cells) => cells.join(', ')).join('\u00a0; ')}.`,
        table: { head: [words('Donnée'), number('Reçu'), number('Part')], rows, total: [] },
        foot: 'Ce qui n’est pas reçu n’est jamais compté comme zéro\u00a0: il manque.',
      },
    ],
  });
}

/** Which part of the texts stands in which section. */
const WRITTEN: Readonly<Record<string, WrittenSection>> = {
  frequentation: 'attendance',
  territoires: 'territories',
  porteurs: 'holders',
  recherche: 'research',
  evaluation: 'evaluation',
  communication: 'communication',
};

/** The sections of the report, in their order, each with what is written in it. */
export const reportSections = (source: ReportSource): ReportSection[] =>
  [
    attendance(source),
    territories(source),
    holders(source),
    research(source),
    evaluation(source),
    communication(source),
    comparison(source),
    coverage(source),
  ].map((one) => {
    const part = WRITTEN[one.id];
    return part ? { ...one, written: writingOf(source.texts, part) } : one;
  });
