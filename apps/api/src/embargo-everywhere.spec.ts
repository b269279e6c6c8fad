import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { routeAudiences } from '@fds/shared/api-kit';
import { ROUTES } from './test/routes.table';
import { foundOrganisation, fileDossier, holdEdition, refresh, type FiledDossier } from './test/dossiers';
import { writesActivity } from './test/talks';

/** Words that stand nowhere but in what the committee thinks, proposes and decides. */
const CANARY = /canari/i;
const YEAR = 2026;

interface Twin {
  readonly dossier: FiledDossier;
  readonly organisationId: string;
  readonly holder: Visitor;
  readonly partner: Visitor;
}
let portal: TestPortal;
/** Two dossiers alike in everything: of the first the committee has decided, of the second it has not spoken. */
let decided: Twin;
let undecided: Twin;

beforeAll(async () => {
  // Nobody leaves a mark of the hour at which one was read before the other.
  portal = await TestPortal.start({ at: '2026-06-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api', PORTAL_PACE: '100' } });
  await holdEdition(portal, YEAR, 'review');
  [decided, undecided] = [await twin(), await twin()];
  await plant(decided);
});
afterAll(() => portal?.stop());

async function twin(): Promise<Twin> {
  const organisationId = await foundOrganisation(portal, YEAR, 'Maison jumelle');
  const dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId,
    title: 'Dossier jumeau',
    state: 'ready_for_committee',
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Stand' }] },
      { title: 'Conférence' },
      { title: 'Atelier' },
      { title: 'Sortie' },
    ],
  });
  const partner = await portal.as('partner');
  await writesActivity(portal, dossier.event('Stand'), partner);
  return { dossier, organisationId, partner, holder: await portal.as('holder', [organisationId]) };
}

