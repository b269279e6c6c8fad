import { Inject, Injectable } from '@nestjs/common';
import {
  addressOf,
  applyChanges,
  canEdit,
  canReadContent,
  CHANGE_RULE_TEXTS,
  mayCorrect,
  mayWriteItem,
  needsAllItems,
  type Answer,
  type Applied,
  type Conflict,
  type EventItem,
} from '@fds/applications/domain';
import { currentCharter } from '@fds/editions/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor, FieldProblem } from '@fds/shared/kernel';
import { invalidContent, noSuchApplication, refuse } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';
import { withWrites } from '../thread/standing';
import { readForm, lockContent, type WrittenApplication } from './content-record';
import type { SavedView, SaveChangesRequest } from './content.contract';
import { ContentQueries } from './content.queries';
import { joinedEvents } from './joined-events';
import { knownThings } from './known-things';
import { readChanges } from './read-changes';
import { writeContent } from './write-content';

/** Columns of `event_overview` that an answer shows in. */
const PROJECTED = new Set(['kind', 'format', 'title', 'attendanceMode', 'municipality', 'slots']);

/**
 * Saves what a writer changed, complete or not: each change passes unless somebody else has changed the same answer
 * meanwhile. Saving the same twice changes nothing.
 */
@Injectable()
export class SaveChanges {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ContentQueries) private readonly queries: ContentQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, given: string, { base, changes: requests }: SaveChangesRequest): Promise<SavedView> {
    const id = given.toLowerCase();
    const { changes, problems } = readChanges(requests, id);
    const doer = { personId: actor.personId, role: actor.role };
    const { read, ...saved } = await this.transactions.run(doer, {}, async (transaction) => {
      const { prepared, journal, refreshOverview, refreshStage } = transaction;
      const all = needsAllItems(changes);
      const named = [...new Set(changes.map(({ item }) => item))].filter((item) => item !== id);
      const locked = await lockContent(prepared, id, all ? undefined : named);
      const stored = locked && (await withWrites(prepared, actor, id, locked));
      if (!stored || !canReadContent(actor, stored)) throw noSuchApplication();
      const now = this.clock.now();
      refuse(canEdit(actor, stored, stored.edition, now));
      for (const { item, op } of changes) refuse(mayWriteItem(actor, stored, item, op));
      for (const change of changes) refuse(mayCorrect(stored, change, stored.content));
      const refused = [...problems, ...(await knownThings(prepared, stored, requests))];
      const empties = changes.some((one) => one.op === 'remove' || (one.op === 'set' && one.field === 'kind'));
      const joined = empties ? await joinedEvents(prepared, id) : [];
      const applied = applyChanges(stored.content, changes, new Set(joined.flatMap((one) => [one.id, one.villageId])));
      refused.push(...ruleProblems(applied));
      if (refused.length > 0) throw invalidContent(firstOfEach(refused));

      const toConfirm = stored.toConfirm.filter((address) => !applied.confirmed.includes(address));
      const lines = journalLines(stored, applied);
      const conflicts = await tellWho(prepared, id, applied.conflicts);
      const touched = Object.keys(lines.after).length > 0;
      if (!touched && toConfirm.length === stored.toConfirm.length)
        return { version: stored.version, savedAt: stored.updatedAt, conflicts, read: stored.version };
      const version = stored.version + 1;
      const charterNumber = applied.written.has(addressOf(id, 'charterAcceptedBy'))
        ? await charterToday(prepared, stored)
        : undefined;
      await writeContent(prepared, stored, applied, { version, now, toConfirm, charterNumber });
      if (touched)
        await journal.record({
          action: 'application.saved',
          subject: { type: 'application', id },
          editionYear: stored.editionYear,
          ...lines,
        });
      await refreshOverview([...applied.added, ...applied.removed.map((item) => item.id)], 'filed');
      await refreshStage(await projected(prepared, applied), 'filed');
      return { version, savedAt: now, conflicts, read: stored.version };
    });
    return {
      version: saved.version,
      savedAt: saved.savedAt.toISOString(),
      conflicts: saved.conflicts,
      current: read === base ? null : await this.queries.one(actor, id),
    };
  }
}

