import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomUUID } from 'node:crypto';
import { linkUntil } from '@fds/communication/domain';
import { Clock, digestOf, InstallationSecret, ServerSettings, type Sql } from '@fds/shared/api-kit';
import { dayOf, type Day } from '@fds/shared/kernel';

const PURPOSE = 'reminder_link';
/** One standing link of a person and an edition; a reminder moves its last day on. */
const GIVE = `INSERT INTO reminder_link (id, edition_year, person_id, token_digest, given_at, expires_on)
  SELECT l.id, $1, l.person_id, l.digest, $2, $3 FROM unnest($4::uuid[], $5::uuid[], $6::text[]) AS l (id, person_id, digest)
  ON CONFLICT (person_id, edition_year) WHERE revoked_at IS NULL DO UPDATE SET expires_on = GREATEST(reminder_link.expires_on, excluded.expires_on)
  RETURNING id, person_id AS "personId"`;

/** Personal links: made of their row's id and the installation's secret, so that the database never holds one. */
@Injectable()
export class ReminderLinks {
  constructor(
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The address of each person's page, by person, and the last day on which a link given today opens. */
  async give(
    sql: Sql,
    year: number,
    personIds: readonly string[],
  ): Promise<{ readonly addresses: ReadonlyMap<string, string>; readonly until: Day }> {
    const now = this.clock.now();
    const until = linkUntil(dayOf(now));
    const ids = personIds.map(() => randomUUID());
    const digests = ids.map((id) => digestOf(this.#token(id)));
    const links = await sql<{ id: string; personId: string }>(GIVE, [year, now, until, ids, personIds, digests]);
    const addresses = links.map(({ id, personId }) => [personId, this.#address(id)] as const);
    return { addresses: new Map(addresses), until };
  }

  #token(id: string): string {
    return createHmac('sha256', this.secret.derive(PURPOSE)).update(id).digest('base64url');
  }
  #address(id: string): string {
    return `${this.settings.publicUrl}/a-completer/${this.#token(id)}`;
  }
}
