import { toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  canChangeSession,
  canCloseSession,
  canComeBefore,
  canDeleteSession,
  canFollowSession,
  canOpenSession,
  canReturnSession,
  forgottenRecusals,
  rootsToDecide,
  SESSION_REASONS,
  standingPositions,
  VOICES,
  voiceOf,
  type StandingPosition,
  type Voice,
} from '@fds/labelling/domain';
import type {
  AgendaLineView,
  DepartmentTotalView,
  LineStanding,
  VoicePresenceView,
  SessionLacksView,
  SessionSummaryView,
  SessionTotalsView,
  CommitteeSessionView,
} from './session.contract';
import type { Agenda, AgendaRow, PresenceRow, RootRow, SessionFacts, SessionRow } from './session.queries';

export function toSummaryView(row: SessionRow): SessionSummaryView {
  const { id, editionYear, title, heldOn, place, opinionsDueOn, answersOn, state, dossiers, version } = row;
  return {
    ...{ id, editionYear, title, heldOn, place, opinionsDueOn, answersOn, state, dossiers, version },
    openedAt: row.openedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** The three voices in their order; one that nobody said anything of sits. */
export const presenceOf = (rows: readonly PresenceRow[]): VoicePresenceView[] =>
  VOICES.map((voice) => rows.find((row) => row.voice === voice) ?? { voice, present: true, names: '' });
export const awayOf = (rows: readonly PresenceRow[]): Voice[] =>
  rows.flatMap(({ voice, present }) => (present ? [] : [voice]));

/** Lines by the dossier that they belong to. */
export function byDossier<Row extends { readonly applicationId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.applicationId);
    if (list) list.push(row);
    else found.set(row.applicationId, [row]);
  }
  return found;
}

/** What a session has to decide of: in one that is over, what it decided. */
const ofSession = (roots: readonly RootRow[], closed: boolean): RootRow[] =>
  closed
    ? roots.filter(({ decision }) => decision !== null)
    : rootsToDecide(roots.map((root) => ({ ...root, parentEventId: null })));

function standing(row: AgendaRow, roots: readonly RootRow[], closed: boolean): LineStanding {
  const decided = roots.filter(({ decision }) => decision !== null).length;
  if (closed) return decided > 0 ? 'decided' : 'gone';
  if (!canComeBefore(row, roots).allowed) return 'gone';
  if (decided === 0) return 'to_decide';
  return decided < roots.length ? 'begun' : 'decided';
}

/** A dossier of the agenda with what is known of it, before anything is left out for a reader. */
export interface KnownLine {
  readonly row: AgendaRow;
  readonly roots: readonly RootRow[];
  readonly standing: LineStanding;
  readonly positions: readonly StandingPosition[];
  readonly ties: readonly { readonly voice: Voice; readonly tie: string }[];
}

export function knownLines(facts: SessionFacts, agenda: Agenda): KnownLine[] {
  const closed = facts.ruled.state === 'closed';
  const [roots, voices, ties] = [byDossier(agenda.roots), byDossier(agenda.voices), byDossier(agenda.ties)];
  const away = facts.ruled.state === 'prepared' ? [] : awayOf(agenda.presence);
  return agenda.dossiers.map((row) => {
    const own = ofSession(roots.get(row.applicationId) ?? [], closed);
    const heard = voices.get(row.applicationId) ?? [];
    const positions = standingPositions(
      heard.filter(({ how }) => how === 'said'),
      heard.filter(({ how }) => how === 'written'),
      away,
    );
    const forgotten = forgottenRecusals(ties.get(row.applicationId) ?? [], positions);
    return {
      row,
      roots: own,
      standing: standing(row, own, closed),
      positions,
      ties: forgotten.map(({ voice, tie }) => ({ voice, tie })),
    };
  });
}

/** Events that the session decides of; those of dossiers that are gone are no longer its matter. */
export const rootsOf = (lines: readonly KnownLine[]): RootRow[] =>
  lines.flatMap(({ roots, standing: line }) => (line === 'gone' ? [] : roots));

