import { Inject, Injectable } from '@nestjs/common';
import { outsideOfTerritory } from '@fds/accounts/api';
import { ApplicationMessage } from '@fds/applications/api';
import { noSuchEdition } from '@fds/editions/api';
import {
  BULK_REASONS,
  CAN_BE_UNDONE,
  MOST_AT_ONCE,
  queryOfView,
  readAddress,
  type BulkAssignee,
  type BulkWith,
  type Assignee,
  type ReviewedEdition,
} from '@fds/labelling/domain';
import { Clock, Database, Transactions, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { ReviewListQueries } from '../list.queries';
import type { BulkRow } from './bulk-action.entity';
import { BulkMoves } from './bulk-moves';
import type { BulkPreviewView, BulkResultView, BulkRowView, PreviewBulkRequest, RunBulkRequest } from './bulk.contract';
import { BulkQueries } from './bulk.facts';
import { beforeOf, judge, mayTakeBack, stillThere, targetOf, told, type Kept } from './bulk-rows';

const CLAIM = `INSERT INTO bulk_action (id, edition_year, action, mode, target, done_by, done_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id`;
const FOUND = `SELECT id, edition_year AS "editionYear", action, target, rows, done_by AS "doneBy", undone_at AS "undoneAt"
  FROM bulk_action WHERE id = $1`;
const TITLES = `SELECT a.id, a.title, COALESCE(p.name, '') AS "organisationName" FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.id = ANY ($1::uuid[])`;
const COORDINATOR = `SELECT g.departments FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE p.id = $1 AND g.role = 'coordinator' AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)`;
const EVENTS = `SELECT count(*)::integer AS events FROM event WHERE parent_event_id IS NULL AND application_id = ANY ($1::uuid[])`;

/** One action on several dossiers: told before, done in one transaction, told after, taken back where it can be. */
@Injectable()
export class BulkActions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewListQueries) private readonly lists: ReviewListQueries,
    @Inject(BulkQueries) private readonly queries: BulkQueries,
    @Inject(BulkMoves) private readonly moves: BulkMoves,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Which dossiers would move, which may not and why; nothing is written. */
  async preview(actor: Actor, request: PreviewBulkRequest): Promise<BulkPreviewView> {
    const { year, action, list = 'applications', query = '' } = request;
    const edition = await this.#edition(year);
    const found =
      request.applicationIds ??
      (await this.lists.ids(
        actor,
        list,
        { ...readAddress(list, queryOfView(query)).filters, year } as Parameters<ReviewListQueries['ids']>[2],
        MOST_AT_ONCE + 1,
      ));
    const ids = [...new Set(found)].slice(0, MOST_AT_ONCE);
    const sql: Sql = (text, values) => this.database.rows(text, values);
    const judged = judge(
      actor,
      action,
      ids,
      await this.queries.facts(sql, year, ids),
      edition,
      await this.#with(sql, request),
    );
    const [counted] = await sql<{ events: number }>(EVENTS, [ids]);
    return {
      applicationIds: ids,
      events: counted?.events ?? 0,
      may: judged.filter(({ reason }) => reason === null).length,
      refused: judged.filter(({ reason }) => reason !== null).map((one) => told(one)),
      tooMany: found.length > MOST_AT_ONCE,
      undoable: CAN_BE_UNDONE[action],
    };
  }

  /** Does it once, whatever the number of times it is sent. */
  async run(actor: Actor, request: RunBulkRequest): Promise<BulkResultView> {
    const { id, year, action, mode } = request;
    const edition = await this.#edition(year);
    const ids = [...new Set(request.applicationIds)];
    const target = targetOf(request);
    await this.transactions.run(actor, { messages: ApplicationMessage }, async (transaction) => {
      const { sql } = transaction;
      const claimed = await sql(CLAIM, [id, year, action, mode, target, actor.personId, this.clock.now()]);
      if (claimed.length === 0) return;
      await this.moves.check(transaction, action, year, target);
      const judged = judge(
        actor,
        action,
        ids,
        await this.queries.locked(sql, year, ids),
        edition,
        await this.#with(sql, request),
      );
      const may = judged.flatMap(({ facts, reason }) => (facts && reason === null ? [facts] : []));
      const goes = mode === 'those_that_may' || may.length === ids.length;
      const about = { id, year, target, text: request.text ?? '', outside: request.outside ?? null };
      const opinions =
        goes && may.length > 0
          ? await this.moves.do(transaction, actor, action, may, about)
          : new Map<string, string>();
      const rows = judged.map(({ id: each, facts, reason }): BulkRow => {
        if (reason !== null) return { id: each, outcome: 'refused', reason, before: null };
        return {
          id: each,
          outcome: goes ? 'done' : 'left',
          reason: null,
          before: goes && facts ? beforeOf(facts, opinions.get(each)) : null,
        };
      });
      await sql('UPDATE bulk_action SET rows = $2::jsonb WHERE id = $1', [id, JSON.stringify(rows)]);
    });
    return this.result(actor, id);
  }

  /** @throws PortalError missing, when the actor has done nothing under this id */
  async result(actor: Actor, id: string): Promise<BulkResultView> {
    const kept = await this.#kept((text, values) => this.database.rows(text, values), actor, id);
    return this.#view(kept, kept.rows);
  }

  /**
   * Takes it back, for the dossiers that nothing has moved since and that lie where the actor writes today; the rows say
   * which and why not.
   * @throws PortalError missing, refused when it cannot be taken back at all, forbidden when nothing lies in the territory
   */
  async undo(actor: Actor, id: string): Promise<BulkResultView> {
    const view = await this.transactions.run(actor, { messages: ApplicationMessage }, async (transaction) => {
      const { sql } = transaction;
      await sql('SELECT id FROM bulk_action WHERE id = $1 FOR UPDATE', [id]);
      const kept = await this.#kept(sql, actor, id);
      if (!CAN_BE_UNDONE[kept.action] || kept.undoneAt)
        throw new PortalError('refused', 'labelling.bulk_not_undoable', 'Cette action ne s’annule pas, ou l’est déjà.');
      const done = kept.rows.filter(({ outcome }) => outcome === 'done');
      const facts = await this.queries.locked(
        sql,
        kept.editionYear,
        done.map((row) => row.id),
      );
      const within = done.filter((row) => mayTakeBack(actor, kept, facts, row));
      if (done.length > 0 && within.length === 0) throw outsideOfTerritory();
      const listed =
        kept.action === 'put_on_agenda'
          ? await this.moves.stillListed(transaction, kept.target)
          : kept.action === 'ask_outside'
            ? await this.moves.givenUp(transaction, within)
            : kept.action === 'untag' && !(await this.moves.knowsTag(transaction, kept.target, kept.editionYear))
              ? new Set<string>()
              : null;
      const back = within.flatMap((row) => {
        const now = facts.find((one) => one.id === row.id);
        return now && (listed ? listed.has(row.id) : stillThere(kept, row, now)) ? [{ row, facts: now }] : [];
      });
      if (back.length > 0)
        await this.moves.undo(transaction, kept.action, back, {
          id,
          year: kept.editionYear,
          target: kept.target,
          text: '',
          outside: null,
        });
      await sql('UPDATE bulk_action SET undone_at = $2 WHERE id = $1', [id, this.clock.now()]);
      const undone = new Set(back.map(({ row }) => row.id));
      return {
        kept: { ...kept, undoneAt: this.clock.now() },
        rows: done.map((row): BulkRow =>
          undone.has(row.id)
            ? row
            : { ...row, outcome: 'refused', reason: within.includes(row) ? 'moved_meanwhile' : 'outside_territory' },
        ),
      };
    });
    return this.#view(view.kept, view.rows);
  }

  async #edition(year: number): Promise<ReviewedEdition> {
    const { edition } = await this.lists.edition(year);
    if (!edition) throw noSuchEdition(year);
    return edition;
  }

  /** What the rules are asked with; null for what was not said. */
  async #with(sql: Sql, request: PreviewBulkRequest | RunBulkRequest): Promise<BulkWith> {
    const { outside = null, tagId = null } = request;
    return { now: this.clock.now(), to: await this.#assignee(sql, request), outside, tag: tagId };
  }

  /** Whom the dossiers would be given to; null while it is not said. */
  async #assignee(sql: Sql, { action, to }: Pick<RunBulkRequest, 'action' | 'to'>): Promise<BulkAssignee | null> {
    if (action !== 'assign' || to === undefined) return null;
    if (to === null) return { id: null, person: null };
    const [person] = await sql<Assignee>(COORDINATOR, [to, this.clock.today()]);
    return { id: to, person: person ?? 'unknown' };
  }

  async #kept(sql: Sql, { personId }: Actor, id: string): Promise<Kept> {
    const [kept] = await sql<Kept>(FOUND, [id]);
    if (kept?.doneBy !== personId)
      throw new PortalError('missing', 'labelling.bulk_missing', 'Cette action n’existe pas, ou plus.');
    return kept;
  }

  async #view({ id, action, undoneAt }: Kept, rows: readonly BulkRow[]): Promise<BulkResultView> {
    const titles = await this.database.rows<{ id: string; title: string; organisationName: string }>(TITLES, [
      rows.map((row) => row.id),
    ]);
    const byId = new Map(titles.map((one) => [one.id, one]));
    const of = (outcome: BulkRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
    const views = rows.map((row): BulkRowView => ({
      applicationId: row.id,
      title: byId.get(row.id)?.title ?? '',
      organisationName: byId.get(row.id)?.organisationName ?? '',
      outcome: row.outcome,
      reason: row.reason && BULK_REASONS[row.reason],
    }));
    return {
      id,
      action,
      done: of('done'),
      refused: of('refused'),
      left: of('left'),
      rows: [
        ...views.filter(({ outcome }) => outcome !== 'done'),
        ...views.filter(({ outcome }) => outcome === 'done'),
      ],
      undoable: CAN_BE_UNDONE[action] && undoneAt === null && of('done') > 0,
      undone: undoneAt !== null,
    };
  }
}
