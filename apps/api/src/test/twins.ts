import { expect } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Festival, TestPortal, Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, type FiledDossier, type TestEvent } from './dossiers';
import { ROUTES } from './routes.table';
import { writesActivity } from './talks';

/** The edition in which twins live. */
export const YEAR = 2026;
/** A dossier with those who may read it; one of two that are alike in everything but what is kept from them. */
export interface Twin {
  readonly dossier: FiledDossier;
  readonly organisationId: string;
  readonly holder: Visitor;
  readonly partner: Visitor;
}
export type Twins = readonly [Twin, Twin];

const EVENTS: readonly TestEvent[] = [
  { title: 'Village', kind: 'science_village', activities: [{ title: 'Stand' }] },
  { title: 'Conférence' },
  { title: 'Atelier' },
  { title: 'Sortie' },
];
export async function layTwin(portal: TestPortal): Promise<Twin> {
  const organisationId = await foundOrganisation(portal, YEAR, 'Maison jumelle');
  const dossier = await fileDossier(portal, {
    ...{ year: YEAR, organisationId, title: 'Dossier jumeau', state: 'ready_for_committee', events: EVENTS },
  });
  const partner = await portal.as('partner');
  await writesActivity(portal, dossier.event('Stand'), partner);
  return { dossier, organisationId, partner, holder: await portal.as('holder', [organisationId]) };
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
function withoutNames(twins: Twins, words: string): string {
  let text = words;
  for (const { dossier, organisationId, holder, partner } of twins) {
    const events = ['Village', 'Stand', 'Conférence', 'Atelier', 'Sortie'].map((title) => dossier.event(title));
    const own = [dossier.id, organisationId, holder.personId, partner.personId, ...events];
    for (const [index, id] of own.entries()) text = text.replaceAll(id, `<${index}>`);
    text = text.replaceAll(dossier.id.slice(0, 8).toUpperCase(), '<reference>');
  }
  return (
    text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>')
      .replace(/"requestId":"[^"]*"/g, '')
      .replace(/"(now|createdAt|seenAt|expiresAt|lastSeenAt|startedAt|endsAt|at|invitedAt|acceptedAt)":"[^"]*"/g, '')
      .replace(/[a-z0-9.+-]+@[a-z.-]+/g, '<address>')
      // Of one lot the second line of the journal is some thousandths after the first, and a second or a minute may
      // have begun in between; the tests' clocks are set on the hour, which does not end while they run.
      .replace(/:\d\d:\d\d\.\d{3}Z/g, 'Z')
      .replace(/arrivé le [^;]+/g, 'arrivé <now>')
  );
}

const isRead = ({ route }: { route: string }): boolean => route.startsWith('GET ');
/** Opening one of them ends a session or leaves the portal. */
const LEFT_OUT = /pro-connect|\/links\/|\/invitations\/\{token\}/;
export const READS = ROUTES.filter(isRead).filter(({ route }) => !LEFT_OUT.test(route));

/** Whether an answer holds rows or counts. */
const isList = (raw: Uint8Array): boolean =>
  /^\{.*"(items|total|counts)":/.test(new TextDecoder().decode(raw.slice(0, 200_000)));

async function readAll(twin: Twin, visitor: Visitor): Promise<Map<string, { status: number; words: string }>> {
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

/** Writes about a dossier or an event, withdrawing last: nothing comes after it. */
const WRITES = ROUTES.filter(
  ({ route }) =>
    /^(POST|PUT|PATCH|DELETE) \/api\/(applications|events)\/\{/.test(route) && !route.includes('attachments'),
).sort((one, two) => Number(one.route.includes('withdrawal')) - Number(two.route.includes('withdrawal')));
/** Bodies of which one at least goes beyond the first look at a request. */
const BODIES = [undefined, {}, { version: 1 }, { reason: 'Plus de lieu.' }, { text: 'Bonjour.', circle: 'thread' }];

/** Where a writer is answered otherwise about the first twin than about the other; how many writes were let in. */
export async function compareWrites(
  twins: Twins,
  writer: (twin: Twin) => Visitor,
): Promise<{ differences: string[]; tried: number; done: number }> {
  const differences: string[] = [];
  let [tried, done] = [0, 0];
  for (const { route, request } of WRITES) {
    const [method = '', template = ''] = route.split(' ');
    for (const body of [...BODIES, 'own' as const]) {
      const answers: string[] = [];
      for (const twin of twins) {
        const sent = body === 'own' ? request?.(festivalOf(twin)).body : body;
        const answer = await writer(twin).send(method, addressed(template, twin), sent);
        done += answer.status < 300 ? 1 : 0;
        answers.push(`${answer.status} ${withoutNames(twins, new TextDecoder().decode(answer.raw))}`);
      }
      tried += 1;
      if (answers[0] !== answers[1]) differences.push(`${route} ${JSON.stringify(body)}\n  ${answers.join('\n  ')}`);
    }
  }
  return { differences, tried, done };
}

/** What a reader finds in the first twin that is not in the other: words that match `secret`, and every difference. */
export async function compareTwins(
  twins: Twins,
  reader: (twin: Twin) => Visitor,
  secret: RegExp,
): Promise<{ leaks: string[]; differences: string[]; places: number }> {
  const found = { leaks: [] as string[], differences: [] as string[] };
  const [mine, other] = [await readAll(twins[0], reader(twins[0])), await readAll(twins[1], reader(twins[1]))];
  for (const [place, { status, words }] of mine) {
    expect({ place, failed: status >= 500 }).toEqual({ place, failed: false });
    if (secret.test(words)) found.leaks.push(place);
    const twin = other.get(place);
    const [one, two] = [withoutNames(twins, words), withoutNames(twins, twin?.words ?? '')];
    if (status !== twin?.status || one !== two)
      found.differences.push(`${place}\n  ${one.slice(0, 1500)}\n  ${two.slice(0, 1500)}`);
  }
  return { ...found, places: mine.size };
}
