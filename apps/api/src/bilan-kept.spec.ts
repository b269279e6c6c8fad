import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { AUDIENCES, SCHOOL_LEVELS } from '@fds/shared/kernel';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

/*
 * The figures of each event are kept in the transaction that writes them: after any sequence of writes the bilan equals,
 * to the unit, plain loops over the rows that were written.
 */
const YEAR = 2026;
const ROOTS = ['Village', 'Festival', 'Conférence', 'Visite'];
const STANDS = ['Fromages', 'Sel', 'Robots', 'Étoiles'];

let portal: TestPortal;
let coordinator: Visitor;
const events = new Map<string, string>();

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-10-12T12:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'running');
  coordinator = await portal.as('coordinator');
  // Their sessions are over, the edition is not: figures are due, and an event may still be called off.
  const slots = [['2026-10-03T10:00:00+02:00', '2026-10-03T12:00:00+02:00']] as const;
  const labelled = { label: 'labelled', slots } as const;
  const [one, two] = [await foundOrganisation(portal, YEAR, 'Une'), await foundOrganisation(portal, YEAR, 'Deux')];
  const dossiers = [
    await fileDossier(portal, {
      ...{ year: YEAR, organisationId: one, state: 'decided' },
      events: [
        {
          ...{ title: 'Village', kind: 'science_village', ...labelled },
          activities: [
            { title: 'Fromages', slots },
            { title: 'Sel', slots },
          ],
        },
        { title: 'Conférence', ...labelled },
      ],
    }),
    await fileDossier(portal, {
      ...{ year: YEAR, organisationId: two, state: 'decided' },
      events: [
        {
          title: 'Festival',
          kind: 'festival',
          ...labelled,
          activities: [
            { title: 'Robots', slots },
            { title: 'Étoiles', slots },
          ],
        },
        { title: 'Visite', ...labelled },
      ],
    }),
  ];
  for (const title of [...ROOTS, ...STANDS])
    events.set(title, dossiers.map((dossier) => dossier.event(title)).find((id) => id !== '') ?? '');
}, 60_000);
afterAll(() => portal?.stop());

interface Line {
  readonly audience: string;
  readonly schoolLevel: string | null;
  readonly channel: string;
  readonly visits: number;
  readonly counting: string;
}
interface Write {
  readonly event: string;
  readonly kind: 'report' | 'draft' | 'not_held' | 'query' | 'cancelled' | 'postponed' | 'scheduled' | 'revoked';
  readonly lines: readonly Line[];
}
const line: fc.Arbitrary<Line> = fc
  .record({
    audience: fc.constantFrom(...AUDIENCES),
    schoolLevel: fc.constantFrom(null, ...SCHOOL_LEVELS),
    channel: fc.constantFrom('in_person', 'in_person', 'online'),
    visits: fc.oneof(fc.nat({ max: 60 }), fc.integer({ min: 990, max: 1010 })),
    counting: fc.constantFrom('exact', 'estimated'),
  })
  .map((drawn) => ({ ...drawn, schoolLevel: drawn.audience === 'school' ? drawn.schoolLevel : null }));
const aWrite: fc.Arbitrary<Write> = fc.record({
  event: fc.constantFrom(...ROOTS, ...STANDS),
  kind: fc.constantFrom(
    'report',
    'report',
    'report',
    'draft',
    'not_held',
    'query',
    'cancelled',
    'postponed',
    'scheduled',
  ),
  lines: fc.uniqueArray(line, {
    ...{ minLength: 1, maxLength: 4 },
    selector: ({ audience, schoolLevel, channel }) => `${audience} ${schoolLevel} ${channel}`,
  }),
});

const done = new Map<string, number>();
/** Writes as the coordination does, through the portal; what the rules refuse changes nothing. */
async function write({ event, kind, lines }: Write): Promise<void> {
  const id = events.get(event) ?? '';
  const at = `/api/events/${id}/attendance`;
  const version = async (): Promise<number | null> =>
    (await coordinator.get<{ report: { version: number } | null }>(at)).body.report?.version ?? null;
  const send = async (): Promise<number> => {
    if (['cancelled', 'postponed', 'scheduled'].includes(kind))
      return (await coordinator.post(`/api/events/${id}/changes`, { happening: kind, reason: 'Orage', facts: [] }))
        .status;
    if (kind === 'revoked')
      return (await coordinator.post(`/api/events/${id}/label-revocation`, { reason: 'Sans lien.', mail: null }))
        .status;
    if (kind === 'query')
      return (await coordinator.post(`${at}/query`, { version: await version(), question: 'Est-ce bien cela ?' }))
        .status;
    const report = {
      ...{ version: await version(), comment: '', lines: kind === 'not_held' ? [] : lines },
      notHeldReason: kind === 'not_held' ? 'Orage' : null,
      doubtReason: 'Ces chiffres sont justes.',
    };
    const saved = await coordinator.put(at, report);
    if (kind === 'draft' || saved.status !== 200) return saved.status;
    return (await coordinator.post(`${at}/submission`, { version: await version() })).status;
  };
  if ([200, 204].includes(await send())) done.set(kind, (done.get(kind) ?? 0) + 1);
}