export function totalsOf(lines: readonly KnownLine[], departments: ReadonlyMap<string, string>): SessionTotalsView {
  const roots = rootsOf(lines);
  const count = (outcome: RootRow['decision']): number => roots.filter(({ decision }) => decision === outcome).length;
  const each = new Map<string | null, DepartmentTotalView>();
  for (const { department, decision } of roots) {
    const name = department === null ? 'Sans département' : (departments.get(department) ?? department);
    const line = each.get(department) ?? { department, name, labelled: 0, events: 0 };
    line.events += 1;
    if (decision === 'label' || decision === 'label_with_conditions') line.labelled += 1;
    each.set(department, line);
  }
  return {
    label: count('label'),
    label_with_conditions: count('label_with_conditions'),
    defer: count('defer'),
    refuse: count('refuse'),
    undecided: count(null),
    departments: [...each.values()].toSorted((a, b) => b.events - a.events || a.name.localeCompare(b.name, 'fr')),
  };
}

/** What is not there yet, for the warning before the opening. */
function lacksOf(lines: readonly KnownLine[]): SessionLacksView {
  const here = lines.filter((line) => line.standing !== 'gone');
  const without = (voice: Voice): number =>
    here.filter(({ positions }) => positions.some((one) => one.voice === voice && one.position === null)).length;
  return {
    proposals: rootsOf(here).filter(({ proposal }) => proposal === null).length,
    coordination: without('coordination'),
    drari: without('drari'),
    region: without('region'),
  };
}

/** The session as this person may read it: before its opening, a voice knows its own opinions only (rule 16). */
export function toCommitteeSessionView(actor: Actor, facts: SessionFacts, agenda: Agenda): CommitteeSessionView {
  const { row, ruled, edition } = facts;
  const lines = knownLines(facts, agenda);
  const follows = canFollowSession(actor, ruled);
  const coordinates = actor.role === 'coordinator';
  const own = voiceOf(actor);
  const totals = totalsOf(lines, agenda.departments);
  return {
    ...toSummaryView(row),
    presence: presenceOf(agenda.presence),
    agenda: lines.map((line) => toLine(line, { follows, coordinates, own })),
    totals: follows ? totals : null,
    lacks: coordinates && ruled.state === 'prepared' ? lacksOf(lines) : null,
    currentApplicationId: follows ? row.currentApplicationId : null,
    may: {
      change: toVerdictView(canChangeSession(actor, ruled), SESSION_REASONS),
      remove: toVerdictView(canDeleteSession(actor, ruled), SESSION_REASONS),
      open: toVerdictView(canOpenSession(actor, ruled, edition), SESSION_REASONS),
      takeBack: toVerdictView(canReturnSession(actor, ruled), SESSION_REASONS),
      close: toVerdictView(canCloseSession(actor, ruled, totals.undecided), SESSION_REASONS),
    },
  };
}

function toLine(
  { row, roots, standing: line, positions, ties }: KnownLine,
  reader: { readonly follows: boolean; readonly coordinates: boolean; readonly own: Voice | null },
): AgendaLineView {
  return {
    applicationId: row.applicationId,
    title: row.title,
    organisationName: row.organisationName,
    department: row.department,
    municipality: row.municipality,
    kind: row.kind,
    events: roots.length,
    standing: reader.follows ? line : line === 'gone' ? 'gone' : 'to_decide',
    again: roots.some(({ label }) => label === 'deferred') && line !== 'gone',
    positions: positions
      .filter(({ voice }) => reader.follows || voice === reader.own)
      .map(({ voice, position }) => ({ voice, position })),
    proposals: reader.coordinates ? roots.flatMap(({ proposal }) => proposal ?? []) : [],
    decisions: reader.follows ? roots.flatMap(({ decision }) => decision ?? []) : [],
    ties: reader.coordinates ? [...ties] : [],
  };
}
