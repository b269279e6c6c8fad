import fc from 'fast-check';
import { FILE_NAMES, type FileName } from '@fds/archive/domain';
import type { ArchiveSource } from '@fds/archive/api';
import type { Question } from '@fds/questions/domain';
import {
  ATTENDANCE_MODES,
  AUDIENCES,
  CHANNELS,
  COUNTINGS,
  EVENT_FORMATS,
  EVENT_KINDS,
  HAPPENINGS,
  HOLDER_FAMILIES,
  LABELS,
  MEDIA_KINDS,
  MULTI_KINDS,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';

/** A row of a table: its cells by column; an empty cell is "not known". */
export type Row = Readonly<Record<string, string>>;
export interface Archive {
  readonly year: number;
  readonly organisations: readonly Row[];
  readonly applications: readonly Row[];
  readonly events: readonly Row[];
  readonly attendance: readonly Row[];
  readonly evaluations: readonly Row[];
  readonly research: readonly Row[];
  readonly partners: readonly Row[];
  readonly media: readonly Row[];
  readonly baselines: readonly Row[];
  readonly manual_indicators: readonly Row[];
}

/** Communes of the tests, with the current commune, the department and the EPCI that count. */
interface Commune {
  readonly current: string;
  readonly department: string;
  readonly intermunicipality: string;
  /** Class of its population. */
  readonly size: string;
}
const LILLE: Commune = { current: '59350', department: '59', intermunicipality: '200093201', size: 'city' };
export const COMMUNES: Readonly<Record<string, Commune>> = {
  '02408': { current: '02408', department: '02', intermunicipality: '200043495', size: 'town' },
  '59350': LILLE,
  // Lomme and Hellemmes are associated to Lille, Escaufourt (Aisne) to Saint-Souplet (Nord).
  '59355': LILLE,
  '59298': LILLE,
  '02285': { current: '59545', department: '59', intermunicipality: '200030633', size: 'village' },
  '80021': { current: '80021', department: '80', intermunicipality: '248000531', size: 'city' },
};

/** The questionnaire of the tests: choice among options, several of them, a number. */
export const QUESTIONS: readonly Question[] = [
  {
    code: 'satisfaction',
    type: 'single',
    label: 'Satisfait ?',
    required: false,
    options: [
      { code: 'yes', label: 'Oui', group: 'any' },
      { code: 'no', label: 'Non', group: 'any' },
    ],
    groups: [{ code: 'any', label: 'Tous' }],
  },
  {
    code: 'tools',
    type: 'multiple',
    label: 'Supports ?',
    required: false,
    options: [
      { code: 'poster', label: 'Affiches', group: 'paper' },
      { code: 'flyer', label: 'Tracts', group: 'paper' },
      { code: 'banner', label: 'Banderoles' },
    ],
    groups: [{ code: 'paper', label: 'Papier' }],
  },
  { code: 'people', type: 'number', label: 'Combien ?', required: false },
];

const one = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const orEmpty = (values: readonly string[]): fc.Arbitrary<string> => one(['', ...values]);
/** Labels and happenings that count more often than not. */
const label = fc.oneof(
  { weight: 3, arbitrary: one(['labelled', 'conditional']) },
  { weight: 1, arbitrary: one(LABELS) },
);
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constant('scheduled') },
  { weight: 1, arbitrary: one(HAPPENINGS) },
);

const place = fc
  .record({
    mode: one(ATTENDANCE_MODES),
    commune: one(Object.keys(COMMUNES)),
    given: fc.boolean(),
    venue: one(['', '', 'Salle d’Été', 'salle d’ete', 'Musée']),
  })
  .map(({ mode, commune, given, venue }) => ({
    attendance_mode: mode,
    venue,
    municipality_code: mode !== 'online' || given ? commune : '',
  }));

const report = fc.uniqueArray(
  fc.record({
    audience: one(AUDIENCES),
    school_level: orEmpty(SCHOOL_LEVELS),
    channel: one(CHANNELS),
    visits: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 900, max: 1300 })).map(String),
    counting: one(COUNTINGS),
  }),
  {
    maxLength: 4,
    selector: (line) => `${line.audience} ${line.audience === 'school' ? line.school_level : ''} ${line.channel}`,
  },
);