/** The figures told by loops over the rows themselves, no projection read. */
async function byHand(): Promise<Record<string, number>> {
  const rows = await portal.sql<{ id: string; parent: string | null; organisation: string; happening: string | null }>(
    `SELECT e.id, e.parent_event_id AS parent, a.organisation_id AS organisation, h.happening
     FROM event e JOIN application a ON a.id = e.application_id LEFT JOIN event_happening h ON h.event_id = e.id
     LEFT JOIN event_label l ON l.event_id = e.id
     -- An activity has a label of its own once it was taken back from it alone.
     WHERE e.edition_year = $1 AND (l.label IN ('labelled', 'conditional') OR l.label IS NULL AND e.parent_event_id IS NOT NULL)`,
    [YEAR],
  );
  const reports = await portal.sql<Line & { event: string }>(
    `SELECT l.event_id AS event, l.audience, l.school_level AS "schoolLevel", l.channel, l.visits, l.counting
     FROM attendance_line l JOIN attendance_report r ON r.event_id = l.event_id WHERE r.state <> 'draft'`,
  );
  const stands = rows.filter(({ happening }) => !['cancelled', 'postponed'].includes(happening ?? ''));
  const roots = stands.filter(({ parent }) => parent === null);
  const activities = stands.filter(({ parent }) => roots.some(({ id }) => id === parent));
  const linesOf = (id: string): Line[] => reports.filter(({ event }) => event === id);
  const taken = roots.map(({ id }) => {
    const own = linesOf(id);
    return own.length > 0 ? own : activities.filter(({ parent }) => parent === id).flatMap((one) => linesOf(one.id));
  });
  const sum = (keep: (one: Line) => boolean, of: readonly Line[] = taken.flat()): number =>
    of.filter(keep).reduce((total, { visits }) => total + visits, 0);
  const there = ({ channel }: Line): boolean => channel === 'in_person';
  return {
    'events.total': roots.length,
    'activities.total': activities.length,
    'holders.total': new Set(roots.map(({ organisation }) => organisation)).size,
    'attendance.total': sum(there),
    'attendance.online': sum((one) => !there(one)),
    'attendance.exact': sum((one) => there(one) && one.counting === 'exact'),
    'attendance.reports.received': taken.filter(({ length }) => length > 0).length,
    'attendance.events_over_1000': taken.filter((lines) => sum(there, lines) > 1000).length,
    ...Object.fromEntries(
      AUDIENCES.map((audience) => [`attendance.${audience}`, sum((one) => there(one) && one.audience === audience)]),
    ),
    ...Object.fromEntries(
      [...SCHOOL_LEVELS, 'unspecified'].map((level) => [
        `attendance.school_level.${level}`,
        sum((one) => there(one) && one.audience === 'school' && (one.schoolLevel ?? 'unspecified') === level),
      ]),
    ),
  };
}

/** Writes, and holds the bilan against the loops. */
async function keeps(one: Write): Promise<void> {
  await write(one);
  const expected = await byHand();
  const { body } = await coordinator.get<{ figures: readonly { code: string; value: number }[] }>(
    `/api/bilans/${YEAR}/indicators.json`,
  );
  const figures = body.figures.filter(({ code }) => code in expected);
  expect(Object.fromEntries(figures.map(({ code, value }) => [code, value]))).toEqual(expected);
}

test('each kind of write is in the bilan as soon as it is answered', async () => {
  const visits = (channel: string, many: number): Line => ({
    ...{ audience: 'general_public', schoolLevel: null, counting: 'exact' },
    ...{ channel, visits: many },
  });
  const all: readonly (readonly [Write['event'], Write['kind'], number])[] = [
    ...([
      ['Fromages', 'report', 40],
      ['Sel', 'report', 1001],
      ['Village', 'draft', 5],
    ] as const),
    ...([
      ['Village', 'report', 0],
      ['Village', 'query', 0],
      ['Robots', 'report', 7],
    ] as const),
    ...([
      ['Robots', 'cancelled', 0],
      ['Robots', 'scheduled', 0],
      ['Festival', 'postponed', 0],
    ] as const),
    ...([
      ['Festival', 'scheduled', 0],
      ['Visite', 'not_held', 0],
    ] as const),
  ];
  for (const [event, kind, many] of all)
    await keeps({ event, kind, lines: [visits('in_person', many), visits('online', 3)] });
  expect(Object.fromEntries(done)).toEqual({
    ...{ report: 4, draft: 1, query: 1, cancelled: 1, scheduled: 2, postponed: 1, not_held: 1 },
  });
});

test('after any sequence of writes the bilan equals loops over the rows, at every instant', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aWrite, { minLength: 4, maxLength: 10 }), async (writes) => {
      for (const one of writes) await keeps(one);
    }),
    { numRuns: 6 },
  );
}, 300_000);

test('a label that is taken back leaves the bilan as soon as it is answered, that of a stand, of an event, of a whole village', async () => {
  done.clear();
  for (const event of ['Robots', 'Visite', 'Village'])
    for (const kind of ['report', 'revoked', 'report'] as const)
      await keeps({
        ...{ event, kind },
        lines: [{ audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 12, counting: 'exact' }],
      });
  expect(done.get('revoked')).toBe(3);
});
