import {
  matchingKey,
  ATTENDANCE_MODES,
  AUDIENCES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  MEDIA_KINDS,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';
import { COMMUNES, QUESTIONS, type Archive, type Row } from './bilan-archives';

/*
 * The indicators of docs/domain/indicators.md told a second time, as plain loops over the rows of an archive, without
 * SQL and without the domain of the bilan: what both say alike is right for reasons that are not shared.
 */

export interface ByHand {
  readonly value: number | null;
  readonly baseValue: number | null;
  readonly share: number | null;
  readonly lower?: number;
  readonly upper?: number;
}

const DEPARTMENTS = ['02', '59', '60', '62', '80'];
/** As INSEE has them in 2026. */
const EPCI_OF_THE_REGION = 92;
const cell = (row: Row | undefined, column: string): string => row?.[column] ?? '';
/** Whether a row counts by its own label and happening. */
export const stands = (row: Row): boolean =>
  ['labelled', 'conditional'].includes(cell(row, 'label')) &&
  !['cancelled', 'postponed'].includes(cell(row, 'happening'));

/** The figures of an archive by code; `earlier` are the editions held before it. */
export function byHand(archive: Archive, earlier: readonly Archive[]): Map<string, ByHand> {
  const figures = new Map<string, ByHand>();
  const put: Put = (code, value, base, over) => {
    const baseValue = base === undefined ? null : (figures.get(base)?.value ?? null);
    figures.set(code, {
      value,
      baseValue,
      share: baseValue && !over && value !== null ? (value / baseValue) * 100 : null,
    });
  };
  const unknown = (...codes: readonly string[]): void => {
    for (const code of codes) figures.set(code, { value: null, baseValue: null, share: null });
  };
  const { roots, activities, holders } = counting(archive);
  const submitted = archive.applications.filter(
    (row) => cell(row, 'submitted_at') && cell(row, 'state') !== 'withdrawn',
  );
  put('applications.submitted', submitted.length);
  put('applications.withdrawn', archive.applications.filter((row) => cell(row, 'state') === 'withdrawn').length);

  put('holders.total', holders.size);
  const profile = (id: string): Row | undefined => archive.organisations.find((row) => row['id'] === id);
  put('holders.first_time', [...holders].filter((id) => isNewcomer(archive, earlier, id)).length);
  for (const family of [...HOLDER_FAMILIES, 'unspecified'])
    put(
      `holders.family.${family}`,
      [...holders].filter((id) => (cell(profile(id), 'holder_family') || 'unspecified') === family).length,
      'holders.total',
    );

  const inIt = new Set(holders);
  for (const row of archive.partners)
    if ([...roots, ...activities].some((event) => event['id'] === row['event_id']))
      inIt.add(cell(row, 'organisation_id'));
  const networks = new Set(archive.organisations.flatMap((row) => cell(row, 'networks').split('|').filter(Boolean)));
  for (const network of networks) {
    const members = archive.organisations.filter((row) => cell(row, 'networks').split('|').includes(network));
    put(`networks.${network}.members`, members.length);
    put(`networks.${network}.participating`, members.filter((row) => inIt.has(cell(row, 'id'))).length);
    put(
      `networks.${network}.applicants`,
      members.filter((row) => submitted.some((application) => application['organisation_id'] === row['id'])).length,
    );
  }

  const of = (rows: readonly Row[], column: string, value: string): number =>
    rows.filter((row) => (cell(row, column) || 'unspecified') === value).length;
  put('events.total', roots.length);
  put('events.multi', roots.length - of(roots, 'kind', 'single'), 'events.total');
  for (const kind of EVENT_KINDS) put(`events.kind.${kind}`, of(roots, 'kind', kind), 'events.total');
  for (const mode of ATTENDANCE_MODES) put(`events.mode.${mode}`, of(roots, 'attendance_mode', mode), 'events.total');
  const singles = roots.filter((row) => row['kind'] === 'single');
  for (const format of [...EVENT_FORMATS, 'unspecified'])
    put(`events.single.format.${format}`, of(singles, 'format', format), 'events.kind.single');
  const themesOf = (row: Row): string[] => cell(row, 'themes').split('|').filter(Boolean);
  for (const theme of new Set(roots.flatMap(themesOf)))
    put(`events.theme.${theme}`, roots.filter((row) => themesOf(row).includes(theme)).length, 'events.total');
  put('events.theme.unspecified', roots.filter((row) => themesOf(row).length === 0).length, 'events.total');
  const top = archive.events.filter((row) => !cell(row, 'parent_event_id'));
  put('events.refused', of(top, 'label', 'refused'));
  put(
    'events.cancelled',
    top.filter((row) => ['labelled', 'conditional'].includes(cell(row, 'label')) && row['happening'] === 'cancelled')
      .length,
  );
  put('activities.total', activities.length);

  const reached = [...roots, ...activities]
    .filter((row) => row['attendance_mode'] !== 'online' && cell(row, 'municipality_code'))
    .map((row) => COMMUNES[cell(row, 'municipality_code')]);
  const distinct = (communes: typeof reached): number => new Set(communes.map((commune) => commune?.current)).size;
  put('municipalities.total', distinct(reached));
  for (const code of DEPARTMENTS)
    put(`municipalities.department.${code}`, distinct(reached.filter((commune) => commune?.department === code)));
  for (const size of ['village', 'small_town', 'town', 'city'])
    put(
      `municipalities.size.${size}`,
      distinct(reached.filter((commune) => commune?.size === size)),
      'municipalities.total',
    );
  put('intermunicipalities.region', EPCI_OF_THE_REGION);
  put(
    'intermunicipalities.total',
    new Set(reached.map((commune) => commune?.intermunicipality)).size,
    'intermunicipalities.region',
  );
  unknown('participation.total', 'participation.converted');

  attendance(archive, roots, activities, put);
  research(archive, holders, put);
  unknown('research.engaged', 'research.engaged_staff', 'research.staff_share');
  evaluation(archive, holders, put);
  put('media.total', archive.media.length);
  for (const kind of MEDIA_KINDS) put(`media.kind.${kind}`, of(archive.media, 'kind', kind), 'media.total');
  for (const row of archive.manual_indicators) put(`manual.${cell(row, 'code')}`, Number(row['value']));
  comparisons(archive, earlier, figures);
  return figures;
}

/** Events that count, and who holds them. */
function counting(archive: Archive) {
  const roots = archive.events.filter((row) => !cell(row, 'parent_event_id') && stands(row));
  const activities = archive.events.filter(
    (row) => cell(row, 'parent_event_id') && stands(row) && roots.some((root) => root['id'] === row['parent_event_id']),
  );
  const holderOf = (row: Row): string =>
    cell(
      archive.applications.find((application) => application['id'] === row['application_id']),
      'organisation_id',
    );
  return { roots, activities, holderOf, holders: new Set(roots.map(holderOf)) };
}

/** Whether an organisation of an imported archive has its first edition with a label. */
export function isNewcomer(archive: Archive, earlier: readonly Archive[], id: string): boolean {
  const since = cell(
    archive.organisations.find((row) => row['id'] === id),
    'first_participation_year',
  );
  return since !== '' && Number(since) >= archive.year && !earlier.some((other) => labelledHolders(other).has(id));
}

/** Who has a labelled event, cancelled or not. */
function labelledHolders(archive: Archive): Set<string> {
  const { holderOf } = counting(archive);
  return new Set(
    archive.events.filter((row) => ['labelled', 'conditional'].includes(cell(row, 'label'))).map(holderOf),
  );
}

/** The lines that are taken for a root: its own when there is one, else those of its counting activities. */
function linesOf(archive: Archive, root: Row, activities: readonly Row[]): Row[] {
  const own = archive.attendance.filter((line) => line['event_id'] === root['id']);
  if (own.length > 0) return own;
  const children = activities.filter((row) => row['parent_event_id'] === root['id']).map((row) => row['id']);
  return archive.attendance.filter((line) => children.includes(cell(line, 'event_id')));
}
const sum = (lines: readonly Row[]): number => lines.reduce((total, line) => total + Number(line['visits']), 0);
const there = (lines: readonly Row[]): Row[] => lines.filter((line) => line['channel'] === 'in_person');

type Put = (code: string, value: number | null, base?: string, over?: 'over') => void;

function attendance(archive: Archive, roots: readonly Row[], activities: readonly Row[], put: Put): void {
  const reports = roots.map((root) => ({ root, lines: linesOf(archive, root, activities) }));
  const all = reports.flatMap(({ lines }) => lines);
  put('attendance.total', sum(there(all)));
  for (const audience of AUDIENCES)
    put(`attendance.${audience}`, sum(there(all).filter((line) => line['audience'] === audience)), 'attendance.total');
  put('attendance.online', sum(all.filter((line) => line['channel'] === 'online')));
  const among = (test: (root: Row) => boolean): number =>
    sum(there(reports.filter(({ root }) => test(root)).flatMap(({ lines }) => lines)));
  for (const kind of EVENT_KINDS)
    put(
      `attendance.kind.${kind}`,
      among((root) => root['kind'] === kind),
      'attendance.total',
    );
  for (const code of DEPARTMENTS)
    put(
      `attendance.department.${code}`,
      among((root) => COMMUNES[cell(root, 'municipality_code')]?.department === code),
      'attendance.total',
    );
  for (const level of [...SCHOOL_LEVELS, 'unspecified'])
    put(
      `attendance.school_level.${level}`,
      sum(
        there(all).filter(
          (line) => line['audience'] === 'school' && (cell(line, 'school_level') || 'unspecified') === level,
        ),
      ),
      'attendance.school',
    );
  put('attendance.exact', sum(there(all).filter((line) => line['counting'] === 'exact')), 'attendance.total');
  put('attendance.reports.expected', roots.length);
  put(
    'attendance.reports.received',
    reports.filter(({ lines }) => lines.length > 0).length,
    'attendance.reports.expected',
  );
  put('attendance.events_over_1000', reports.filter(({ lines }) => sum(there(lines)) > 1000).length);
  const received = reports.filter(({ lines }) => lines.length > 0).length;
  put('attendance.mean', received === 0 ? null : sum(there(all)) / received, 'attendance.reports.received', 'over');
  const sites = new Map<string, number>();
  for (const line of there(all)) {
    const event = archive.events.find((row) => row['id'] === line['event_id']);
    const village = archive.events.find((row) => row['id'] === cell(event, 'parent_event_id'));
    const given = cell(event, 'municipality_code') || cell(village, 'municipality_code');
    const commune = COMMUNES[given]?.current ?? '';
    const site = `${commune} ${matchingKey(cell(event, 'venue')) || cell(event, 'id')}`;
    sites.set(site, (sites.get(site) ?? 0) + Number(line['visits']));
  }
  put('attendance.sites_over_1000', [...sites.values()].filter((visits) => visits > 1000).length);
}

function research(archive: Archive, holders: ReadonlySet<string>, put: Put): void {
  const lines = archive.research.filter((row) => holders.has(cell(row, 'organisation_id')));
  const units = lines.map((row) => matchingKey(cell(row, 'unit')));
  for (const unit of units) put(`research.unit.${unit}`, units.filter((other) => other === unit).length);
  put('research.holders', new Set(lines.map((row) => row['organisation_id'])).size, 'holders.total');
  put('research.mentions', lines.length);
  put('research.units', new Set(units).size);
  put(
    'research.institutions',
    new Set(lines.flatMap((row) => cell(row, 'institutions').split('|').filter(Boolean).map(matchingKey))).size,
  );
  put(
    'research.staff',
    lines.reduce((total, row) => total + Number(cell(row, 'staff') || 0), 0),
  );
  put(
    'research.units_cited_3_plus',
    [...new Set(units)].filter((unit) => units.filter((other) => other === unit).length >= 3).length,
  );
}

function evaluation(archive: Archive, holders: ReadonlySet<string>, put: Put): void {
  const lines = archive.evaluations.filter((row) => holders.has(cell(row, 'organisation_id')));
  put('evaluation.invited', holders.size);
  put('evaluation.respondents', new Set(lines.map((row) => row['organisation_id'])).size, 'evaluation.invited');
  for (const question of QUESTIONS) {
    const answers = lines.filter((row) => row['question'] === question.code);
    put(`evaluation.${question.code}.answered`, answers.length, 'evaluation.respondents');
    for (const option of question.options ?? [])
      put(
        `evaluation.${question.code}.${option.code}`,
        answers.filter((row) => cell(row, 'answer').split('|').includes(option.code)).length,
        `evaluation.${question.code}.answered`,
      );
    const { groups = [], options = [] } = question;
    for (const group of groups)
      put(
        `evaluation.${question.code}.group.${group.code}`,
        answers.filter((row) =>
          options.some((option) => option.group === group.code && cell(row, 'answer').split('|').includes(option.code)),
        ).length,
        `evaluation.${question.code}.answered`,
      );
    if (question.type === 'number') numbers(question.code, answers, put);
  }
}

function numbers(code: string, answers: readonly Row[], put: Put): void {
  const given = answers.map((row) => Number(cell(row, 'answer'))).sort((a, b) => a - b);
  const total = given.reduce((all, one) => all + one, 0);
  const middle = given.length / 2;
  const [low = 0, high = 0] = [given[Math.ceil(middle) - 1], given[Math.floor(middle)]];
  const base = `evaluation.${code}.answered`;
  put(`evaluation.${code}.sum`, total, base, 'over');
  put(`evaluation.${code}.mean`, given.length === 0 ? null : total / given.length, base, 'over');
  put(`evaluation.${code}.median`, given.length === 0 ? null : (low + high) / 2, base, 'over');
}

const COMPARED = ['attendance.total', 'attendance.general_public', 'attendance.school'];

function comparisons(archive: Archive, earlier: readonly Archive[], figures: Map<string, ByHand>): void {
  const held = new Map(earlier.map((other) => [other.year, byHand(other, [])]));
  const years = new Set(
    [...held.keys(), ...archive.baselines.map((row) => Number(row['year']))].filter((year) => year < archive.year),
  );
  for (const year of years) {
    for (const code of COMPARED) {
      const now = figures.get(code)?.value ?? 0;
      const line = archive.baselines.find((row) => Number(row['year']) === year && row['indicator'] === code);
      const known = held.get(year)?.get(code)?.value ?? (held.has(year) || !line ? null : Number(line['value']));
      const bounded = !held.has(year) && line && cell(line, 'lower') !== '';
      const nothing = { value: null, baseValue: null, share: null };
      const write = (kind: string, formula: (past: number) => number): void => {
        const to = `comparison.${year}.${kind}.${code}`;
        if (bounded && Number(line['lower']) > 0)
          figures.set(to, { ...nothing, lower: formula(Number(line['upper'])), upper: formula(Number(line['lower'])) });
        else if (bounded || known === null || known === 0) figures.set(to, nothing);
        else figures.set(to, { ...nothing, value: formula(known) });
      };
      write('ratio', (past) => (now / past) * 100);
      write('change', (past) => ((now - past) / past) * 100);
    }
  }
}
