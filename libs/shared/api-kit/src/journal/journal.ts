import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Role } from '@fds/shared/kernel';
import { requestOrigin } from '../access/request-origin';
import { Clock } from '../time/clock';

/** Who acts: a person in a role, or the portal itself. */
export interface Doer {
  readonly personId: string | null;
  readonly role: Role | 'system';
}
/** The portal acting by itself: imports from the command line, jobs. */
export const SYSTEM: Doer = { personId: null, role: 'system' };

export interface JournalLine {
  /** `<subject>.<verb>`, in the past: `application.submitted`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly editionYear?: number;
  readonly before?: unknown;
  readonly after?: unknown;
}
export interface JournalWriter {
  record(line: JournalLine): Promise<void>;
}

/** The append-only journal: each write records its line in its own transaction. */
@Injectable()
export class Journal {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  writer(manager: EntityManager, doer: Doer): JournalWriter {
    return {
      record: async ({ action, subject, editionYear, before, after }) => {
        const salt = randomBytes(16);
        const at = this.clock.now();
        const origin = requestOrigin();
        const onBehalfOf = origin?.actingFor ?? null;
        const role = onBehalfOf ? 'coordinator' : doer.role;
        const content = JSON.stringify([
          at.toISOString(),
          doer.personId,
          role,
          action,
          subject.type,
          subject.id,
          editionYear ?? null,
          onBehalfOf,
          origin?.address ?? null,
          before ?? null,
          after ?? null,
        ]);
        const digest = createHash('sha256').update(salt).update(content).digest();
        await manager.query(
          `WITH entry AS (
             INSERT INTO journal_entry (at, person_id, role, action, subject_type, subject_id, edition_year, digest, on_behalf_of)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id)
           INSERT INTO journal_detail (entry_id, salt, before, after, address) SELECT id, $10, $11, $12, $13 FROM entry`,
          [
            at,
            doer.personId,
            role,
            action,
            subject.type,
            subject.id,
            editionYear ?? null,
            digest,
            onBehalfOf,
            salt,
            json(before),
            json(after),
            origin?.address ?? null,
          ],
        );
      },
    };
  }
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));
