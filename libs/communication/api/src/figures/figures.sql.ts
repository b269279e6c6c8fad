import type { PostSort } from './figures.contract';

const ORDERS: Record<PostSort, string> = {
  '-date': 't.date DESC NULLS LAST, t.title, t.id',
  date: 't.date NULLS LAST, t.title, t.id',
  '-views': 't.views DESC NULLS LAST, t.id',
  '-clicks': 't.clicks DESC NULLS LAST, t.id',
  '-visits': 't.visits DESC NULLS LAST, t.id',
  '-readers': 't.readers DESC NULLS LAST, t.id',
  title: 'search_form(t.title), t.id',
};
const POST = `t.id, t.year, t.scope, t.channel, t.title, t.date::text AS date, t.sponsored, t.views, t.clicks, t.visits, t.readers,
  (t.cost * 100)::integer AS "costCents", NULLIF(t.url, '') AS url, t.version`;
const WANTED = `t.year = $1 AND ($2::text IS NULL OR t.channel = $2) AND ($3::boolean IS NULL OR t.sponsored = $3)
  AND ($4::text[] IS NULL OR (SELECT bool_and(search_form(t.title) LIKE '%' || word || '%') FROM unnest($4) AS word))`;
export const POSTS = Object.fromEntries(
  Object.entries(ORDERS).map(([sort, order]) => [
    sort,
    `SELECT ${POST}, count(*) OVER ()::integer AS total FROM outreach_post t WHERE ${WANTED} ORDER BY ${order} LIMIT $5 OFFSET $6`,
  ]),
) as Record<PostSort, string>;
export const POSTS_TOTAL = `SELECT count(*)::integer AS total FROM outreach_post t WHERE ${WANTED}`;
export const ONE_POST = `SELECT ${POST} FROM outreach_post t WHERE t.id = $1`;

const SITE = `s.id, s.year, s.place, s.panels, s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn", s.version`;
export const SITES = `SELECT ${SITE}, count(*) OVER ()::integer AS total FROM poster_site s WHERE s.year = $1
  ORDER BY s.panels DESC, s.place, s.id LIMIT $2 OFFSET $3`;
export const SITES_TOTAL = `SELECT count(*)::integer AS total FROM poster_site WHERE year = $1`;
export const ONE_SITE = `SELECT ${SITE} FROM poster_site s WHERE s.id = $1`;
export const AMBASSADOR = `SELECT name, position, words, photo_credit AS "photoCredit", version FROM festival_ambassador
  WHERE year = $1`;

/** The lines of two years, added up by year, channel and scope. */
export const SUMS = `SELECT year, channel, scope, count(*)::integer AS lines,
    json_build_object('views', sum(views), 'clicks', sum(clicks), 'visits', sum(visits), 'readers', sum(readers)) AS values,
    json_build_object('views', count(views), 'clicks', count(clicks), 'visits', count(visits), 'readers', count(readers)) AS said
  FROM outreach_post WHERE year = ANY ($1::smallint[]) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
/** What stands beside them, a line for each year. A year without edition has no relays that could be counted. */
export const BESIDE = `SELECT y AS year,
    (SELECT sum(clicks)::integer FROM outreach_post WHERE year = y AND sponsored) AS "sponsoredClicks",
    (SELECT sum(panels)::integer FROM poster_site WHERE year = y) AS panels,
    (SELECT count(r.id)::integer FROM edition e LEFT JOIN media_relay r ON r.edition_year = e.year
      WHERE e.year = y GROUP BY e.year) AS relays,
    (SELECT count(*) FILTER (WHERE r.names_ambassador)::integer FROM media_relay r WHERE r.edition_year = y
      HAVING count(*) > 0) AS naming
  FROM unnest($1::smallint[]) AS y`;
export const YEARS = `SELECT year FROM (SELECT year FROM outreach_post UNION SELECT year FROM poster_site
    UNION SELECT year FROM festival_ambassador) AS entered ORDER BY year DESC LIMIT 100`;
