import { Inject, Injectable } from '@nestjs/common';
import type { RegroupingKind } from '@fds/applications/domain';
import { canUndoRegrouping, REGROUPING_REASONS, type ChangedPart } from '@fds/programme/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { Rows } from '../changes/life-facts';
import type { DossierRegroupingView } from './regrouping.contract';
import {
  changedParts,
  LAST,
  readFacts,
  readStandings,
  type RegroupingFacts,
  type StandingFacts,
} from './regrouping-facts';

interface DoneRow {
  readonly id: string;
  readonly kind: RegroupingKind;
  readonly eventId: string;
  readonly eventTitle: string;
  readonly villageId: string;
  readonly villageTitle: string;
  readonly reason: string;
  readonly doneAt: Date;
  readonly doneBy: string | null;
  readonly undoneAt: Date | null;
  readonly fromApplicationId: string;
  readonly toApplicationId: string | null;
  readonly facts: StandingFacts;
  /** Nothing was done with the event after it. */
  readonly last: boolean;
}
const DONE = `SELECT r.id, r.kind, r.event_id AS "eventId", e.title AS "eventTitle", r.village_id AS "villageId", v.title AS "villageTitle",
    r.reason, r.done_at AS "doneAt", p.name AS "doneBy", r.undone_at AS "undoneAt", r.from_application_id AS "fromApplicationId",
    r.to_application_id AS "toApplicationId", r.facts, ${LAST} AS last
  FROM regrouping r JOIN event e ON e.id = r.event_id JOIN event v ON v.id = r.village_id LEFT JOIN person p ON p.id = r.done_by`;
const OF_EVENT = `${DONE} WHERE r.event_id = $1 ORDER BY r.done_at DESC, r.id LIMIT 50`;
const OF_DOSSIER = `${DONE} WHERE r.from_application_id = $1 OR r.to_application_id = $1 ORDER BY r.done_at DESC, r.id LIMIT 100`;

/** Regroupings that were done, each with whether it may still be undone. */
@Injectable()
export class DoneRegroupings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  ofEvent(actor: Actor, eventId: string): Promise<DossierRegroupingView[]> {
    return this.#views(actor, OF_EVENT, eventId);
  }
  ofDossier(actor: Actor, applicationId: string): Promise<DossierRegroupingView[]> {
    return this.#views(actor, OF_DOSSIER, applicationId);
  }

  async #views(actor: Actor, text: string, id: string): Promise<DossierRegroupingView[]> {
    const rows = await this.#rows<DoneRow>(text, [id]);
    const events = rows.flatMap(({ eventId, villageId }) => [eventId, villageId]);
    const facts = await readFacts(this.#rows, [...new Set(events)], this.clock.now());
    // Undone in the order they came, the last one first.
    const open = rows.filter(({ undoneAt, last }) => undoneAt === null && last);
    const standings = await readStandings(
      this.#rows,
      open.map((row) => ({
        id: row.id,
        eventId: row.eventId,
        villageId: row.villageId,
        applications: [row.fromApplicationId, ...(row.toApplicationId ? [row.toApplicationId] : [])],
        made: row.kind === 'promote' ? row.toApplicationId : null,
      })),
    );
    return rows.map((row) => {
      const standing = standings.get(row.id);
      return viewOf(actor, row, facts, standing ? changedParts(row.facts, standing) : []);
    });
  }
}

function viewOf(
  actor: Actor,
  row: DoneRow,
  facts: ReadonlyMap<string, RegroupingFacts>,
  changed: readonly ChangedPart[],
): DossierRegroupingView {
  const { id, kind, last, villageTitle, reason, doneBy, fromApplicationId, toApplicationId } = row;
  const [event, village] = [row.eventId, row.villageId].map((of) => facts.get(of) ?? null);
  const mayUndo = canUndoRegrouping(
    actor,
    { kind, undone: row.undoneAt !== null, last, changed },
    { event: event ?? null, village: village ?? null },
    event?.edition ?? { state: 'archived' },
  );
  return {
    eventId: row.eventId,
    eventTitle: row.eventTitle,
    regrouping: {
      id,
      kind,
      villageTitle,
      reason,
      doneAt: row.doneAt.toISOString(),
      doneBy,
      undoneAt: row.undoneAt?.toISOString() ?? null,
      fromApplicationId,
      toApplicationId,
      mayUndo: toVerdictView(mayUndo, REGROUPING_REASONS),
    },
  };
}
