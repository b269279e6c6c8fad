import type { TestPortal, Visitor } from '@fds/portal/testing';
import { Duties } from '@fds/shared/api-kit';
import { fileDossier, foundOrganisation, type FiledDossier, type TestEvent } from './dossiers';

export const YEAR = 2026;
export const SLOT = ['2026-10-10T10:00:00+02:00', '2026-10-10T18:00:00+02:00'] as const;

/** A holder with one decided dossier of these events. */
export interface Holding {
  readonly organisationId: string;
  readonly holder: Visitor;
  readonly dossier: FiledDossier;
}
export async function holding(portal: TestPortal, name: string, events: readonly TestEvent[]): Promise<Holding> {
  const organisationId = await foundOrganisation(portal, YEAR, name);
  await portal.sql(
    `UPDATE organisation_profile SET municipality_code = '80001' WHERE organisation_id = $1 AND edition_year = $2`,
    [organisationId, YEAR],
  );
  const holder = await portal.as('holder', [organisationId]);
  const dossier = await fileDossier(portal, { year: YEAR, organisationId, state: 'decided', title: name, events });
  return { organisationId, holder, dossier };
}
/** A labelled, announced event that took place. */
export const held = (title: string, more: Partial<TestEvent> = {}): TestEvent => ({
  title,
  label: 'labelled',
  slots: [SLOT],
  ...more,
});

export const STEPS = [
  { days: -14, channel: 'mail' },
  { days: -3, channel: 'mail' },
  { days: 2, channel: 'mail_and_copy' },
  { days: 9, channel: 'call' },
];
/** Sets the ladder of the edition going, with these matters. */
export async function startLadder(
  coordinator: Visitor,
  matters: readonly string[] = ['attendance', 'photo', 'condition', 'correction', 'draft'],
): Promise<void> {
  const { body } = await coordinator.get<{ version: number }>(`/api/editions/${YEAR}/reminder-ladder`);
  const answer = await coordinator.put(`/api/editions/${YEAR}/reminder-ladder`, {
    version: body.version,
    running: true,
    steps: STEPS,
    rhythmHours: 72,
    matters,
  });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

/** Moves the clock and lets every duty that is due be done. */
export async function dutiesAt(portal: TestPortal, at: string): Promise<void> {
  portal.moveClock(at);
  await portal.app.get(Duties).look();
}

export interface Sent {
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
  readonly state: string;
  readonly address: string;
}
/** Reminders written to a person, the first one first. */
export const remindersTo = (portal: TestPortal, { personId }: Visitor): Promise<Sent[]> =>
  portal.sql<Sent>(
    `SELECT subject, text, link, state, to_address AS address FROM outbox_message WHERE person_id = $1 AND kind = 'reminder' ORDER BY written_at`,
    [personId],
  );
/** The token of the last personal link written to a person. */
export async function personalTokenOf(portal: TestPortal, { personId }: Visitor): Promise<string> {
  const [row] = await portal.sql<{ link: string }>(
    `SELECT link FROM outbox_message WHERE person_id = $1 AND link LIKE '%/a-completer/%' ORDER BY written_at DESC LIMIT 1`,
    [personId],
  );
  return row?.link.split('/a-completer/')[1] ?? '';
}

export const line = (visits: number) => ({
  audience: 'general_public',
  schoolLevel: null,
  channel: 'in_person',
  visits,
  counting: 'exact',
});
/** Gives and sends the figures of an event, as its holder does. */
export async function report(holder: Visitor, eventId: string, visits = 120): Promise<void> {
  const path = `/api/events/${eventId}/attendance`;
  const saved = await holder.put<{ report: { version: number } }>(path, {
    version: null,
    comment: '',
    lines: [line(visits)],
    notHeldReason: null,
  });
  const sent = await holder.post(`${path}/submission`, { version: saved.body.report?.version });
  if (sent.status !== 200) throw new Error(JSON.stringify([saved.body, sent.body]));
}
