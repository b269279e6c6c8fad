import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { Role } from '@fds/shared/kernel';
import { requestOrigin } from '../access/request-origin';
import { Clock } from '../time/clock';
import { addressDigest, entryDigest } from './journal-digest';

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

  /** `write` runs a constant statement in the transaction. */
  writer(write: (text: string, values: readonly unknown[]) => Promise<unknown>, doer: Doer): JournalWriter {
    return {
      record: async ({ action, subject, editionYear, before, after }) => {
        const origin = requestOrigin();
        const onBehalfOf = origin?.actingFor ?? null;
        const address = origin?.address ?? null;
        await write(WRITE_SQL, [
          this.clock.now(),
          doer.personId,
          onBehalfOf ? 'coordinator' : doer.role,
          action,
          subject.type,
          subject.id,
          editionYear ?? null,
          onBehalfOf,
          randomBytes(16),
          address,
          address === null ? null : randomBytes(16),
          json(before),
          json(after),
        ]);
      },
    };
  }
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** A line and its values, in one statement; what is hashed stands in journal-digest.ts. */
const WRITE_SQL = `
WITH given AS (SELECT $1::timestamptz AS at, $2::uuid AS person_id, $3::text AS role, $4::text AS action, $5::text AS subject_type,
    $6::text AS subject_id, $7::smallint AS edition_year, $8::uuid AS on_behalf_of, $9::bytea AS salt, $10::text AS address,
    $11::bytea AS address_salt, $12::jsonb AS before, $13::jsonb AS after),
  line AS (SELECT given.*, ${addressDigest('given')} AS address_digest FROM given),
  entry AS (
    INSERT INTO journal_entry (at, person_id, role, action, subject_type, subject_id, edition_year, on_behalf_of, digest)
    SELECT at, person_id, role, action, subject_type, subject_id, edition_year, on_behalf_of, ${entryDigest('line', 'line')}
    FROM line RETURNING id)
INSERT INTO journal_detail (entry_id, salt, before, after, address, address_salt, address_digest)
SELECT entry.id, salt, before, after, address, address_salt, address_digest FROM entry, line`;
