import { Injectable } from '@nestjs/common';
import type { Day } from '@fds/shared/kernel';
import type { Transaction } from '../database/transactions';

/** Steps of the year that hold personal data, in its order; the journal follows them all. */
const STEPS = [
  'accounts',
  'organisations',
  'applications',
  'labelling',
  'programme',
  'attendance',
  'evaluation',
  'communication',
  'bilan',
  'archive',
  'journal',
] as const;
type Step = (typeof STEPS)[number];

/** SQL within the transaction at hand. */
export type Sql = <T extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<T[]>;
/** A transaction that asked for no repository of its own. */
export type AnyTransaction = Transaction<Record<never, never>>;

/** Somebody, as those who look for traces of them know them. */
export interface KnownPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** One thing held on somebody: in French words by French label, and as it lies in the database. */
export interface PersonalRecord {
  readonly words: Readonly<Record<string, string>>;
  readonly raw: Readonly<Record<string, unknown>>;
}
export interface PersonalSection {
  /** French. */
  readonly title: string;
  readonly records: readonly PersonalRecord[];
}

/** A clearing that the portal does by itself once a term has passed. */
export interface Clearing {
  /** Unique and stable: `accounts.sessions`. */
  readonly code: string;
  /** What was cleared, in French, to be read after a count: `sessions abandonnées supprimées`. */
  readonly title: string;
  /** Clears at most `limit` things whose term has passed; says how many. Nothing is left to clear when it is fewer. */
  run(transaction: AnyTransaction, at: { readonly now: Date; readonly today: Day }, limit: number): Promise<number>;
}

/** Work that is still open and rests on somebody. */
export interface OpenWork {
  readonly personId: string;
  /** French: `le dossier « Saveurs savantes » de l’édition 2026`. */
  readonly what: string;
}

/**
 * What one step holds on people: said to everyone on the page of personal data, read for whom it concerns, erased with
 * the account, cleared by itself. All texts are French and shown as they are.
 */
export interface PersonalDataHolder {
  /** Unique and stable, begins with its step: `accounts.sessions`. */
  readonly code: `${Step}.${string}`;
  readonly title: string;
  readonly what: string;
  readonly why: string;
  /** Legal basis, by its article of the GDPR. */
  readonly basis: string;
  /** How long it is kept. */
  readonly keeps: string;
  /** Who can read it. */
  readonly readers: string;
  /** What becomes of it when the account is erased. */
  readonly erasure: string;
  /** Where the person corrects it. */
  readonly corrected?: { readonly path: string; readonly words: string };
  /** Columns that may hold personal data, as `table.column`; a test compares them with the database. */
  readonly columns: readonly string[];
  /** What is held on somebody, and nothing of anybody else. */
  read(sql: Sql, person: KnownPerson): Promise<readonly PersonalSection[]>;
  /** Forgets somebody, in the transaction that erases the account. Figures never change. */
  erase?(transaction: AnyTransaction, person: KnownPerson): Promise<void>;
  /** What erasure the account would entail for this very person, in French sentences. */
  consequences?(sql: Sql, person: KnownPerson): Promise<readonly string[]>;
  /** Open work that keeps an idle account from being erased by itself. */
  openWork?(sql: Sql, personIds: readonly string[]): Promise<readonly OpenWork[]>;
  readonly clearings?: readonly Clearing[];
}

/** Everything the steps hold on people. Each step registers its own when it is built. */
@Injectable()
export class PersonalData {
  readonly #holders: PersonalDataHolder[] = [];

  /** Throws when a code is taken already. */
  register(...holders: readonly PersonalDataHolder[]): void {
    for (const holder of holders) {
      if (this.#holders.some(({ code }) => code === holder.code)) throw new Error(`${holder.code} is registered twice`);
      this.#holders.push(holder);
    }
  }

  /** In the order of the year, whatever the order in which the steps were built. */
  get holders(): readonly PersonalDataHolder[] {
    const rank = ({ code }: PersonalDataHolder): number => STEPS.findIndex((step) => code.startsWith(`${step}.`));
    return this.#holders.toSorted((one, other) => rank(one) - rank(other));
  }
  get clearings(): readonly Clearing[] {
    return this.holders.flatMap(({ clearings }) => clearings ?? []);
  }
}

/** A section out of rows: `words` says each row by its French labels; empty values are left out. */
export function personalSection<Row extends object>(
  title: string,
  rows: readonly Row[],
  words: (row: Row) => Readonly<Record<string, string | number | null | undefined>>,
): PersonalSection {
  return {
    title,
    records: rows.map((row) => ({
      words: Object.fromEntries(
        Object.entries(words(row)).flatMap(([label, value]) =>
          value === null || value === undefined || value === '' ? [] : [[label, String(value)]],
        ),
      ),
      raw: row as Readonly<Record<string, unknown>>,
    })),
  };
}
