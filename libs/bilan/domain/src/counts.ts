import type {
  AttendanceMode,
  Audience,
  EventFormat,
  EventKind,
  HolderFamily,
  MediaKind,
  SchoolLevel,
} from '@fds/shared/kernel';

/** Counts by value; a value that is absent counts 0, so that a `GROUP BY` can be handed over as it is. */
export type Tally<Key extends string> = Readonly<Partial<Record<Key, number>>>;

/** Stands for "not given" in the tallies of an optional column. */
export const UNSPECIFIED = 'unspecified';
export type Unspecified = typeof UNSPECIFIED;

/** Classes of communes by their population: below 2 000, 15 000, 100 000, and above. */
export const SIZE_CLASSES = ['village', 'small_town', 'town', 'city'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number];
/** Mentions from which on a unit is in the report's list. */
export const CITED_OFTEN = 3;

/**
 * Everything that is counted from the rows of one edition; all else is derived from it by `assemble`. "Counting" is
 * the word of docs/domain/indicators.md, "Which rows count": label `labelled` or `conditional`, happening neither
 * `cancelled` nor `postponed`, and for an activity its parent counting as well. A "root" is an event without parent; a
 * "holder" an organisation with at least one counting root of its own. What may be absent was not counted: its figures are
 * not known.
 */
export interface Counts {
  readonly applications: {
    /** `submitted_at` known and state not `withdrawn`. */
    readonly submitted: number;
    /** State `withdrawn`. */
    readonly withdrawn: number;
  };
  readonly holders: {
    /** Distinct holders; two applications of one organisation are one holder. */
    readonly total: number;
    /** Holders whose earliest edition with a labelled event is this one. */
    readonly firstTime: number;
    /** Holders by the family of this edition's profile. */
    readonly byFamily: Tally<HolderFamily | Unspecified>;
  };
  /** By network code, for every network named by an organisation of the edition. */
  readonly networks: Readonly<Record<string, NetworkCounts>>;
  readonly events: {
    /** Counting roots by kind; their sum is `events.total`. */
    readonly byKind: Tally<EventKind>;
    /** Counting roots by attendance mode. */
    readonly byMode: Tally<AttendanceMode>;
    /** Counting roots of kind `single` by format. */
    readonly singleByFormat: Tally<EventFormat | Unspecified>;
    /** Counting roots that name a theme, their dossier's where they name none; an event may name several. */
    readonly byTheme?: Tally<string> | undefined;
    /** Roots with label `refused`. */
    readonly refused: number;
    /** Roots with label `labelled` or `conditional` and happening `cancelled`. */
    readonly cancelled: number;
  };
  /** Counting events with a parent. */
  readonly activities: number;
  readonly municipalities: {
    /** Distinct communes (rolled up) of counting roots and activities whose mode is `in_person` or `hybrid`. */
    readonly total: number;
    /** The same by department code. */
    readonly byDepartment: Tally<string>;
    /** The same by class of population. */
    readonly bySize?: Tally<string> | undefined;
  };
  /** EPCI of the region where one of these communes lies, and all of the region. */
  readonly intermunicipalities?: { readonly total: number; readonly region: number } | undefined;
  /**
   * Visits of counting roots: the root's own report when it has at least one line, else the sum of its counting
   * activities' reports. Channel `in_person` except in `online`.
   */
  readonly attendance: {
    /** The sum of the three is `attendance.total`. */
    readonly byAudience: Tally<Audience>;
    /** All audiences, channel `online`. */
    readonly online: number;
    /** By kind of the root. */
    readonly byKind: Tally<EventKind>;
    /** By department of the root's commune; visits of a root without commune are in no department. */
    readonly byDepartment: Tally<string>;
    /** Visits of audience `school` by level. */
    readonly bySchoolLevel: Tally<SchoolLevel | Unspecified>;
    /** Visits of lines whose counting is `exact`. */
    readonly exact: number;
    /** Counting roots with at least one line, their own or of a counting activity, whatever its channel. */
    readonly reportsReceived: number;
    /** Counting roots with more than 1 000 visits. */
    readonly eventsOver1000: number;
    /** Venues of one commune with more than 1 000 visits over the edition; an unnamed venue is one of its own. */
    readonly sitesOver1000?: number | undefined;
  };
  /** From the lines of holders only. */
  readonly research: {
    /** Holders with at least one line. */
    readonly holders: number;
    /** Lines. */
    readonly mentions: number;
    /** Distinct units by their matching key (kernel `matchingKey`). */
    readonly units: number;
    /** Distinct institutions by their matching key. */
    readonly institutions: number;
    /** Sum of the staff given. */
    readonly staff: number;
    /** Units with three lines or more. */
    readonly unitsCited3Plus: number;
    /** Lines by unit, by the matching key. */
    readonly byUnit?: Tally<string> | null | undefined;
    /** Of the holders who gave all people engaged: these, and those of research; absent when nobody did. */
    readonly engaged?: { readonly people: number; readonly research: number } | undefined;
  };
  /** From the responses of holders only. */
  readonly evaluation: {
    /** Holders with a response, even one that answers nothing. */
    readonly respondents: number;
    /** By question code of the edition's questionnaire. */
    readonly questions: Readonly<Record<string, QuestionCounts>>;
  };
  /** Media relays by kind; their sum is `media.total`. */
  readonly media: Tally<MediaKind>;
  /** Structures that came to a preparation meeting, and those that filed; absent when no meeting was kept. */
  readonly participation?: { readonly total: number; readonly converted: number } | undefined;
  /** Typed-in figures by code; a code that is absent is not known. */
  readonly manual: Readonly<Record<string, number>>;
}

export interface NetworkCounts {
  /** Organisations of the network that are holders, or partners of a counting event or activity. */
  readonly participating: number;
  /** Organisations of the network with an application counted in `applications.submitted`. */
  readonly applicants: number;
  /** Organisations of the network that could file. */
  readonly members?: number | undefined;
}

export interface QuestionCounts {
  /** Respondents who answered the question. */
  readonly answered: number;
  /** Respondents who chose an option, by its code; empty for `number` and `text`. */
  readonly options: Tally<string>;
  /** Respondents who chose an option of a group, by the group's code. */
  readonly groups?: Tally<string> | undefined;
  /** Of a `number`, when somebody answered it. */
  readonly numbers?: { readonly sum: number; readonly mean: number; readonly median: number } | undefined;
}

/** Counts of an edition with no row at all. */
export const NO_COUNTS: Counts = {
  applications: { submitted: 0, withdrawn: 0 },
  holders: { total: 0, firstTime: 0, byFamily: {} },
  networks: {},
  events: { byKind: {}, byMode: {}, singleByFormat: {}, refused: 0, cancelled: 0 },
  activities: 0,
  municipalities: { total: 0, byDepartment: {} },
  attendance: {
    byAudience: {},
    online: 0,
    byKind: {},
    byDepartment: {},
    bySchoolLevel: {},
    exact: 0,
    reportsReceived: 0,
    eventsOver1000: 0,
  },
  research: { holders: 0, mentions: 0, units: 0, institutions: 0, staff: 0, unitsCited3Plus: 0 },
  evaluation: { respondents: 0, questions: {} },
  media: {},
  manual: {},
};
