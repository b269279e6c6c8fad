import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { contractDocument, routeAudiences } from '@fds/shared/api-kit';

let portal: TestPortal;
let festival: Festival;
/** Coordinators limited to one department; the festival's dossier, event and organisation lie in the Somme (80). */
let aisne: Visitor;
let somme: Visitor;

const OLD = 2_000_000_000;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  [aisne, somme] = [await limited('02'), await limited('80')];
});
afterAll(() => portal?.stop());

async function limited(department: string): Promise<Visitor> {
  const visitor = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = $2 WHERE person_id = $1`, [visitor.personId, [department]]);
  return visitor;
}

interface Write {
  /** `ReviewController.notify` */
  readonly handler: string;
  readonly send: (visitor: Visitor) => Promise<{ status: number; body: Record<string, unknown> }>;
}
const dossier = (path: string): string => `/api/applications/${festival.applicationId}/${path}`;
const event = (path = ''): string => `/api/events/${festival.eventId}/attendance${path}`;

/** Writes of one dossier, event or organisation: within one's departments, or not at all. */
const WITHIN: readonly Write[] = [
  { handler: 'ReviewController.takeInCharge', send: (one) => one.post(dossier('review')) },
  { handler: 'ReviewController.declareReady', send: (one) => one.post(dossier('readiness')) },
  {
    handler: 'ReviewController.declareInadmissible',
    send: (one) => one.post(dossier('inadmissibility'), { reason: 'Hors sujet' }),
  },
  { handler: 'ReviewController.readmit', send: (one) => one.delete(dossier('inadmissibility')) },
  {
    handler: 'ReviewController.giveOpinion',
    send: (one) => one.put(dossier('opinion'), { position: 'favourable', reasons: '' }),
  },
  {
    handler: 'ReviewController.decide',
    send: (one) =>
      one.post(dossier('decisions'), { decisions: [{ eventId: festival.eventId, outcome: 'defer', reason: '' }] }),
  },
  { handler: 'ReviewController.notify', send: (one) => one.post(dossier('notification')) },
  {
    handler: 'EventAttendanceController.save',
    send: (one) => one.put(event(), { version: null, comment: '', lines: [], notHeldReason: null }),
  },
  { handler: 'EventAttendanceController.submit', send: (one) => one.post(event('/submission'), { version: OLD }) },
  { handler: 'EventAttendanceController.validate', send: (one) => one.post(event('/validation')) },
  { handler: 'EventAttendanceController.query', send: (one) => one.post(event('/query'), { question: 'Combien ?' }) },
];

/** Writes that concern the whole region. */
const REGION_WIDE: readonly Write[] = [
  { handler: 'EditionsController.create', send: (one) => one.post('/api/editions', { year: 2027 }) },
  {
    handler: 'EditionsController.change',
    send: (one) =>
      one.put('/api/editions/2026', {
        version: OLD,
        title: 'Fête de la science 2026',
        theme: '',
        startsOn: '2026-10-02',
        endsOn: '2026-10-12',
        callOpensOn: '2026-03-02',
        callClosesOn: '2026-05-07',
        reportsDueOn: '2026-11-15',
      }),
  },
  {
    handler: 'EditionsController.move',
    send: (one) => one.post('/api/editions/2026/transitions', { to: 'call_closed', version: OLD }),
  },
  {
    handler: 'ImportsController.send',
    send: (one) =>
      one.send('POST', '/api/imports?fileName=e.zip', new Uint8Array([1]), { 'content-type': 'application/zip' }),
  },
];

/** Writes open to coordinators that no territory limits, and why. */
const EVERYWHERE: Readonly<Record<string, string>> = {};

/** Every write that coordinators may send and that is not open to all, as somebody’s own account is. */
function coordinatorWrites(): string[] {
  const audiences = new Map(routeAudiences(portal.app).map(({ handler, audience }) => [handler, audience]));
  const operations = Object.values(contractDocument(portal.app).paths).flatMap((path) =>
    Object.entries(path as Record<string, { operationId?: string }>),
  );
  return operations
    .filter(([method]) => method !== 'get')
    .map(([, { operationId = '' }]) => operationId.replace('.', 'Controller.'))
    .filter((handler) => {
      const audience = audiences.get(handler);
      return Array.isArray(audience) && audience.includes('coordinator') && audience.length < 5;
    });
}

test('every write that a coordinator may send has its place in the tables', () => {
  const placed = [...WITHIN, ...REGION_WIDE].map(({ handler }) => handler).concat(Object.keys(EVERYWHERE));
  expect(placed.sort()).toEqual(coordinatorWrites().sort());
});

const OUTSIDE = { status: 403, body: { code: 'outside_territory', reasons: ['outside_territory'] } };

describe.each(WITHIN)('$handler', ({ send }) => {
  test('a coordinator of the Aisne is refused on what lies in the Somme, and told why', async () => {
    expect(await send(aisne)).toMatchObject(OUTSIDE);
  });
  test('a coordinator of the Somme is not refused for that reason', async () => {
    const { body } = await send(somme);
    expect(body['code']).not.toBe('outside_territory');
    expect(body['code']).not.toBe('audience');
  });
});

describe.each(REGION_WIDE)('$handler', ({ send }) => {
  test('a coordinator of one department is refused what concerns the whole region', async () => {
    expect(await send(somme)).toMatchObject(OUTSIDE);
  });
});

test('a coordinator of the Aisne reads a dossier of the Somme, whose buttons say why they are closed', async () => {
  const { status, body } = await aisne.get<{ may: Record<string, { allowed: boolean; reasons: { code: string }[] }> }>(
    dossier('review'),
  );
  expect(status).toBe(200);
  for (const may of Object.values(body.may)) {
    expect(may.allowed).toBe(false);
    expect(may.reasons.map(({ code }) => code)).toContain('outside_territory');
  }
});
