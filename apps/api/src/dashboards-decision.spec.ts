import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommitteeDashboardView, CoordinationDashboardView, HolderDashboardView } from '@fds/dashboards/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { EventOverviews } from '@fds/shared/api-kit';
import { addDossier, addEdition, addOrganisation } from './test/dashboards-data';
import { figuresOf, readDashboard as read, rowsOf, type ListAnswer as Json } from './test/dashboards-lists';

let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;
/** Moves the clock; nobody is signed out by the jump. */
const moveTo = async (at: string): Promise<void> => {
  portal.moveClock(at);
  await portal.sql('UPDATE session SET seen_at = $1', [at]);
};

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-20T10:00:00+02:00' });
  await loadReference((text, values) => portal.sql(text, values));
  coordinator = await portal.as('coordinator');
  drari = await portal.as('drari');
}, 60_000);
afterAll(() => portal?.stop());

describe('from the decision on', () => {
  let mine: string;
  let holder: Visitor;
  let decided: string;

  beforeAll(async () => {
    await addEdition(portal, 2026, 'review');
    mine = await addOrganisation(portal, 'Familistère');
    holder = await portal.as('holder', [mine]);
    const common = {
      organisation: mine,
      submittedAt: '2026-04-28T10:00:00+02:00',
      takenAt: '2026-05-11T10:00:00+02:00',
      readyAt: '2026-05-20T10:00:00+02:00',
    };
    decided = await addDossier(portal, {
      ...common,
      title: 'Cuisiner au Familistère',
      state: 'decided',
      events: [
        {
          title: 'Atelier',
          commune: '02361',
          label: 'refused',
          decidedAt: '2026-06-09T10:00:00+02:00',
          slots: [['2026-10-04T10:00:00+02:00', '2026-10-04T12:00:00+02:00']],
        },
      ],
    });
    await addDossier(portal, {
      ...common,
      title: 'Prêt',
      state: 'ready_for_committee',
      events: [{ title: 'Prêt', commune: '02361' }],
    });
  });

  test('rule 16: before the notification nothing of a decision shows on a holder’s page', async () => {
    const view = await read<HolderDashboardView>(holder, 'holder');
    const dossier = view.dossiers.find(({ title }) => title === 'Cuisiner au Familistère');
    expect(dossier).toMatchObject({ state: 'ready_for_committee', events: [{ label: 'pending', report: 'not_due' }] });
    expect(JSON.stringify(view)).not.toMatch(/refused|decided|labelled"|Lisez la réponse|2026-06-09/);
    expect(view.steps.find(({ state }) => state === 'current')).toMatchObject({ code: 'committee' });
  });

  test('a decision that was not sent waits for the coordination; a ready dossier waits for both voices', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const kinds = (view.toDo as unknown as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]);
    expect(kinds).toEqual([['notify', 1]]);
    const { body: queue } = await coordinator.get<Json>('/api/review-queue?year=2026');
    for (const [ball, of] of [
      ['coordination', 'coordination'],
      ['drari', 'drari'],
      ['region', 'region'],
    ] as const)
      expect((view.balls as unknown as { ball: string; total: number }[]).find((one) => one.ball === ball)?.total).toBe(
        queue.counts?.[of],
      );
    for (const { count, list } of figuresOf(view))
      expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
  });

  test('a dossier with every opinion waits for the decision of the coordination', async () => {
    const region = await portal.as('region');
    const { body: queue } = await coordinator.get<{ items: { applicationId: string }[] }>(
      '/api/review-queue?year=2026&waitingFor=region',
    );
    const opinion = `/api/applications/${queue.items[0]?.applicationId ?? ''}/opinion`;
    for (const voice of [drari, region])
      expect((await voice.put(opinion, { position: 'favourable', reasons: '' })).status).toBe(200);
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    expect(view.toDo).toMatchObject([
      { kind: 'decide', count: 1, detail: 'tous les avis sont là' },
      { kind: 'notify' },
    ]);
    for (const { count, list } of figuresOf(view))
      expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
    await portal.sql('DELETE FROM opinion');
  });

  test('a voice of the committee sees how many dossiers wait for its own opinion', async () => {
    const view = await read<CommitteeDashboardView>(drari, 'committee');
    const { body: queue } = await drari.get<Json>('/api/review-queue?year=2026&waitingFor=drari');
    expect(view.opinions).toMatchObject({ waiting: queue.total, readable: queue.readable, given: 0 });
    expect(view.opinions['rows'].map(({ title }) => title)).toEqual(['Prêt']);
  });

  test('once notified, the holder reads the answer and her label', async () => {
    const ids = await portal.sql<{ id: string }>('SELECT id FROM event WHERE application_id = $1', [decided]);
    // As if it had been decided otherwise: a refusal itself stays.
    for (const text of [
      'DELETE FROM event_label WHERE event_id = $1',
      `INSERT INTO event_label (event_id, label, decided_at, notified_at) VALUES ($1, 'labelled', '2026-06-09', '2026-06-15T09:00:00+02:00')`,
    ])
      for (const { id } of ids) await portal.sql(text, [id]);
    await portal.app.get(EventOverviews).refresh(
      (text, values) => portal.sql(text, values),
      ids.map(({ id }) => id),
      'label',
    );
    const view = await read<HolderDashboardView>(holder, 'holder');
    expect(view.tasks).toMatchObject([
      { kind: 'read_decision', title: 'Lisez la réponse pour «\u00a0Cuisiner au Familistère\u00a0»' },
    ]);
    expect(view.dossiers.find(({ id }) => id === decided)).toMatchObject({
      state: 'decided',
      events: [{ label: 'labelled' }],
    });
  });

  test('after the event its figures are due, and what is given is the next edition’s last result', async () => {
    await moveTo('2026-10-20T10:00:00+02:00');
    await portal.sql(`UPDATE edition SET state = 'running' WHERE year = 2026`);
    const view = await read<HolderDashboardView>(holder, 'holder');
    expect(view.tasks).toMatchObject([{ kind: 'report_attendance', before: '2026-10-30', overdue: false, minutes: 5 }]);
    const late = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const { body: collection } = await coordinator.get<Json>('/api/attendance?year=2026&state=due');
    expect(collection.total).toBe(1);
    expect(late.balls[1]?.counts).toMatchObject([{ kind: 'report_attendance', count: 1 }]);
    for (const { count, list } of figuresOf(late))
      expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
    await moveTo('2026-11-02T10:00:00+01:00');
    expect((await read<HolderDashboardView>(holder, 'holder'))['tasks']).toMatchObject([
      { kind: 'report_attendance', overdue: true },
    ]);
    const alerts = (await read<CoordinationDashboardView>(coordinator, 'coordination'))['alerts'] as unknown as {
      kind: string;
      title: string;
    }[];
    expect(alerts.find(({ kind }) => kind === 'reports_late')?.title).toBe(
      '1\u00a0événement sur 1 n’a pas donné ses chiffres.',
    );
  });

  test('rule 2: a village whose stands gave their figures owes none, to the coordination and to its holder', async () => {
    const id = await addDossier(portal, {
      organisation: mine,
      title: 'Village',
      state: 'decided',
      submittedAt: '2026-04-28T10:00:00+02:00',
      events: [
        {
          title: 'Village',
          kind: 'science_village',
          commune: '02361',
          label: 'labelled',
          decidedAt: '2026-06-09T10:00:00+02:00',
          notifiedAt: '2026-06-15T10:00:00+02:00',
          slots: [['2026-10-04T10:00:00+02:00', '2026-10-04T12:00:00+02:00']],
          activities: [{ title: 'Stand', commune: '02361', report: 'submitted', visits: 12 }],
        },
      ],
    });
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    for (const { count, list } of figuresOf(view))
      expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
    const owed = (view.balls[1]?.['counts'] as unknown as { kind: string; count: number }[]) ?? [];
    expect(owed).toMatchObject([{ kind: 'report_attendance', count: 1 }]);
    const page = await read<HolderDashboardView>(holder, 'holder');
    const village = page.dossiers.find((one) => one.id === id);
    expect(village).toMatchObject({ answered: true, events: [{ report: 'given', reportState: null }] });
    expect(page.tasks).toHaveLength(1);
  });

  test('figures that were asked about wait for the holder, and once answered in words for the coordination', async () => {
    const [village] = await portal.sql<{ id: string; dossier: string }>(
      `SELECT event_id AS id, application_id AS dossier FROM event_overview WHERE title = 'Village'`,
    );
    await portal.sql(
      `INSERT INTO attendance_report (event_id, state, submitted_at) VALUES ($1, 'submitted', '2026-11-01T10:00:00+01:00')`,
      [village?.id],
    );
    const waits = async (): Promise<Record<string, number>> => {
      const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
      for (const { count, list } of figuresOf(view))
        expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
      const balls = view.balls as unknown as { counts: { kind: string; count: number }[] }[];
      return Object.fromEntries(balls.flatMap(({ counts }) => counts.map(({ kind, count }) => [kind, count])));
    };
    const asked = await coordinator.post(`/api/events/${village?.id}/attendance/query`, {
      version: 1,
      question: '12 ?',
    });
    expect(asked.status).toBe(200);
    expect(await waits()).toMatchObject({ answer_question: 1 });
    expect(await waits()).not.toHaveProperty('reread_report');
    await moveTo('2026-11-03T10:00:00+01:00');
    const said = { circle: 'thread', text: 'Oui, il pleuvait.', item: village?.id, field: 'attendance' };
    expect((await holder.post(`/api/applications/${village?.dossier}/messages`, said)).status).toBeLessThan(300);
    expect(await waits()).toMatchObject({ reread_report: 1 });
    expect(await waits()).not.toHaveProperty('answer_question');
    const { toDo } = await read<CoordinationDashboardView>(coordinator, 'coordination');
    expect(toDo).toContainEqual(
      expect.objectContaining({ kind: 'reread_report', title: 'réponse sur des chiffres à lire' }),
    );
    // Asked again, it is the holder's turn again.
    await moveTo('2026-11-04T10:00:00+01:00');
    await coordinator.post(`/api/applications/${village?.dossier}/messages`, { ...said, text: 'Même dedans\u00a0?' });
    expect(await waits()).toMatchObject({ answer_question: 1 });
  });
});