const charterToday = async (rows: Rows, { editionYear, organisationId }: WrittenApplication): Promise<number> =>
  currentCharter((await readForm(rows, editionYear, organisationId)).charters).number;

/** One sentence for each refused change. */
const firstOfEach = (problems: readonly FieldProblem[]): FieldProblem[] => {
  const changes = problems.map(({ pointer }) => pointer.split('/')[2]);
  return problems.filter((_, index) => changes.indexOf(changes[index]) === index);
};

const ruleProblems = ({ problems }: Applied): FieldProblem[] =>
  problems.map(({ index, rule }) => ({
    pointer: `/changes/${index}/${rule === 'unknown_field' ? 'field' : 'item'}`,
    rule,
    detail: CHANGE_RULE_TEXTS[rule],
  }));

/** What the journal keeps: by address what changed, by item what came, went (whole, so that it can be had back) or moved. */
function journalLines(
  { content }: WrittenApplication,
  { content: now, written, added, removed, moved }: Applied,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const byId = new Map(now.items.map((item) => [item.id, item]));
  for (const id of added) {
    before[id] = null;
    after[id] = placeOf(byId.get(id));
  }
  for (const item of removed) {
    before[item.id] = item;
    after[item.id] = null;
  }
  for (const id of moved) {
    before[addressOf(id, 'position')] = content.items.find((item) => item.id === id)?.position;
    after[addressOf(id, 'position')] = byId.get(id)?.position;
  }
  for (const [address, { item, field, before: stood }] of written) {
    before[address] = stood;
    after[address] = standing(now, byId.get(item), field);
  }
  return { before, after };
}

const placeOf = (item: EventItem | undefined) =>
  item && { parentId: item.parentId, position: item.position, kind: item.answers.kind };

function standing({ project, extra }: Applied['content'], item: EventItem | undefined, field: string): Answer {
  if (item) return (item.answers as unknown as Record<string, Answer>)[field] as Answer;
  return field.startsWith('extra.')
    ? (extra[field.slice('extra.'.length)] ?? '')
    : ((project as unknown as Record<string, Answer>)[field] as Answer);
}

const CHILDREN = 'SELECT id FROM event WHERE parent_event_id = ANY ($1::uuid[])';

/** Events that lists show otherwise now; the activities of an event whose commune changed take place there too. */
async function projected(rows: Rows, { written, added }: Applied): Promise<string[]> {
  const changed = [...written.values()].filter(({ field }) => PROJECTED.has(field));
  const ids = new Set(changed.map(({ item }) => item).filter((item) => !added.includes(item)));
  const moved = changed.filter(({ field }) => field === 'municipality').map(({ item }) => item);
  if (moved.length > 0) for (const { id } of await rows<{ id: string }>(CHILDREN, [moved])) ids.add(id);
  return [...ids];
}

/** `+ 0`: by the dossier's own lines, not back through the whole journal. */
const WHO = `
  SELECT j.at, j.role, p.name FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
  LEFT JOIN person p ON p.id = j.person_id
  WHERE j.subject_type = 'application' AND j.subject_id = $1 AND j.action = 'application.saved' AND d.after ? $2
  ORDER BY j.id + 0 DESC LIMIT 1`;

/** Says of each conflict who wrote there, and when. */
function tellWho(rows: Rows, id: string, conflicts: readonly Conflict[]): Promise<SavedView['conflicts']> {
  return Promise.all(
    conflicts.map(async ({ item, field, value, removed }) => {
      const key = removed ? item : addressOf(item, field);
      const [line] = await rows<{ at: Date; role: string; name: string | null }>(WHO, [id, key]);
      const by = line?.role === 'coordinator' ? 'La coordination' : (line?.name ?? null);
      return { item, field, value, removed, by, at: line?.at.toISOString() ?? null };
    }),
  );
}
