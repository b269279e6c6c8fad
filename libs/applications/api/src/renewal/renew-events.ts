import { Inject, Injectable } from '@nestjs/common';
import {
  canEdit,
  canReadContent,
  MOST_EVENTS,
  mayCorrect,
  mayWriteItem,
  type EventItem,
} from '@fds/applications/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { noSuchApplication, refuse } from '../applications/application-errors';
import { lockContent } from '../content/content-record';
import { ownContent, renewedContent } from './beginning';
import type { RenewEventsRequest } from './renewal.contract';
import { writeNewEvents } from './write-beginning';

/** Takes events and activities of an earlier dossier into a draft that was begun already. */
@Injectable()
export class RenewEvents {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * An activity whose event was taken over before joins it there; otherwise its event comes along. Throws `missing` for a
   * dossier that is not an earlier one of the same organisation, `refused` when the draft may not be written in, `invalid`
   * when it would hold too many events.
   */
  run(actor: Actor, id: string, { applicationId, items }: RenewEventsRequest): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      const stored = await lockContent(sql, id);
      if (!stored || !canReadContent(actor, stored)) throw noSuchApplication();
      const now = this.clock.now();
      refuse(canEdit(actor, stored, stored.edition, now));
      refuse(mayWriteItem(actor, stored, id));
      const anEvent = { op: 'add', item: id, parent: null, kind: 'single', position: 0 } as const;
      refuse(mayCorrect(stored, anEvent, stored.content));
      const { editionYear, organisationId, content } = stored;
      const earlier = await ownContent(sql, { applicationId }, organisationId, (year) => year < editionYear);
      const asked = new Set(items.map((one) => one.toLowerCase()));
      const roots = earlier.content.items.flatMap(({ id: item, parentId }) =>
        asked.has(item) ? (parentId ?? []) : [],
      );
      const renewed = await renewedContent(sql, earlier, { id, editionYear, taken: [...asked, ...roots] });

      const here = await alreadyHere(sql, id);
      const placed = placeAmong(content.items, renewed.content.items, renewed.origins, here, asked);
      if (content.items.length + placed.length > MOST_EVENTS)
        throw new PortalError(
          'invalid',
          'applications.invalid',
          `Un dossier réunit au plus ${MOST_EVENTS} événements et animations.`,
          { errors: [{ pointer: '/items', rule: 'too_many_events', detail: 'Choisissez-en moins.' }] },
        );
      if (placed.length === 0) return;
      await writeNewEvents(sql, content, placed, { editionYear, origins: renewed.origins });
      const added = new Set(placed.map((item) => item.id));
      const toConfirm = renewed.toConfirm.filter((address) => added.has(address.slice(0, address.indexOf('/'))));
      await sql(
        `UPDATE application SET to_confirm = to_confirm || $2::text[], renewed_from = COALESCE(renewed_from, $3),
           version = version + 1, updated_at = $4 WHERE id = $1`,
        [id, toConfirm, earlier.id, now],
      );
      await journal.record({
        action: 'application.events_renewed',
        subject: { type: 'application', id },
        editionYear,
        after: { of: earlier.id, events: placed.map(({ answers }) => answers.title) },
      });
      await refreshOverview([...added], 'filed');
    });
  }
}

/** Item of the earlier dossier → item of this one that was made of it. */
async function alreadyHere(
  sql: <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; origin: string }>(
    'SELECT id, renewed_from AS origin FROM event WHERE application_id = $1 AND renewed_from IS NOT NULL',
    [id],
  );
  return new Map(rows.map((row) => [row.origin, row.id]));
}

/** What is new, after what is there already; what was taken over before is not taken again. */
function placeAmong(
  standing: readonly EventItem[],
  renewed: readonly EventItem[],
  origins: ReadonlyMap<string, string>,
  here: ReadonlyMap<string, string>,
  asked: ReadonlySet<string>,
): EventItem[] {
  const originOf = (item: string): string => origins.get(item) ?? '';
  const counts = new Map<string | null, number>();
  for (const { parentId, position } of standing)
    counts.set(parentId, Math.max(counts.get(parentId) ?? 0, position + 1));
  return renewed.flatMap((item) => {
    const known = here.has(originOf(item.id));
    if (known || (item.parentId !== null && !asked.has(originOf(item.id)))) return [];
    const parentId = item.parentId === null ? null : (here.get(originOf(item.parentId)) ?? item.parentId);
    const position = counts.get(parentId) ?? 0;
    counts.set(parentId, position + 1);
    return [{ ...item, parentId, position }];
  });
}
