import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { aSession } from './test/committee';
import { fileDossier, foundOrganisation, holdEdition, profile, type FiledDossier } from './test/dossiers';
import type { Dossier } from './test/sessions';
import { statementsOf } from './test/statements';

const YEAR = 2026;

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor;
let organisation: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-09T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  await holdEdition(portal, YEAR - 1, 'archived');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  await profile(portal, organisation, YEAR - 1, 'Maison Pour Tous');
  [coordinator, drari] = [await portal.as('coordinator'), await portal.as('drari')];
});
afterAll(() => portal?.stop());

const dossiers = (count: number, events: number): Promise<FiledDossier[]> =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      fileDossier(portal, {
        year: YEAR,
        organisationId: organisation,
        title: `Dossier ${n}`,
        state: 'ready_for_committee',
        events: Array.from({ length: events }, (__, e) => ({
          title: `Événement ${e}`,
          activities: [{ title: 'Stand' }],
        })),
      }),
    ),
  );
async function sits(agenda: readonly FiledDossier[]): Promise<string> {
  const id = await aSession(
    portal,
    YEAR,
    agenda.map((one) => one.id),
  );
  expect((await coordinator.post(`/api/committee-sessions/${id}/opening`)).status).toBe(200);
  return id;
}
async function closed(agenda: readonly FiledDossier[]): Promise<number> {
  const id = await sits(agenda);
  const seen = await statementsOf(portal, async () => {
    const answer = await coordinator.post(`/api/committee-sessions/${id}/closing`, { deferral: 'À revoir en juin' });
    expect(answer.status).toBe(200);
  });
  return seen.length;
}

test('a session is closed in as many statements, whatever the length of its agenda', async () => {
  const few = await closed(await dossiers(1, 1));
  expect(await closed(await dossiers(12, 4))).toBe(few);
  expect(few).toBeGreaterThan(5);
});

test('the next dossier comes to the screen in as many statements, whatever it holds', async () => {
  const [small] = await dossiers(1, 1);
  const [large] = await dossiers(1, 20);
  if (!small || !large) throw new Error('no dossiers');
  const id = await sits([small, large]);
  const next = async (dossier: FiledDossier): Promise<number> =>
    (await statementsOf(portal, () => coordinator.get(`/api/committee-sessions/${id}/dossiers/${dossier.id}`))).length;
  const few = await next(small);
  expect(await next(large)).toBe(few);
  expect(few).toBeLessThanOrEqual(12);
});

test('the screen of a dossier says what its holder had last year: labels that were told, visits only where they are known', async () => {
  const at = { year: YEAR - 1, organisationId: organisation } as const;
  const then = await fileDossier(portal, {
    ...at,
    state: 'decided',
    events: [
      { title: 'Le blé', label: 'labelled' },
      { title: 'Le pain', label: 'refused' },
      { title: 'Le four', label: 'labelled', notified: false },
    ],
  });
  await fileDossier(portal, { ...at, state: 'inadmissible', events: [{ title: 'Jamais lu' }] });
  await portal.sql(`UPDATE event_overview SET reported = true, visits_public = 1200 WHERE event_id = $1`, [
    then.event('Le blé'),
  ]);
  const [now] = await dossiers(1, 1);
  if (!now) throw new Error('no dossier');
  await portal.sql(`UPDATE committee_session SET state = 'closed', closed_at = now() WHERE state = 'open'`);
  const id = await sits([now]);
  for (const who of [coordinator, drari]) {
    const { body } = await who.get<Dossier & { lastYear: object }>(`/api/committee-sessions/${id}/dossiers/${now.id}`);
    expect(body.lastYear).toMatchObject({ year: YEAR - 1, count: 3, labelled: 1, visits: 1200, reported: 1 });
    expect(body.lastYear).toMatchObject({
      events: [
        { title: 'Le blé', label: 'labelled', visits: 1200 },
        { title: 'Le pain', label: 'refused', visits: null },
        { title: 'Le four', label: 'pending', visits: null },
      ],
    });
  }
});
