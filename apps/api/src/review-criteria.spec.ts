import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Criterion {
  code: string;
  kind: string;
  mark: string | null;
  by: string | null;
  note: string;
  markedBy: string | null;
  markedAt: string | null;
  finding: { mark: string | null; words: string } | null;
}
interface Examination {
  criteria: Criterion[];
  admissibility: { met: number; total: number };
  label: { met: number; total: number };
  mayMark: { allowed: boolean; reasons: { code: string }[] };
}
interface Settings {
  version: number;
  criteria: {
    code: string;
    kind: string;
    label: string;
    help: string;
    check: string | null;
    optional: boolean;
    marked: number;
  }[];
  grid: object[];
  asideMarks: number;
}
const YEAR = 2026;

let portal: TestPortal;
let coordinator: Visitor, colleague: Visitor, drari: Visitor, holder: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00' });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, colleague, drari] = [
    await portal.as('coordinator'),
    await portal.as('coordinator'),
    await portal.as('drari'),
  ];
  holder = await portal.as('holder', [organisation]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    events: [{ title: 'Conférence', slots: [['2026-10-06T19:00:00+02:00', '2026-10-06T20:30:00+02:00']] }],
  });
});

const path = (action: string): string => `/api/applications/${dossier.id}/${action}`;
const read = async (): Promise<Examination> => (await coordinator.get<Examination>(path('examination'))).body;
const of = ({ criteria }: Examination, code: string): Criterion | undefined =>
  criteria.find((one) => one.code === code);
const mark = (by: Visitor, code: string, body: object) =>
  by.put<Examination>(path(`criteria/${code}`), { mark: 'met', note: '', seen: null, ...body });
const settings = async (): Promise<Settings> =>
  (await coordinator.get<Settings>(`/api/editions/${YEAR}/criteria`)).body;
const written = ({ criteria, grid, version }: Settings) => ({
  version,
  grid,
  criteria: criteria.map(({ marked: _, ...criterion }) => criterion),
});

