import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Sheet {
  id: string;
  version: number;
  labelled: number;
  decided: number;
  base: number;
  unexplained: number;
  events: { eventId: string; title: string; outcome: string | null; reason: string }[];
  groups: { by: string; lines: { code: string; label: string; labelled: number; base: number }[] }[];
  communes: { served: number; base: number; emptied: string[]; white: string[] };
  intermunicipalities: { served: number; base: number; emptied: string[] };
}
interface Adoption {
  written: number;
  takenBack: number;
  before: { id: string; version: number; backup: boolean };
}
const YEAR = 2026;
const SECRET = 'Scénario prudent sous embargo';

let portal: TestPortal;
let coordinator: Visitor;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  const organisationId = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  coordinator = await portal.as('coordinator');
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId,
    state: 'ready_for_committee',
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Fromages' }] },
      { title: 'Conférence' },
      { title: 'Visite' },
    ],
  });
  await fileDossier(portal, { year: YEAR, organisationId, state: 'draft', events: [{ title: 'Brouillon' }] });
  await coordinator.put(`/api/applications/${dossier.id}/proposals`, {
    stamp: '',
    proposals: [{ eventId: dossier.event('Village'), outcome: 'label', reason: '', conditionDueOn: null }],
  });
});
afterAll(() => portal?.stop());

const create = async (name: string, copyOf: string | null = null): Promise<Sheet> => {
  const answer = await coordinator.post<Sheet>('/api/scenarios', { editionYear: YEAR, name, copyOf });
  expect(answer.status).toBe(201);
  return answer.body;
};
const decide = (
  sheet: Sheet,
  filter: object,
  outcome: string | null,
  reason = '',
  conditionDueOn: string | null = null,
) =>
  coordinator.put<Sheet>(`/api/scenarios/${sheet.id}/decisions`, {
    ...{ version: sheet.version, filter, outcome, reason, conditionDueOn },
  });
const proposals = async () =>
  (
    await coordinator.get<{ events: { title: string; outcome: string | null }[] }>(
      `/api/applications/${dossier.id}/proposals`,
    )
  ).body.events.map(({ title, outcome }) => [title, outcome]);
const lineOf = ({ groups }: Sheet, by: string, code: string) =>
  groups.find((group) => group.by === by)?.lines.find((line) => line.code === code);

test('a scenario starts from the proposals; rule 4: every total names its base, and an event counts once as a root', async () => {
  const sheet = await create('Le plus large');
  expect(sheet).toMatchObject({ labelled: 1, decided: 1, base: 3, unexplained: 0 });
  expect(lineOf(sheet, 'department', '80')).toMatchObject({ label: 'Somme (80)', labelled: 1, base: 3 });
  expect(lineOf(sheet, 'kind', 'science_village')).toMatchObject({ labelled: 1, base: 1 });
  expect(lineOf(sheet, 'kind', 'single')).toMatchObject({ labelled: 0, base: 2 });
  expect(lineOf(sheet, 'audience', '')).toMatchObject({ label: 'Non renseigné', labelled: 1, base: 3 });
  expect(sheet.communes).toMatchObject({ served: 1, emptied: [] });
  expect(sheet.communes.base).toBeGreaterThan(3000);
  expect(sheet.intermunicipalities.served).toBe(1);
});

test('decisions change by filter or one by one, totals and white places with them; a copy goes its own way', async () => {
  const first = await create('Le premier');
  const wide = (await decide(first, { undecided: true }, 'label')).body;
  expect(wide).toMatchObject({ labelled: 3, decided: 3 });
  const copy = await create('Une copie', first.id);
  expect(copy.labelled).toBe(3);
  const none = (await decide(copy, { department: '80' }, 'refuse', 'Hors budget')).body;
  expect(none).toMatchObject({ labelled: 0, decided: 3, unexplained: 0 });
  expect(none.communes).toMatchObject({ served: 0, emptied: ['Abbeville'] });
  const one = (await decide(none, { eventIds: [dossier.event('Visite')] }, null)).body;
  expect(one.events.find(({ title }) => title === 'Visite')?.outcome).toBeNull();
  expect((await coordinator.get<Sheet>(`/api/scenarios/${first.id}`)).body.labelled).toBe(3);
});

