import { expect, test } from '@jest/globals';
import type { Question, Questionnaire } from '@fds/questions/domain';
import { assemble } from './assemble';
import { catalogue, type BilanContext } from './catalogue';
import { pastYears, type Baseline } from './comparison';
import { NO_COUNTS, type Counts } from './counts';
import { isIndicatorCode } from './indicator-codes';
import { FIGURES_2021, QUESTIONS_2021 } from './test-figures-2021';

/** The codes of « Further codes » of docs/domain/indicators.md: null where they were not counted. */
const FURTHER =
  /^(?:evaluation\..+\.(?:sum|mean|median)|research\.(?:engaged|engaged_staff|staff_share)|attendance\.(?:mean|sites_over_1000)|municipalities\.size\..+|intermunicipalities\..+|networks\..+\.members|participation\..+|events\.theme\..+)$/;
/** Expected values of the codes below a prefix, by what follows it. */
const below = (prefix: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(FIGURES_2021)
      .filter(([code]) => code.startsWith(`${prefix}.`))
      .map(([code, [value]]) => [code.slice(prefix.length + 1), value ?? 0]),
  );
const one = (code: string): number => FIGURES_2021[code]?.[0] ?? 0;

const questionnaire: Questionnaire = { version: 1, title: 'Évaluation', questions: QUESTIONS_2021 };
const interval = (year: number, indicator: string, value: number, lower: number, upper: number): Baseline => ({
  year,
  indicator,
  value,
  lower,
  upper,
});
const BASELINES = [
  interval(2017, 'attendance.total', 48214, 47886, 48546),
  interval(2018, 'attendance.total', 38891, 38870, 38912),
  interval(2019, 'attendance.total', 47451, 47243, 47885),
  interval(2019, 'attendance.general_public', 22809, 22796, 22823),
  interval(2019, 'attendance.school', 24642, 24625, 24660),
];

const CONTEXT: BilanContext = {
  year: 2021,
  departments: ['02', '59', '60', '62', '80'].map((code) => ({ code, label: `Département ${code}` })),
  networks: ['ombelliscience', 'proscitec'].map((code) => ({ code, label: code })),
  questionnaire,
  manual: Object.keys(below('manual')).map((code) => ({ code, label: code, unit: 'views' })),
  pastYears: pastYears(2021, [], BASELINES),
};

const questionCounts = ({ code, options = [] }: Question): Counts['evaluation']['questions'][string] => ({
  answered: one(`evaluation.${code}.answered`),
  options: Object.fromEntries(options.map((option) => [option.code, one(`evaluation.${code}.${option.code}`)])),
});

/** What is counted of 2021, without the figures that are derived. */
const COUNTS: Counts = {
  applications: { submitted: one('applications.submitted'), withdrawn: one('applications.withdrawn') },
  holders: { total: one('holders.total'), firstTime: one('holders.first_time'), byFamily: below('holders.family') },
  networks: Object.fromEntries(
    CONTEXT.networks.map(({ code }) => [
      code,
      { participating: one(`networks.${code}.participating`), applicants: one(`networks.${code}.applicants`) },
    ]),
  ),
  events: {
    byKind: below('events.kind'),
    byMode: below('events.mode'),
    singleByFormat: below('events.single.format'),
    refused: one('events.refused'),
    cancelled: one('events.cancelled'),
  },
  activities: one('activities.total'),
  municipalities: { total: one('municipalities.total'), byDepartment: below('municipalities.department') },
  attendance: {
    byAudience: { general_public: one('attendance.general_public'), school: one('attendance.school') },
    online: one('attendance.online'),
    byKind: below('attendance.kind'),
    byDepartment: below('attendance.department'),
    bySchoolLevel: below('attendance.school_level'),
    exact: one('attendance.exact'),
    reportsReceived: one('attendance.reports.received'),
    eventsOver1000: one('attendance.events_over_1000'),
  },
  research: {
    holders: one('research.holders'),
    mentions: one('research.mentions'),
    units: one('research.units'),
    institutions: one('research.institutions'),
    staff: one('research.staff'),
    unitsCited3Plus: one('research.units_cited_3_plus'),
  },
  evaluation: {
    respondents: one('evaluation.respondents'),
    questions: Object.fromEntries(questionnaire.questions.map((question) => [question.code, questionCounts(question)])),
  },
  media: below('media.kind'),
  manual: below('manual'),
};

test('the catalogue of 2021 is exactly the codes expected, in their order', () => {
  const codes = catalogue(CONTEXT).map(({ code }) => code);
  expect(codes.filter((code) => code in FIGURES_2021)).toEqual(Object.keys(FIGURES_2021));
  expect(codes.filter((code) => !(code in FIGURES_2021) && !FURTHER.test(code))).toEqual([]);
});