describe('the criteria of a dossier', () => {
  test('rule 12: the portal marks by itself what the filed version settles, and says what it read', async () => {
    const examination = await read();
    expect(of(examination, 'dates')).toMatchObject({
      mark: 'met',
      by: 'portal',
      finding: { words: '1 créneau dans la fenêtre' },
    });
    expect(of(examination, 'scientific')).toMatchObject({ mark: null, by: null, finding: null });
  });

  test('a coordinator’s mark goes before the portal’s, is kept with its note and name, and can be taken back', async () => {
    const done = await mark(coordinator, 'dates', { mark: 'not_met', note: ' Trop tard ' });
    expect(done.status).toBe(200);
    const found = of(done.body, 'dates');
    expect(found).toMatchObject({
      mark: 'not_met',
      by: 'coordination',
      note: 'Trop tard',
      markedBy: 'Test coordinator',
    });
    const back = await mark(coordinator, 'dates', { mark: null, seen: found?.markedAt ?? null });
    expect(of(back.body, 'dates')).toMatchObject({ mark: 'met', by: 'portal', note: '', markedAt: null });
  });

  test('admissibility is counted apart from the label’s criteria', async () => {
    const before = await read();
    const after = (await mark(coordinator, 'scientific', {})).body;
    expect(after.admissibility).toEqual(before.admissibility);
    expect(after.label.met).toBe(before.label.met + 1);
  });

  test('of two coordinators who mark one criterion, the second is told and sees what the first one said', async () => {
    await mark(coordinator, 'scientific', { mark: 'met', note: 'Solide' });
    const late = await colleague.put<{ code: string; current: Examination }>(path('criteria/scientific'), {
      mark: 'not_met',
      note: '',
      seen: null,
    });
    expect([late.status, late.body.code]).toEqual([409, 'labelling.changed']);
    expect(of(late.body.current, 'scientific')).toMatchObject({ mark: 'met', note: 'Solide' });
    const both = await Promise.all([
      mark(coordinator, 'mediation', { mark: 'met' }),
      mark(colleague, 'mediation', { mark: 'not_met' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a criterion that the edition has not, a mark that there is not and a code of nonsense are refused', async () => {
    expect((await mark(coordinator, 'unknown', {})).body).toMatchObject({ reasons: ['unknown_criterion'] });
    expect((await mark(coordinator, 'dates', { mark: 'perhaps' })).status).toBe(422);
    expect((await mark(coordinator, 'Dates%00', {})).status).toBeGreaterThanOrEqual(400);
    expect((await mark(coordinator, 'dates', { note: 'x'.repeat(1001) })).status).toBe(422);
  });

  test('once the committee has decided, marks stay as they are', async () => {
    await coordinator.post(path('review'));
    await coordinator.post(path('readiness'));
    await coordinator.post(path('decisions'), {
      decisions: [{ eventId: dossier.event('Conférence'), outcome: 'label', reason: '' }],
    });
    expect((await mark(coordinator, 'dates', {})).body).toMatchObject({ reasons: ['already_decided'] });
    expect((await read()).mayMark.allowed).toBe(false);
  });

  test('rule 16: neither the holder nor the committee reads the coordination’s marks', async () => {
    await mark(coordinator, 'scientific', { mark: 'not_met', note: 'SECRET-MARK' });
    await coordinator.post(path('review'));
    await coordinator.post(path('readiness'));
    for (const visitor of [holder, drari]) {
      expect((await visitor.get(path('examination'))).status).toBe(403);
      for (const place of ['', '/review', '/reading', '/history', '/answer'])
        expect(JSON.stringify((await visitor.get(`/api/applications/${dossier.id}${place}`)).body)).not.toContain(
          'SECRET-MARK',
        );
    }
  });
});

describe('the criteria of an edition', () => {
  test('an edition that has written none has the usual ones, version 0', async () => {
    const { version, criteria, grid } = await settings();
    expect([version, grid]).toEqual([0, []]);
    expect(criteria.map(({ code }) => code)).toContain('scientific');
  });

  test('a coordinator changes, orders and scores; what was marked stays with its criterion, aside when that is gone', async () => {
    await mark(coordinator, 'scientific', {});
    const before = await settings();
    const scientific = before.criteria.find(({ code }) => code === 'scientific');
    expect(scientific?.marked).toBeGreaterThan(0);
    const kept = written(before)
      .criteria.filter(({ code }) => code !== 'scientific')
      .reverse();
    const grid = [{ code: 'quality', label: 'Qualité', weight: 3 }];
    const saved = await coordinator.put<Settings>(`/api/editions/${YEAR}/criteria`, {
      version: before.version,
      criteria: kept,
      grid,
    });
    expect(saved.body).toMatchObject({ version: before.version + 1, grid, asideMarks: scientific?.marked });
    expect(saved.body.criteria.map(({ code }) => code)).toEqual(kept.map(({ code }) => code));
    expect(of(await read(), 'scientific')).toBeUndefined();
    const undone = await coordinator.put<Settings>(`/api/editions/${YEAR}/criteria`, {
      ...written(before),
      version: saved.body.version,
    });
    expect(undone.body.asideMarks).toBe(0);
    expect(of(await read(), 'scientific')).toMatchObject({ mark: 'met' });
  });

  test('the second of two writers is told, with what the first one saved', async () => {
    const read = written(await settings());
    expect((await coordinator.put(`/api/editions/${YEAR}/criteria`, read)).status).toBe(200);
    const late = await colleague.put<{ current: Settings }>(`/api/editions/${YEAR}/criteria`, read);
    expect([late.status, late.body.current.version]).toEqual([409, read.version + 1]);
  });

  test('no criterion, one given twice, a blank name and an odd code are refused', async () => {
    const { criteria, ...rest } = written(await settings());
    const put = async (list: object[]) => {
      const { status, body } = await coordinator.put(`/api/editions/${YEAR}/criteria`, { ...rest, criteria: list });
      return [status, body['reasons']];
    };
    expect(await put([])).toEqual([422, undefined]);
    expect(await put([...criteria, criteria[0] ?? {}])).toEqual([409, ['code_twice']]);
    expect(await put([{ ...criteria[0], label: ' ' }])).toEqual([409, ['label_missing']]);
    expect((await put([{ ...criteria[0], code: 'Été' }]))[0]).toBe(422);
  });

  test('an edition that there is not has no criteria, and nobody but a coordinator of the whole region writes them', async () => {
    expect((await coordinator.get('/api/editions/2031/criteria')).status).toBe(404);
    const limited = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [limited.personId]);
    const answer = await limited.put(`/api/editions/${YEAR}/criteria`, written(await settings()));
    expect(answer.status).toBe(403);
    expect((await drari.get(`/api/editions/${YEAR}/criteria`)).status).toBe(403);
  });
});

test('what is no dossier has no examination', async () => {
  expect((await coordinator.get(`/api/applications/${randomUUID()}/examination`)).status).toBe(404);
  expect((await coordinator.get(`/api/applications/x/neighbours`)).status).toBe(400);
});
