// What the coordination's lists are asked in the bench, each with the plainest SQL that answers the same rows with their exact count.
import { YEAR } from './list-edition.mjs';

/** What is asked for, and the plainest SQL that answers the same rows with their exact count. */
const bare = (where, order) => [
  `SELECT count(*) FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id
     AND p.edition_year = a.edition_year WHERE a.edition_year = ${YEAR} AND ${where}`,
  `SELECT a.*, p.name, (SELECT json_agg(o) FROM event_overview o WHERE o.application_id = a.id) AS events
   FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
   WHERE a.edition_year = ${YEAR} AND ${where} ORDER BY ${order} LIMIT 25`,
];
const rooted = (condition) =>
  `a.id IN (SELECT application_id FROM event_overview WHERE edition_year = ${YEAR} AND ${condition})`;
/** The same for root events, with how many dossiers they are of. */
const bareEvents = (where, order) => [
  `SELECT count(*), count(DISTINCT f.application_id) FROM event_overview f JOIN application a ON a.id = f.application_id
   WHERE f.edition_year = ${YEAR} AND f.parent_event_id IS NULL AND ${where}`,
  `SELECT f.*, a.title, a.state FROM event_overview f JOIN application a ON a.id = f.application_id
   WHERE f.edition_year = ${YEAR} AND f.parent_event_id IS NULL AND ${where} ORDER BY ${order} LIMIT 25`,
];
const FILED = `a.state <> 'draft'`;
export const CASES = [
  { query: 'applications?', sql: bare(FILED, 'a.submitted_at, a.id') },
  {
    query: 'applications?state=submitted&state=under_review&sort=title',
    sql: bare(`a.state IN ('submitted', 'under_review')`, 'a.title, a.id'),
  },
  {
    query: 'applications?department=80&sort=recent',
    sql: bare(`${FILED} AND ${rooted(`department = '80'`)}`, 'a.updated_at DESC, a.id'),
  },
  {
    query: 'applications?kind=science_village&sort=organisation',
    sql: bare(`${FILED} AND ${rooted(`kind = 'science_village'`)}`, 'p.name, a.id'),
  },
  {
    query: 'applications?q=lumiere',
    sql: bare(
      `${FILED} AND (a.search LIKE '%lumiere%' OR ${rooted(`search LIKE '%lumiere%'`)})`,
      'a.submitted_at, a.id',
    ),
  },
  { query: 'applications?sort=municipality', sql: bare(FILED, 'p.name, a.id') },
  { query: 'applications?what=review', sql: bare(`a.state = 'under_review'`, 'a.submitted_at, a.id') },
  ...[
    [
      'correction=open',
      `EXISTS (SELECT FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL)`,
    ],
    ['waitingFor=coordination', `a.state IN ('submitted', 'under_review')`],
    [
      'assignedTo=nobody',
      `NOT EXISTS (SELECT FROM application_review r WHERE r.application_id = a.id AND r.taken_by IS NOT NULL)`,
    ],
    ['label=pending', rooted(`label = 'pending'`)],
    ['family=culture', `p.holder_family = 'culture'`],
    ['theme=health', `a.details->'themes' ? 'health'`],
    ['missing=image', `NOT EXISTS (SELECT FROM attachment x WHERE x.application_id = a.id AND x.kind = 'image')`],
    [
      'trait=first_time',
      rooted(
        `NOT EXISTS (SELECT FROM event_overview h WHERE h.organisation_id = a.organisation_id AND h.edition_year < ${YEAR})`,
      ),
    ],
    ['trait=new', 'a.renewed_from IS NULL'],
    [
      'tag=Bench',
      `a.id IN (SELECT x.application_id FROM application_tag x JOIN tag t ON t.id = x.tag_id WHERE t.edition_year = ${YEAR})`,
    ],
  ].flatMap(([query, where]) => [
    { query: `applications?${query}`, sql: bare(`${FILED} AND ${where}`, 'a.submitted_at, a.id') },
    {
      query: `events?${query}`,
      sql: bareEvents(
        `a.id IN (SELECT a.id FROM application a JOIN organisation_profile p ON p.organisation_id = a.organisation_id
           AND p.edition_year = a.edition_year WHERE a.edition_year = ${YEAR} AND ${FILED} AND ${where})`,
        'a.submitted_at, f.event_id',
      ),
    },
  ]),
  { query: 'events?', sql: bareEvents(FILED, 'a.submitted_at, f.event_id') },
  { query: 'events?sort=municipality', sql: bareEvents(FILED, 'f.municipality_code, f.event_id') },
  {
    query: 'events?q=lumiere&sort=title',
    sql: bareEvents(`${FILED} AND f.search LIKE '%lumiere%'`, 'f.search, f.event_id'),
  },
  {
    // Five filters: state, department, kind, who is waited for, words.
    query:
      'events?state=submitted&state=under_review&department=80&department=60&department=62&kind=single&waitingFor=coordination&q=lumiere',
    sql: bareEvents(
      `a.state IN ('submitted', 'under_review') AND f.department IN ('80', '60', '62') AND f.kind = 'single' AND f.search LIKE '%lumiere%'
        AND NOT EXISTS (SELECT FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL)`,
      'a.submitted_at, f.event_id',
    ),
  },
  // Every other value that a filter may have, and words of two letters: their rows come at the API only.
  ...[
    ...['submitted', 'ready_for_committee', 'decided'].map((state) => `state=${state}`),
    ...[
      'kind=single',
      'kind=science_village',
      'department=60',
      'correction=answered',
      'label=labelled',
      'assignedTo=me',
    ],
    ...['holder', 'drari', 'region', 'nobody'].map((who) => `waitingFor=${who}`),
    ...['take_in_charge', 'review', 'reread', 'opinion', 'decide', 'notify', 'finish_draft'].map(
      (what) => `what=${what}`,
    ),
    ...['document', 'answers'].map((piece) => `missing=${piece}`),
    ...['renewed', 'extended', 'seeking', 'offering', 'complete', 'nearly', 'begun', 'dormant'].map(
      (one) => `trait=${one}`,
    ),
    'q=la',
  ].flatMap((query) => [{ query: `applications?${query}` }, { query: `events?${query}` }]),
];
