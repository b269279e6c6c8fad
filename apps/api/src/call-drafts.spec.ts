import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';

interface Draft {
  id: string;
  title: string;
  lacking: number;
  lackingSections: string[];
  sections: number;
  daysLeft: number | null;
  departments: string[];
  extended: boolean;
  remind: { allowed: boolean; reasons: { code: string }[] };
}
interface Drafts {
  items: Draft[];
  total: number;
  drafts: number;
  complete: number;
  uncounted: number;
  filed: number;
  lacking: { field: string; label: string; drafts: number }[];
  departments: { department: string; drafts: number; complete: number }[];
}

let portal: TestPortal;
let coordinator: Visitor;
let holder: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-27T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await anOrganisation(portal, 'Maison pour tous');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  for (const table of ['application', 'outbox_message', 'call_extension', 'edition_form'])
    await portal.sql(`DELETE FROM ${table}`);
  await at('2026-04-27T09:00:00+02:00');
});
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  coordinator = await portal.as('coordinator');
  holder = await portal.as('holder', [organisationId]);
}
const begin = async (title = 'Saveurs savantes'): Promise<string> =>
  (await holder.post<{ id: string }>('/api/applications', { organisationId, editionYear: 2026, title })).body.id;
const drafts = async (query = ''): Promise<Drafts> =>
  (await coordinator.get<Drafts>(`/api/call-drafts?editionYear=2026${query}`)).body;
const remind = (id: string) => coordinator.post<{ people: number; code: string }>(`/api/call-drafts/${id}/reminder`);

test('a coordinator reads how far each draft is, what lacks most often, and how many days are left', async () => {
  await begin();
  const found = await drafts();
  expect(found).toMatchObject({ total: 1, drafts: 1, complete: 0, uncounted: 0, filed: 0 });
  expect(found.items[0]).toMatchObject({
    title: 'Saveurs savantes',
    daysLeft: 10,
    departments: ['80'],
    extended: false,
  });
  expect(found.items[0]?.lackingSections).toEqual(expect.arrayContaining(['projet', 'evenements', 'engagements']));
  expect(found.lacking).toContainEqual({ field: 'project.summary', label: 'Résumé du projet', drafts: 1 });
  expect(found.departments).toEqual([{ department: '80', drafts: 1, complete: 0 }]);
});

test('what a draft lacks is counted anew when it was written, and when the edition asks for something else', async () => {
  const id = await begin();
  const lacking = async (): Promise<number> => (await drafts()).items[0]?.lacking ?? -1;
  const first = await lacking();
  const saved = await holder.send('PATCH', `/api/applications/${id}/content`, {
    base: 1,
    changes: [{ op: 'set', item: id, field: 'summary', was: '', value: 'Comprendre ce que l’on mange.' }],
  });
  expect(saved.status).toBe(200);
  expect(await lacking()).toBe(first - 1);
  const form = (await coordinator.get<object>('/api/editions/2026/form')).body as Record<string, unknown>;
  await coordinator.put('/api/editions/2026/form', {
    ...Object.fromEntries(
      ['version', 'callText', 'vocabularies', 'sectionsOff', 'questions'].map((part) => [part, form[part]]),
    ),
    fields: [{ field: 'project.description', asking: 'required' }],
  });
  expect(await lacking()).toBe(first);
});

test('drafts are filtered by department and by what they lack, in pages', async () => {
  await begin();
  await begin('Le ciel');
  expect((await drafts('&department=02')).total).toBe(0);
  expect((await drafts('&department=80&field=project.summary&size=1')).items).toHaveLength(1);
  expect((await drafts('&field=project.title')).total).toBe(0);
  expect((await drafts('&sort=organisation')).items.map(({ title }) => title).sort()).toEqual([
    'Le ciel',
    'Saveurs savantes',
  ]);
});

test('a team is reminded of its draft at most once in 72 hours, each member by one mail', async () => {
  const id = await begin();
  const { status, body } = await remind(id);
  expect([status, body.people > 0]).toEqual([200, true]);
  const mails = await portal.sql<{ subject: string; text: string }>(
    `SELECT subject, text FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'call.reminded%'`,
    [holder.personId],
  );
  expect(mails).toMatchObject([{ subject: 'Votre brouillon attend, avant le 7 mai 2026' }]);
  expect(mails[0]?.text).toMatch(/Il y manque encore \d+ réponses[^]*\/relire/);
  expect((await remind(id)).body.code).toBe('call.reminded_lately');
  expect((await drafts()).items[0]?.remind.reasons).toMatchObject([{ code: 'reminded_lately' }]);
  await at('2026-04-30T09:05:00+02:00');
  expect((await remind(id)).status).toBe(200);
});

test('rule 14: a draft whose time is over is not reminded, unless its holder was given more', async () => {
  const id = await begin();
  await at('2026-05-08T00:00:00+02:00');
  expect((await drafts()).items[0]?.daysLeft).toBeNull();
  expect((await remind(id)).body.code).toBe('call.filing_over');
  await coordinator.post('/api/call-extensions', {
    editionYear: 2026,
    organisationId,
    until: '2026-05-12',
    reason: 'Deuil.',
  });
  expect((await drafts()).items[0]).toMatchObject({ daysLeft: 4, extended: true });
  expect((await remind(id)).status).toBe(200);
});

test('reminding changes nothing of what is written: whoever types is not told of another version', async () => {
  const id = await begin();
  await remind(id);
  const [row] = await portal.sql<{ version: number }>('SELECT version FROM application WHERE id = $1', [id]);
  expect(row?.version).toBe(1);
});
