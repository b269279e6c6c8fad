import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database } from '@fds/shared/api-kit';
import { initialsOf, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { LookingRequest, LookingView } from './presence.contract';
import { EXAMINING, SILENT } from './say-present';

/** One statement notes the window, sweeps the silent ones and tells the other people, as for those who write. */
const SAY = `
WITH dossier AS (SELECT id FROM application WHERE id = $1),
  noted AS (
    INSERT INTO application_presence AS p (application_id, person_id, window_key, seen_at) SELECT d.id, $2, $3, $4 FROM dossier d
    ON CONFLICT (application_id, person_id, window_key) DO UPDATE SET seen_at = $4),
  swept AS (
    DELETE FROM application_presence WHERE (application_id, person_id, window_key) IN (
      SELECT application_id, person_id, window_key FROM application_presence
      WHERE application_id = $1 AND seen_at < $5 AND (person_id, window_key) <> ($2, $3) FOR UPDATE SKIP LOCKED))
SELECT COALESCE((SELECT json_agg(n.name ORDER BY n.name, n.id) FROM (
    SELECT DISTINCT p.id, p.name FROM application_presence o JOIN person p ON p.id = o.person_id
    WHERE o.application_id = $1 AND o.seen_at >= $5 AND o.person_id <> $2 AND starts_with(o.window_key, $6) LIMIT 20) n), '[]') AS names
FROM dossier`;

/** Says that a coordinator examines a dossier, and hears which colleagues do. Holders are never told. */
@Injectable()
export class SayLooking {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing */
  async run({ personId }: Actor, id: string, { windowKey }: LookingRequest): Promise<LookingView> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - SILENT);
    const answer = await this.database.row<{ names: readonly string[] }>(SAY, [
      ...[id, personId, `${EXAMINING}${windowKey}`, now, since, EXAMINING],
    ]);
    if (!answer) throw noSuchApplication();
    return { people: answer.names.map((name) => ({ name, initials: initialsOf(name) })) };
  }
}
