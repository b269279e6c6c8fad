import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import { EraseAccount, RunRetention } from '@fds/accounts/api';
import { monthsAfter } from '@fds/accounts/domain';
import { ImportArchive } from '@fds/archive/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Duties, SYSTEM, Transactions, VerifyJournal } from '@fds/shared/api-kit';

interface Round {
  begunAt: string | null;
  endedAt: string | null;
  unfinished: boolean;
  cleared: { code: string; title: string; count: number }[];
  kept: { personId: string; name: string; reasons: string[] }[];
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2021-11-22T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
}, 60_000);
afterAll(() => portal?.stop());
afterEach(() => {
  jest.restoreAllMocks();
});

const run = (): Promise<void> => portal.app.get(RunRetention).run();
/** The last round, as an administrator of that moment reads it. */
async function lastRound(): Promise<Round & { of: (code: string) => number }> {
  const administrator = await portal.as('administrator');
  const { status, body } = await administrator.get<Round>('/api/retention');
  expect(status).toBe(200);
  await portal.sql('DELETE FROM person WHERE id = $1', [administrator.personId]);
  return { ...body, of: (code) => body.cleared.find((one) => one.code === code)?.count ?? -1 };
}
/** An account last used on a day. */
async function leftOn(day: string, role = 'holder', organisationId?: string): Promise<{ id: string; email: string }> {
  const [person] = await portal.sql<{ id: string; email: string }>(
    `INSERT INTO person (email, name, created_at, last_seen_on) VALUES (gen_random_uuid() || '@test.example', 'Left Behind', '2015-01-01', $1)
     RETURNING id, email::text AS email`,
    [day],
  );
  const { id = '', email = '' } = person ?? {};
  await portal.sql('INSERT INTO role_grant (person_id, role) VALUES ($1, $2)', [id, role]);
  if (organisationId)
    await portal.sql('INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)', [id, organisationId]);
  return { id, email };
}
const stateOf = async (id: string): Promise<{ erased: boolean; warned: string | null; warnings: number }> => {
  const [row] = await portal.sql<{ erased: boolean; warned: string | null; warnings: number }>(
    `SELECT erased_at IS NOT NULL AS erased, idle_warned_on AS warned,
       (SELECT count(*)::int FROM outbox_message m WHERE m.person_id = p.id AND m.occasion LIKE 'account.idle:%') AS warnings
     FROM person p WHERE id = $1`,
    [id],
  );
  return row ?? { erased: false, warned: null, warnings: 0 };
};
const at = (day: string): void => portal.moveClock(`${day}T09:00:00Z`);
const forget = (...ids: string[]): Promise<unknown> =>
  portal.sql('DELETE FROM person WHERE id = ANY($1::uuid[])', [ids]);

describe('names three years after an edition', () => {
  test('the 2021 edition loses its names four years later, and not one of its figures', async () => {
    await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
    await portal.sql(
      `UPDATE application SET charter_accepted_by = 'Firmin Duchemin', charter_accepted_at = '2021-04-01' WHERE state <> 'withdrawn'`,
    );
    await portal.sql(
      `INSERT INTO application_version (application_id, number, submitted_at, content)
       SELECT id, 1, '2021-04-01', jsonb_build_object('title', title, 'charterAcceptedBy', 'Firmin Duchemin', 'events', '[]'::jsonb) FROM application`,
    );
    await portal.app.get(Transactions).run(SYSTEM, {}, ({ journal }) =>
      journal.record({
        action: 'application.saved',
        subject: { type: 'application', id: 'x' },
        editionYear: 2021,
        after: { charterAcceptedBy: 'Firmin Duchemin' },
      }),
    );
    const bilan = async (): Promise<unknown[]> => {
      const coordinator: Visitor = await portal.as('coordinator');
      const answers = await Promise.all(
        ['/api/bilans/2021', '/api/bilans/2021/indicators.json', '/api/bilans'].map((path) =>
          coordinator.get<Record<string, unknown>>(path),
        ),
      );
      await forget(coordinator.personId);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      return answers.map(({ body }) => ({ ...body, computedAt: null }));
    };
    const names = async (): Promise<number> => {
      const [row] = await portal.sql<{ count: number }>(
        `SELECT (SELECT count(*) FROM application a WHERE to_jsonb(a)::text LIKE '%Duchemin%')
              + (SELECT count(*) FROM application_version v WHERE to_jsonb(v)::text LIKE '%Duchemin%')
              + (SELECT count(*) FROM journal_detail d WHERE to_jsonb(d)::text LIKE '%Duchemin%') AS count`,
      );
      return Number(row?.count);
    };
    const held = await names();
    expect(held).toBeGreaterThan(100);

    // The edition ended on 11 October 2021.
    at('2024-10-10');
    await run();
    expect(await names()).toBe(held);
    const before = await bilan();
    at('2025-11-22');
    await run();
    expect(await names()).toBe(0);
    expect(await bilan()).toEqual(before);
    const [kept] = await portal.sql<{ count: number }>(
      'SELECT count(*)::int AS count FROM application WHERE charter_accepted_at IS NOT NULL',
    );
    expect(kept?.count).toBeGreaterThan(50);
    expect((await portal.app.get(VerifyJournal).verify()).faults).toEqual([]);
  }, 60_000);
});

