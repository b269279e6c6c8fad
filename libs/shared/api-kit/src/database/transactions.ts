import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { requestOrigin } from '../access/request-origin';
import { Journal, type Doer, type JournalLine, type JournalWriter } from '../journal/journal';
import { EventOverviews, type OverviewStage } from '../overview/event-overviews';
import { Outbox, type OutboxWriter } from '../outbox/outbox';
import { statementName } from './database';

type Entities = Record<string, EntityTarget<ObjectLiteral>>;
type RepositoryOf<E> = E extends EntityTarget<infer T> ? (T extends ObjectLiteral ? Repository<T> : never) : never;

/** What a transaction hands out: its repositories, by the names they were asked under, and what is written with them. */
export type Transaction<E extends Entities> = { readonly [K in keyof E]: RepositoryOf<E[K]> } & {
  /** Who did what; every write has its line. */
  readonly journal: JournalWriter;
  /** Messages that leave after the commit. */
  readonly outbox: OutboxWriter;
  /** Brings the projection of these events up to date, from the stage that changed on. */
  readonly refreshOverview: (eventIds: readonly string[], from: OverviewStage) => Promise<void>;
  /** Brings the columns of this stage alone up to date: for rows that are there, when no other column depends on the change. */
  readonly refreshStage: (eventIds: readonly string[], stage: OverviewStage) => Promise<void>;
  /** Writes the projection of a whole edition that has none yet; `tell` hears the share that is done. */
  readonly fillOverview: (eventIds: readonly string[], tell: (share: number) => void) => Promise<void>;
  /** Own SQL, in this transaction. */
  readonly sql: <T extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<T[]>;
  /** The same for what runs often: the plan is kept by connection, so the text must be constant. */
  readonly prepared: <T extends object = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ) => Promise<T[]>;
  readonly manager: EntityManager;
};

/** What was written while a coordinator stood in a holder's place. */
export interface WrittenInName extends Pick<Transaction<Record<never, never>>, 'sql' | 'outbox'> {
  readonly organisationId: string;
  readonly doer: Doer;
  /** Actions that the journal recorded. */
  readonly actions: readonly string[];
}

/** Writes happen in a transaction that hands out its repositories; nothing outside it can be written by accident. */
@Injectable()
export class Transactions {
  #inName: ((written: WrittenInName) => Promise<void>) | undefined;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(EventOverviews) private readonly overviews: EventOverviews,
  ) {}

  /** The accounts step asks to hear, within the transaction, what is written in a holder's name. */
  onWrittenInName(listener: (written: WrittenInName) => Promise<void>): void {
    this.#inName = listener;
  }

  /** Runs `work`; all of it is kept, or none. `doer` is who the journal names. */
  async run<E extends Entities, R>(
    doer: Doer,
    entities: E,
    work: (transaction: Transaction<E>) => Promise<R>,
  ): Promise<R> {
    const { result, wake } = await this.source.transaction(async (manager) => {
      const sql = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> => {
        const answer: unknown = await manager.query(text, values as unknown[]);
        // UPDATE and DELETE answer [rows, count]; everything else answers rows.
        return (
          Array.isArray(answer) && Array.isArray(answer[0]) && typeof answer[1] === 'number' ? answer[0] : answer
        ) as T[];
      };
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      const prepared = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
        (await client.query<T & QueryResultRow>({ name: statementName(text), text, values: [...values] })).rows;
      const repositories = Object.fromEntries(
        Object.entries(entities).map(([name, entity]) => [name, manager.getRepository(entity)]),
      );
      const outbox = this.outbox.writer(manager);
      const actions: string[] = [];
      const journal = this.journal.writer(prepared, doer);
      const transaction = {
        ...repositories,
        journal: {
          record: (line: JournalLine) => {
            actions.push(line.action);
            return journal.record(line);
          },
          recordAll: (lines: readonly JournalLine[]) => {
            actions.push(...lines.map(({ action }) => action));
            return journal.recordAll(lines);
          },
        },
        outbox,
        refreshOverview: (ids: readonly string[], from: OverviewStage) => this.overviews.refresh(sql, ids, from),
        refreshStage: (ids: readonly string[], stage: OverviewStage) =>
          this.overviews.refreshStage(prepared, ids, stage),
        fillOverview: (ids: readonly string[], tell: (share: number) => void) => this.overviews.fill(sql, ids, tell),
        sql,
        prepared,
        manager,
      } as unknown as Transaction<E>;
      const result = await work(transaction);
      const organisationId = requestOrigin()?.actingFor;
      if (organisationId && actions.length > 0) await this.#inName?.({ sql, outbox, organisationId, doer, actions });
      return { result, wake: () => outbox.added > 0 && this.outbox.wake() };
    });
    wake();
    return result;
  }
}
