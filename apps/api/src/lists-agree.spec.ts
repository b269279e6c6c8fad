import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { APPLICATION_STATES } from '@fds/shared/kernel';
import { addDossier, addEdition, addOrganisation } from './test/dashboards-data';
import { figuresAgree, tabsAgree, waitingAgrees } from './test/lists-agreement';

let portal: TestPortal;
let coordinator: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
  await addEdition(portal, 2026, 'review');
  const organisation = await addOrganisation(portal, 'Familistère');
  const ids: string[] = [];
  for (const state of APPLICATION_STATES)
    for (const at of [0, 1, 2])
      ids.push(
        await addDossier(portal, {
          organisation,
          state,
          title: `${state} ${at}`,
          submittedAt: '2026-04-20T10:00:00+02:00',
          takenAt: '2026-05-01T10:00:00+02:00',
          readyAt: '2026-05-10T10:00:00+02:00',
          // What was folded has its event elsewhere.
          events:
            state === 'folded'
              ? []
              : [
                  {
                    title: `Événement ${at}`,
                    commune: '02361',
                    ...(state === 'decided'
                      ? {
                          label: 'labelled' as const,
                          decidedAt: '2026-05-15T10:00:00+02:00',
                          ...(at === 0 ? { notifiedAt: '2026-05-16T10:00:00+02:00' } : {}),
                        }
                      : {}),
                  },
                ],
        }),
      );
  // A correction that is expected, one that was answered, one that is settled and one that came too late to matter.
  const [drafted, sent, , inReview, , readied] = [0, 1, 2, 3, 4, 5].map((at) => ids[at * 3 - (at > 2 ? 3 : 0)]);
  const ask = (id: string | undefined, answered: string | null, resolved: string | null): Promise<object[]> =>
    portal.sql(
      `INSERT INTO correction_request (application_id, asked_at, due_on, items, answered_at, resolved_at)
       VALUES ($1, '2026-05-12', '2026-05-18', '[]', $2, $3)`,
      [id, answered, resolved],
    );
  await ask(drafted, null, null);
  await ask(sent, null, null);
  await ask(inReview, '2026-05-17', null);
  await ask(readied, '2026-05-17', '2026-05-18');
  for (const [state, voices] of [
    ['ready_for_committee 0', ['drari', 'region']],
    ['ready_for_committee 1', ['drari', 'coordination']],
  ] as const)
    for (const voice of voices)
      await portal.sql(
        `INSERT INTO opinion (application_id, voice, position, given_by, given_at)
         SELECT id, $2, 'favourable', $3, '2026-05-18' FROM application WHERE title = $1`,
        [state, voice, coordinator.personId],
      );
}, 60_000);
afterAll(() => portal?.stop());

test('each figure of the first page is that of the list it leads to', async () => {
  expect(await figuresAgree(coordinator, 2026)).toBeGreaterThan(10);
});

test('the lists, the queue and the first page count the same dossiers for each person and matter', async () => {
  expect(await waitingAgrees(coordinator, 2026)).toMatchObject({
    correct: 1,
    reread: 1,
    opinion: 2,
    decide: 1,
    notify: 2,
  });
});

test('the tabs say what their lists have, for dossiers and for events', async () => {
  expect(await tabsAgree(coordinator, 2026)).toBe(13);
});
