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
  /** Many lines at once, in one statement. */
  recordAll(lines: readonly JournalLine[]): Promise<void>;
}

/** The append-only journal: each write records its line in its own transaction. */
@Injectable()
export class Journal {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** `write` runs a constant statement in the transaction. */
  writer(write: (text: string, values: readonly unknown[]) => Promise<unknown>, doer: Doer): JournalWriter {
    const recordAll = async (lines: readonly JournalLine[]): Promise<void> => {
      if (lines.length === 0) return;
      const origin = requestOrigin();
      const onBehalfOf = origin?.actingFor ?? null;
      const address = origin?.address ?? null;
      await write(WRITE_SQL, [
        this.clock.now(),
        doer.personId,
        onBehalfOf ? 'coordinator' : doer.role,
        lines.map(({ action }) => action),
        lines.map(({ subject }) => subject.type),
        lines.map(({ subject }) => subject.id),
        lines.map(({ editionYear }) => editionYear ?? null),
        onBehalfOf,
        lines.map(() => randomBytes(16)),
        address,
        lines.map(() => (address === null ? null : randomBytes(16))),
        lines.map(({ before }) => json(before)),
        lines.map(({ after }) => json(after)),
      ]);
    };
    return { record: (line) => recordAll([line]), recordAll };
  }
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/**
 * Lines and their values, in one statement, in the order in which they are given; what is hashed stands in
 * journal-digest.ts. A digest is salted: it tells the values of each line from those of every other.
 */
const WRITE_SQL = `
WITH given AS (SELECT $1::timestamptz AS at, $2::uuid AS person_id, $3::text AS role, l.action, l.subject_type, l.subject_id,
    l.edition_year, $8::uuid AS on_behalf_of, l.salt, $10::text AS address, l.address_salt, l.before, l.after, l.place
  FROM unnest($4::text[], $5::text[], $6::text[], $7::smallint[], $9::bytea[], $11::bytea[], $12::jsonb[], $13::jsonb[])
    WITH ORDINALITY AS l (action, subject_type, subject_id, edition_year, salt, address_salt, before, after, place)),
  addressed AS (SELECT given.*, ${addressDigest('given')} AS address_digest FROM given),
  line AS (SELECT addressed.*, ${entryDigest('addressed', 'addressed')} AS digest FROM addressed),
  entry AS (
    INSERT INTO journal_entry (at, person_id, role, action, subject_type, subject_id, edition_year, on_behalf_of, digest)
    SELECT at, person_id, role, action, subject_type, subject_id, edition_year, on_behalf_of, digest
    FROM line ORDER BY place RETURNING id, digest)
INSERT INTO journal_detail (entry_id, salt, before, after, address, address_salt, address_digest)
SELECT entry.id, salt, before, after, address, address_salt, address_digest FROM entry JOIN line USING (digest)`;