describe('accounts that nobody uses', () => {
  test('one is warned at 23 months, once, and erased at 24', async () => {
    const left = await leftOn('2024-03-31');
    at('2026-02-27');
    await run();
    expect(await stateOf(left.id)).toEqual({ erased: false, warned: null, warnings: 0 });
    at('2026-02-28');
    await run();
    await run();
    expect(await stateOf(left.id)).toEqual({ erased: false, warned: '2026-02-28', warnings: 1 });
    const [mail] = await portal.sql<{ subject: string; text: string }>(
      'SELECT subject, text FROM outbox_message WHERE person_id = $1',
      [left.id],
    );
    expect(mail?.subject).toBe('Votre compte sera supprimé le 31 mars 2026');
    expect(mail?.text).toContain('n’a pas servi depuis le 31 mars 2024');
    at('2026-03-30');
    await run();
    expect((await stateOf(left.id)).erased).toBe(false);
    at('2026-03-31');
    await run();
    expect((await stateOf(left.id)).erased).toBe(true);
    const goodbye = await portal.sql('SELECT 1 AS one FROM outbox_message WHERE to_address = $1', [left.email]);
    expect(goodbye).toHaveLength(1);
    await forget(left.id);
  });

  test('after years switched off, the portal warns first and leaves a month', async () => {
    const left = await leftOn('2020-01-15');
    at('2026-05-31');
    await run();
    expect(await stateOf(left.id)).toMatchObject({ erased: false, warned: '2026-05-31' });
    at('2026-06-29');
    await run();
    expect((await stateOf(left.id)).erased).toBe(false);
    at('2026-06-30');
    await run();
    expect((await stateOf(left.id)).erased).toBe(true);
    await forget(left.id);
  });

  test('somebody who comes back after the warning keeps the account, and would be warned anew', async () => {
    const back = await leftOn('2024-03-31');
    at('2026-03-01');
    await run();
    await portal.sql(`UPDATE person SET last_seen_on = '2026-03-01' WHERE id = $1`, [back.id]);
    at('2026-05-01');
    await run();
    expect((await stateOf(back.id)).erased).toBe(false);
    at('2028-02-01');
    await run();
    expect(await stateOf(back.id)).toEqual({ erased: false, warned: '2028-02-01', warnings: 2 });
    await forget(back.id);
  });

  test('whoever has an open dossier is kept and named to the administrator, as is the last administrator', async () => {
    at('2026-04-10');
    await portal.sql(
      `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
         call_closes_on, reports_due_on, cog_vintage, state)
       VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{59}', '2026-10-02', '2026-10-12', '2026-03-02', '2026-05-07', '2026-11-15', 2026, 'call_open')`,
    );
    const [organisation] = await portal.sql<{ id: string }>('INSERT INTO organisation DEFAULT VALUES RETURNING id');
    const [dossier] = await portal.sql<{ id: string }>(
      `INSERT INTO application (edition_year, organisation_id, title, state) VALUES (2026, $1, 'Saveurs savantes', 'submitted') RETURNING id`,
      [organisation?.id],
    );
    const member = await leftOn('2023-01-01', 'holder', organisation?.id);
    const administrator = await leftOn('2023-01-01', 'administrator');
    await run();
    at('2026-06-10');
    await run();
    expect([await stateOf(member.id), await stateOf(administrator.id)]).toEqual([
      { erased: false, warned: null, warnings: 0 },
      { erased: false, warned: null, warnings: 0 },
    ]);
    const [row] = await portal.sql<{ kept: Round['kept'] }>(
      'SELECT kept FROM retention_round ORDER BY id DESC LIMIT 1',
    );
    expect(row?.kept).toHaveLength(2);
    expect(row?.kept.flatMap(({ reasons }) => reasons).sort()).toEqual([
      'C’est le dernier compte d’administration du portail\u00a0: donnez d’abord ce rôle à quelqu’un d’autre.',
      'En cours\u00a0: le dossier « Saveurs savantes » de l’édition 2026.',
    ]);
    expect((await lastRound()).kept.map(({ name }) => name)).toEqual(['Left Behind', 'Left Behind']);
    await portal.sql('DELETE FROM application WHERE id = $1', [dossier?.id]);
    await forget(member.id, administrator.id);
  });

  test('the database and the domain agree on every day, at the ends of months and in leap years', async () => {
    const days = [
      '2023-10-31',
      '2023-12-31',
      '2024-01-29',
      '2024-01-30',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-08-31',
    ];
    for (const months of [1, 12, 23, 24, 36]) {
      const rows = await portal.sql<{ day: string }>(
        `SELECT (day + make_interval(months => $2))::date AS day FROM unnest($1::date[]) WITH ORDINALITY AS d(day, place) ORDER BY place`,
        [days, months],
      );
      expect(rows.map(({ day }) => day)).toEqual(days.map((day) => monthsAfter(day, months)));
    }
  });
});

