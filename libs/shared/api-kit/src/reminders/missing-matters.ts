import { Injectable } from '@nestjs/common';
import { MATTERS, type Day, type Matter } from '@fds/shared/kernel';
import type { Sql } from '../personal-data/personal-data';

/**
 * How a step finds what is still missing of its own. `sql` reads the one row of `at` (`year` of the edition, the instant
 * `now`, the day `today`) and answers `subject_id`, `application_id`, `organisation_id` (uuid), `title`, `detail` (text),
 * `due_on` (date, the whole of it), `since` (timestamptz). It tells only what the holder may know already: nothing of a
 * decision that was not announced (rule 16).
 */
export interface MatterSource {
  readonly matter: Matter;
  readonly sql: string;
}

/** Something that is expected of an organisation. */
export interface MissingThing {
  readonly matter: Matter;
  /** The dossier or the event it concerns. */
  readonly subjectId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  /** Title of the dossier or the event. */
  readonly title: string;
  /** What was asked, in the words of who asked it; may be empty. */
  readonly detail: string;
  readonly dueOn: Day;
  /** From when on it is expected. */
  readonly since: Date;
}

/** What the messages of an edition have asked of one subject so far. */
export interface AskedSubject {
  readonly subjectId: string;
  /** How many reminders told of it. */
  readonly reminders: number;
  readonly lastAt: Date;
  /** When a person who was asked opened the personal page last; null when nobody did. */
  readonly seenAt: Date | null;
  /** The last message about it came back. */
  readonly refused: boolean;
}
type AskedSource = (sql: Sql, matter: Matter, subjectIds: readonly string[]) => Promise<readonly AskedSubject[]>;

/**
 * What is missing, whatever the step that expects it: each step registers its own, the communication reminds of all of it
 * in one message (docs/decisions/0027).
 */
@Injectable()
export class MissingMatters {
  readonly #sources = new Map<Matter, string>();
  #ladder: ((sql: Sql, editionYear: number) => Promise<boolean>) | undefined;
  #asked: AskedSource | undefined;

  /** A step says how its matter is found; before the application has started. */
  register(source: MatterSource): void {
    if (this.#sources.has(source.matter)) throw new Error(`${source.matter} is registered twice`);
    this.#sources.set(source.matter, source.sql);
  }

  /** Matters that can be missing in this installation, in the order of the year. */
  get matters(): readonly Matter[] {
    return MATTERS.filter((matter) => this.#sources.has(matter));
  }

  /** One statement over all sources: `$1` the edition's year, `$2` the instant, `$3` the day in the region. */
  get sql(): string {
    const parts = this.matters.map(
      (matter) => `SELECT '${matter}'::text AS matter, m.* FROM (${this.#sources.get(matter) ?? ''}) m`,
    );
    return `WITH at AS (SELECT $1::smallint AS year, $2::timestamptz AS now, $3::date AS today)
      SELECT matter, subject_id, application_id, organisation_id, title, detail, due_on, since FROM (${parts.join(' UNION ALL ')}) missing`;
  }

  /** The communication says whether the ladder of an edition runs. */
  onLadder(runs: (sql: Sql, editionYear: number) => Promise<boolean>): void {
    this.#ladder = runs;
  }

  /** Whether the edition reminds of everything in one message, so that a step sends no reminders of its own. */
  async remindsTogether(sql: Sql, editionYear: number): Promise<boolean> {
    return (await this.#ladder?.(sql, editionYear)) ?? false;
  }

  /** The communication says what was asked of whom. */
  onAsked(asked: AskedSource): void {
    this.#asked = asked;
  }

  /** What was already asked of these subjects; those that nobody was asked about are not there. One statement. */
  async asked(sql: Sql, matter: Matter, subjectIds: readonly string[]): Promise<ReadonlyMap<string, AskedSubject>> {
    const rows = subjectIds.length > 0 ? await this.#asked?.(sql, matter, subjectIds) : [];
    return new Map((rows ?? []).map((row) => [row.subjectId, row]));
  }
}
