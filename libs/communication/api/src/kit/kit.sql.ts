/** A root event that was announced as labelled and takes place (rule 16): its holder may order. `o` names its row. */
export const announcedRoot = (o: string): string =>
  `${o}.parent_event_id IS NULL AND ${o}.told_label IN ('labelled', 'conditional') AND ${o}.happening <> 'cancelled'
    AND ${o}.application_state <> 'withdrawn'`;
export const ANNOUNCED = announcedRoot('o');

/** What the parcel of a line `l` holds. */
const GIVEN = 'COALESCE(l.delivered, l.quantity)';
const ITEM = `i.id, i.name, i.kind, i.format, i.stock, i.most, i.wish, i.active`;
export const ITEMS = `SELECT ${ITEM}, i.ordered FROM kit_item i WHERE i.edition_year = $1 ORDER BY i.position, i.id`;
export const LOCKED_ITEMS = `SELECT ${ITEM}, i.ordered FROM kit_item i WHERE i.edition_year = $1 ORDER BY i.id FOR UPDATE`;
const POINT = `p.id, p.place, p.street, p.town, p.opening_hours AS "openingHours", p.contact, p.active`;
export const POINTS = `SELECT ${POINT}, (SELECT count(*)::int FROM kit_order k WHERE k.pickup_point_id = p.id) AS orders
  FROM kit_pickup_point p WHERE p.edition_year = $1 ORDER BY p.position, p.id`;
export const SETTINGS = `SELECT y.year, s.orders_until AS "ordersUntil", COALESCE(s.version, 0) AS version
  FROM edition y LEFT JOIN kit_settings s ON s.edition_year = y.year WHERE y.year = $1`;
export const EARLIER = 'SELECT max(edition_year) AS year FROM kit_item WHERE edition_year < $1';
/** Who ordered each item of the edition last. */
export const LAST_ORDERERS = `SELECT DISTINCT ON (l.item_id) l.item_id AS "itemId", COALESCE(f.name, '') AS name
  FROM kit_order_line l JOIN kit_order k ON k.id = l.order_id
  LEFT JOIN organisation_profile f ON f.organisation_id = k.organisation_id AND f.edition_year = k.edition_year
  WHERE k.edition_year = $1 ORDER BY l.item_id, k.ordered_at DESC, k.id`;

/** Holders of the edition `$1` that may order, with a dossier of each and what they ordered. */
export const HOLDERS = `SELECT o.organisation_id, min(o.organisation_name) AS name, (array_agg(o.application_id ORDER BY o.submitted_at, o.application_id))[1] AS application_id,
    COALESCE(array_agg(DISTINCT o.department) FILTER (WHERE o.department IS NOT NULL), '{}') AS departments
  FROM event_overview o WHERE o.edition_year = $1 AND ${ANNOUNCED} GROUP BY o.organisation_id`;
/** `$2` words, `$3` state or `none`, `$4` point; `$5` limit, `$6` offset. */
export const ORDERS = `WITH holder AS (${HOLDERS})
  SELECT h.organisation_id AS "organisationId", h.name AS "organisationName", h.application_id AS "applicationId", h.departments,
    k.id AS "orderId", k.state, COALESCE(p.place || ', ' || p.town, k.delivery_address, '') AS "where", k.ordered_at AS "orderedAt", k.version,
    COALESCE((SELECT json_agg(json_build_object('itemId', l.item_id, 'quantity', l.quantity, 'delivered', l.delivered) ORDER BY i.position)
      FROM kit_order_line l JOIN kit_item i ON i.id = l.item_id WHERE l.order_id = k.id), '[]') AS lines,
    count(*) OVER ()::int AS total
  FROM holder h LEFT JOIN kit_order k ON k.organisation_id = h.organisation_id AND k.edition_year = $1
  LEFT JOIN kit_pickup_point p ON p.id = k.pickup_point_id
  WHERE ($2::text[] IS NULL OR (SELECT bool_and(search_form(h.name) LIKE '%' || word || '%') FROM unnest($2::text[]) AS word))
    AND ($3::text IS NULL OR COALESCE(k.state, 'none') = $3) AND ($4::uuid IS NULL OR k.pickup_point_id = $4)
  ORDER BY h.name, h.organisation_id LIMIT $5 OFFSET $6`;

/** Wishes of the dossiers of one organisation `h`, or of all. */
const wish = (field: string): string =>
  `CASE WHEN jsonb_typeof(a.details->'${field}') = 'number' THEN (a.details->>'${field}')::numeric ELSE 0 END`;
const WISHES = `SELECT COALESCE(sum(${wish('posters')}), 0)::bigint::int AS posters, COALESCE(sum(${wish('flyers')}), 0)::bigint::int AS flyers
  FROM application a WHERE a.edition_year = $1 AND EXISTS (SELECT FROM event_overview o WHERE o.application_id = a.id AND ${ANNOUNCED})`;
export const ALL_WISHES = WISHES;
export const OWN_WISHES = `${WISHES} AND a.organisation_id = $2`;
export const OWN_ADDRESS = `SELECT a.details->>'kitAddress' AS address FROM application a
  WHERE a.edition_year = $1 AND a.organisation_id = $2 AND COALESCE(a.details->>'kitAddress', '') <> '' ORDER BY a.submitted_at, a.id LIMIT 1`;