describe('a round', () => {
  test('cut short, is taken up where it stopped: nothing is done twice, nothing is lost, the counts are true', async () => {
    at('2026-07-01');
    const people = [];
    for (let count = 0; count < 5; count += 1) people.push(await leftOn('2024-01-10'));
    await run();
    at('2026-08-10');
    const eraser = portal.app.get(EraseAccount);
    const idle = eraser.idle.bind(eraser);
    let calls = 0;
    jest.spyOn(eraser, 'idle').mockImplementation((...given) => {
      calls += 1;
      return calls === 3 ? Promise.reject(new Error('killed')) : idle(...given);
    });
    await expect(run()).rejects.toThrow('killed');
    const cut = await lastRound();
    expect([cut.unfinished, cut.endedAt, cut.of('accounts.erased')]).toEqual([true, null, 2]);
    await run();
    const done = await lastRound();
    expect([done.unfinished, done.begunAt, done.of('accounts.erased')]).toEqual([false, cut.begunAt, 5]);
    for (const { id } of people) expect((await stateOf(id)).erased).toBe(true);
    await run();
    expect((await lastRound()).of('accounts.erased')).toBe(0);
    await forget(...people.map(({ id }) => id));
  });

  test('runs once a day by itself, on the portal’s clock, and leaves a line in the journal', async () => {
    at('2026-09-01');
    const rounds = async (): Promise<number> =>
      (await portal.sql(`SELECT 1 AS one FROM journal_entry WHERE action = 'retention.done'`)).length;
    const before = await rounds();
    await portal.app.get(Duties).look();
    await portal.app.get(Duties).look();
    expect(await rounds()).toBe(before + 1);
    at('2026-09-03');
    await portal.app.get(Duties).look();
    expect(await rounds()).toBe(before + 2);
  });

  test('empties messages, invitations, requests and network addresses that had their term, and no younger one', async () => {
    at('2026-10-01');
    await run();
    const person = await leftOn('2026-09-30');
    const other = await leftOn('2026-09-30');
    const [organisation] = await portal.sql<{ id: string }>('INSERT INTO organisation DEFAULT VALUES RETURNING id');
    for (const [occasion, day] of [
      ['old', '2025-10-01T09:00:00Z'],
      ['young', '2025-10-03T09:00:00Z'],
    ])
      await portal.sql(
        `INSERT INTO outbox_message (person_id, occasion, to_address, to_name, subject, text, state, written_at, send_after)
         VALUES ($1, $2, $3, 'Left Behind', 'Un dossier', 'Bonjour', 'sent', $4, $4)`,
        [person.id, occasion, person.email, day],
      );
    for (const [id, day] of [
      ['old', '2026-09-01T08:00:00Z'],
      ['young', '2026-09-03T08:00:00Z'],
    ])
      await portal.sql(
        `INSERT INTO access_link (id, purpose, email, created_at, expires_at) VALUES ($1, 'invitation', 'x@test.example', '2026-08-01', $2)`,
        [id, day],
      );
    await portal.sql(
      `INSERT INTO join_request (person_id, organisation_id, message, asked_at, resolved_at, resolution) VALUES
         ($1, $3, 'Bonjour', '2025-09-01', '2025-09-15', 'refused'), ($2, $3, 'Bonjour', '2025-11-01', '2025-11-15', 'refused')`,
      [person.id, other.id, organisation?.id],
    );
    at('2025-09-30');
    const taker = await portal.as('holder');
    expect((await taker.post('/api/own-data/json')).status).toBe(200);
    const addresses = (): Promise<{ after: object }[]> =>
      portal.sql(
        `SELECT d.after FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id
         WHERE j.person_id = $1 AND d.address IS NOT NULL`,
        [taker.personId],
      );
    expect(await addresses()).toHaveLength(1);
    at('2026-10-02');
    await run();
    expect(
      await portal.sql(
        'SELECT occasion, to_address AS to, text FROM outbox_message WHERE person_id = $1 ORDER BY occasion',
        [person.id],
      ),
    ).toEqual([
      { occasion: 'old', to: '', text: '' },
      { occasion: 'young', to: person.email, text: 'Bonjour' },
    ]);
    expect(await portal.sql(`SELECT id FROM access_link WHERE email = 'x@test.example'`)).toEqual([{ id: 'young' }]);
    expect(await portal.sql('SELECT person_id AS id FROM join_request')).toEqual([{ id: other.id }]);
    expect(await addresses()).toEqual([]);
    const [line] = await portal.sql<{ after: object }>(
      `SELECT d.after FROM journal_detail d JOIN journal_entry j ON j.id = d.entry_id WHERE j.person_id = $1`,
      [taker.personId],
    );
    expect(line?.after).toEqual({ format: 'json' });
    expect((await portal.app.get(VerifyJournal).verify()).faults).toEqual([]);
    const round = await lastRound();
    expect(round.of('accounts.messages')).toBe(1);
    expect(round.of('accounts.links')).toBe(1);
    expect(round.of('journal.addresses')).toBe(1);
    await forget(person.id, other.id, taker.personId);
  });
});
