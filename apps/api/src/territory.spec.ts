import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Visitor } from '@fds/portal/testing';
import { contractDocument, routeAudiences } from '@fds/shared/api-kit';
import * as attendance from './test/territory/attendance.writes';
import * as bilan from './test/territory/bilan.writes';
import * as call from './test/territory/call.writes';
import * as communication from './test/territory/communication.writes';
import * as organisations from './test/territory/organisations.writes';
import * as review from './test/territory/review.writes';
import { EVERYWHERE } from './test/territory/everywhere';
import { aisne, dossier, festival, layGround, portal, somme } from './test/territory/ground';

beforeAll(layGround);
afterAll(() => portal?.stop());

const WITHIN = [communication, review, attendance, call, organisations].flatMap((subject) => subject.WITHIN);
const REGION_WIDE = [communication, review, attendance, call, organisations, bilan].flatMap(
  (subject) => subject.REGION_WIDE,
);

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

test('a coordinator reads before any click whether an organisation is within reach, and why it is not', async () => {
  const may = async (visitor: Visitor) =>
    (await visitor.get<{ may: Record<'actFor' | 'edit', object> }>(`/api/organisations/${festival.organisationId}`))
      .body.may;
  const closed = {
    allowed: false,
    reasons: [{ code: 'outside_territory', text: expect.stringMatching(/territoire/) }],
  };
  expect(await may(aisne)).toEqual({ actFor: closed, edit: closed });
  expect(await may(somme)).toMatchObject({ actFor: { allowed: true }, edit: { allowed: true } });
});

test('every write that a coordinator may send has its place in the tables', () => {
  const placed = [...WITHIN, ...REGION_WIDE].map(({ handler }) => handler).concat(Object.keys(EVERYWHERE));
  expect(placed.sort()).toEqual(coordinatorWrites().sort());
});

const OUTSIDE = { status: 403, body: { reasons: expect.arrayContaining(['outside_territory']) as unknown } };

describe.each(WITHIN)('$handler', ({ send }) => {
  test('a coordinator of the Aisne is refused on what lies in the Somme, and told why', async () => {
    expect(await send(aisne)).toMatchObject(OUTSIDE);
  });
  test('a coordinator of the Somme is not refused for that reason', async () => {
    const { body } = await send(somme);
    expect(body['reasons'] ?? []).not.toContain('outside_territory');
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
