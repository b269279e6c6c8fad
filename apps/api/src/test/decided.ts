import type { TestPortal, Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, type FiledDossier, type TestEvent } from './dossiers';

/** What the committee decided of an event, by its title. */
export type Outcomes = Readonly<
  Record<string, readonly [outcome: 'label' | 'label_with_conditions' | 'refuse' | 'defer', reason?: string]>
>;
export interface DecidedDossier extends FiledDossier {
  readonly organisationId: string;
  readonly holder: Visitor;
}

let count = 0;

/** A dossier of an organisation of its own, ready for the committee. */
export async function readyDossier(
  portal: TestPortal,
  given: { year: number; title: string; events: readonly TestEvent[]; holderless?: boolean },
): Promise<DecidedDossier> {
  count += 1;
  const organisationId = await foundOrganisation(portal, given.year, `Structure ${count}`);
  const holder = await portal.as('holder', given.holderless ? [] : [organisationId]);
  const filed = await fileDossier(portal, { ...given, organisationId, state: 'ready_for_committee' });
  return { ...filed, organisationId, holder };
}

/** Records what the committee decided of all root events of a dossier. */
export async function decide(coordinator: Visitor, dossier: FiledDossier, outcomes: Outcomes): Promise<void> {
  const decisions = Object.entries(outcomes).map(([title, [outcome, reason = '']]) => ({
    eventId: dossier.event(title),
    outcome,
    reason,
  }));
  const { status, body } = await coordinator.post(`/api/applications/${dossier.id}/decisions`, { decisions });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** Changes what was decided, which nobody may: decisions are appended, and the tests come after them. */
const changeDecision = (portal: TestPortal, eventId: string, change: string): Promise<object[]> =>
  portal.sql(
    `SET session_replication_role = replica; UPDATE label_decision SET ${change} WHERE event_id = '${eventId}'; SET session_replication_role = DEFAULT`,
  );
/** Gives the condition of an event its due day, as a session does. */
export const due = (portal: TestPortal, eventId: string, day: string): Promise<object[]> =>
  changeDecision(portal, eventId, `condition_due_on = '${day}'`);
/** As if the event had been decided in this session. */
export const inSession = (portal: TestPortal, eventId: string, sessionId: string): Promise<object[]> =>
  changeDecision(portal, eventId, `session_id = '${sessionId}'`);

export interface Prepared {
  applicationId: string;
  title: string;
  subject: string;
  text: string;
  edited: boolean;
  heldBack: boolean;
  stopped: boolean;
  stamp: string;
  recipients: string[];
  events: { title: string; label: string }[];
  problems: { code: string }[];
}
export interface Lot {
  id: string;
  sentBy: string;
  dossiers: number;
  certificates: number;
  messages: number;
  delivered: number;
  waiting: number;
  refused: number;
  refusals: { to: string; refusal: string }[];
}

/** What waits to be told of a dossier. */
export async function prepared(
  coordinator: Visitor,
  year: number,
  dossier: FiledDossier,
): Promise<Prepared | undefined> {
  const { body } = await coordinator.get<{ items: Prepared[] }>(`/api/notifications?year=${year}`);
  return body.items.find(({ applicationId }) => applicationId === dossier.id);
}

/** Tells the holders of these dossiers in one go. */
export async function tell(coordinator: Visitor, year: number, ...dossiers: FiledDossier[]) {
  const { body } = await coordinator.get<{ items: Prepared[] }>(`/api/notifications?year=${year}`);
  const chosen = body.items.filter(({ applicationId }) => dossiers.some(({ id }) => id === applicationId));
  return coordinator.post<Lot>('/api/notification-lots', lotOf(year, chosen));
}
export const lotOf = (year: number, chosen: readonly Prepared[], id: string = crypto.randomUUID()) => ({
  id,
  editionYear: year,
  sessionId: null,
  dossiers: chosen.map(({ applicationId, stamp }) => ({ applicationId, stamp })),
});
