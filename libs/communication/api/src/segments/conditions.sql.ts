import { FIRST_TIME } from '@fds/applications/api';
import { NOBODY_FOLLOWS, type Condition, type ConditionField, type Segment } from '@fds/communication/domain';
import { CORRECTION } from '@fds/labelling/api';
import { announcedRoot } from '../kit/kit.sql';

/** Keeps the values of a statement, and gives each its place. */
export class Given {
  readonly values: unknown[] = [];
  of(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}
/** What a segment is asked with. */
export interface SegmentQuestion {
  readonly segment: Segment;
  readonly year: number;
  readonly now: Date;
  /** Departments that whoever sends may write to; null for the whole region. */
  readonly departments: readonly string[] | null;
}

/*
 * The expressions speak of an organisation `o` with its profile `p` of the edition, one of its dossiers `a`, one of that
 * one's root events `f` with the last end of its slots `t.ends_at`, and a member `m`; dossier, event and member may be absent.
 */

/** When the event `f` is over: its last slot or that of its activities, else the edition. */
export const ENDS = `COALESCE((SELECT max(s.ends_at) FROM event_overview x JOIN slot s ON s.event_id = x.event_id
    WHERE x.root_event_id = f.event_id), (SELECT (ed.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Paris' FROM edition ed WHERE ed.year = f.edition_year))`;
/** Whether the holder was told that the event `f` is labelled (rule 16): nothing is asked of it before. */
const TOLD_KEPT = `f.told_label IN ('labelled', 'conditional')`;
/** Where the figures of the event `f` stand (`ReportStatus`), at the instant `now`; null where none are expected. */
export const attendanceSql = (now: string): string => `CASE WHEN f.counts AND ${TOLD_KEPT} THEN COALESCE(f.report_state,
    CASE WHEN EXISTS (SELECT FROM event_overview y WHERE y.parent_event_id = f.event_id AND y.counts AND y.reported) THEN 'by_activities'
      WHEN ${now} < ${ENDS} THEN 'not_due' ELSE 'due' END) END`;
/** No image of the event `f`, nor of its dossier as a whole. */
export const NO_PHOTO = `NOT EXISTS (SELECT FROM attachment i WHERE i.application_id = f.application_id AND i.kind = 'image'
    AND (i.event_id IS NULL OR i.event_id = f.event_id) AND i.removed_at IS NULL AND i.message_id IS NULL)`;
/** The state of the dossier `a` as its holder may know it: decided once every answer was told (rule 16). */
const TOLD_STATE = `CASE WHEN a.state = 'decided' AND NOT COALESCE((SELECT bool_and(told.told_label IS NOT NULL) FROM event_overview told
    WHERE told.application_id = a.id AND told.parent_event_id IS NULL), false) THEN 'ready_for_committee' ELSE a.state END`;

const lacks = (kind: string): string =>
  `NOT EXISTS (SELECT FROM attachment i WHERE i.application_id = a.id AND i.kind = '${kind}' AND i.removed_at IS NULL AND i.message_id IS NULL)`;
const files = (year: string, states: string): string =>
  `EXISTS (SELECT FROM application other WHERE other.organisation_id = o.id AND other.edition_year = ${year} AND other.state ${states})`;

/** The organisation `o` answered for the kit of the edition; it could, once an event of its own was announced (rule 16). */
const orderedKit = (year: string): string =>
  `EXISTS (SELECT FROM kit_order kit WHERE kit.organisation_id = o.id AND kit.edition_year = ${year})`;
const mayOrderKit = (year: string): string =>
  `EXISTS (SELECT FROM event_overview own WHERE own.organisation_id = o.id AND own.edition_year = ${year} AND ${announcedRoot('own')})`;

/** Somebody of the organisation `o` took part in a preparation meeting of the edition. */
const cameToMeeting = (year: string): string =>
  `EXISTS (SELECT FROM meeting_participant mp JOIN preparation_meeting mt ON mt.id = mp.meeting_id WHERE mp.organisation_id = o.id AND mt.edition_year = ${year})`;

type Maker = (values: readonly string[], given: Given, asked: Asked) => string;
interface Asked {
  readonly year: string;
  readonly now: string;
}
const column =
  (sql: string): Maker =>
  (values, given) =>
    `${sql} = ANY (${given.of(values, 'text[]')})`;
/** Each value has its own condition; one of them is enough. */
const each =
  (sql: Readonly<Record<string, string | ((asked: Asked) => string)>>): Maker =>
  (values, _, asked) =>
    values
      .map((value) => {
        const made = sql[value] ?? 'false';
        return typeof made === 'string' ? made : made(asked);
      })
      .join(' OR ');

const MAKERS: Readonly<Record<ConditionField, Maker>> = {
  kind: column('f.kind'),
  // An event of which nothing was told is pending, whatever was decided (rule 16).
  label: (values, given) =>
    `f.event_id IS NOT NULL AND COALESCE(f.told_label, 'pending') = ANY (${given.of(values, 'text[]')})`,
  happening: (values, given) => `f.happening = ANY (${given.of(values, 'text[]')})`,
  attendance: (values, given, { now }) => `(${attendanceSql(now)}) = ANY (${given.of(values, 'text[]')})`,
  photo: each({
    missing: `(f.event_id IS NOT NULL AND ${NO_PHOTO})`,
    there: `(f.event_id IS NOT NULL AND NOT (${NO_PHOTO}))`,
  }),
  ended_since: ([days], given, { now }) =>
    `f.event_id IS NOT NULL AND ${ENDS} < ${now} - make_interval(days => ${given.of(Number(days), 'integer')})`,
  begins_within: ([days], given, { now }) =>
    `f.first_slot_at >= ${now} AND f.first_slot_at < ${now} + make_interval(days => ${given.of(Number(days), 'integer')})`,
  department: column('f.department'),
  theme: (values, given) => {
    const themes = given.of(values, 'text[]');
    return `f.event_id IS NOT NULL AND (a.details->'themes' ?| ${themes} OR EXISTS (SELECT FROM event th WHERE th.id = f.event_id AND th.themes && ${themes}))`;
  },
  state: column(`(${TOLD_STATE})`),
  correction: (values, given) =>
    `a.state IN ('submitted', 'under_review', 'ready_for_committee') AND EXISTS (SELECT FROM ${CORRECTION} c WHERE c.application_id = a.id
      AND CASE WHEN c.answered_at IS NULL THEN 'open' ELSE 'answered' END = ANY (${given.of(values, 'text[]')}))`,
  pieces: each({
    answers: `(a.state = 'draft' AND COALESCE(a.lacking, 1) > 0)`,
    document: `(a.id IS NOT NULL AND ${lacks('document')})`,
    image: `(a.id IS NOT NULL AND ${lacks('image')})`,
  }),
  origin: each({ renewed: 'a.renewed_from IS NOT NULL', new: '(a.id IS NOT NULL AND a.renewed_from IS NULL)' }),
  assigned_to: (values, given) => {
    const people = given.of(
      values.filter((value) => UUID.test(value)),
      'uuid[]',
    );
    const follower = `(SELECT COALESCE(r.assigned_to, r.taken_by) FROM application_review r WHERE r.application_id = a.id)`;
    const nobody = values.includes(NOBODY_FOLLOWS) ? ` OR (a.id IS NOT NULL AND ${follower} IS NULL)` : '';
    return `${follower} = ANY (${people})${nobody}`;
  },
  filing: each({
    none: ({ year }) => `NOT ${files(year, `<> 'withdrawn'`)}`,
    draft: ({ year }) => `(${files(year, `= 'draft'`)} AND NOT ${files(year, `NOT IN ('draft', 'withdrawn')`)})`,
    filed: ({ year }) => files(year, `NOT IN ('draft', 'withdrawn')`),
  }),
  family: column('p.holder_family'),
  organisation_kind: column('p.kind'),
  seat: column('(SELECT seat.department FROM municipality seat WHERE seat.code = o.seat_code)'),
  participation: each({
    first: `(a.id IS NOT NULL AND ${FIRST_TIME})`,
    again: `(a.id IS NOT NULL AND NOT ${FIRST_TIME})`,
  }),
  meeting: each({ came: ({ year }) => cameToMeeting(year), did_not_come: ({ year }) => `NOT ${cameToMeeting(year)}` }),
  kit: each({
    missing: ({ year }) => `(${mayOrderKit(year)} AND NOT ${orderedKit(year)})`,
    ordered: ({ year }) => orderedKit(year),
  }),
  evaluation: (values, given, { year }) =>
    `COALESCE((SELECT CASE WHEN v.state = 'locked' THEN 'submitted' ELSE v.state END FROM evaluation_response v
      WHERE v.organisation_id = o.id AND v.edition_year = ${year}), 'none') = ANY (${given.of(values, 'text[]')})`,
  level: column('m.level'),
};
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Everything but withdrawn and folded dossiers, unless their state is what is asked (who folded one did file); and dossiers alone, unless their absence may be. */
function usual(all: readonly Condition[]): string[] {
  const asks = (field: ConditionField): boolean => all.some((condition) => condition.field === field);
  return [
    ...(asks('filing') ? [] : ['a.id IS NOT NULL']),
    ...(asks('state') || all.some(({ field, values }) => field === 'filing' && values.includes('none'))
      ? []
      : [`(a.state IS NULL OR a.state NOT IN ('withdrawn', 'folded'))`]),
  ];
}

/**
 * Every organisation, dossier, event and member that a segment finds, as the CTE `hit`. Its text follows the segment; what
 * people typed goes through parameters only.
 */
export function hitSql({ segment, year, now, departments }: SegmentQuestion, given: Given): string {
  let instant: string | undefined;
  const asked: Asked = {
    year: given.of(year, 'smallint'),
    // A parameter that no condition speaks of has no type.
    get now() {
      return (instant ??= given.of(now, 'timestamptz'));
    },
  };
  const said = ({ field, values }: Condition): string => `(${MAKERS[field](values, given, asked)})`;
  const alternatives = segment.any.filter(({ all }) => all.length > 0);
  const any = (alternatives.length > 0 ? alternatives : [{ all: [] }])
    .map(({ all }) => `(${[...usual(all), ...all.map(said)].join(' AND ')})`)
    .join(' OR ');
  const except = segment.except.length > 0 ? `AND (${segment.except.map(said).join(' OR ')}) IS NOT TRUE` : '';
  // Somebody limited to departments writes to no other; what lies nowhere belongs to the whole region.
  const within = departments
    ? `AND COALESCE(f.department, (SELECT seat.department FROM municipality seat WHERE seat.code = o.seat_code)) = ANY (${given.of(departments, 'text[]')})`
    : '';
  return `hit AS MATERIALIZED (
    SELECT DISTINCT o.id AS organisation_id, a.id AS application_id, f.event_id, m.person_id
    FROM organisation o
    LEFT JOIN application a ON a.organisation_id = o.id AND a.edition_year = ${asked.year}
    LEFT JOIN event_overview f ON f.application_id = a.id AND f.parent_event_id IS NULL
    LEFT JOIN organisation_profile p ON p.organisation_id = o.id AND p.edition_year = ${asked.year}
    LEFT JOIN membership m ON m.organisation_id = o.id
    WHERE o.merged_into IS NULL AND (${any}) ${except} ${within})`;
}
