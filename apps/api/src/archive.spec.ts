import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { ExportArchive, RunImport } from '@fds/archive/api';
import { FILE_NAMES } from '@fds/archive/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';

const EDITION_2021 = 'data/edition-2021';

interface Import {
  id: string;
  state: string;
  progress: number;
  message: string | null;
  replaceable: boolean;
  editionYear: number | null;
  requestedBy: string;
  problems: { file: string; line: number | null; column: string | null; value: string | null; expected: string }[];
}

let portal: TestPortal;
let coordinator: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-22T09:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal.stop());

async function zipOf(change: (file: string, text: string) => string = (_, text) => text): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  for (const file of FILE_NAMES)
    zip.addBuffer(Buffer.from(change(file, readFileSync(join(EDITION_2021, file), 'utf8'))), `edition-2021/${file}`);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
const sendZip = (bytes: Uint8Array, query = ''): Promise<Answer<Import>> =>
  coordinator.send('POST', `/api/imports?fileName=edition-2021.zip${query}`, bytes, {
    'content-type': 'application/zip',
  });

/** Waits until an import has ended; every look at it is kept. */
async function ended(id: string): Promise<Import> {
  for (let look = 0; look < 200; look += 1) {
    const { body } = await coordinator.get<Import>(`/api/imports/${id}`);
    if (['done', 'refused', 'failed'].includes(body.state)) return body;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`The import ${id} did not end`);
}
const waitingFiles = (): string[] => readdirSync(join(portal.app.get(ServerSettings).dataDir, 'imports'));

describe('an archive sent from a page', () => {
  test('is refused with its problems, and nothing of it is kept', async () => {
    const { status, body } = await sendZip(
      await zipOf((file, text) => (file === 'media.csv' ? text.replace(',print,', ',paper,') : text)),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'waiting', progress: 0, problems: [] });
    expect(await ended(body.id)).toMatchObject({
      state: 'refused',
      replaceable: false,
      problems: [{ file: 'media.csv', line: 5, column: 'kind', value: 'paper' }],
    });
    expect(await portal.sql('SELECT year FROM edition')).toEqual([]);
    expect(waitingFiles()).toEqual([]);
  });

  test('is imported by the worker, in the name of who asked', async () => {
    const { body } = await sendZip(await zipOf());
    expect(await ended(body.id)).toMatchObject({
      state: 'done',
      progress: 1,
      editionYear: 2021,
      requestedBy: 'Test coordinator',
      message: '107 structures, 87 dossiers, 260 événements et animations, 495 lignes de fréquentation.',
    });
    expect(await portal.sql(`SELECT person_id, role FROM journal_entry WHERE action = 'edition.imported'`)).toEqual([
      { person_id: coordinator.personId, role: 'coordinator' },
    ]);
    expect(waitingFiles()).toEqual([]);
  });

  test('gives the bilan of 2021, every figure of it', async () => {
    const { body } = await coordinator.get<{ figures: Record<string, unknown>[] }>('/api/bilans/2021/indicators.json');
    const expected = JSON.parse(readFileSync(join(EDITION_2021, 'expected.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    const figures = new Map(body.figures.map((figure) => [String(figure['code']), figure]));
    // The founding report knows fewer figures than the portal: those it gives are all there, and the same; no
    // other family of codes comes in, and none twice.
    expect(figures.size).toBe(body.figures.length);
    expect(Object.keys(expected).filter((code) => !figures.has(code))).toEqual([]);
    const further = [...figures.keys()].filter((code) => !(code in expected));
    expect([...new Set(further.map((code) => code.split('.')[0]))].sort()).toEqual([
      ...['attendance', 'evaluation', 'events', 'intermunicipalities', 'municipalities', 'networks', 'participation'],
      'research',
    ]);
    for (const [code, { value = null, baseValue }] of Object.entries(expected))
      expect([code, figures.get(code)]).toEqual([
        code,
        expect.objectContaining({ value, baseValue: baseValue ?? null }),
      ]);
  });

  test('fills the lists as each change would have written them', async () => {
    const lists = 'SELECT to_jsonb(o) AS row FROM event_overview o ORDER BY event_id';
    const filled = await portal.sql(lists);
    expect(filled).toHaveLength(260);
    const ids = (await portal.sql<{ id: string }>('SELECT id FROM event ORDER BY parent_event_id NULLS FIRST')).map(
      ({ id }) => id,
    );
    await portal.app.get(Transactions).run(SYSTEM, {}, async ({ refreshOverview, sql }) => {
      await sql(`UPDATE event_overview SET label = 'refused', counts = NOT counts, visits_public = -1, slots = -1`);
      await refreshOverview(ids, 'filed');
    });
    expect(await portal.sql(lists)).toEqual(filled);
  });

  test('again, changes nothing; another one asks to be allowed to replace, then does', async () => {
    const again = await ended((await sendZip(await zipOf())).body.id);
    expect(again).toMatchObject({ state: 'done', editionYear: 2021 });
    expect(again.message).toContain('Rien n’a changé');
    const other = await zipOf((file, text) =>
      file === 'edition.json' ? text.replace('L’émotion de la découverte', 'L’océan') : text,
    );
    expect(await ended((await sendZip(other)).body.id)).toMatchObject({ state: 'refused', replaceable: true });
    expect(await ended((await sendZip(other, '&replace=yes')).body.id)).toMatchObject({
      state: 'done',
      editionYear: 2021,
    });
    expect(await portal.sql('SELECT theme FROM edition')).toEqual([{ theme: 'L’océan' }]);
  });

  test('is listed with the latest first, without its problems', async () => {
    const { body } = await coordinator.get<{ items: Import[]; total: number }>('/api/imports?size=2');
    expect(body.total).toBe(5);
    expect(body.items.map(({ state }) => state)).toEqual(['done', 'refused']);
  });

  test('is refused at once when it is no ZIP by its type, or has no name', async () => {
    expect(
      (
        await coordinator.send('POST', '/api/imports?fileName=a.zip', new Uint8Array([1]), {
          'content-type': 'application/pdf',
        })
      ).status,
    ).toBe(415);
    expect(
      (await coordinator.send('POST', '/api/imports', await zipOf(), { 'content-type': 'application/zip' })).status,
    ).toBe(422);
  });
});

test('a coordinator downloads the archive of an edition; a holder does not', async () => {
  const answer = await coordinator.get<string>('/api/editions/2021/archive');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="edition-2021.zip"');
  expect(answer.body.startsWith('PK')).toBe(true);
  expect((await coordinator.get('/api/editions/2019/archive')).status).toBe(404);
  expect((await (await portal.as('holder')).get('/api/editions/2021/archive')).status).toBe(403);
  // The transaction of a download ends with it.
  const openTransactions = async (): Promise<number> => {
    const [row] = await portal.sql<{ open: number }>(
      `SELECT count(*)::int AS open FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND datname = current_database()`,
    );
    return row?.open ?? 0;
  };
  const allEnd = async (): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries++) {
      if ((await openTransactions()) === 0) return true;
      await new Promise((later) => setTimeout(later, 50));
    }
    return false;
  };
  expect(await allEnd()).toBe(true);
  const stream = await portal.app.get(ExportArchive).toZip(2021);
  stream.destroy();
  expect(await allEnd()).toBe(true);
});

