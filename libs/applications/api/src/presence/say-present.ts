import { Inject, Injectable } from '@nestjs/common';
import { hearsOf, standingIn, type Standing } from '@fds/applications/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { initialsOf, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { writesOf } from '../thread/standing';
import type { PresenceRequest, PresenceView } from './presence.contract';

/** Milliseconds after which a window that says nothing is gone. */
export const SILENT = 30_000;
/** How the windows of the coordination's examination are called, so that who writes is not told of them; no other key has the colon. */
export const EXAMINING = 'review:';

interface PresentRow {
  readonly personId: string;
  readonly name: string;
  readonly item: string | null;
  readonly field: string | null;
}
interface Answer {
  readonly version: number;
  readonly organisationId: string;
  readonly writes: readonly string[];
  readonly people: readonly PresentRow[];
}

/**
 * One statement does all: the window is noted, silent ones of the dossier are swept (those that another statement holds are
 * left to it, so that two never wait for each other), the others are told. A window notes itself only where its person
 * belongs: `$5` are the asker's organisations, empty unless a holder.
 */
const SAY = `
WITH dossier AS (SELECT a.id, a.version, a.organisation_id, ${writesOf('$2')} AS writes FROM application a WHERE a.id = $1),
  noted AS (
    INSERT INTO application_presence AS p (application_id, person_id, window_key, item, field, seen_at)
    SELECT d.id, $2, $3, $6::uuid, $7::text, $4 FROM dossier d WHERE d.organisation_id = ANY ($5::uuid[]) OR cardinality(d.writes) > 0
    ON CONFLICT (application_id, person_id, window_key) DO UPDATE SET item = $6::uuid, field = $7::text, seen_at = $4),
  swept AS (
    DELETE FROM application_presence WHERE (application_id, person_id, window_key) IN (
      SELECT application_id, person_id, window_key FROM application_presence
      WHERE application_id = $1 AND seen_at < $8 AND (person_id, window_key) <> ($2, $3) FOR UPDATE SKIP LOCKED))
SELECT d.version, d.organisation_id AS "organisationId", d.writes,
  COALESCE((SELECT json_agg(json_build_object('personId', o.person_id, 'name', n.name, 'item', o.item, 'field', o.field)
      ORDER BY n.name, o.seen_at DESC)
    FROM (SELECT * FROM application_presence WHERE application_id = $1 AND seen_at >= $8 AND (person_id, window_key) <> ($2, $3)
        AND NOT starts_with(window_key, '${EXAMINING}')
      ORDER BY seen_at DESC LIMIT 50) o JOIN person n ON n.id = o.person_id), '[]') AS people
FROM dossier d`;

/** Says that a window shows a dossier and where it writes, and hears who else does. Nothing of it is history. */
@Injectable()
export class SayPresent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for a dossier that the asker does not write in. */
  async run(actor: Actor, id: string, { windowKey, item, field }: PresenceRequest): Promise<PresenceView> {
    const now = this.clock.now();
    const answer = await this.database.row<Answer>(SAY, [
      id,
      actor.personId,
      windowKey,
      now,
      actor.role === 'holder' ? actor.organisationIds : [],
      item ?? null,
      field ?? null,
      new Date(now.getTime() - SILENT),
    ]);
    const standing = answer && standingIn(actor, answer);
    if (!answer || !standing) throw noSuchApplication();
    return { version: answer.version, people: answer.people.map((row) => toView(row, actor, standing)) };
  }
}

/** Where others write is told to a partner for its own activities only. */
function toView({ personId, name, item, field }: PresentRow, actor: Actor, standing: Standing) {
  const near = hearsOf(standing, item);
  return {
    name,
    initials: initialsOf(name),
    item: near ? item : null,
    field: near ? field : null,
    me: personId === actor.personId,
  };
}
