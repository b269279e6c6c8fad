import { Inject, Injectable } from '@nestjs/common';
import type { ReadRows } from '@fds/accounts/api';
import { Clock, ServerSettings, type OutboxWriter } from '@fds/shared/api-kit';
import { letter, LONGEST_SUBJECT, shortened } from '@fds/shared/kernel';

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
interface News {
  /** Told once per person: names the change and its moment. */
  readonly occasion: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Page of the portal to open, `/ma-structure/membres`. */
  readonly page?: string;
}
/** Those who answer for the organisation `$1` and can be written to. */
export const OWNERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND m.level = 'owner' AND p.disabled_at IS NULL ORDER BY p.id`;
const COORDINATORS = `SELECT p.id, p.name, p.email::text AS email FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE g.role = 'coordinator' AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $1::date)
    AND (g.departments IS NULL OR $2::text = ANY (g.departments)) ORDER BY p.id`;
const ONE = `SELECT id, name, email::text AS email FROM person WHERE id = $1 AND disabled_at IS NULL`;

/** The mails of a team's life: plain, signed by the coordination, each to those it concerns. */
@Injectable()
export class TeamMails {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async toPerson(rows: ReadRows, outbox: OutboxWriter, personId: string, news: News): Promise<void> {
    await this.#send(outbox, await rows<Reader>(ONE, [personId]), news);
  }

  async toCoordinators(rows: ReadRows, outbox: OutboxWriter, department: string | null, news: News): Promise<void> {
    await this.#send(outbox, await rows<Reader>(COORDINATORS, [this.clock.today(), department]), news);
  }

  /** To the owners, or to the coordinators of its territory when it has none. */
  async toOwners(
    rows: ReadRows,
    outbox: OutboxWriter,
    { id, department }: { readonly id: string; readonly department: string | null },
    news: News,
    pageOfCoordinators: string,
  ): Promise<void> {
    const owners = await rows<Reader>(OWNERS, [id]);
    if (owners.length > 0) await this.#send(outbox, owners, news);
    else await this.toCoordinators(rows, outbox, department, { ...news, page: pageOfCoordinators });
  }

  async #send(outbox: OutboxWriter, people: readonly Reader[], news: News): Promise<void> {
    const { occasion, subject, paragraphs, page } = news;
    for (const { id, name, email } of people)
      await outbox.add({
        personId: id,
        occasion: `${occasion}:${this.clock.now().getTime()}`,
        to: { name, address: email },
        subject: shortened(subject, LONGEST_SUBJECT),
        text: letter(name, page ? [...paragraphs, `${this.settings.publicUrl}${page}`] : paragraphs),
      });
  }
}
