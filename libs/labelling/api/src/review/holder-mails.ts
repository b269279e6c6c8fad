import { Injectable } from '@nestjs/common';
import type { OutboxWriter, Transaction } from '@fds/shared/api-kit';
import type { Mail } from '@fds/shared/kernel';

const MEMBERS = `SELECT p.id, p.name, p.email, a.edition_year AS "editionYear" FROM application a
  JOIN membership m ON m.organisation_id = a.organisation_id JOIN person p ON p.id = m.person_id
  WHERE a.id = $1 AND p.disabled_at IS NULL ORDER BY p.id`;

/** Messages to the people of the organisation that filed a dossier: one per person and occasion. */
@Injectable()
export class HolderMails {
  async write(
    { sql, outbox }: { sql: Transaction<Record<string, never>>['sql']; outbox: OutboxWriter },
    applicationId: string,
    occasion: string,
    mailFor: (personName: string) => Mail,
  ): Promise<void> {
    const people = await sql<{ id: string; name: string; email: string; editionYear: number }>(MEMBERS, [
      applicationId,
    ]);
    for (const { id, name, email, editionYear } of people)
      await outbox.add({
        personId: id,
        editionYear,
        applicationId,
        occasion,
        to: { name, address: email },
        ...mailFor(name),
      });
  }
}