test('an adopted scenario becomes the proposals, what was before is kept, and adopting that undoes it', async () => {
  const before = await proposals();
  const sheet = (await decide(await create('À adopter'), { kind: 'single' }, 'refuse', 'Payant')).body;
  const cleared = (await decide(sheet, { kind: 'science_village' }, null)).body;
  const adopted = await coordinator.post<Adoption>(`/api/scenarios/${sheet.id}/adoption`, { version: cleared.version });
  expect(adopted).toMatchObject({ status: 200, body: { written: 2, takenBack: 1, before: { backup: true } } });
  expect(await proposals()).toEqual([
    ['Village', null],
    ['Fromages', null],
    ['Conférence', 'refuse'],
    ['Visite', 'refuse'],
  ]);
  const { id, version } = adopted.body.before;
  expect((await coordinator.post(`/api/scenarios/${id}/adoption`, { version })).status).toBe(200);
  expect(await proposals()).toEqual(before);
});

test('a scenario without its reasons is not adopted, a stale one not changed, and the second is told what stands', async () => {
  const sheet = await create('Deux à la fois');
  const changed = (await decide(sheet, {}, 'refuse')).body;
  expect(changed.unexplained).toBe(3);
  expect(
    (await coordinator.post(`/api/scenarios/${sheet.id}/adoption`, { version: changed.version })).body,
  ).toMatchObject({ reasons: ['scenario_reason_missing'] });
  expect(await decide(sheet, {}, 'label')).toMatchObject({
    status: 409,
    body: { code: 'labelling.scenario_changed', current: { version: changed.version } },
  });
  expect((await decide(changed, {}, 'label', '', '2026-07-01')).body).toMatchObject({
    reasons: ['due_without_condition'],
  });
  expect((await decide(changed, {}, 'revoke')).status).toBe(422);
});

test('a scenario gets another name; a stale rename is told what stands, an empty one is refused', async () => {
  const sheet = await create('Sans nom encore');
  const rename = (version: number, name: string) =>
    coordinator.put<Sheet & { name: string; current: { version: number } }>(`/api/scenarios/${sheet.id}/name`, {
      version,
      name,
    });
  const renamed = await rename(sheet.version, '  Le Nord d’abord ');
  expect(renamed).toMatchObject({ status: 200, body: { name: 'Le Nord d’abord', version: sheet.version + 1 } });
  expect(await rename(sheet.version, 'Trop tard')).toMatchObject({
    status: 409,
    body: { code: 'labelling.scenario_changed', current: { version: sheet.version + 1 } },
  });
  expect((await rename(sheet.version + 1, '   ')).status).toBe(422);
});

test('an audience and a family choose the events that are decided, and a condition keeps its day', async () => {
  await portal.sql(
    `UPDATE event SET details = jsonb_set(details, '{audiences}', '["school", "families"]') WHERE id = $1`,
    [dossier.event('Visite')],
  );
  const sheet = await create('Pour les scolaires');
  const cleared = (await decide(sheet, {}, null)).body;
  const decided = (await decide(cleared, { audience: 'school' }, 'label_with_conditions', 'Un accès', '2026-07-01'))
    .body;
  expect(decided).toMatchObject({ decided: 1, labelled: 1, unexplained: 0 });
  expect(decided.events.find(({ title }) => title === 'Visite')).toMatchObject({
    outcome: 'label_with_conditions',
    conditionDueOn: '2026-07-01',
    audiences: ['school', 'families'],
  });
  expect((await decide(decided, { holderFamily: 'territory' }, 'label')).body.decided).toBe(1);
});

test('rule 16: no scenario reaches a holder, a partner or another voice, and none is left when it is removed', async () => {
  const sheet = await create(SECRET);
  for (const role of ['holder', 'partner', 'drari', 'region', 'administrator'] as const) {
    const visitor = await portal.as(role);
    expect((await visitor.get(`/api/scenarios?year=${YEAR}`)).status).toBe(403);
    expect((await visitor.get(`/api/scenarios/${sheet.id}`)).status).toBe(403);
  }
  expect((await coordinator.delete(`/api/scenarios/${sheet.id}`)).status).toBe(204);
  expect((await coordinator.get(`/api/scenarios/${sheet.id}`)).status).toBe(404);
  expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE text LIKE $1`, [`%${SECRET}%`])).toEqual([]);
});
