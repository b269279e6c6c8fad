import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { OrganisationMerging } from '@fds/organisations/api';
import type { TestPortal, Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, profile } from './test/dossiers';
import { layYears, merge as mergeAs, pairOf, seat, workshop, type Merge } from './test/merging';

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await layYears();
  coordinator = await portal.as('coordinator');
}, 60_000);
afterAll(() => portal?.stop());

const merge = (survivorId: string, absorbedId: string, choices: object[] = [], as = coordinator) =>
  mergeAs(as, survivorId, absorbedId, choices);

/** What the lists count beside a dossier when somebody reads them. */
const COUNTED = ['lacking', 'lacking_fields', 'lacking_version'];
/** Every row of every table but those that a merge only adds to. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = await portal.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const left = ['journal_entry', 'journal_detail', 'outbox_message', 'organisation_merge', 'session', 'municipality'];
  const held: Record<string, unknown> = {};
  for (const { name } of tables)
    if (!left.includes(name) && !name.startsWith('journal') && !['bilan_snapshot', 'duty'].includes(name))
      held[name] = await portal.sql(`SELECT (to_jsonb(t) - $1::text[])::text AS row FROM ${name} t ORDER BY 1`, [
        COUNTED,
      ]);
  return held;
}

describe('a merge', () => {
  let survivor: string;
  let absorbed: string;
  let member: Visitor;
  let both: Visitor;

  beforeEach(async () => {
    survivor = await foundOrganisation(portal, 2024, 'Musée des instruments');
    absorbed = await foundOrganisation(portal, 2025, 'Musee d’instruments');
    await profile(portal, survivor, 2026, 'Musée des instruments');
    await profile(portal, absorbed, 2026, 'Le musée');
    member = await portal.as('holder', [absorbed]);
    both = await portal.as('holder', [survivor, absorbed]);
    await portal.sql(`UPDATE membership SET level = 'editor' WHERE person_id = $1 AND organisation_id = $2`, [
      both.personId,
      survivor,
    ]);
  });

  /** Dossiers of both, partners, a response to the evaluation, mentions, an invitation. */
  async function live(): Promise<void> {
    await fileDossier(portal, { year: 2024, organisationId: survivor, events: [workshop('Cordes')] });
    const { id, event } = await fileDossier(portal, {
      year: 2025,
      organisationId: absorbed,
      events: [workshop('Vents')],
    });
    await fileDossier(portal, { year: 2026, organisationId: absorbed, state: 'draft', events: [{ title: 'Bois' }] });
    await fileDossier(portal, { year: 2026, organisationId: survivor, state: 'draft', events: [{ title: 'Cuivres' }] });
    await portal.sql(
      `INSERT INTO event_partner (event_id, organisation_id, role) VALUES ($1, $2, 'partner'), ($1, $3, 'partner'), ($1, $2, 'host')`,
      [event('Vents'), absorbed, survivor],
    );
    expect(id).toBeTruthy();
    for (const organisation of [survivor, absorbed])
      await portal.sql(`INSERT INTO evaluation_response (edition_year, organisation_id) VALUES (2025, $1)`, [
        organisation,
      ]);
    await portal.sql(
      `INSERT INTO research_mention (edition_year, organisation_id, position, unit, unit_key) VALUES (2025, $1, 1, 'LOG', 'log')`,
      [absorbed],
    );
    await portal.sql(
      `INSERT INTO access_link (id, purpose, email, details, created_at, expires_at)
       VALUES (md5($1::text), 'invitation', 'nouvelle@test.example', jsonb_build_object('organisationId', $1::text), now(), now() + interval '1 day')`,
      [absorbed],
    );
    await portal.sql(`UPDATE organisation SET siret = '21800019800018', description = 'Un musée.' WHERE id = $1`, [
      absorbed,
    ]);
  }

  test('carries dossiers, partners, answers, members and invitations over, and undoing it restores every row', async () => {
    await live();
    const before = await contents();
    const done = await merge(survivor, absorbed, [{ field: 'siret', side: 'absorbed' }]);
    expect(done).toMatchObject({ status: 201, body: { mayUndo: true, yearsKeptAside: [2026] } });

    const applications = await portal.sql(
      'SELECT DISTINCT organisation_id AS id FROM application WHERE organisation_id = ANY ($1::uuid[])',
      [[survivor, absorbed]],
    );
    expect(applications).toEqual([{ id: survivor }]);
    expect(
      await portal.sql(
        'SELECT organisation_name AS name FROM event_overview WHERE organisation_id = $1 ORDER BY title',
        [survivor],
      ),
    ).toHaveLength(4);
    const [link] = await portal.sql(
      `SELECT details->>'organisationId' AS id FROM access_link WHERE id = md5($1::text)`,
      [absorbed],
    );
    expect(link).toEqual({ id: survivor });
    const levels = await portal.sql(
      'SELECT person_id AS id, level FROM membership WHERE organisation_id = $1 ORDER BY level, id',
      [survivor],
    );
    expect(levels).toHaveLength(2);
    expect(levels).toContainEqual({ id: both.personId, level: 'owner' });
    expect(await portal.sql('SELECT siret, aliases, merged_into FROM organisation WHERE id = $1', [survivor])).toEqual([
      {
        siret: '21800019800018',
        aliases: expect.arrayContaining(['Le musée', 'Musee d’instruments']),
        merged_into: null,
      },
    ]);
    // The team of the absorbed one is at home in the survivor at once.
    const list = await member.get<{ items: readonly { title: string }[] }>('/api/applications');
    expect(list.body.items).toHaveLength(4);

    expect((await coordinator.delete<Merge>(`/api/organisation-merges/${done.body.id}`)).status).toBe(200);
    expect(await contents()).toEqual(before);
    expect((await coordinator.delete(`/api/organisation-merges/${done.body.id}`)).status).toBe(409);
  });

  test('is told to the members of both and written in the journal, with what was', async () => {
    const { body } = await merge(survivor, absorbed);
    const mails = await portal.sql<{ id: string }>(`SELECT person_id AS id FROM outbox_message WHERE occasion = $1`, [
      `organisation.merged:${body.id}`,
    ]);
    expect(mails.map(({ id }) => id).sort()).toEqual([member.personId, both.personId].sort());
    const [line] = await portal.sql<{ action: string; before: { absorbed: { id: string } } }>(
      `SELECT e.action, d.before FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
       WHERE e.subject_id = $1 AND e.action = 'organisation.merged'`,
      [survivor],
    );
    expect(line?.before.absorbed.id).toBe(absorbed);
  });

  test('keeps the value that was chosen for each field, and the latest name', async () => {
    await merge(survivor, absorbed, [
      { field: 'name', side: 'absorbed' },
      { field: 'kind', side: 'survivor' },
    ]);
    const [row] = await portal.sql(
      `SELECT name FROM organisation_profile WHERE organisation_id = $1 AND edition_year = 2026`,
      [survivor],
    );
    expect(row).toEqual({ name: 'Le musée' });
    const [year] = await portal.sql(
      `SELECT name FROM organisation_profile WHERE organisation_id = $1 AND edition_year = 2024`,
      [survivor],
    );
    expect(year).toEqual({ name: 'Musée des instruments' });
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a new dossier of the survivor',
      () => fileDossier(portal, { year: 2025, organisationId: survivor, state: 'draft', events: [] }),
      /Un dossier a été commencé depuis/,
    ],
    ['a new member', () => portal.as('holder', [survivor]), /L’équipe a changé depuis/],
    [
      'a change of the profile',
      () => portal.sql(`UPDATE organisation_profile SET kind = 'museum' WHERE organisation_id = $1`, [survivor]),
      /La fiche de la structure a été modifiée/,
    ],
    [
      'a change of the identity',
      () => portal.sql(`UPDATE organisation SET website = 'https://musee.example' WHERE id = $1`, [survivor]),
      /La fiche de la structure a été modifiée/,
    ],
    [
      'a dossier that went on',
      () => portal.sql(`UPDATE application SET version = version + 1 WHERE organisation_id = $1`, [survivor]),
      /Un dossier repris a été modifié/,
    ],
  ])('is not undone after %s, and says why', async (_, build, reason) => {
    await fileDossier(portal, { year: 2025, organisationId: absorbed, events: [workshop('Vents')] });
    const { body } = await merge(survivor, absorbed);
    await build();
    const view = await coordinator.get<Merge>(`/api/organisation-merges/${body.id}`);
    expect(view.body).toMatchObject({ mayUndo: false, reasons: [{ text: expect.stringMatching(reason) }] });
    const answer = await coordinator.delete<{ detail: string }>(`/api/organisation-merges/${body.id}`);
    expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringMatching(reason) } });
  });

  test('the absorbed one is listed nowhere and answers as the survivor', async () => {
    await merge(survivor, absorbed);
    const { body } = await coordinator.get<{ items: readonly { id: string }[] }>('/api/organisations?size=200');
    expect(body.items.map(({ id }) => id)).not.toContain(absorbed);
    expect(await coordinator.get(`/api/organisations/${absorbed}`)).toMatchObject({
      status: 200,
      body: { id: survivor },
    });
    expect((await member.get(`/api/organisations/${absorbed}`)).status).toBe(200);
    const stranger = await portal.as('holder', [await foundOrganisation(portal, 2025, 'Ailleurs')]);
    expect((await stranger.get(`/api/organisations/${absorbed}`)).status).toBe(404);
    expect(await pairOf(coordinator, survivor, absorbed)).toBeUndefined();
  });

  test('with itself, with one merged already, or by somebody else than the coordination is refused', async () => {
    expect(await merge(survivor, survivor)).toMatchObject({ status: 409, body: { reasons: ['same_organisation'] } });
    expect((await merge(survivor, absorbed)).status).toBe(201);
    const third = await foundOrganisation(portal, 2025, 'Troisième');
    expect(await merge(third, absorbed)).toMatchObject({ status: 409, body: { reasons: ['already_merged'] } });
    expect(await merge(absorbed, third)).toMatchObject({ status: 409, body: { reasons: ['already_merged'] } });
    expect((await merge(survivor, third, [], member)).status).toBe(403);
    expect((await merge(survivor, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });

  test('asked twice at once is done once', async () => {
    const third = await foundOrganisation(portal, 2025, 'Troisième aussi');
    const statuses = await Promise.all([
      merge(survivor, absorbed).then(({ status }) => status),
      merge(third, absorbed).then(({ status }) => status),
      merge(absorbed, survivor).then(({ status }) => status),
    ]);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(2);
  });

  test('a coordinator of one department merges there only', async () => {
    const somme = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [somme.personId]);
    expect(await merge(survivor, absorbed, [], somme)).toMatchObject({
      status: 403,
      body: { reasons: ['outside_territory'] },
    });
    for (const id of [survivor, absorbed]) await seat(portal, id, '80021');
    expect((await merge(survivor, absorbed, [], somme)).status).toBe(201);
  });

  test('merges are undone in their order: the later one first', async () => {
    const third = await foundOrganisation(portal, 2025, 'La troisième');
    const first = await merge(survivor, absorbed);
    const second = await merge(third, survivor);
    expect(second.status).toBe(201);
    expect(await coordinator.get(`/api/organisations/${absorbed}`)).toMatchObject({ body: { id: third } });
    expect((await coordinator.delete(`/api/organisation-merges/${first.body.id}`)).status).toBe(409);
    expect((await coordinator.delete(`/api/organisation-merges/${second.body.id}`)).status).toBe(200);
    expect((await coordinator.delete(`/api/organisation-merges/${first.body.id}`)).status).toBe(200);
  });
});

test('every column that names an organisation has its part in a merge', async () => {
  const columns = await portal.sql<{ column: string }>(`
    SELECT c.table_name || '.' || c.column_name AS column FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = 'organisation_id'
    UNION SELECT k.conrelid::regclass || '.' || a.attname FROM pg_constraint k
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' AND k.confrelid = 'organisation'::regclass ORDER BY 1`);
  // The record of merges itself says what they were.
  const record = ['organisation_merge.survivor_id', 'organisation_merge.absorbed_id'];
  const parts = portal.app.get(OrganisationMerging).parts.flatMap((part) => part.columns);
  expect(columns.map(({ column }) => column).filter((column) => !parts.includes(column))).toEqual(record.sort());
});
