import type { AnyTransaction } from '@fds/shared/api-kit';

type Writing = Pick<AnyTransaction, 'sql'>;
type Row = Readonly<Record<string, unknown>>;

/** What the labelling held of an event and its dossier before it joined a village, and holds again once that is undone. */
export interface BeforeVillageLabel {
  readonly label: Row | null;
  readonly proposal: Row | null;
  readonly scenarios: readonly Row[];
  /** Places on the agendas of sessions that are still to be held. */
  readonly agenda: readonly Row[];
  readonly message: Row | null;
}

const taken = (table: string, where: string): string =>
  `WITH gone AS (DELETE FROM ${table} t WHERE ${where} RETURNING t.*) SELECT row_to_json(gone) AS row FROM gone`;
const LABEL = taken('event_label', 't.event_id = $1');
const PROPOSAL = taken('label_proposal', 't.event_id = $1');
const SCENARIOS = taken('scenario_decision', 't.event_id = $1');
const AGENDA = taken(
  'agenda_item',
  `t.application_id = $1 AND t.session_id IN (SELECT id FROM committee_session WHERE state = 'prepared')`,
);
const MESSAGE = taken('notification_draft', 't.application_id = $1');

/** Puts an event under the label of the village that it joins: its own row, proposals and places on agendas go. */
export async function giveVillageLabel(
  { sql }: Writing,
  eventId: string,
  applicationId: string,
): Promise<BeforeVillageLabel> {
  const rows = async (text: string, id: string): Promise<Row[]> =>
    (await sql<{ row: Row }>(text, [id])).map(({ row }) => row);
  return {
    label: (await rows(LABEL, eventId))[0] ?? null,
    proposal: (await rows(PROPOSAL, eventId))[0] ?? null,
    scenarios: await rows(SCENARIOS, eventId),
    agenda: await rows(AGENDA, applicationId),
    message: (await rows(MESSAGE, applicationId))[0] ?? null,
  };
}

const back = (table: string, where = 'true'): string =>
  `INSERT INTO ${table} SELECT r.* FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) r WHERE ${where} ON CONFLICT DO NOTHING`;
const BACK = {
  label: back('event_label'),
  proposal: back('label_proposal'),
  scenarios: back('scenario_decision', 'EXISTS (SELECT 1 FROM scenario s WHERE s.id = r.scenario_id)'),
  agenda: back(
    'agenda_item',
    `EXISTS (SELECT 1 FROM committee_session s WHERE s.id = r.session_id AND s.state = 'prepared')`,
  ),
  message: back('notification_draft'),
};

/** Gives an event that leaves the village again what it had; a session that was held meanwhile stays as it was held. */
export async function undoVillageLabel({ sql }: Writing, before: BeforeVillageLabel): Promise<void> {
  for (const [part, statement] of Object.entries(BACK)) {
    const held = before[part as keyof BeforeVillageLabel];
    const rows = Array.isArray(held) ? held : held ? [held] : [];
    if (rows.length > 0) await sql(statement, [JSON.stringify(rows)]);
  }
}
