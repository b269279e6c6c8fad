import { Inject, Injectable } from '@nestjs/common';
import { Database, window } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import type { LotsPageView, LotsQuery, LotView, LotRefusalView } from './notification.contract';

/** What a message about the answer to a dossier is: one per person, dossier and lot. */
export const occasionOf = (applicationId: string, lotId: string): string =>
  `application.decision:${applicationId}:${lotId}`;

/** Lots with what became of their messages; the outbox knows each by its reader and its occasion. */
const LOTS = `SELECT l.id, l.edition_year AS "editionYear", s.title AS session, l.sent_at AS "sentAt",
    coalesce(by.name, '') AS "sentBy", i.dossiers, c.certificates, o.messages, o.delivered, o.waiting, o.refused, o.refusals
  FROM chosen l LEFT JOIN committee_session s ON s.id = l.session_id LEFT JOIN person by ON by.id = l.sent_by
  CROSS JOIN LATERAL (SELECT count(*)::int AS dossiers FROM notification_lot_item i WHERE i.lot_id = l.id) i
  CROSS JOIN LATERAL (SELECT count(*)::int AS certificates FROM notification_lot_item i JOIN event e ON e.application_id = i.application_id
    JOIN label_certificate c ON c.event_id = e.id WHERE i.lot_id = l.id AND c.issued_at = l.sent_at) c
  CROSS JOIN LATERAL (SELECT count(*)::int AS messages, count(*) FILTER (WHERE m.state = 'sent')::int AS delivered,
      count(*) FILTER (WHERE m.state IN ('held', 'planned', 'sending'))::int AS waiting, count(*) FILTER (WHERE m.state IN ('refused', 'bounced'))::int AS refused,
      coalesce(jsonb_agg(jsonb_build_object('applicationId', a.id, 'title', a.title, 'to', m.to_name,
        'refusal', left(coalesce(m.refusal, ''), 1000)) ORDER BY a.title, m.to_name) FILTER (WHERE m.state IN ('refused', 'bounced')), '[]') AS refusals
    FROM notification_lot_item i JOIN application a ON a.id = i.application_id CROSS JOIN LATERAL unnest(i.recipients) r (person_id)
    JOIN outbox_message m ON m.person_id = r.person_id AND m.occasion = 'application.decision:' || i.application_id || ':' || l.id
    WHERE i.lot_id = l.id) o
  ORDER BY l.sent_at DESC, l.id`;
const ONE = `WITH chosen AS (SELECT * FROM notification_lot WHERE id = $1) ${LOTS}`;
const PAGE = `WITH chosen AS (SELECT * FROM notification_lot WHERE edition_year = $1 ORDER BY sent_at DESC, id LIMIT $2 OFFSET $3) ${LOTS}`;

interface Row extends Omit<LotView, 'sentAt' | 'refusals'> {
  sentAt: Date;
  refusals: LotRefusalView[];
}
const MOST_REFUSALS = 100;
const viewOf = ({ sentAt, refusals, ...row }: Row): LotView => ({
  ...row,
  sentAt: sentAt.toISOString(),
  refusals: refusals.slice(0, MOST_REFUSALS),
});

@Injectable()
export class LotsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws PortalError missing */
  async one(id: string): Promise<LotView> {
    const row = await this.database.row<Row>(ONE, [id]);
    if (!row) throw new PortalError('missing', 'labelling.lot_missing', 'Ce lot n’existe pas.');
    return viewOf(row);
  }

  async page(query: LotsQuery): Promise<LotsPageView> {
    const { page, size, limit, offset } = window(query, 10);
    const counted = await this.database.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM notification_lot WHERE edition_year = $1',
      [query.year],
    );
    const rows = await this.database.rows<Row>(PAGE, [query.year, limit, offset]);
    return { total: counted?.count ?? 0, page, size, items: rows.map(viewOf) };
  }
}
