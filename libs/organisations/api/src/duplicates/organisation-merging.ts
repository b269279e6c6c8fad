import { Injectable } from '@nestjs/common';
import type { Transaction } from '@fds/shared/api-kit';

/** What the parts of a merge work with. */
export type MergeTransaction = Pick<Transaction<Record<never, never>>, 'sql' | 'refreshOverview'>;
type Sql = MergeTransaction['sql'];

/** The two organisations of a merge: what `from` has goes to `to`. */
export interface Merged {
  readonly from: string;
  readonly to: string;
}

/**
 * One kind of thing that organisations have, and how a merge carries it over. Every step registers its own; a test lists
 * the columns of the database that name an organisation, and fails when one is in no part.
 */
export interface OrganisationPart<Kept extends object = object> {
  /** Unique and stable: its record is found again under it. */
  readonly name: string;
  /** The columns it answers for, `application.organisation_id`. */
  readonly columns: readonly string[];
  /** French, one and several, for the recap: `dossier`, `dossiers`; null when it is nothing people count. */
  readonly words: readonly [one: string, many: string] | null;
  /** How many each of `$1::uuid[]` has, as `id` and `n`; null when it is nothing people count. */
  readonly counting: string | null;
  /** Carries them over; answers what undoing it needs. */
  move(tx: MergeTransaction, merged: Merged): Promise<Kept>;
  /** Gives back exactly what `move` carried over. */
  moveBack(tx: MergeTransaction, merged: Merged, kept: Kept): Promise<void>;
  /** French reasons why it cannot be given back: something was built on the merge since. */
  builtOnSince(sql: Sql, merged: Merged, kept: Kept): Promise<readonly string[]>;
}

/** How many of each part an organisation has. */
export interface PartCount {
  readonly part: string;
  readonly id: string;
  readonly n: number;
}

/** What was done of each part, by its name. */
export type MergeRecord = Readonly<Record<string, object>>;

/**
 * The port through which every step carries over what it holds of an organisation that is merged into another
 * (docs/decisions/0014).
 */
@Injectable()
export class OrganisationMerging {
  readonly #parts = new Map<string, OrganisationPart>();
  readonly #before: ((tx: MergeTransaction, merged: Merged) => Promise<void>)[] = [];

  /** A step says how what it holds is carried over; before the application has started. */
  register<Kept extends object>(part: OrganisationPart<Kept>): void {
    this.#parts.set(part.name, part as OrganisationPart);
  }

  /** A step says what must be held before anything moves. */
  registerBefore(work: (tx: MergeTransaction, merged: Merged) => Promise<void>): void {
    this.#before.push(work);
  }

  get parts(): readonly OrganisationPart[] {
    return [...this.#parts.values()];
  }

  /** What these organisations have, in one statement. */
  counts(rows: <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>, ids: readonly string[]) {
    const counted = this.parts.flatMap(({ name, counting }) =>
      counting ? [`SELECT '${name}' AS part, c.id::text, c.n FROM (${counting}) c`] : [],
    );
    return rows<PartCount>(counted.join(' UNION ALL '), [ids]);
  }

  async move(tx: MergeTransaction, merged: Merged): Promise<MergeRecord> {
    for (const work of this.#before) await work(tx, merged);
    const record: Record<string, object> = {};
    for (const part of this.parts) record[part.name] = await part.move(tx, merged);
    return record;
  }

  /** In the opposite order, so that each part finds what it left. */
  async moveBack(tx: MergeTransaction, merged: Merged, record: MergeRecord): Promise<void> {
    for (const part of this.parts.toReversed()) {
      const kept = record[part.name];
      if (kept) await part.moveBack(tx, merged, kept);
    }
  }

  async builtOnSince(sql: Sql, merged: Merged, record: MergeRecord): Promise<string[]> {
    const reasons: string[] = [];
    for (const part of this.parts) {
      const kept = record[part.name];
      if (kept) reasons.push(...(await part.builtOnSince(sql, merged, kept)));
    }
    return reasons;
  }

  /**
   * Lets what an import has just written under an absorbed organisation follow its merge: an old archive still names it.
   * Nothing is recorded, so a merge that was followed in this way can no longer be undone.
   */
  async follow(tx: MergeTransaction): Promise<void> {
    const standing = await tx.sql<{ from: string; to: string }>(
      `SELECT id AS "from", merged_into AS "to" FROM organisation o WHERE merged_into IS NOT NULL AND EXISTS (
         SELECT FROM organisation_profile WHERE organisation_id = o.id) ORDER BY id`,
    );
    for (const merged of standing) for (const part of this.parts) await part.move(tx, merged);
  }
}
