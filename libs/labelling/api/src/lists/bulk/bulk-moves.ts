import { Inject, Injectable } from '@nestjs/common';
import { ApplicationMessage, WriteMessage } from '@fds/applications/api';
import type { BulkAction } from '@fds/labelling/domain';
import { Clock, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { AskOutside } from '../../outside/ask-outside';
import type { AskOutsideOpinionRequest } from '../../outside/outside.contract';
import type { BulkFacts } from './bulk.facts';
import type { BulkRow } from './bulk-action.entity';

/** What a bulk action writes with. */
export type BulkTransaction = Transaction<{ messages: typeof ApplicationMessage }>;
/** What an action is about, beside its dossiers. */
export interface BulkAbout {
  readonly id: string;
  readonly year: number;
  /** Who is to follow them, the session, or the tag. */
  readonly target: string | null;
  readonly text: string;
  /** Who is asked for an opinion. */
  readonly outside: AskOutsideOpinionRequest | null;
}

const MOVE = 'UPDATE application SET state = $2, updated_at = $3 WHERE id = ANY ($1::uuid[])';
/** Who takes a dossier in charge follows it, unless it was already given to somebody. */
const TAKE = `INSERT INTO application_review AS r (application_id, taken_by, taken_at, assigned_to) SELECT id, $2, $3, $2 FROM unnest($1::uuid[]) id
  ON CONFLICT (application_id) DO UPDATE SET taken_by = excluded.taken_by, taken_at = excluded.taken_at,
    assigned_to = COALESCE(r.assigned_to, excluded.assigned_to)`;
const READY = `INSERT INTO application_review (application_id, taken_by, taken_at, ready_at)
  SELECT id, $2, $3, $3 FROM unnest($1::uuid[]) id
  ON CONFLICT (application_id) DO UPDATE SET ready_at = excluded.ready_at`;
const ASSIGN = `INSERT INTO application_review (application_id, assigned_to) SELECT id, $2::uuid FROM unnest($1::uuid[]) id
  ON CONFLICT (application_id) DO UPDATE SET assigned_to = excluded.assigned_to`;
const ENROL = `INSERT INTO agenda_item (session_id, application_id, position)
  SELECT $2, id, (SELECT COALESCE(max(position), 0) FROM agenda_item WHERE session_id = $2) + place
  FROM unnest($1::uuid[]) WITH ORDINALITY AS listed (id, place)`;
const SESSION = 'SELECT state, edition_year AS year FROM committee_session WHERE id = $1 FOR UPDATE';
/** Takes a dossier's review back to what it was. */
const RESTORE_REVIEW = `UPDATE application_review r SET taken_by = b."takenBy", taken_at = b."takenAt", ready_at = b."readyAt",
    assigned_to = CASE WHEN b."takenBy" IS NULL AND r.assigned_to = r.taken_by THEN b."assignedTo" ELSE r.assigned_to END
  FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, "takenBy" uuid, "takenAt" timestamptz, "readyAt" timestamptz, "assignedTo" uuid)
  WHERE r.application_id = b.id`;
const RESTORE_ASSIGNED = `UPDATE application_review r SET assigned_to = b."assignedTo"
  FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, "assignedTo" uuid) WHERE r.application_id = b.id`;
const WITHDRAW = 'DELETE FROM agenda_item WHERE session_id = $2 AND application_id = ANY ($1::uuid[])';
/** What a session that is still being prepared has on its agenda; it is held, so that it does not open meanwhile. */
const STILL_LISTED = `SELECT i.application_id AS id FROM committee_session s JOIN agenda_item i ON i.session_id = s.id
  WHERE s.id = $1 AND s.state = 'prepared' FOR UPDATE OF s`;

const TAG = 'SELECT id FROM tag WHERE id = $1 AND edition_year = $2 FOR SHARE';
const PUT_TAG = `INSERT INTO application_tag (application_id, tag_id) SELECT id, $2 FROM unnest($1::uuid[]) id ON CONFLICT DO NOTHING`;
const TAKE_TAG = 'DELETE FROM application_tag WHERE tag_id = $2 AND application_id = ANY ($1::uuid[])';

/** A message and a question to somebody outside leave lines of their own. */
type Silent = 'write' | 'ask_outside';
/** The line of the journal that each action leaves for each dossier. */
const WRITTEN: Record<Exclude<BulkAction, Silent>, string> = {
  take_in_charge: 'application.taken_in_charge',
  declare_ready: 'application.declared_ready',
  assign: 'application.assigned',
  put_on_agenda: 'application.put_on_agenda',
  tag: 'application.tagged',
  untag: 'application.untagged',
};

/** What each bulk action does to the dossiers that may move, and how it is taken back; set by set. */
@Injectable()
export class BulkMoves {
  constructor(
    @Inject(WriteMessage) private readonly writeMessage: WriteMessage,
    @Inject(AskOutside) private readonly askOutside: AskOutside,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the opinions that were asked for, by dossier; empty for any other action */
  async do(
    transaction: BulkTransaction,
    actor: Actor,
    action: BulkAction,
    rows: readonly BulkFacts[],
    { id: actionId, year, target, text, outside }: BulkAbout,
  ): Promise<ReadonlyMap<string, string>> {
    const { sql, journal, refreshOverview } = transaction;
    const ids = rows.map(({ id }) => id);
    const now = this.clock.now();
    if (action === 'write') {
      for (const id of ids)
        await this.writeMessage.within(transaction, actor, id, { circle: 'thread', text }, { expectsAnswer: false });
      return new Map();
    }
    if (action === 'ask_outside') {
      if (!outside) throw invalid('outside', 'Dites à qui l’avis est demandé, et pour quand.');
      const dossiers = rows.map(({ id, title, versionNumber }) => ({
        ...{ id, title, editionYear: year },
        versionNumber: versionNumber ?? 0,
      }));
      return this.askOutside.askAboutMany(transaction, actor, actionId, dossiers, outside);
    }
    switch (action) {
      case 'take_in_charge':
        await sql(MOVE, [ids, 'under_review', now]);
        await sql(TAKE, [ids, actor.personId, now]);
        break;
      case 'declare_ready':
        await sql(MOVE, [ids, 'ready_for_committee', now]);
        await sql(READY, [ids, actor.personId, now]);
        break;
      case 'assign':
        await sql(ASSIGN, [ids, target]);
        break;
      case 'put_on_agenda':
        await sql(ENROL, [ids, target]);
        break;
      case 'tag':
        await sql(PUT_TAG, [ids, target]);
        break;
      case 'untag':
        await sql(TAKE_TAG, [ids, target]);
        break;
    }
    if (action === 'take_in_charge' || action === 'declare_ready')
      await refreshOverview(
        rows.flatMap(({ eventIds }) => eventIds),
        'filed',
      );
    for (const row of rows)
      await journal.record({
        action: WRITTEN[action],
        subject: { type: 'application', id: row.id },
        editionYear: year,
        before: action === 'assign' ? { assignedTo: row.given } : { state: row.state },
        after: { ...AFTER[action](target), bulk: actionId },
      });
    return new Map();
  }

  /** @throws PortalError invalid, for a session that takes no more dossiers, or a tag that is not there */
  async check(
    { sql }: Pick<BulkTransaction, 'sql'>,
    action: BulkAction,
    year: number,
    target: string | null,
  ): Promise<void> {
    if (action === 'tag' || action === 'untag') {
      if (!(await this.knowsTag({ sql }, target, year)))
        throw invalid('tagId', 'Choisissez une étiquette de cette édition.');
    }
    if (action === 'put_on_agenda') {
      const [session] = target ? await sql<{ state: string; year: number }>(SESSION, [target]) : [];
      if (!session || session.year !== year) throw invalid('sessionId', 'Choisissez une séance de cette édition.');
      if (session.state !== 'prepared')
        throw invalid('sessionId', 'Cette séance a commencé\u00a0: son ordre du jour ne s’allonge plus d’ici.');
    }
  }

  /** Whether the tag is still one of the edition's; it then stays until the end. */
  async knowsTag({ sql }: Pick<BulkTransaction, 'sql'>, tagId: string | null, year: number): Promise<boolean> {
    return tagId !== null && (await sql(TAG, [tagId, year])).length > 0;
  }

  /** Dossiers that the session has on its agenda, while it is being prepared: one that sat keeps what it spoke of. */
  async stillListed({ sql }: Pick<BulkTransaction, 'sql'>, sessionId: string | null): Promise<ReadonlySet<string>> {
    const rows = await sql<{ id: string }>(STILL_LISTED, [sessionId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Dossiers about which nobody has opened the link yet: the requests are taken back at once. */
  async givenUp(transaction: Pick<BulkTransaction, 'sql'>, rows: readonly BulkRow[]): Promise<ReadonlySet<string>> {
    const opinions = rows.flatMap(({ before }) => (before?.opinionId ? [before.opinionId] : []));
    return this.askOutside.giveUp(transaction, opinions);
  }

  /** Makes what was true before true again, for the dossiers that nothing has moved since. */
  async undo(
    { sql, journal, refreshOverview }: BulkTransaction,
    action: BulkAction,
    rows: readonly { readonly row: BulkRow; readonly facts: BulkFacts }[],
    { id: actionId, year, target }: BulkAbout,
  ): Promise<void> {
    const ids = rows.map(({ row }) => row.id);
    const before = JSON.stringify(rows.map(({ row }) => ({ id: row.id, ...row.before })));
    if (action === 'take_in_charge' || action === 'declare_ready') {
      await sql(MOVE, [ids, action === 'take_in_charge' ? 'submitted' : 'under_review', this.clock.now()]);
      await sql(RESTORE_REVIEW, [before]);
      await refreshOverview(
        rows.flatMap(({ facts }) => facts.eventIds),
        'filed',
      );
    } else if (action === 'assign') await sql(RESTORE_ASSIGNED, [before]);
    else if (action === 'put_on_agenda') await sql(WITHDRAW, [ids, target]);
    else if (action === 'tag') await sql(TAKE_TAG, [ids, target]);
    else if (action === 'untag') await sql(PUT_TAG, [ids, target]);
    for (const { row, facts } of rows)
      await journal.record({
        action: 'application.step_taken_back',
        subject: { type: 'application', id: row.id },
        editionYear: year,
        before: { state: facts.state },
        after: { state: row.before?.state, bulk: actionId },
      });
  }
}

const AFTER: Record<Exclude<BulkAction, Silent>, (target: string | null) => object> = {
  take_in_charge: () => ({ state: 'under_review' }),
  declare_ready: () => ({ state: 'ready_for_committee' }),
  assign: (assignedTo) => ({ assignedTo }),
  put_on_agenda: (sessionId) => ({ sessionId }),
  tag: (tagId) => ({ tagId }),
  untag: (tagId) => ({ tagId }),
};

const invalid = (field: string, message: string): PortalError =>
  new PortalError('invalid', 'labelling.bulk_target', message, {
    errors: [{ pointer: `/${field}`, rule: 'target', detail: message }],
  });
