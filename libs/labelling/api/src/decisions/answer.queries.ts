import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import type { Actor, EventKind, Label } from '@fds/shared/kernel';
import { labelSeenBy } from '@fds/applications/domain';
import { noSuchApplication } from '../review/review.queries';
import type { ApplicationAnswerView } from './decision.contract';

/** `$2` null: any organisation. A label without `notified_at` never leaves the database (rule 16). */
const ANSWER = `SELECT a.id AS "applicationId", a.edition_year AS "editionYear", a.title AS "applicationTitle", e.id AS "eventId",
    e.parent_event_id AS "parentEventId", e.title, e.kind, COALESCE(l.label, 'pending') AS label, l.notified_at AS "notifiedAt",
    COALESCE(d.reason, '') AS reason
  FROM application a LEFT JOIN event e ON e.application_id = a.id LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN event_label own ON own.event_id = e.id AND own.notified_at IS NOT NULL
  LEFT JOIN event_label up ON up.event_id = e.parent_event_id AND up.notified_at IS NOT NULL
  LEFT JOIN LATERAL (SELECT COALESCE(own.label, up.label) AS label, COALESCE(own.notified_at, up.notified_at) AS notified_at) l ON true
  LEFT JOIN LATERAL (SELECT reason FROM label_decision WHERE event_id = own.event_id ORDER BY decided_at DESC, id LIMIT 1) d ON true
  WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.organisation_id = ANY ($2))
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;

interface Row {
  applicationId: string;
  editionYear: number;
  applicationTitle: string;
  eventId: string | null;
  parentEventId: string | null;
  title: string;
  kind: EventKind;
  label: Label;
  notifiedAt: Date | null;
  reason: string;
}

/** What a holder may read of the committee's decisions. */
@Injectable()
export class AnswerQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws PortalError missing, also for a dossier of another organisation */
  async of(actor: Actor, applicationId: string): Promise<ApplicationAnswerView> {
    const organisations = actor.role === 'holder' ? actor.organisationIds : null;
    const rows = await this.database.rows<Row>(ANSWER, [applicationId, organisations]);
    const [first] = rows;
    if (!first) throw noSuchApplication();
    const notified = rows.find(({ parentEventId, notifiedAt }) => parentEventId === null && notifiedAt !== null);
    return {
      applicationId: first.applicationId,
      editionYear: first.editionYear,
      title: first.applicationTitle,
      notifiedAt: notified?.notifiedAt?.toISOString() ?? null,
      events: rows.flatMap(({ eventId, parentEventId, title, kind, label, notifiedAt, reason }) =>
        eventId === null
          ? []
          : [
              {
                eventId,
                parentEventId,
                title,
                kind,
                label: labelSeenBy({ role: 'holder' }, label, notifiedAt !== null),
                reason,
              },
            ],
      ),
    };
  }
}
