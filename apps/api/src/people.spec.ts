import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { Duties } from '@fds/shared/api-kit';

let portal: TestPortal;
let coordinator: Visitor;
let administrator: Visitor;
const NOW = '2026-04-10T09:00:00+02:00';

beforeAll(async () => {
  portal = await TestPortal.start({ at: NOW, env: { PORTAL_ROLE: 'api' } });
});
beforeEach(async () => {
  portal.moveClock(NOW);
  [coordinator, administrator] = [await portal.as('coordinator'), await portal.as('administrator')];
});
afterEach(() => portal.moveClock(NOW));
afterAll(() => portal?.stop());

interface Person {
  id: string;
  name: string;
  roles: { role: string; endsOn: string | null; departments: string[] | null; over: boolean }[];
  organisations: { name: string }[];
  sessions: number;
  disabledAt: string | null;
  rolesStamp: string;
  may: Record<string, { allowed: boolean; reasons: { code: string }[] }>;
}
const read = async (id: string, by = administrator): Promise<Person> =>
  (await by.get<Person>(`/api/people/${id}`)).body;
const role = (name: string, more: object = {}): object => ({ role: name, endsOn: null, departments: null, ...more });
async function give(by: Visitor, id: string, ...roles: object[]) {
  const { rolesStamp } = await read(id);
  return by.put(`/api/people/${id}/roles`, { roles, rolesStamp });
}
const mailsTo = (personId: string) =>
  portal.sql<{ subject: string; occasion: string }>(
    'SELECT subject, occasion FROM outbox_message WHERE person_id = $1 ORDER BY written_at',
    [personId],
  );
const alive = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get<{ signedIn: boolean }>('/api/session')).body.signedIn;

describe('rights taken away during a session', () => {
  test('a coordinator who loses the role is out at the next request, is told, and the journal knows', async () => {
    const other = await portal.as('coordinator');
    expect((await other.get('/api/organisations')).status).toBe(200);
    expect(await give(coordinator, other.personId, role('holder'))).toMatchObject({
      status: 200,
      body: { roles: [{ role: 'holder' }], sessions: 0 },
    });
    expect((await other.get('/api/organisations')).status).toBe(401);
    expect(await mailsTo(other.personId)).toMatchObject([{ subject: 'Vos droits sur le portail ont changé' }]);
    const [line] = await portal.sql(
      `SELECT d.before, d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
       WHERE e.action = 'person.roles_changed' AND e.subject_id = $1 AND e.person_id = $2`,
      [other.personId, coordinator.personId],
    );
    expect(line).toMatchObject({ before: { roles: [{ role: 'coordinator' }] }, after: { sessionsEnded: 1 } });
  });

  test('a coordinator whose territory shrinks does not go on writing with the session of before', async () => {
    const other = await portal.as('coordinator');
    await give(coordinator, other.personId, role('coordinator', { departments: ['02'] }));
    expect(await alive(other)).toBe(false);
  });

  test('a deactivated person is out on every device at once, gets a mail, and comes back when reopened', async () => {
    const holder = await portal.as('holder');
    expect((await coordinator.post(`/api/people/${holder.personId}/deactivation`)).status).toBe(200);
    expect(await alive(holder)).toBe(false);
    const [left] = await portal.sql(`SELECT count(*)::integer AS sessions FROM session WHERE person_id = $1`, [
      holder.personId,
    ]);
    expect(left).toEqual({ sessions: 0 });
    // Again: nothing happens twice.
    await coordinator.post(`/api/people/${holder.personId}/deactivation`);
    expect((await mailsTo(holder.personId)).map(({ subject }) => subject)).toEqual(['Votre compte est désactivé']);
    await coordinator.delete(`/api/people/${holder.personId}/deactivation`);
    expect(await read(holder.personId)).toMatchObject({ disabledAt: null, roles: [{ role: 'holder' }] });
  });

  test('somebody is signed out everywhere without losing anything', async () => {
    const holder = await portal.as('holder');
    expect(await coordinator.delete(`/api/people/${holder.personId}/sessions`)).toMatchObject({
      status: 200,
      body: { sessions: 0, roles: [{ role: 'holder' }] },
    });
    expect(await alive(holder)).toBe(false);
  });
});

describe('roles with an end', () => {
  test('an intern’s last day is included; the day after, the session is over', async () => {
    const intern = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET ends_on = '2026-06-30' WHERE person_id = $1`, [intern.personId]);
    portal.moveClock('2026-06-30T23:59:00+02:00');
    await portal.sql(`UPDATE session SET seen_at = $2 WHERE person_id = $1`, [
      intern.personId,
      new Date('2026-06-30T21:00:00Z'),
    ]);
    expect((await intern.get('/api/organisations')).status).toBe(200);
    portal.moveClock('2026-07-01T00:00:30+02:00');
    expect((await intern.get('/api/organisations')).status).toBe(401);
  });

  test('a week before, the person and the coordination are told, once', async () => {
    const intern = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET ends_on = '2026-05-31' WHERE person_id = $1`, [intern.personId]);
    const duties = portal.app.get(Duties);
    portal.moveClock('2026-05-23T12:00:00+02:00');
    await duties.look();
    expect(await mailsTo(intern.personId)).toEqual([]);
    portal.moveClock('2026-05-24T12:00:00+02:00');
    await duties.look();
    portal.moveClock('2026-05-25T12:00:00+02:00');
    await duties.look();
    const endings = (mails: { subject: string; occasion: string }[]) =>
      mails.filter(({ occasion }) => occasion.startsWith('role.ending:')).map(({ subject }) => subject);
    expect(endings(await mailsTo(intern.personId))).toEqual(['Votre accès se termine le 31 mai 2026']);
    expect(endings(await mailsTo(coordinator.personId))).toContain('Un accès se termine le 31 mai 2026');
  });

  test('a day that is past is refused beside its field', async () => {
    const other = await portal.as('drari');
    expect(await give(coordinator, other.personId, role('drari', { endsOn: '2026-04-09' }))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/roles/0/endsOn' }] },
    });
  });
});

