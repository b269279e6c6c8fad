import { MONTHLY_DAYS, type Topic } from '@fds/communication/domain';
import { Given, hitSql, type SegmentQuestion } from './conditions.sql';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
export interface AudienceQuestion extends SegmentQuestion {
  /** Null for a service message. */
  readonly topic: Topic | null;
}

/**
 * Who a segment finds, once each, as the CTE `reached`, with why somebody is left out: one mail for five dossiers, none
 * for a closed account, an address that its server refused last, or somebody who did not ask for the topic. What somebody
 * was sent last is picked among their own messages: asked by state or by date as well, PostgreSQL walks all that were sent,
 * once for each person, for as long as it does not know how many these have become.
 */
function reachedSql(asked: AudienceQuestion, given: Given): string {
  const hit = hitSql(asked, given);
  const topic = asked.topic === null ? null : given.of(asked.topic, 'text');
  const asking = topic
    ? `WHEN COALESCE(pref.rhythm, 'never') = 'never' THEN 'no_consent'
       WHEN pref.rhythm = 'monthly' AND EXISTS (SELECT FROM campaign_recipient had JOIN campaign k ON k.id = had.campaign_id
         WHERE had.person_id = q.id AND k.topic = ${topic} AND had.written_at > ${given.of(asked.now, 'timestamptz')} - interval '${MONTHLY_DAYS} days') THEN 'rhythm'`
    : '';
  return `${hit},
  found AS (SELECT person_id, array_agg(DISTINCT organisation_id) AS structures,
      COALESCE(array_agg(DISTINCT application_id) FILTER (WHERE application_id IS NOT NULL), '{}') AS dossiers,
      COALESCE(array_agg(DISTINCT event_id) FILTER (WHERE event_id IS NOT NULL), '{}') AS events
    FROM hit WHERE person_id IS NOT NULL GROUP BY 1),
  reached AS MATERIALIZED (SELECT found.*, q.name, q.email::text AS email,
      CASE WHEN q.disabled_at IS NOT NULL OR q.erased_at IS NOT NULL THEN 'closed'
        WHEN q.email !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:].]{2,}$' THEN 'no_address'
        ${asking}
        WHEN last.state IN ('refused', 'bounced') OR EXISTS (SELECT FROM unreachable_address u WHERE u.address = lower(q.email))
          THEN 'refused_address' END AS left_out
    FROM found JOIN person q ON q.id = found.person_id
    ${topic ? `LEFT JOIN communication_preference pref ON pref.person_id = q.id AND pref.topic = ${topic}` : ''}
    LEFT JOIN LATERAL (SELECT (array_agg(w.state ORDER BY w.written_at DESC) FILTER (WHERE w.to_address = q.email
        AND w.state IN ('sent', 'refused', 'bounced')))[1] AS state FROM outbox_message w WHERE w.person_id = q.id) last ON true)`;
}

/** What a segment finds, in one row. */
export function countsSql(asked: AudienceQuestion): Statement {
  const given = new Given();
  return {
    text: `WITH ${reachedSql(asked, given)}
      SELECT (SELECT count(DISTINCT organisation_id)::integer FROM hit) AS structures,
        (SELECT count(DISTINCT event_id)::integer FROM hit) AS events,
        (SELECT count(*)::integer FROM reached WHERE left_out IS NULL) AS messages,
        (SELECT count(*)::integer FROM reached WHERE left_out IS NULL AND cardinality(events) > 1) AS merged,
        (SELECT COALESCE(json_object_agg(left_out, n), '{}') FROM (SELECT left_out, count(*)::integer AS n FROM reached
          WHERE left_out IS NOT NULL GROUP BY 1) l) AS "leftOut",
        (SELECT COALESCE(json_agg(json_build_object('reason', left_out, 'id', person_id, 'name', name) ORDER BY name, person_id), '[]')
          FROM (SELECT * FROM reached WHERE left_out IS NOT NULL ORDER BY left_out = 'closed', name, person_id LIMIT 10) l) AS "leftOutPeople",
        (SELECT COALESCE(json_agg(COALESCE(pr.name, '') ORDER BY pr.name), '[]') FROM (
          SELECT organisation_id FROM hit GROUP BY 1 HAVING bool_and(person_id IS NULL) LIMIT 200) alone
          LEFT JOIN organisation_profile pr ON pr.organisation_id = alone.organisation_id AND pr.edition_year = $1) AS "nobodyThere"`,
    values: given.values,
  };
}

/** A page of the people who would get a message, by name. */
export function peopleSql(asked: AudienceQuestion, window: { limit: number; offset: number }): Statement {
  const given = new Given();
  return {
    text: `WITH ${reachedSql(asked, given)}
      SELECT person_id AS "personId", name, email, structures, dossiers, events, count(*) OVER ()::integer AS total
      FROM reached WHERE left_out IS NULL ORDER BY name, person_id
      LIMIT ${given.of(window.limit, 'integer')} OFFSET ${given.of(window.offset, 'integer')}`,
    values: given.values,
  };
}

/** Keeps who a campaign finds, with those left out and why; who is there already stays as it is. */
export function keepSql(campaignId: string, asked: AudienceQuestion): Statement {
  const given = new Given();
  return {
    text: `WITH ${reachedSql(asked, given)}
      INSERT INTO campaign_recipient (campaign_id, person_id, structures, dossiers, events, left_out)
      SELECT ${given.of(campaignId, 'uuid')}, person_id, structures, dossiers, events, left_out FROM reached
      ON CONFLICT DO NOTHING RETURNING left_out`,
    values: given.values,
  };
}

/** Of the people whom a campaign wrote to, how many the segment no longer finds: they gave what was asked. */
export function settledSql(campaignId: string, asked: AudienceQuestion): Statement {
  const given = new Given();
  return {
    text: `WITH ${hitSql(asked, given)}
      SELECT count(*)::integer AS settled FROM campaign_recipient r WHERE r.campaign_id = ${given.of(campaignId, 'uuid')}
        AND r.written_at IS NOT NULL AND NOT EXISTS (SELECT FROM hit WHERE hit.person_id = r.person_id)`,
    values: given.values,
  };
}
