import { Inject, Injectable } from '@nestjs/common';
import { readEventItem } from '@fds/applications/api';
import { answerInWords, EVENT_FIELDS, linesOf, USUAL_READING, type Answer } from '@fds/applications/domain';
import { canChangeLabel, LABEL_CHANGE_REASONS } from '@fds/labelling/domain';
import {
  canChangeEvent,
  canSettleChange,
  canUndoChange,
  CHANGEABLE_FIELDS,
  LIFE_REASONS,
  standsLabelled,
  type ChangeState,
  type FactChange,
} from '@fds/programme/domain';
import { Clock, Database, toVerdictView, window } from '@fds/shared/api-kit';
import type { Actor, Happening } from '@fds/shared/kernel';
import type {
  EventChangesPageView,
  EventChangesQuery,
  EventChangeView,
  EventLifeView,
  FactChangeView,
  PlaceView,
} from './changes.contract';
import { readLife, readRoots, visibleTo, type LifeFacts, type Rows } from './life-facts';

interface ChangeRow {
  readonly id: string;
  readonly eventId: string;
  readonly state: ChangeState;
  readonly happening: Happening | null;
  readonly facts: readonly FactChange[];
  readonly reason: string;
  readonly byCoordination: boolean;
  readonly askedAt: Date;
  readonly settledAt: Date | null;
  readonly settledReason: string;
  readonly latest: boolean;
}
const CHANGE = `SELECT c.id, c.event_id AS "eventId", c.state, c.happening, c.facts, c.reason, c.by_coordination AS "byCoordination",
    c.asked_at AS "askedAt", c.settled_at AS "settledAt", c.settled_reason AS "settledReason",
    NOT EXISTS (SELECT 1 FROM event_change l WHERE l.event_id = c.event_id AND l.id <> c.id AND l.state IN ('applied', 'accepted')
      AND coalesce(l.settled_at, l.asked_at) >= c.asked_at) AS latest
  FROM event_change c`;
const OF_EVENT = `${CHANGE} WHERE c.event_id = $1 ORDER BY c.asked_at DESC, c.id LIMIT 100`;
/** A change of a label that was taken back waits for nobody. */
const STANDS = `(c.state <> 'proposed' OR o.told_label IN ('labelled', 'conditional'))`;
/** Only those of the year's dossiers; `$3` null: of every dossier. */
const LISTED = `${CHANGE} JOIN event_overview o ON o.event_id = c.event_id
  WHERE o.edition_year = $1 AND ($3::uuid IS NULL OR o.application_id = $3) AND c.state = $2 AND ${STANDS} ORDER BY c.asked_at DESC, c.id LIMIT $4 OFFSET $5`;
const COUNTS = `SELECT count(*) FILTER (WHERE c.state = $2 AND ($3::uuid IS NULL OR o.application_id = $3))::integer AS total,
    count(*) FILTER (WHERE c.state = 'proposed')::integer AS waiting
  FROM event_change c JOIN event_overview o ON o.event_id = c.event_id WHERE o.edition_year = $1 AND ${STANDS}`;
const PLACES = `SELECT m.code, m.name, coalesce(c.department, m.department) AS department
  FROM municipality m LEFT JOIN municipality c ON c.code = m.current_code WHERE m.code = ANY ($1::text[])`;

