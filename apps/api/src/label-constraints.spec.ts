import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ApplicationState } from '@fds/shared/kernel';
import { TestPortal } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

/** What the rules forbid, tried past them: by SQL, as a script or another program would write. */
const YEAR = 2026;
let portal: TestPortal;
let organisationId: string;
let dossier: FiledDossier;
let event: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-09T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisationId = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  dossier = await file('ready_for_committee');
  event = dossier.event('Village');
});

const file = (state: ApplicationState): Promise<FiledDossier> =>
  fileDossier(portal, {
    ...{ year: YEAR, organisationId, state },
    events: [{ title: 'Village', kind: 'science_village', activities: [{ title: 'Stand' }] }, { title: 'Conférence' }],
  });
const decide = (outcome: string, reason = '', day = '2026-06-09') =>
  portal.sql(`INSERT INTO label_decision (event_id, outcome, reason, decided_at) VALUES ($1, $2, $3, $4)`, [
    ...[event, outcome, reason, day],
  ]);
const decided = async (): Promise<string[]> =>
  (
    await portal.sql<{ outcome: string }>(
      'SELECT outcome FROM label_decision WHERE event_id = $1 ORDER BY decided_at, outcome',
      [event],
    )
  ).map(({ outcome }) => outcome);
const label = (eventId: string, given: string, told = true) =>
  portal.sql(
    `INSERT INTO event_label (event_id, label, decided_at, notified_at) VALUES ($1, $2, now(), CASE WHEN $3 THEN now() END)`,
    [eventId, given, told],
  );
const relabel = (to: string) => portal.sql('UPDATE event_label SET label = $2 WHERE event_id = $1', [event, to]);
const bringTo = (state: string, { id }: FiledDossier = dossier) =>
  portal.sql('UPDATE application SET state = $2 WHERE id = $1', [id, state]);

test.each(['refuse', 'defer', 'label_with_conditions', 'revoke'])('%s without a reason is refused', async (outcome) => {
  for (const reason of ['', '  ']) await expect(decide(outcome, reason)).rejects.toThrow('label_decision_reason');
  expect(await decided()).toEqual([]);
});

test.each(['refuse', 'revoke'])('after %s no decision follows, final or not', async (final) => {
  await decide('label');
  await decide(final, 'Payant.', '2026-06-10');
  for (const second of ['refuse', 'revoke'])
    await expect(decide(second, 'Encore.', '2026-06-11')).rejects.toThrow('label_decision_final');
  for (const later of ['label', 'defer', 'label_with_conditions'])
    await expect(decide(later, 'Finalement si.', '2026-06-11')).rejects.toThrow('nothing is decided after a final');
  expect(await decided()).toEqual(['label', final]);
});

test('what was decided before a refusal may be written after it, under its own day', async () => {
  await decide('refuse', 'Payant.', '2026-06-10');
  await decide('defer', 'Le lieu manque.', '2026-06-09');
  expect(await decided()).toEqual(['defer', 'refuse']);
});

test('a decision is neither edited nor taken out, and goes with its event only', async () => {
  await decide('refuse', 'Payant.');
  await expect(portal.sql(`UPDATE label_decision SET outcome = 'label' WHERE event_id = $1`, [event])).rejects.toThrow(
    'append-only',
  );
  await expect(portal.sql('DELETE FROM label_decision WHERE event_id = $1', [event])).rejects.toThrow(
    'a decision is not taken out',
  );
  expect(await decided()).toEqual(['refuse']);
  await portal.sql('DELETE FROM event WHERE id = $1', [event]);
  expect(await decided()).toEqual([]);
});

test.each(['refused', 'revoked'])('a label that is %s stays, any other moves', async (final) => {
  await label(event, 'deferred');
  await relabel(final);
  for (const other of ['labelled', 'conditional', 'deferred', 'pending'])
    await expect(relabel(other)).rejects.toThrow();
  await expect(relabel('labelled')).rejects.toThrow('a final label stays');
  expect(await portal.sql('SELECT label FROM event_label WHERE event_id = $1', [event])).toEqual([{ label: final }]);
});

test.each([true, false])(
  'a withdrawn dossier gets no label, by a new row or by a change of one (told: %s)',
  async (was) => {
    await label(event, 'deferred', was);
    await bringTo('withdrawn');
    for (const given of ['labelled', 'conditional']) {
      for (const told of [true, false])
        await expect(label(dossier.event('Conférence'), given, told)).rejects.toThrow(
          'a withdrawn dossier has no label',
        );
      await expect(relabel(given)).rejects.toThrow('a withdrawn dossier has no label');
    }
  },
);

test('a dossier whose label was told is not withdrawn; one that was not told is, and is never told', async () => {
  await label(event, 'labelled');
  await expect(bringTo('withdrawn')).rejects.toThrow('a labelled dossier is not withdrawn');
  const other = await file('decided');
  await label(other.event('Village'), 'labelled', false);
  await bringTo('withdrawn', other);
  await expect(
    portal.sql('UPDATE event_label SET notified_at = now() WHERE event_id = $1', [other.event('Village')]),
  ).rejects.toThrow('a withdrawn dossier has no label');
});

test('a labelled event is not moved into a withdrawn dossier', async () => {
  await label(event, 'labelled', false);
  const other = await file('withdrawn');
  await expect(portal.sql('UPDATE event SET application_id = $2 WHERE id = $1', [event, other.id])).rejects.toThrow(
    'a withdrawn dossier has no label',
  );
});

test('an activity has no activities: neither a new one, nor one that is put below it', async () => {
  const below = `INSERT INTO event (id, edition_year, application_id, parent_event_id, kind, title) VALUES ($1, $2, $3, $4, 'single', 'x')`;
  await expect(portal.sql(below, [randomUUID(), YEAR, dossier.id, dossier.event('Stand')])).rejects.toThrow(
    'an activity has no activities',
  );
  const put = (child: string, parent: string) =>
    portal.sql('UPDATE event SET parent_event_id = $2 WHERE id = $1', [dossier.event(child), dossier.event(parent)]);
  await expect(put('Conférence', 'Stand')).rejects.toThrow('an activity has no activities');
  // One that has activities itself becomes nobody's activity.
  await put('Stand', 'Conférence');
  await expect(put('Conférence', 'Village')).rejects.toThrow('an activity has no activities');
});

test('a folded dossier has no events', async () => {
  const other = await fileDossier(portal, { year: YEAR, organisationId, state: 'folded', events: [] });
  await expect(portal.sql('UPDATE event SET application_id = $2 WHERE id = $1', [event, other.id])).rejects.toThrow(
    'a folded dossier has no events',
  );
});