export const TOTALS = `SELECT i.id AS "itemId", i.wish,
    COALESCE(sum(l.quantity), 0)::int AS wanted,
    COALESCE(sum(${GIVEN}) FILTER (WHERE k.state = 'ordered'), 0)::int AS ordered,
    COALESCE(sum(${GIVEN}) FILTER (WHERE k.state = 'prepared'), 0)::int AS prepared,
    COALESCE(sum(${GIVEN}) FILTER (WHERE k.state = 'handed_over'), 0)::int AS "handedOver",
    COALESCE(sum(l.used), 0)::int AS used, COALESCE(sum(${GIVEN}) FILTER (WHERE l.used IS NOT NULL), 0)::int AS told
  FROM kit_item i LEFT JOIN kit_order_line l ON l.item_id = i.id LEFT JOIN kit_order k ON k.id = l.order_id
  WHERE i.edition_year = $1 GROUP BY i.id ORDER BY i.position, i.id`;
const byPlace = (code: string): string => `WITH holder AS (${HOLDERS}), placed AS (
    SELECT k.id, ${code} AS code FROM kit_order k LEFT JOIN holder h ON h.organisation_id = k.organisation_id WHERE k.edition_year = $1)
  SELECT p.code, count(*)::int AS orders, COALESCE((SELECT json_agg(json_build_object('itemId', s.item_id, 'quantity', s.quantity)) FROM (
      SELECT l.item_id, sum(${GIVEN})::int AS quantity FROM kit_order_line l JOIN placed q ON q.id = l.order_id
      WHERE q.code IS NOT DISTINCT FROM p.code GROUP BY l.item_id) s), '[]') AS lines
  FROM placed p GROUP BY p.code ORDER BY p.code NULLS LAST`;
export const BY_POINT = byPlace('k.pickup_point_id::text');
export const BY_DEPARTMENT = byPlace('h.departments[1]');
export const COUNTS = `WITH holder AS (${HOLDERS}) SELECT (SELECT count(*)::int FROM holder) AS holders,
    (SELECT count(*)::int FROM kit_order WHERE edition_year = $1) AS orders`;

/** Parcels that are still here, and those handed over: every order with something in it; at the point `$2` alone when given. */
export const PARCELS = `SELECT k.id, COALESCE(f.name, '') AS holder, k.state, k.pickup_point_id AS "pointId", COALESCE(p.place, '') AS place,
    COALESCE(p.street, '') AS street, COALESCE(p.town, '') AS town, COALESCE(p.opening_hours, '') AS "openingHours", COALESCE(p.contact, '') AS contact,
    k.delivery_address AS "deliveryAddress", k.ordered_at AS "orderedAt",
    (SELECT json_agg(json_build_object('itemId', i.id, 'name', i.name, 'format', i.format, 'quantity', ${GIVEN}, 'wanted', l.quantity) ORDER BY i.position, i.id)
      FROM kit_order_line l JOIN kit_item i ON i.id = l.item_id WHERE l.order_id = k.id) AS lines
  FROM kit_order k LEFT JOIN kit_pickup_point p ON p.id = k.pickup_point_id
  LEFT JOIN organisation_profile f ON f.organisation_id = k.organisation_id AND f.edition_year = k.edition_year
  WHERE k.edition_year = $1 AND ($2::uuid IS NULL OR k.pickup_point_id = $2) AND EXISTS (SELECT FROM kit_order_line l WHERE l.order_id = k.id)
  ORDER BY p.position NULLS LAST, p.id, f.name, k.id`;

/** The dossier `$1` with what its kit depends on; `$2` null: whoever asks may see all. */
export const SITUATION = `SELECT a.id AS "applicationId", a.organisation_id AS "organisationId", a.edition_year AS "editionYear",
    COALESCE(f.name, '') AS "organisationName", s.orders_until AS "ordersUntil",
    y.state, y.starts_on AS "startsOn", y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn",
    (SELECT COALESCE(array_agg(DISTINCT o.department) FILTER (WHERE o.department IS NOT NULL), '{}') FROM event_overview o
      WHERE o.organisation_id = a.organisation_id AND o.edition_year = a.edition_year AND ${ANNOUNCED}) AS place
  FROM application a JOIN edition y ON y.year = a.edition_year LEFT JOIN kit_settings s ON s.edition_year = a.edition_year
  LEFT JOIN organisation_profile f ON f.organisation_id = a.organisation_id AND f.edition_year = a.edition_year
  WHERE a.id = $1 AND ($2::uuid[] IS NULL OR a.organisation_id = ANY ($2))
    AND EXISTS (SELECT FROM event_overview o WHERE o.application_id = a.id AND ${ANNOUNCED})`;
export const ORDER = `SELECT k.id, k.state, k.ordered_at AS "orderedAt", k.pickup_point_id AS "pickupPointId", k.delivery_address AS "deliveryAddress", k.version,
    COALESCE((SELECT json_agg(json_build_object('itemId', l.item_id, 'quantity', l.quantity, 'delivered', l.delivered, 'used', l.used) ORDER BY i.position, i.id)
      FROM kit_order_line l JOIN kit_item i ON i.id = l.item_id WHERE l.order_id = k.id), '[]') AS lines
  FROM kit_order k WHERE k.edition_year = $1 AND k.organisation_id = $2`;