const themes = fc.subarray(['digital', 'humanities', 'sel_et_mer']).map((codes) => codes.join('|'));
const activity = fc.record({ place, label, happening, report, format: orEmpty(EVENT_FORMATS) });
const event = fc.record({
  kind: fc.oneof(one(MULTI_KINDS), one(EVENT_KINDS)),
  format: orEmpty(EVENT_FORMATS),
  place,
  label,
  happening,
  themes,
  report,
  activities: fc.array(activity, { maxLength: 3 }),
});

const organisation = fc.record({
  holder_family: orEmpty(HOLDER_FAMILIES),
  networks: fc.subarray(['ombelliscience', 'proscitec']).map((networks) => networks.join('|')),
  first_participation_year: orEmpty(['1995', '2016', '2017']),
});
const index = fc.nat({ max: 99 });

const parts = fc.record({
  organisations: fc.array(organisation, { minLength: 1, maxLength: 5 }),
  applications: fc.array(
    fc.record({
      organisation: index,
      submitted: fc.boolean(),
      state: one(['draft', 'submitted', 'withdrawn', 'inadmissible', 'decided', 'decided']),
      events: fc.array(event, { maxLength: 3 }),
    }),
    { maxLength: 5 },
  ),
  responses: fc.uniqueArray(
    fc.record({
      organisation: fc.nat({ max: 4 }),
      satisfaction: orEmpty(['yes', 'no']),
      tools: fc.subarray(['poster', 'flyer', 'banner']),
      people: orEmpty(['3', '12.5', '0']),
    }),
    { maxLength: 4, selector: ({ organisation: at }) => at },
  ),
  mentions: fc.array(
    fc.record({
      organisation: index,
      unit: one(['SCALab', 'ScaLab', 'L.O.G.', 'LOG', 'Édysan']),
      institutions: fc.subarray(['CNRS', 'cnrs', 'Université de Lille']).map((names) => names.join('|')),
      staff: orEmpty(['0', '4']),
    }),
    { maxLength: 8 },
  ),
  partners: fc.array(fc.record({ event: index, organisation: index }), { maxLength: 4 }),
  media: fc.array(one(MEDIA_KINDS), { maxLength: 5 }),
  baselines: fc.uniqueArray(
    fc.record({
      year: one(['2014', '2015', '2016']),
      indicator: one(['attendance.total', 'attendance.school', 'events.total']),
      value: fc.integer({ min: 0, max: 5000 }).map(String),
      spread: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 4, selector: ({ year, indicator }) => `${year} ${indicator}` },
  ),
  manual: fc.uniqueArray(one(['panels', 'clicks']), { maxLength: 2 }),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

/** A small edition of a year, sound as an archive. */
export const anArchive = (year: number): fc.Arbitrary<Archive> => parts.map((drawn) => toArchive(year, drawn));

function toArchive(year: number, drawn: Parts): Archive {
  const id = (at: number): string => `o${at % drawn.organisations.length}`;
  const events: Row[] = [];
  const attendance: Row[] = [];
  const add = (row: Row, lines: readonly Row[]): void => {
    events.push(row);
    for (const line of lines)
      attendance.push({
        ...line,
        event_id: row['id'] ?? '',
        school_level: line['audience'] === 'school' ? (line['school_level'] ?? '') : '',
      });
  };
  drawn.applications.forEach((application, a) =>
    application.events.forEach(({ kind, format, activities, place: where, report: lines, ...axes }, e) => {
      const common = { application_id: `a${a}`, title: 'Un titre' };
      const root = `e${a}-${e}`;
      add(
        { ...common, ...axes, ...where, id: root, parent_event_id: '', kind, format: kind === 'single' ? format : '' },
        lines,
      );
      if (kind === 'single') return;
      activities.forEach(({ place: there, report: own, ...rest }, n) =>
        add({ ...common, ...rest, ...there, id: `${root}-${n}`, parent_event_id: root, kind: 'single' }, own),
      );
    }),
  );
  const responders = drawn.responses.filter(({ organisation: at }) => at < drawn.organisations.length);
  return {
    year,
    organisations: drawn.organisations.map((row, at) => ({ ...row, id: `o${at}`, name: `Structure ${at}` })),
    applications: drawn.applications.map(({ organisation: at, submitted, state }, a) => ({
      id: `a${a}`,
      organisation_id: id(at),
      title: 'Un dossier',
      submitted_at: submitted ? `${year}-04-01T10:00:00+02:00` : '',
      state,
    })),
    events,
    attendance,
    evaluations: responders.flatMap(({ organisation: at, satisfaction, tools, people }) => {
      const answers: [string, string][] = [
        ['satisfaction', satisfaction],
        ['tools', tools.join('|')],
        ['people', people],
      ];
      const given = answers.filter(([, answer]) => answer !== '');
      return (given.length > 0 ? given : [['', ''] as const]).map(([question, answer]) => ({
        organisation_id: id(at),
        question,
        answer,
      }));
    }),
    research: drawn.mentions.map(({ organisation: at, ...row }) => ({ ...row, organisation_id: id(at) })),
    partners:
      events.length === 0
        ? []
        : [
            ...new Map(
              drawn.partners.map(({ event: at, organisation: who }) => {
                const row = {
                  event_id: events[at % events.length]?.['id'] ?? '',
                  organisation_id: id(who),
                  role: 'host',
                };
                return [`${row.event_id} ${row.organisation_id}`, row];
              }),
            ).values(),
          ],
    media: drawn.media.map((kind, at) => ({
      id: `m${at}`,
      date: `${year}-10-02`,
      kind,
      outlet: 'Un titre',
      title: 'Un sujet',
    })),
    baselines: drawn.baselines.map(({ year: past, indicator, value, spread }) => ({
      year: past,
      indicator,
      value,
      lower: spread > 0 ? String(Math.max(0, Number(value) - spread)) : '',
      upper: spread > 0 ? String(Number(value) + spread) : '',
    })),
    manual_indicators: drawn.manual.map((code, at) => ({
      code,
      label: 'Un chiffre',
      value: String(at * 2.5),
      unit: code,
    })),
  };
}

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'organisations.csv': ['id', 'name', 'holder_family', 'networks', 'first_participation_year'],
  'applications.csv': ['id', 'organisation_id', 'title', 'submitted_at', 'state'],
  'events.csv': [
    ...['id', 'application_id', 'parent_event_id', 'kind', 'format', 'title', 'attendance_mode', 'themes'],
    ...['municipality_code', 'venue', 'label', 'happening'],
  ],
  'slots.csv': ['event_id', 'begins_at', 'ends_at'],
  'attendance.csv': ['event_id', 'audience', 'school_level', 'channel', 'visits', 'counting'],
  'evaluations.csv': ['organisation_id', 'question', 'answer'],
  'research.csv': ['organisation_id', 'unit', 'institutions', 'staff'],
  'partners.csv': ['event_id', 'organisation_id', 'role'],
  'media.csv': ['id', 'date', 'kind', 'outlet', 'title'],
  'baselines.csv': ['year', 'indicator', 'value', 'lower', 'upper'],
  'manual_indicators.csv': ['code', 'label', 'value', 'unit'],
};

/** An archive does not know of groups: the portal gets them once it has the archive (`GROUP_ANSWERS`). */
const withoutGroups = ({ groups: _, options, ...question }: Question): object => ({
  ...question,
  ...(options && { options: options.map(({ code, label: words }) => ({ code, label: words })) }),
});
/** Gives the questions of the edition `$1` their groups, `$2` being `QUESTIONS` as JSON. */
export const GROUP_ANSWERS = `UPDATE questionnaire SET questions = $2 WHERE edition_year = $1 AND kind = 'evaluation'`;

const editionJson = (year: number): string =>
  JSON.stringify({
    format: 'fds-edition-archive/1',
    region: { code: '32', name: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
    year,
    number: year - 1991,
    title: `Fête de la science ${year}`,
    theme: '',
    startsOn: `${year}-10-01`,
    endsOn: `${year}-10-11`,
    callOpensOn: `${year}-03-01`,
    callClosesOn: `${year}-05-16`,
    cogVintage: 2026,
    evaluation: { version: 1, title: 'Évaluation', questions: QUESTIONS.map(withoutGroups) },
  });

/** The archive as the importer reads it. */
export function asSource(archive: Archive): ArchiveSource {
  const text = (file: FileName): string => {
    if (file === 'edition.json') return editionJson(archive.year);
    const columns = HEADERS[file] ?? [];
    const rows = (archive as unknown as Record<string, readonly Row[] | undefined>)[file.replace('.csv', '')] ?? [];
    return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
      .map((cells) => `${cells.join(',')}\n`)
      .join('');
  };
  const files = new Map(FILE_NAMES.map((file) => [file, Buffer.from(text(file))]));
  return {
    size: [...files.values()].reduce((sum, { length }) => sum + length, 0),
    open: async (file) => {
      const bytes = files.get(file);
      return bytes
        ? (async function* () {
            yield bytes;
          })()
        : null;
    },
    close: async () => undefined,
  };
}
