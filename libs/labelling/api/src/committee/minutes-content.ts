import {
  PROPOSED_OUTCOMES,
  sessionQuorum,
  type MinutesContent,
  type SessionOutcome,
  type Voice,
} from '@fds/labelling/domain';
import type { ClosedDecision } from './close-session';
import type { PresenceRow, SessionFacts } from './session.queries';
import { byDossier, presenceOf, type KnownLine } from './session.view';

/** What the minutes of a session keep: plain data, in the order of the agenda. */
export function minutesContent(given: {
  readonly facts: SessionFacts;
  readonly lines: readonly KnownLine[];
  readonly decided: readonly ClosedDecision[];
  readonly noted: readonly { readonly applicationId: string; readonly voice: Voice; readonly tie: string }[];
  readonly presence: readonly PresenceRow[];
  readonly closedAt: Date;
}): MinutesContent {
  const { facts, lines, decided, noted, presence, closedAt } = given;
  const { row } = facts;
  const [decisions, interests] = [byDossier(decided), byDossier(noted)];
  const count = (outcome: SessionOutcome): number => decided.filter((one) => one.outcome === outcome).length;
  return {
    format: 1,
    edition: { year: row.editionYear, title: row.editionTitle },
    session: {
      id: row.id,
      title: row.title,
      heldOn: row.heldOn,
      place: row.place,
      openedAt: (row.openedAt ?? closedAt).toISOString(),
      closedAt: closedAt.toISOString(),
    },
    voices: presenceOf(presence).map(({ voice, present, names }) => ({ voice, present, names })),
    dossiers: lines
      .filter(({ standing }) => standing !== 'gone')
      .map(({ row: dossier, positions }) => ({
        applicationId: dossier.applicationId,
        title: dossier.title,
        organisation: dossier.organisationName,
        department: dossier.department,
        positions: positions.map(({ voice, position, reasons, how }) => ({
          voice,
          position,
          reasons,
          written: how === 'written',
        })),
        quorum: sessionQuorum(positions),
        interests: (interests.get(dossier.applicationId) ?? []).map(({ voice, tie }) => ({ voice, tie })),
        decisions: (decisions.get(dossier.applicationId) ?? []).map(
          ({ eventId, title, kind, municipality, outcome, reason, conditionDueOn }) => ({
            eventId,
            title,
            kind,
            municipality,
            outcome,
            reason,
            conditionDueOn,
          }),
        ),
      })),
    notExamined: lines
      .filter(({ standing }) => standing === 'gone')
      .map(({ row: dossier }) => ({
        applicationId: dossier.applicationId,
        title: dossier.title,
        organisation: dossier.organisationName,
      })),
    totals: Object.fromEntries(
      PROPOSED_OUTCOMES.map((outcome) => [outcome, count(outcome)]),
    ) as MinutesContent['totals'],
  };
}