/** Everything that may be known of a dossier before its holder is told, with a word that tells it. */
async function plant({ dossier }: Twin): Promise<void> {
  const coordinator = await portal.as('coordinator');
  const { personId } = coordinator;
  const event = (title: string): string => dossier.event(title);
  const sql = (text: string, ...values: unknown[]) => portal.sql(text, values);
  await sql(
    `INSERT INTO application_review (application_id, assigned_to, taken_by, taken_at, ready_at) VALUES ($1, $2, $2, now(), now())`,
    dossier.id,
    personId,
  );
  await sql(
    `INSERT INTO criterion_mark (application_id, code, mark, note, marked_by, marked_at) VALUES ($1, 'free', 'not_met', 'Canari de la note', $2, now())`,
    dossier.id,
    personId,
  );
  for (const voice of ['coordination', 'drari', 'region'])
    await sql(
      `INSERT INTO opinion (application_id, voice, position, reasons, given_by, given_at) VALUES ($1, $2, 'unfavourable', 'Canari de l’avis', $3, now())`,
      dossier.id,
      voice,
      personId,
    );
  const [session] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on, state, opened_at, closed_at) VALUES ($1, 'Canari de la séance', '2026-06-09', 'closed', now(), now()) RETURNING id`,
    [YEAR],
  );
  await sql(
    `INSERT INTO agenda_item (session_id, application_id, position) VALUES ($1, $2, 1)`,
    session?.id,
    dossier.id,
  );
  await sql(
    `INSERT INTO session_position (session_id, application_id, voice, position, reasons, entered_by, entered_at) VALUES ($1, $2, 'drari', 'unfavourable', 'Canari de la position', $3, now())`,
    session?.id,
    dossier.id,
    personId,
  );
  const [scenario] = await portal.sql<{ id: string }>(
    `INSERT INTO scenario (edition_year, name, created_by, created_at, updated_at) VALUES ($1, 'Canari du scénario', $2, now(), now()) RETURNING id`,
    [YEAR, personId],
  );
  await sql(
    `INSERT INTO scenario_decision (scenario_id, event_id, outcome) VALUES ($1, $2, 'refuse')`,
    scenario?.id,
    event('Village'),
  );
  await sql(
    `INSERT INTO label_proposal (event_id, outcome, reason, proposed_by, proposed_at) VALUES ($1, 'refuse', 'Canari de la proposition', $2, now())`,
    event('Village'),
    personId,
  );
  await coordinator.post(`/api/applications/${dossier.id}/messages`, {
    circle: 'note',
    text: 'Canari de la note interne',
  });
  const decisions = [
    { eventId: event('Village'), outcome: 'label', reason: '' },
    { eventId: event('Conférence'), outcome: 'refuse', reason: 'Canari du refus' },
    { eventId: event('Atelier'), outcome: 'label_with_conditions', reason: 'Canari de la réserve' },
    { eventId: event('Sortie'), outcome: 'defer', reason: 'Canari de l’ajournement' },
  ];
  const done = await coordinator.post(`/api/applications/${dossier.id}/decisions`, { decisions });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  const mail = { subject: 'Canari de l’objet', text: 'Canari du message' };
  for (const [method, what, body] of [
    ['PUT', 'message', mail],
    ['PUT', 'hold', undefined],
    ['POST', 'test', undefined],
  ] as const)
    expect(
      (await coordinator.send(method, `/api/applications/${dossier.id}/notification-${what}`, body)).status,
    ).toBeLessThan(300);
  await refresh(portal, ['Village', 'Conférence', 'Atelier', 'Sortie', 'Stand'].map(event));
}

/** The route's address among the things of a twin; the table of routes names every one that there is. */
function addressed(template: string, { dossier, organisationId, holder }: Twin): string {
  const id = template.startsWith('/api/events')
    ? dossier.event('Conférence')
    : template.startsWith('/api/organisations') || template.startsWith('/api/public-organisations')
      ? organisationId
      : template.startsWith('/api/people')
        ? holder.personId
        : dossier.id;
  return template
    .replace('{id}', id)
    .replace('{year}', String(YEAR))
    .replace('{number}', '1')
    .replace('{itemId}', dossier.event('Village'))
    .replace('{personId}', holder.personId)
    .replace(/\{organisationId\}/, organisationId)
    .replace(/\{[a-z]+(Id)?\}/gi, organisationId);
}

/** A twin as the table of routes knows a festival. */
const festivalOf = ({ dossier, organisationId, holder }: Twin): Festival => ({
  organisationId,
  otherOrganisationId: organisationId,
  applicationId: dossier.id,
  eventId: dossier.event('Village'),
  holder,
  stranger: holder,
  coordinator: holder,
});

/** Queries under which lists show everything, sort and count by every thing that a decision could move. */
const QUERIES = [
  '',
  `?year=${YEAR}`,
  `?editionYear=${YEAR}`,
  '?circle=team',
  '?circle=thread',
  '?q=village',
  '?size=200',
  ...['decided', 'ready_for_committee'].map((state) => `?state=${state}`),
  ...['refused', 'labelled', 'conditional', 'deferred', 'pending'].map((label) => `?label=${label}`),
  ...['recent', 'title', 'waiting', 'updated'].map((sort) => `?sort=${sort}`),
];

/** What somebody reads there, of an answer of any kind. */
async function wordsOf(raw: Uint8Array, type: string): Promise<string> {
  if (!type.includes('pdf')) return new TextDecoder().decode(raw);
  const document = await getDocument({ data: raw.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ');
}

/** What differs between two twins by nature: who they are, and when somebody looked. */
function withoutNames(words: string): string {
  let text = words;
  for (const { dossier, organisationId, holder, partner } of [decided, undecided]) {
    const events = ['Village', 'Stand', 'Conférence', 'Atelier', 'Sortie'].map((title) => dossier.event(title));
    const own = [dossier.id, organisationId, holder.personId, partner.personId, ...events];
    for (const [index, id] of own.entries()) text = text.replaceAll(id, `<${index}>`);
    text = text.replaceAll(dossier.id.slice(0, 8).toUpperCase(), '<reference>');
  }
  return text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
    .replace(/"requestId":"[^"]*"/g, '')
    .replace(/"(now|createdAt|seenAt|expiresAt|lastSeenAt|startedAt|endsAt|at|invitedAt|acceptedAt)":"[^"]*"/g, '')
    .replace(/[a-z0-9.+-]+@[a-z.-]+/g, '<address>');
}

const isRead = ({ route }: { route: string }): boolean => route.startsWith('GET ');
/** Opening one of them ends a session or leaves the portal. */
const LEFT_OUT = /pro-connect|\/links\/|\/invitations\/\{token\}/;
const READS = ROUTES.filter(isRead).filter(({ route }) => !LEFT_OUT.test(route));

type Reader = (twin: Twin) => Visitor;
const READERS: readonly (readonly [string, Reader])[] = [
  ['the holder', ({ holder }) => holder],
  ['an invited partner', ({ partner }) => partner],
  ['anybody', () => portal.anonymous()],
];

/** Whether an answer holds rows or counts. */
const isList = (raw: Uint8Array): boolean =>
  /^\{.*"(items|total|counts)":/.test(new TextDecoder().decode(raw.slice(0, 200_000)));

async function readAll(twin: Twin, reader: Reader): Promise<Map<string, { status: number; words: string }>> {
  const visitor = reader(twin);
  const answers = new Map<string, { status: number; words: string }>();
  for (const { route, request } of READS) {
    const path = addressed(route.slice('GET '.length), twin);
    const own = request?.(festivalOf(twin)).query ?? '';
    for (const query of new Set([own, ...QUERIES])) {
      const { status, raw, headers } = await visitor.send('GET', `${path}${query}`);
      // A query that the route does not know says so, to everybody.
      if (status === 422 && query !== '') continue;
      answers.set(`${route} ${query}`, { status, words: await wordsOf(raw, headers.get('content-type') ?? '') });
      // A closed door is closed whatever is asked, and only a list has something to filter, count and sort.
      if (!isList(raw)) break;
    }
  }
  return answers;
}

test.each(READERS)(
  'rule 16: %s reads no word of a pending decision on any route, in any list, file or PDF',
  async (_, reader) => {
    const leaks: string[] = [];
    const differences: string[] = [];
    const mine = await readAll(decided, reader);
    const other = await readAll(undecided, reader);
    expect(mine.size).toBeGreaterThanOrEqual(READS.length / 2);
    for (const [place, { status, words }] of mine) {
      expect({ place, failed: status >= 500 }).toEqual({ place, failed: false });
      if (CANARY.test(words)) leaks.push(place);
      const twin = other.get(place);
      const [one, two] = [withoutNames(words), withoutNames(twin?.words ?? '')];
      if (status !== twin?.status || one !== two)
        differences.push(`${place}\n  ${one.slice(0, 1500)}\n  ${two.slice(0, 1500)}`);
    }
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
  },
  240_000,
);

test('rule 16: no mail of a pending decision was written to anybody but who prepares it', async () => {
  const mails = await portal.sql<{ to: string; words: string }>(
    `SELECT person_id AS to, subject || text AS words FROM outbox_message`,
  );
  const told = [decided, undecided].flatMap(({ holder, partner }) => [holder.personId, partner.personId]);
  expect(mails.filter(({ to }) => told.includes(to))).toEqual([]);
  expect(mails.some(({ words }) => CANARY.test(words))).toBe(true);
});

test('the walk goes by the table of routes, which names every route that there is', () => {
  expect(routeAudiences(portal.app)).toHaveLength(ROUTES.length);
  expect(READS.length).toBeGreaterThan(40);
});