describe('who manages whom', () => {
  test('a coordinator neither makes nor touches an administrator', async () => {
    const other = await portal.as('holder');
    const refused = { status: 409, body: { reasons: ['administrator_only'] } };
    expect(await give(coordinator, other.personId, role('administrator'))).toMatchObject(refused);
    expect(await give(coordinator, administrator.personId, role('holder'))).toMatchObject(refused);
    expect(await coordinator.post(`/api/people/${administrator.personId}/deactivation`)).toMatchObject(refused);
    expect((await read(administrator.personId, coordinator)).may['changeRoles']).toMatchObject({ allowed: false });
  });

  test('nobody changes their own rights', async () => {
    expect(await give(coordinator, coordinator.personId, role('holder'))).toMatchObject({
      status: 409,
      body: { reasons: ['own_rights'] },
    });
  });

  test('of two administrators who close each other’s account at once, one stays', async () => {
    await portal.sql(
      `UPDATE person SET disabled_at = now() WHERE id IN (SELECT person_id FROM role_grant WHERE role = 'administrator')`,
    );
    const [one, two] = [await portal.as('administrator'), await portal.as('administrator')];
    const answers = await Promise.all([
      one.post(`/api/people/${two.personId}/deactivation`),
      two.post(`/api/people/${one.personId}/deactivation`),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [left] = await portal.sql(
      `SELECT count(*)::integer AS administrators FROM role_grant g JOIN person p ON p.id = g.person_id
       WHERE g.role = 'administrator' AND p.disabled_at IS NULL`,
    );
    expect(left).toEqual({ administrators: 1 });
  });

  test('a coordinator of one department manages no account', async () => {
    const limited = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [limited.personId]);
    const other = await portal.as('holder');
    expect(await give(limited, other.personId, role('coordinator'))).toMatchObject({
      status: 403,
      body: { code: 'outside_territory' },
    });
  });

  test('of two who change the same rights, the second is told and sees the first’s', async () => {
    const other = await portal.as('holder');
    const { rolesStamp } = await read(other.personId);
    await give(coordinator, other.personId, role('drari'));
    expect(
      await administrator.put(`/api/people/${other.personId}/roles`, { roles: [role('region')], rolesStamp }),
    ).toMatchObject({ status: 409, body: { code: 'accounts.changed', current: { roles: [{ role: 'drari' }] } } });
  });
});

describe('the list of people', () => {
  const list = async (query: string): Promise<string[]> =>
    (await coordinator.get<{ items: Person[] }>(`/api/people?size=200&${query}`)).body.items.map(({ id }) => id);

  test('is found by words without accents, role, organisation and state', async () => {
    const organisation = await anOrganisation(portal, 'Médiathèque d’Albert');
    const holder = await portal.as('holder', [organisation]);
    await portal.sql(`UPDATE person SET name = 'Zoé Élégante', last_seen_on = NULL WHERE id = $1`, [holder.personId]);
    expect(await list('q=elegante%20ZOE')).toEqual([holder.personId]);
    expect(await list('q=%25')).toContain(holder.personId);
    expect(await list(`organisationId=${organisation}`)).toEqual([holder.personId]);
    expect(await list('standing=never_came&role=holder')).toContain(holder.personId);
    expect(await list('role=region')).not.toContain(holder.personId);
    expect(await list('standing=without_second_factor')).toContain(coordinator.personId);
    expect(await list('standing=without_second_factor')).not.toContain(holder.personId);
    expect((await read(holder.personId)).organisations).toMatchObject([{ name: 'Médiathèque d’Albert' }]);
  });

  test('is sorted, and exported with the same filters', async () => {
    const holder = await portal.as('holder');
    await portal.sql(`UPDATE person SET name = '=cmd' WHERE id = $1`, [holder.personId]);
    const names = (await coordinator.get<{ items: Person[] }>('/api/people?sort=-name')).body.items.map(
      (one) => one.name,
    );
    expect(names[0]).toBe('Zoé Élégante');
    const csv = await coordinator.get<string>('/api/people/export.csv?q=cmd');
    expect(csv.headers.get('content-disposition')).toContain('personnes.csv');
    expect(csv.body.split('\r\n')).toHaveLength(3);
    expect(csv.body).toContain(`'=cmd;`);
    expect((await coordinator.get<string>('/api/people/export.xlsx')).body.startsWith('PK')).toBe(true);
  });
});