test('every base of the catalogue is an indicator of it, and every text is French and there', () => {
  const indicators = catalogue(CONTEXT);
  const codes = new Set(indicators.map(({ code }) => code));
  expect(indicators.filter(({ base }) => base !== null && !codes.has(base))).toEqual([]);
  expect(indicators.filter(({ label, definition }) => label === '' || !definition.endsWith('.'))).toEqual([]);
});

test('every code of the catalogue is known as a code of the bilan', () => {
  expect(Object.keys(FIGURES_2021).filter((code) => !isIndicatorCode(code))).toEqual([]);
});

test.each([
  'municipalities.size.town',
  'research.unit.SCALab',
  'evaluation.mood.group.positive',
  'evaluation.staff.median',
  'networks.x.members',
  'comparison.2019.ratio.same.events.total',
  'participation.converted',
])('a further code is known as well: %s', (code) => {
  expect(isIndicatorCode(code)).toBe(true);
});

test.each([
  '',
  'attendance',
  'attendance.',
  'attendance.pupils',
  'events.kind.village',
  'municipalities.department.5',
  'Attendance.total',
  'attendance.total ',
  'manual.',
])('another text is no code: %j', (code) => expect(isIndicatorCode(code)).toBe(false));

test('rule 4: the counts of 2021 give every expected figure, with its base and its share', () => {
  const figures = assemble(COUNTS, CONTEXT).filter(({ code }) => code in FIGURES_2021);
  for (const { code, value, baseValue, share, lower, upper } of figures) {
    const [expected, expectedBase, expectedLower, expectedUpper] = FIGURES_2021[code] ?? [];
    expect([code, value, baseValue]).toEqual([code, expected, expectedBase]);
    const close = (ours: number | null | undefined, theirs: number | null | undefined): void => {
      if (typeof theirs === 'number') expect(ours).toBeCloseTo(theirs, 9);
      else expect(ours ?? null).toBeNull();
    };
    close(share, expected && expectedBase ? (expected / expectedBase) * 100 : expectedBase ? 0 : null);
    close(lower, expectedLower);
    close(upper, expectedUpper);
  }
  expect(figures).toHaveLength(Object.keys(FIGURES_2021).length);
});

test('rule 7: an edition without rows has every indicator of its vocabularies at 0, and no share over 0', () => {
  const figures = assemble(NO_COUNTS, { ...CONTEXT, manual: [], pastYears: [] });
  expect(figures.filter(({ code, value }) => value !== 0 && !FURTHER.test(code))).toEqual([]);
  expect(figures.filter(({ share }) => share !== null)).toEqual([]);
  expect(figures.some(({ code }) => code === 'attendance.school_level.unspecified')).toBe(true);
});

test('a typed-in figure that has no value is not known rather than zero, and keeps its unit', () => {
  const figures = assemble(NO_COUNTS, { ...CONTEXT, manual: [{ code: 'x', label: 'X', unit: 'panneaux' }] });
  expect(figures.find(({ code }) => code === 'manual.x')).toEqual({
    code: 'manual.x',
    value: null,
    unit: 'panneaux',
    base: null,
    baseValue: null,
    share: null,
  });
});

test('the further figures follow from their counts; what was not counted is not known', () => {
  const figures = (counts: Partial<Counts>): ReadonlyMap<string, unknown> =>
    new Map(
      assemble({ ...NO_COUNTS, ...counts }, { ...CONTEXT, units: [{ code: 'scalab', label: 'SCALab' }] }).map(
        ({ code, value, baseValue, share }) => [code, [value, baseValue, share]],
      ),
    );
  const known = figures({
    municipalities: { total: 8, byDepartment: {}, bySize: { village: 2 } },
    intermunicipalities: { total: 23, region: 92 },
    participation: { total: 75, converted: 28 },
    attendance: { ...NO_COUNTS.attendance, byAudience: { school: 30 }, reportsReceived: 4, sitesOver1000: 0 },
    research: { ...NO_COUNTS.research, byUnit: { scalab: 5 }, engaged: { people: 200, research: 50 } },
  });
  expect(known.get('municipalities.size.village')).toEqual([2, 8, 25]);
  expect(known.get('municipalities.size.city')).toEqual([0, 8, 0]);
  expect(known.get('intermunicipalities.total')).toEqual([23, 92, 25]);
  expect(known.get('participation.converted')).toEqual([28, 75, 2800 / 75]);
  expect(known.get('attendance.mean')).toEqual([7.5, 4, null]);
  expect(known.get('attendance.sites_over_1000')).toEqual([0, null, null]);
  expect(known.get('research.staff_share')).toEqual([25, 200, null]);
  expect(known.get('research.engaged_staff')).toEqual([50, 200, 25]);
  expect(known.get('research.unit.scalab')).toEqual([5, null, null]);

  const unknown = figures({});
  expect(unknown.get('municipalities.size.village')).toEqual([null, 0, null]);
  expect(unknown.get('attendance.mean')).toEqual([null, 0, null]);
  expect(unknown.get('attendance.sites_over_1000')).toEqual([null, null, null]);
  expect(unknown.get('participation.converted')).toEqual([null, null, null]);
});
