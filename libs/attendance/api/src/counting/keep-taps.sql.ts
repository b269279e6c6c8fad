/**
 * Keeps the taps of several phones and their tally, all in one statement: a tap that is there already is left alone and
 * adds nothing. What undoes another takes over its counter, day and amount, and only that of the same phone and link, each
 * once. A tap and its undoing may come together. What is about to be added is never below zero, which the check of the
 * table sees before it sees that the row is there; what is added to a row that is there may be. Rows are written in one
 * order, taps before tallies, so that two processes never wait for each other.
 */
export const KEEP_TAPS = `WITH given AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::smallint[], $6::date[], $7::timestamptz[],
        $8::timestamptz[], $9::integer[], $10::uuid[])
      AS g (id, link_id, device, counter, amount, day, tapped_at, received_at, clock_off, undoes)),
  found AS (
    SELECT g.id, g.link_id, g.device, g.tapped_at, g.received_at, g.clock_off, g.undoes,
      COALESCE(was.counter, g.counter) AS counter, COALESCE(was.day, g.day) AS day,
      CASE WHEN g.undoes IS NULL THEN g.amount ELSE -was.amount END AS amount
    FROM given g LEFT JOIN LATERAL (
      SELECT t.counter, t.day, t.amount FROM counting_tap t
        WHERE t.id = g.undoes AND t.link_id = g.link_id AND t.device = g.device AND t.undoes IS NULL
      UNION ALL SELECT n.counter, n.day, n.amount FROM given n
        WHERE g.undoes IS NOT NULL AND n.id = g.undoes AND n.link_id = g.link_id AND n.device = g.device AND n.undoes IS NULL
          AND NOT EXISTS (SELECT 1 FROM counting_tap t WHERE t.id = n.id)
      LIMIT 1) was ON true
    WHERE g.undoes IS NULL OR was.amount IS NOT NULL),
  kept AS (
    INSERT INTO counting_tap (id, link_id, device, counter, amount, day, tapped_at, received_at, clock_off, undoes)
    SELECT id, link_id, device, counter, amount, day, tapped_at, received_at, clock_off, undoes FROM found ORDER BY id
    ON CONFLICT DO NOTHING RETURNING link_id, device, day, counter, amount, received_at),
  added AS (
    SELECT link_id, device, day, counter, sum(amount) AS amount, max(received_at) AS last_at FROM kept GROUP BY 1, 2, 3, 4),
  tallied AS (
    INSERT INTO counting_tally (link_id, device, day, counter, visits, last_at)
    SELECT link_id, device, day, counter, GREATEST(amount, 0), last_at FROM added ORDER BY 1, 2, 3, 4
    ON CONFLICT (link_id, day, device, counter) DO UPDATE SET last_at = EXCLUDED.last_at, visits = counting_tally.visits
      + (SELECT k.amount FROM added k WHERE k.link_id = EXCLUDED.link_id AND k.device = EXCLUDED.device
          AND k.day = EXCLUDED.day AND k.counter = EXCLUDED.counter))
  SELECT g.device, g.id FROM given g WHERE g.undoes IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM found f WHERE f.id = g.id AND f.device = g.device)
    AND NOT EXISTS (SELECT 1 FROM counting_tap t WHERE t.id = g.id)`;
