import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition, type EditionState } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { PortalError, type Day, type Label } from '@fds/shared/kernel';

/** An event under its label, as the rules of its later life ask for it. */
export interface LabelFacts {
  readonly eventId: string;
  readonly parentEventId: string | null;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly editionYear: number;
  readonly edition: { readonly state: EditionState };
  readonly title: string;
  /** The label it stands under, its own or its root's. */
  readonly label: Label;
  readonly notified: boolean;
  readonly departments: readonly string[];
  /** The reason of the last decision on it. */
  readonly reason: string;
  readonly conditionDueOn: Day | null;
}

const FACTS = `SELECT e.id AS "eventId", e.parent_event_id AS "parentEventId", a.id AS "applicationId",
    a.organisation_id AS "organisationId", a.edition_year AS "editionYear", e.title, coalesce(own.label, up.label, 'pending') AS label,
    CASE WHEN own.event_id IS NOT NULL THEN own.notified_at ELSE up.notified_at END IS NOT NULL AS notified,
    coalesce((SELECT array_agg(DISTINCT o.department) FROM event_overview o
      WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL), '{}') AS departments,
    coalesce(d.reason, '') AS reason, d.condition_due_on AS "conditionDueOn", y.state, y.starts_on AS "startsOn",
    y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn"
  FROM event e JOIN application a ON a.id = e.application_id JOIN edition y ON y.year = a.edition_year
  LEFT JOIN event_label own ON own.event_id = e.id LEFT JOIN event_label up ON up.event_id = e.parent_event_id
  LEFT JOIN LATERAL (SELECT reason, condition_due_on FROM label_decision WHERE event_id = e.id
    ORDER BY decided_at DESC, id LIMIT 1) d ON true
  WHERE e.id = $1`;

export const noSuchEvent = (): PortalError =>
  new PortalError('missing', 'labelling.event_missing', 'Cet événement n’existe pas, ou plus.');

@Injectable()
export class LabelFactsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing */
  async of(eventId: string): Promise<LabelFacts> {
    const row = await this.database.row<Omit<LabelFacts, 'edition'> & DatedEdition>(FACTS, [eventId]);
    if (!row) throw noSuchEvent();
    return { ...row, edition: { state: stateAt(row, this.clock.now()) } };
  }
}
