import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { canEdit, canRead } from '@fds/applications/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor, FieldProblem } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';
import { changedMeanwhile, invalidContent, noSuchApplication, refuse } from './application-errors';
import { readApplication, type Rows } from './application-record';
import { ApplicationQueries } from './application.queries';
import type { SaveApplicationRequest } from './application.contract';
import { changesBetween, draftProblems, requestedDraft, storedDraft, type Draft, type DraftEvent } from './draft';

const LOCK = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';
const UNKNOWN_CODES =
  'SELECT code FROM unnest($1::text[]) AS code WHERE NOT EXISTS (SELECT FROM municipality m WHERE m.code = code.code)';
const WRITE_EVENTS = `
  INSERT INTO event (id, edition_year, application_id, parent_event_id, position, kind, format, title, description,
    attendance_mode, municipality_code, venue, capacity)
  SELECT id, $2, $3, "parentEventId", position, kind, format, title, description, "attendanceMode", "municipalityCode",
    venue, capacity
  FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, "parentEventId" uuid, position integer, kind text, format text, title text,
    description text, "attendanceMode" text, "municipalityCode" text, venue text, capacity integer)
  ON CONFLICT (id) DO UPDATE SET parent_event_id = excluded.parent_event_id, position = excluded.position,
    kind = excluded.kind, format = excluded.format, title = excluded.title, description = excluded.description,
    attendance_mode = excluded.attendance_mode, municipality_code = excluded.municipality_code, venue = excluded.venue,
    capacity = excluded.capacity`;
const REMOVE_EVENTS = 'DELETE FROM event WHERE application_id = $2 AND id = ANY ($1::uuid[])';
const REMOVE_SLOTS = 'DELETE FROM slot WHERE event_id = ANY ($1::uuid[])';
const WRITE_SLOTS = `
  INSERT INTO slot (event_id, begins_at, ends_at)
  SELECT e.id, s."beginsAt", s."endsAt" FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, slots jsonb),
    jsonb_to_recordset(e.slots) AS s ("beginsAt" timestamptz, "endsAt" timestamptz)`;

/** Saves a draft whole, complete or not. The first of two writers wins; the second is shown what was saved. */
@Injectable()
export class SaveApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ApplicationQueries) private readonly queries: ApplicationQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, request: SaveApplicationRequest): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    const saved = await this.transactions.run(doer, { applications: Application }, async (transaction) => {
      const { applications, journal, refreshOverview, sql } = transaction;
      await sql(LOCK, [id]);
      const record = await readApplication(sql, id);
      if (!record || !canRead(actor, record)) throw noSuchApplication();
      if (record.version !== request.version) return false;
      const now = this.clock.now();
      refuse(canEdit(actor, record, record.edition, now));
      const stored = storedDraft(record);
      const problems = draftProblems(request, new Set(stored.events.keys()));
      problems.push(...(await unknownCommunes(sql, request)));
      if (problems.length > 0) throw invalidContent(problems);
      const asked = requestedDraft(request, randomUUID);
      const { written, removed, before, after } = changesBetween(stored, asked);
      if (Object.keys(after).length === 0) return true;
      await applications.update(
        { id },
        { ...columns(stored, asked, record.charterAcceptedAt, now), updatedAt: now, version: record.version + 1 },
      );
      await writeEvents(sql, record, written, removed);
      await journal.record({
        action: 'application.saved',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before,
        after,
      });
      await refreshOverview([...asked.events.keys(), ...removed], 'filed');
      return true;
    });
    if (!saved) throw changedMeanwhile(await this.queries.one(actor, id));
  }
}

/** The charter is accepted at the moment its name is written, and again when the name changes. */
function columns(stored: Draft, asked: Draft, acceptedAt: Date | null, now: Date): Partial<Application> {
  const { title, summary, charterAcceptedBy } = asked;
  const kept = charterAcceptedBy === stored.charterAcceptedBy ? acceptedAt : now;
  return { title, summary, charterAcceptedBy, charterAcceptedAt: charterAcceptedBy === null ? null : kept };
}

/** Written before removed: an activity that changes its event survives the event's removal. */
async function writeEvents(
  sql: Rows,
  record: { readonly id: string; readonly editionYear: number },
  written: readonly DraftEvent[],
  removed: readonly string[],
): Promise<void> {
  if (written.length > 0) {
    const events = JSON.stringify(written);
    await sql(WRITE_EVENTS, [events, record.editionYear, record.id]);
    await sql(REMOVE_SLOTS, [written.map(({ id }) => id)]);
    await sql(WRITE_SLOTS, [events]);
  }
  if (removed.length > 0) await sql(REMOVE_EVENTS, [removed, record.id]);
}

async function unknownCommunes(sql: Rows, request: SaveApplicationRequest): Promise<FieldProblem[]> {
  const given = request.events.flatMap((root, index) => [
    { pointer: `/events/${index}/municipalityCode`, code: root.municipalityCode },
    ...root.activities.map(({ municipalityCode }, place) => ({
      pointer: `/events/${index}/activities/${place}/municipalityCode`,
      code: municipalityCode,
    })),
  ]);
  const codes = [...new Set(given.flatMap(({ code }) => code ?? []))];
  if (codes.length === 0) return [];
  const unknown = new Set((await sql<{ code: string }>(UNKNOWN_CODES, [codes])).map(({ code }) => code));
  return given
    .filter(({ code }) => code !== null && unknown.has(code))
    .map(({ pointer }) => ({ pointer, rule: 'unknown_municipality', detail: 'Cette commune n’existe pas.' }));
}
