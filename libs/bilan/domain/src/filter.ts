import { HOLDER_FAMILIES, type EventKind, type HolderFamily, type Role } from '@fds/shared/kernel';
import { UNSPECIFIED, type Unspecified } from './counts';

/** Families that a filter may ask for, "not given" included. */
export const FILTER_FAMILIES = [...HOLDER_FAMILIES, UNSPECIFIED] as const;
export type FilterFamily = HolderFamily | Unspecified;

/**
 * The part of an edition that a bilan is asked for. Values of one list are alternatives, lists add up; an empty list and
 * null ask nothing.
 */
export interface BilanFilter {
  /** INSEE codes of departments, and codes of EPCI: where the event's commune lies, the activity's for communes. */
  readonly departments: readonly string[];
  readonly intermunicipalities: readonly string[];
  /** Of the root event. */
  readonly kinds: readonly EventKind[];
  /** Of the holder, in this edition's profile. */
  readonly families: readonly FilterFamily[];
  readonly networks: readonly string[];
  readonly firstTime: boolean | null;
}

/** The whole edition. */
export const NO_FILTER: BilanFilter = {
  departments: [],
  intermunicipalities: [],
  kinds: [],
  families: [],
  networks: [],
  firstTime: null,
};

/** True when a filter asks something. */
export const isFiltered = ({ firstTime, ...lists }: BilanFilter): boolean =>
  firstTime !== null || Object.values(lists).some(({ length }) => length > 0);

/**
 * Figures that no row ties to an event or a holder: relays, figures typed in, who came to meetings, members of a network,
 * years known by baselines. Of a part of the edition they are not known.
 */
const WHOLE_ONLY = /^(?:media|manual|participation|comparison)\.|^networks\..+\.members$/;
/** Answers to one question, and the people whom a holder counts; how many were invited and responded is no answer. */
const ANSWERS = /^evaluation\.(?!invited$|respondents$)|^research\.(?:engaged|engaged_staff|staff|staff_share)$/;

/** False for a figure that is known of the whole edition only. */
export const canBeFiltered = (code: string): boolean => !WHOLE_ONLY.test(code);

/**
 * Whether a role reads a figure of a part of the edition. The answers of a few holders would give one of them back, by
 * subtraction if need be: only the coordination, who has read them all, counts them by part (docs/decisions/0034).
 */
export const readsFiltered = (role: Role, code: string): boolean => role === 'coordinator' || !ANSWERS.test(code);
