import { Inject, Injectable } from '@nestjs/common';
import { labelsOf } from './life-writing';
import type { ToldChange } from '@fds/programme/domain';
import { Clock, ServerSettings, type OutboxWriter, type Transaction } from '@fds/shared/api-kit';
import type { Happening, Mail } from '@fds/shared/kernel';
import type { LifeFacts } from './life-facts';

const MEMBERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL AND p.id IS DISTINCT FROM $2 ORDER BY p.id`;
/** Coordinators whose territory holds the event; those of the whole region always. */
const COORDINATORS = `SELECT DISTINCT p.id, p.name, p.email::text AS email FROM role_grant r JOIN person p ON p.id = r.person_id
  WHERE r.role = 'coordinator' AND p.disabled_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= $1::date)
    AND (r.departments IS NULL OR r.departments && $2::text[]) AND p.id IS DISTINCT FROM $3 ORDER BY p.id`;

interface To {
  readonly sql: Transaction<Record<never, never>>['sql'];
  readonly outbox: OutboxWriter;
}
type Person = { readonly id: string; readonly name: string; readonly email: string };

/** Messages about the life of an event, to each side but to who did it. */
@Injectable()
export class LifeMails {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** What a message says of a change; `own` links to the holder's page, else to the coordination's. */
  told(
    facts: LifeFacts,
    change: {
      readonly happening: Happening | null;
      readonly facts: readonly { field: string }[];
      readonly reason: string;
    },
    own: boolean,
  ): ToldChange {
    return {
      eventTitle: facts.title,
      organisationName: facts.organisationName,
      happening: change.happening,
      labels: labelsOf(change.facts),
      reason: change.reason,
      link: `${this.settings.publicUrl}${own ? '' : '/pilotage'}/evenements/${facts.eventId}/deroulement`,
    };
  }

  async toHolder({ sql, outbox }: To, facts: LifeFacts, occasion: string, doer: string, mail: (name: string) => Mail) {
    await this.#write(outbox, await sql<Person>(MEMBERS, [facts.organisationId, doer]), facts, occasion, mail);
  }
  async toCoordination(
    { sql, outbox }: To,
    facts: LifeFacts,
    occasion: string,
    doer: string,
    mail: (name: string) => Mail,
  ) {
    const people = await sql<Person>(COORDINATORS, [this.clock.today(), facts.departments, doer]);
    await this.#write(outbox, people, facts, occasion, mail);
  }

  async #write(
    outbox: OutboxWriter,
    people: readonly Person[],
    { editionYear, applicationId }: LifeFacts,
    occasion: string,
    mail: (name: string) => Mail,
  ) {
    for (const { id, name, email } of people)
      await outbox.add({
        personId: id,
        editionYear,
        applicationId,
        occasion,
        to: { name, address: email },
        ...mail(name),
      });
  }
}
