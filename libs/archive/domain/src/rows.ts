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
  ORGANISATION_KINDS,
  PARTNER_ROLES,
  SCHOOL_LEVELS,
  type ApplicationState,
  type AttendanceMode,
  type Audience,
  type Channel,
  type Counting,
  type Day,
  type EventFormat,
  type EventKind,
  type Happening,
  type HolderFamily,
  type Label,
  type MediaKind,
  type OrganisationKind,
  type PartnerRole,
  type SchoolLevel,
} from '@fds/shared/kernel';
import { ARCHIVE_APPLICATION_STATES, type ArchiveApplicationState } from './files';
import { parseInstant } from './instants';
import { splitList } from './lists';

/** The cells of a row by column; a column that the file does not have is absent and reads as empty. */
export type Cells = Readonly<Record<string, string | undefined>>;

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly holderFamily: HolderFamily | null;
  readonly kind: OrganisationKind | null;
  readonly municipalityCode: string | null;
  readonly networks: readonly string[];
  readonly firstParticipationYear: number | null;
  readonly siret: string | null;
}

export interface ApplicationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly summary: string | null;
  /** Null when never submitted. */
  readonly submittedAt: Date | null;
  readonly state: ArchiveApplicationState;
}

export interface EventRow {
  readonly id: string;
  readonly applicationId: string;
  readonly parentEventId: string | null;
  readonly kind: EventKind;
  readonly format: EventFormat | null;
  readonly title: string;
  readonly description: string | null;
  readonly attendanceMode: AttendanceMode;
  /** As written: a delegated, associated or former code is not rolled up here. */
  readonly municipalityCode: string | null;
  readonly venue: string | null;
  readonly label: Label;
  readonly happening: Happening;
  readonly themes: readonly string[];
}

