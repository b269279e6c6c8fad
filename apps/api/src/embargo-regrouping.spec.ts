import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { tell } from './test/decided';
import { holdEdition, refresh } from './test/dossiers';
import { partner } from './test/regroupings';
import { compareTwins, layTwin, YEAR, type Twin, type Twins } from './test/twins';

const CANARY = /canari/i;
const TITLES = ['Village', 'Conférence', 'Atelier', 'Sortie'] as const;
let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api', PORTAL_PACE: '100' } });
  await holdEdition(portal, YEAR, 'review');
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());

const decide = async ({ dossier }: Twin, outcome: string, reason: string): Promise<void> => {
  const decisions = TITLES.map((title) => ({ eventId: dossier.event(title), outcome, reason }));
  expect((await coordinator.post(`/api/applications/${dossier.id}/decisions`, { decisions })).status).toBe(200);
};

/** The stand of a twin becomes a dossier of a partner of it: what is the new holder's. */
async function detached({ dossier, partner: writer }: Twin): Promise<Twin> {
  const stand = dossier.event('Stand');
  const { organisationId, person } = await partner(portal, YEAR, stand);
  const { body: seen } = await coordinator.get<{ version: number }>(`/api/events/${stand}/regrouping`);
  const { status, body } = await coordinator.post<{ applicationId: string }>(`/api/events/${stand}/promotion`, {
    ...{ organisationId, reason: 'Ailleurs.', version: seen.version },
  });
  expect(status).toBe(200);
  // Its contacts are people of the new holder: another address for each twin.
  await portal.sql(`UPDATE application SET details = details - 'contacts' WHERE id = $1`, [body.applicationId]);
  return { dossier: { id: body.applicationId, event: () => stand }, organisationId, holder: person, partner: writer };
}

async function seenAlike(villages: Twins, alone: Twins): Promise<void> {
  for (const [twins, reader] of [
    [alone, ({ holder }: Twin) => holder],
    [villages, ({ holder }: Twin) => holder],
  ] as const) {
    const { leaks, differences } = await compareTwins(twins, reader, CANARY);
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
  }
}

test('rule 16: who gets the dossier of a stand, and who held its village, read nothing of a decision that is not told', async () => {
  const villages: Twins = [await layTwin(portal), await layTwin(portal)];
  await decide(villages[0], 'refuse', 'Canari du refus');
  await seenAlike(villages, [await detached(villages[0]), await detached(villages[1])]);
}, 240_000);

test('rule 16: a stand of a village that was deferred, itself decided since: it reads as deferred wherever it is', async () => {
  const villages: Twins = [await layTwin(portal), await layTwin(portal)];
  for (const twin of villages) await decide(twin, 'defer', 'Dit à chacun.');
  expect((await tell(coordinator, YEAR, ...villages.map(({ dossier }) => dossier))).status).toBe(200);
  portal.moveClock('2026-06-10T09:20:00+02:00');
  // As a later session decides of the stand apart from its village.
  const stand = villages[0].dossier.event('Stand');
  await portal.sql(
    `INSERT INTO label_decision (event_id, outcome, reason, decided_at) VALUES ($1, 'refuse', 'Canari du stand', '2026-06-10T09:10:00+02:00')`,
    [stand],
  );
  await portal.sql(
    `INSERT INTO event_label (event_id, label, decided_at) VALUES ($1, 'refused', '2026-06-10T09:10:00+02:00')`,
    [stand],
  );
  await refresh(portal, [stand]);
  await seenAlike(villages, [await detached(villages[0]), await detached(villages[1])]);
}, 240_000);
