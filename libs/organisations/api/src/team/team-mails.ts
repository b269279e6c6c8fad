import { Inject, Injectable } from '@nestjs/common';
import type { ReadRows } from '@fds/accounts/api';
import { onOneLine } from '@fds/accounts/domain';
import { Clock, ServerSettings, type OutboxWriter } from '@fds/shared/api-kit';

interface Reader {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
interface Letter {
  /** Told once per person: names the change and its moment. */
  readonly occasion: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Page of the portal to open, `/ma-structure/membres`. */
  readonly page?: string;
}
const OWNERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
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

  async toPerson(rows: ReadRows, outbox: OutboxWriter, personId: string, letter: Letter): Promise<void> {
    await this.#send(outbox, await rows<Reader>(ONE, [personId]), letter);
  }

  async toCoordinators(rows: ReadRows, outbox: OutboxWriter, department: string | null, letter: Letter): Promise<void> {
    await this.#send(outbox, await rows<Reader>(COORDINATORS, [this.clock.today(), department]), letter);
  }

  /** To the owners, or to the coordinators of its territory when it has none. */
  async toOwners(
    rows: ReadRows,
    outbox: OutboxWriter,
    { id, department }: { readonly id: string; readonly department: string | null },
    letter: Letter,
    pageOfCoordinators: string,
  ): Promise<void> {
    const owners = await rows<Reader>(OWNERS, [id]);
    if (owners.length > 0) await this.#send(outbox, owners, letter);
    else await this.toCoordinators(rows, outbox, department, { ...letter, page: pageOfCoordinators });
  }

  async #send(outbox: OutboxWriter, people: readonly Reader[], letter: Letter): Promise<void> {
    const { occasion, subject, paragraphs, page } = letter;
    for (const { id, name, email } of people)
      await outbox.add({
        personId: id,
        occasion: `${occasion}:${this.clock.now().getTime()}`,
        to: { name, address: email },
        subject: subject.length > 120 ? `${subject.slice(0, 119)}…` : subject,
        text: [
          `Bonjour ${onOneLine(name)},`,
          ...paragraphs,
          ...(page ? [`${this.settings.publicUrl}${page}`] : []),
          'La coordination de la Fête de la science',
        ].join('\n\n'),
      });
  }
}