export interface SlotRow {
  readonly eventId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

export interface AttendanceRow {
  readonly eventId: string;
  readonly audience: Audience;
  readonly schoolLevel: SchoolLevel | null;
  readonly channel: Channel;
  readonly visits: number;
  readonly counting: Counting;
}

export interface EvaluationRow {
  readonly organisationId: string;
  /** Null on the line of a response that answers nothing; `answer` is then null too. */
  readonly question: string | null;
  readonly answer: string | null;
}

export interface ResearchRow {
  readonly organisationId: string;
  readonly unit: string;
  readonly institutions: readonly string[];
  readonly staff: number | null;
}

export interface PartnerRow {
  readonly eventId: string;
  readonly organisationId: string;
  readonly role: PartnerRole;
}

export interface MediaRow {
  readonly id: string;
  readonly date: Day;
  readonly kind: MediaKind;
  readonly outlet: string;
  readonly title: string;
  readonly url: string | null;
}

export interface BaselineRow {
  readonly year: number;
  readonly indicator: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly note: string | null;
}

export interface ManualIndicatorRow {
  readonly code: string;
  readonly label: string;
  readonly value: number;
  /** Empty when none was given. */
  readonly unit: string;
  readonly note: string | null;
}

const text = (cell: string | undefined): string => cell ?? '';
const optionalText = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
const number = (cell: string | undefined): number => Number(text(cell));
const optionalNumber = (cell: string | undefined): number | null => (text(cell) === '' ? null : number(cell));

function optionalCode<Code extends string>(codes: readonly Code[], cell: string | undefined): Code | null {
  return codes.find((known) => known === cell) ?? null;
}

/** The code of a cell; the row must have been checked. */
function code<Code extends string>(codes: readonly Code[], cell: string | undefined): Code {
  const found = optionalCode(codes, cell);
  if (found === null) throw new Error(`"${text(cell)}" is none of ${codes.join(', ')}: the row was not checked`);
  return found;
}

function instant(cell: string | undefined): Date {
  const time = parseInstant(text(cell));
  if (time === null) throw new Error(`"${text(cell)}" is not an instant: the row was not checked`);
  return new Date(time);
}

// The readers below take rows that `ArchiveChecker` found without problem, and throw on others.

export const readOrganisation = (cells: Cells): OrganisationRow => ({
  id: text(cells['id']),
  name: text(cells['name']),
  holderFamily: optionalCode(HOLDER_FAMILIES, cells['holder_family']),
  kind: optionalCode(ORGANISATION_KINDS, cells['kind']),
  municipalityCode: optionalText(cells['municipality_code']),
  networks: splitList(text(cells['networks'])),
  firstParticipationYear: optionalNumber(cells['first_participation_year']),
  siret: optionalText(cells['siret']),
});

export const readApplication = (cells: Cells): ApplicationRow => ({
  id: text(cells['id']),
  organisationId: text(cells['organisation_id']),
  title: text(cells['title']),
  summary: optionalText(cells['summary']),
  submittedAt: optionalText(cells['submitted_at']) === null ? null : instant(cells['submitted_at']),
  state: code(ARCHIVE_APPLICATION_STATES, cells['state']),
});

export const readEvent = (cells: Cells): EventRow => ({
  id: text(cells['id']),
  applicationId: text(cells['application_id']),
  parentEventId: optionalText(cells['parent_event_id']),
  kind: code(EVENT_KINDS, cells['kind']),
  format: optionalCode(EVENT_FORMATS, cells['format']),
  title: text(cells['title']),
  description: optionalText(cells['description']),
  attendanceMode: code(ATTENDANCE_MODES, cells['attendance_mode']),
  municipalityCode: optionalText(cells['municipality_code']),
  venue: optionalText(cells['venue']),
  label: code(LABELS, cells['label']),
  happening: code(HAPPENINGS, cells['happening']),
  themes: splitList(text(cells['themes'])),
});

export const readSlot = (cells: Cells): SlotRow => ({
  eventId: text(cells['event_id']),
  beginsAt: instant(cells['begins_at']),
  endsAt: instant(cells['ends_at']),
});

export const readAttendance = (cells: Cells): AttendanceRow => ({
  eventId: text(cells['event_id']),
  audience: code(AUDIENCES, cells['audience']),
  schoolLevel: optionalCode(SCHOOL_LEVELS, cells['school_level']),
  channel: code(CHANNELS, cells['channel']),
  visits: number(cells['visits']),
  counting: code(COUNTINGS, cells['counting']),
});

export const readEvaluation = (cells: Cells): EvaluationRow => ({
  organisationId: text(cells['organisation_id']),
  question: optionalText(cells['question']),
  answer: optionalText(cells['answer']),
});

export const readResearch = (cells: Cells): ResearchRow => ({
  organisationId: text(cells['organisation_id']),
  unit: text(cells['unit']),
  institutions: splitList(text(cells['institutions'])),
  staff: optionalNumber(cells['staff']),
});

export const readPartner = (cells: Cells): PartnerRow => ({
  eventId: text(cells['event_id']),
  organisationId: text(cells['organisation_id']),
  role: code(PARTNER_ROLES, cells['role']),
});

export const readMedia = (cells: Cells): MediaRow => ({
  id: text(cells['id']),
  date: text(cells['date']),
  kind: code(MEDIA_KINDS, cells['kind']),
  outlet: text(cells['outlet']),
  title: text(cells['title']),
  url: optionalText(cells['url']),
});

export const readBaseline = (cells: Cells): BaselineRow => ({
  year: number(cells['year']),
  indicator: text(cells['indicator']),
  value: optionalNumber(cells['value']),
  lower: optionalNumber(cells['lower']),
  upper: optionalNumber(cells['upper']),
  note: optionalText(cells['note']),
});

export const readManualIndicator = (cells: Cells): ManualIndicatorRow => ({
  code: text(cells['code']),
  label: text(cells['label']),
  value: number(cells['value']),
  unit: text(cells['unit']),
  note: optionalText(cells['note']),
});

/** The nearest state that the archive knows, since it is an exchange format (docs/decisions). */
export const archiveState = (state: ApplicationState): ArchiveApplicationState =>
  state === 'under_review' || state === 'ready_for_committee' ? 'submitted' : state === 'folded' ? 'withdrawn' : state;
