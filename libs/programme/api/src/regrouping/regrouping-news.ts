import { Inject, Injectable } from '@nestjs/common';
import { regroupingMail, regroupingMessage, type ToldRegrouping } from '@fds/programme/domain';
import { ServerSettings, type AnyTransaction } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Clock } from '@fds/shared/api-kit';
import type { Rows } from '../changes/life-facts';

/** Somebody to be told, and the dossier to look at; null for who is left without one. */
export interface ToldPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string | null;
  readonly applicationId: string | null;
}

/** Members of both organisations and whoever writes the activity: each person once, as a member before as a writer. */
const PEOPLE = `SELECT DISTINCT ON (q.id) q.id, q.name, q.email, q."organisationId", q."applicationId" FROM (
    SELECT p.id, p.name, p.email::text AS email, m.organisation_id AS "organisationId", e.application_id AS "applicationId",
      array_position($1::uuid[], m.organisation_id) AS place
    FROM membership m JOIN person p ON p.id = m.person_id, event e
    WHERE e.id = $2 AND m.organisation_id = ANY ($1::uuid[]) AND p.disabled_at IS NULL
    UNION ALL SELECT p.id, p.name, p.email::text, NULL, NULL, 99 FROM activity_writer w JOIN person p ON p.id = w.person_id
    WHERE w.event_id = $2 AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL AND p.disabled_at IS NULL) q
  WHERE q.id IS DISTINCT FROM $3 ORDER BY q.id, q.place`;
/** Read before the event moves. */
export const peopleOf = (
  rows: Rows,
  given: { readonly organisations: readonly string[]; readonly eventId: string; readonly but: string | null },
): Promise<ToldPerson[]> => rows<ToldPerson>(PEOPLE, [given.organisations, given.eventId, given.but]);

const WRITE = `INSERT INTO application_message (application_id, circle, written_by, role, text, written_at, expects_answer)
  SELECT id, 'thread', $2, 'coordinator', $3, $4, false FROM unnest($1::uuid[]) AS id`;

/** What both dossiers and their people hear of a regrouping. */
@Injectable()
export class RegroupingNews {
  constructor(
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A message in the thread of each dossier; the mails are written apart, one to each person. */
  async write(
    { sql }: Pick<AnyTransaction, 'sql'>,
    actor: Actor,
    applications: readonly string[],
    told: ToldRegrouping,
  ): Promise<void> {
    await sql(WRITE, [applications, actor.personId, regroupingMessage(told), this.clock.now()]);
  }

  async tell(
    { outbox }: Pick<AnyTransaction, 'outbox'>,
    /** Of which edition, and of which dossier for who is left without one. */
    { occasion, ...about }: { readonly occasion: string; readonly editionYear: number; readonly applicationId: string },
    people: readonly ToldPerson[],
    told: ToldRegrouping,
  ): Promise<void> {
    for (const { id, name, email, applicationId } of people) {
      const link = applicationId ? `${this.settings.publicUrl}/dossiers/${applicationId}` : null;
      await outbox.add({
        personId: id,
        occasion,
        ...about,
        ...(applicationId ? { applicationId } : {}),
        to: { name, address: email },
        ...regroupingMail(name, told, link),
      });
    }
  }
}
