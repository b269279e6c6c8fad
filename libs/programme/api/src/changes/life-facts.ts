import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { outsideOfTerritory } from '@fds/accounts/api';
import type { LabelledEvent } from '@fds/programme/domain';
import { PortalError, type Actor, type EventKind, type Happening, type Label, type Verdict } from '@fds/shared/kernel';

/** An event after its label, with what its rules ask for. */
export interface LifeFacts extends LabelledEvent {
  readonly eventId: string;
  readonly parentEventId: string | null;
  readonly parentTitle: string | null;
  readonly applicationId: string;
  readonly applicationTitle: string;
  readonly organisationName: string;
  readonly editionYear: number;
  readonly edition: DatedEdition;
  readonly title: string;
  readonly kind: EventKind;
  readonly label: Label;
  readonly happening: Happening;
  readonly reason: string;
}

/** The label is the one that was told last, its own or its root's, whatever was decided since (rule 16). */
const FACTS = `SELECT e.id AS "eventId", e.parent_event_id AS "parentEventId", root.title AS "parentTitle", a.id AS "applicationId",
    a.title AS "applicationTitle", a.organisation_id AS "organisationId", coalesce(p.name, '') AS "organisationName",
    a.edition_year AS "editionYear", e.title, e.kind, coalesce(told.told_label, 'pending') AS label,
    told.told_at IS NOT NULL AS notified,
    coalesce((SELECT array_agg(DISTINCT o.department) FROM event_overview o
      WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL), '{}') AS departments,
    coalesce(h.happening, 'scheduled') AS happening, coalesce(h.reason, '') AS reason,
    y.state, y.starts_on AS "startsOn", y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn"
  FROM event e JOIN application a ON a.id = e.application_id JOIN edition y ON y.year = a.edition_year
  LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN event_overview told ON told.event_id = e.id
  LEFT JOIN event_happening h ON h.event_id = e.id`;
const OF_EVENTS = `${FACTS} WHERE e.id = ANY ($1::uuid[])`;
const ROOTS_OF_APPLICATION = `${FACTS} WHERE e.application_id = $1 AND e.parent_event_id IS NULL ORDER BY e.position, e.id`;

export type Rows = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;
type Row = Omit<LifeFacts, 'edition'> & DatedEdition;

const factsOf = ({ state, startsOn, endsOn, callClosesOn, ...row }: Row, now: Date): LifeFacts => {
  const dated = { state, startsOn, endsOn, callClosesOn };
  return { ...row, edition: { ...dated, state: stateAt(dated, now) } };
};
export const readLife = async (rows: Rows, eventIds: readonly string[], now: Date): Promise<LifeFacts[]> =>
  (await rows<Row>(OF_EVENTS, [eventIds])).map((row) => factsOf(row, now));
/** The root events of a dossier. */
export const readRoots = async (rows: Rows, applicationId: string, now: Date): Promise<LifeFacts[]> =>
  (await rows<Row>(ROOTS_OF_APPLICATION, [applicationId])).map((row) => factsOf(row, now));

export const noSuchEvent = (): PortalError =>
  new PortalError('missing', 'programme.event_missing', 'Cet événement n’existe pas, ou plus.');

/** To a holder nothing of this exists before its label is announced (rule 16), nor for another organisation's event. */
export function visibleTo(actor: Actor, facts: LifeFacts | undefined): LifeFacts {
  if (!facts) throw noSuchEvent();
  if (actor.role === 'coordinator') return facts;
  if (!actor.organisationIds.includes(facts.organisationId) || !facts.notified) throw noSuchEvent();
  return facts;
}

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed<Reason extends string>(verdict: Verdict<Reason>, texts: Record<Reason, string>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.some((reason) => reason === 'outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'programme.refused', first ? texts[first] : '', { reasons: verdict.reasons });
}