/** How labelled events go, and what changed since their label. */
@Injectable()
export class ChangesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  /** @throws PortalError missing, also for an event of another organisation and for one that is not announced (rule 16) */
  async one(actor: Actor, eventId: string): Promise<EventLifeView> {
    const now = this.clock.now();
    const [found] = await readLife(this.#rows, [eventId], now);
    const facts = visibleTo(actor, found);
    const [item, rows, roots] = await Promise.all([
      readEventItem(this.#rows, facts.applicationId, eventId),
      this.database.rows<ChangeRow>(OF_EVENT, [eventId]),
      readRoots(this.#rows, facts.applicationId, now),
    ]);
    const answers = (item?.answers ?? {}) as unknown as Record<string, Answer>;
    const own = typeof answers['municipality'] === 'string' ? answers['municipality'] : null;
    const places = await this.#places(rows, own);
    return {
      eventId,
      applicationId: facts.applicationId,
      title: facts.title,
      parentTitle: facts.parentTitle,
      organisationName: facts.organisationName,
      kind: facts.kind,
      editionYear: facts.editionYear,
      startsOn: facts.edition.startsOn,
      endsOn: facts.edition.endsOn,
      label: facts.notified ? facts.label : 'pending',
      happening: facts.happening,
      reason: facts.reason,
      answers: Object.fromEntries(
        [...Object.keys(CHANGEABLE_FIELDS), 'audiences', 'kind'].map((field) => [field, answers[field] ?? null]),
      ),
      municipality: places.find(({ code }) => code === own) ?? null,
      changes: rows.map((row) => changeView(actor, row, facts, places)),
      mayChange: toVerdictView(canChangeEvent(actor, facts, facts.edition), LIFE_REASONS),
      events: roots.filter((root) => standsLabelled(root) && root.happening !== 'cancelled').length,
    };
  }

  async page(actor: Actor, query: EventChangesQuery): Promise<EventChangesPageView> {
    const { page, size, limit, offset } = window(query);
    const state = query.state ?? 'proposed';
    const application = query.application ?? null;
    const [counts, rows] = await Promise.all([
      this.database.row<{ total: number; waiting: number }>(COUNTS, [query.year, state, application]),
      this.database.rows<ChangeRow>(LISTED, [query.year, state, application, limit, offset]),
    ]);
    const ids = [...new Set(rows.map(({ eventId }) => eventId))];
    const [life, places] = await Promise.all([readLife(this.#rows, ids, this.clock.now()), this.#places(rows, null)]);
    const byId = new Map(life.map((facts) => [facts.eventId, facts]));
    return {
      total: counts?.total ?? 0,
      waiting: counts?.waiting ?? 0,
      page,
      size,
      items: rows.flatMap((row) => {
        const facts = byId.get(row.eventId);
        if (!facts) return [];
        const { eventId, applicationId, title, organisationName, kind, label } = facts;
        return [
          {
            ...changeView(actor, row, facts, places),
            ...{ eventId, applicationId, eventTitle: title, organisationName, kind, label },
            mayRevoke: toVerdictView(canChangeLabel(actor, 'revoke', facts, facts.edition), LABEL_CHANGE_REASONS),
          },
        ];
      }),
    };
  }

  /** The communes that changes name, and one more. */
  #places(rows: readonly ChangeRow[], own: string | null): Promise<PlaceView[]> {
    const named = rows.flatMap(({ facts }) =>
      facts.flatMap(({ field, before, after }) => (field === 'municipality' ? [before, after] : [])),
    );
    const codes = [...new Set([...named, own].filter((code) => typeof code === 'string'))];
    return codes.length === 0 ? Promise.resolve([]) : this.database.rows<PlaceView>(PLACES, [codes]);
  }
}

function changeView(actor: Actor, row: ChangeRow, facts: LifeFacts, places: readonly PlaceView[]): EventChangeView {
  const { id, state, happening, reason, byCoordination, settledReason } = row;
  return {
    id,
    state,
    happening,
    reason,
    byCoordination,
    settledReason,
    facts: row.facts.map((fact) => factView(fact, places)),
    askedAt: row.askedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    mayUndo: toVerdictView(canUndoChange(actor, row, facts, facts.edition), LIFE_REASONS),
    maySettle: toVerdictView(canSettleChange(actor, state, facts, facts.edition), LIFE_REASONS),
  };
}

function factView({ field, before, after }: FactChange, places: readonly PlaceView[]): FactChangeView {
  const spec = EVENT_FIELDS[field];
  const words = (answer: Answer): string[] => [
    ...linesOf(answerInWords(field, spec, answer, { ...USUAL_READING, municipalities: places })),
  ];
  return { field, label: spec.label, before: words(before), after: words(after) };
}