test('an import that a killed server left behind is marked as failed when the worker starts again', async () => {
  const [lost] = await portal.sql<{ id: string }>(
    `INSERT INTO archive_import (requested_by, requested_at, file_name, state) VALUES ($1, now(), 'perdue.zip', 'writing') RETURNING id`,
    [coordinator.personId],
  );
  await portal.app.get(RunImport).recover();
  expect((await coordinator.get<Import>(`/api/imports/${lost?.id}`)).body).toMatchObject({
    state: 'failed',
    message: 'L’import a été interrompu : rien n’a été changé. Envoyez l’archive à nouveau.',
  });
});

test('an archive that a killed server left behind is removed a day later, unless its import still waits', async () => {
  const folder = join(portal.app.get(ServerSettings).dataDir, 'imports');
  mkdirSync(folder, { recursive: true });
  const [ended, waiting] = await portal.sql<{ id: string }>(
    `INSERT INTO archive_import (requested_by, requested_at, file_name, state) VALUES ($1, now(), 'a.zip', 'done'), ($1, now(), 'b.zip', 'waiting')
     RETURNING id`,
    [coordinator.personId],
  );
  await portal.sql(
    `INSERT INTO pgboss.job (name, data) VALUES ('archive-import', jsonb_build_object('importId', $1::text, 'role', 'coordinator'))`,
    [waiting?.id],
  );
  const unasked = randomUUID();
  const beingSent = randomUUID();
  const file = (id = ''): string => join(folder, `${id}.zip`);
  for (const id of [ended?.id, waiting?.id, unasked, beingSent]) writeFileSync(file(id), 'PK');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const id of [ended?.id, waiting?.id, unasked]) utimesSync(file(id), twoDaysAgo, twoDaysAgo);
  await portal.app.get(RunImport).recover();
  expect([ended?.id, waiting?.id, unasked, beingSent].map((id) => existsSync(file(id)))).toEqual([
    ...[false, true, false, true],
  ]);
});

test('a job taken up again after its import had ended changes nothing, and removes the archive', async () => {
  const [done] = await portal.sql<{ id: string }>(
    `INSERT INTO archive_import (requested_by, requested_at, file_name, state, message) VALUES ($1, now(), 'c.zip', 'done', 'Fait.') RETURNING id`,
    [coordinator.personId],
  );
  const path = join(portal.app.get(ServerSettings).dataDir, 'imports', `${done?.id}.zip`);
  writeFileSync(path, 'PK');
  await portal.app
    .get(RunImport)
    .run({ importId: done?.id ?? '', role: 'coordinator' }, { last: true, signal: new AbortController().signal });
  expect(existsSync(path)).toBe(false);
  expect(await portal.sql('SELECT state, message FROM archive_import WHERE id = $1', [done?.id])).toEqual([
    { state: 'done', message: 'Fait.' },
  ]);
});
