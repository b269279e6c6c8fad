import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { hasJournalWords } from '@fds/dashboards/domain';
import type {
  AdministrationDashboardView,
  CommitteeDashboardView,
  CoordinationDashboardView,
  HolderDashboardView,
} from '@fds/dashboards/api';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Database, SYSTEM } from '@fds/shared/api-kit';
import { addDossier, addEdition, addOrganisation } from './test/dashboards-data';
import { figuresOf, readDashboard as read, rowsOf, type ListAnswer as Json } from './test/dashboards-lists';
import { structureOfPdf } from './test/pdf-structure';

let portal: TestPortal;
let coordinator: Visitor;
let drari: Visitor;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00' });
  await loadReference((text, values) => portal.sql(text, values));
  await portal.app.get(ImportArchive).fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  coordinator = await portal.as('coordinator');
  drari = await portal.as('drari');
}, 60_000);
afterAll(() => portal?.stop());

describe('with only the edition of 2021, archived', () => {
  test('a holder of 2021 finds her result, and nothing expected of her', async () => {
    const [top] = await portal.sql<{ id: string; visits: number; events: number }>(
      `SELECT organisation_id AS id, sum(visits_public + visits_school + visits_accompanying)::int AS visits, count(*)::int AS events
       FROM event_overview WHERE edition_year = 2021 AND parent_event_id IS NULL AND counts AND reported
       GROUP BY 1 HAVING bool_and(reported) ORDER BY 2 DESC LIMIT 1`,
    );
    const holder = await portal.as('holder', [top?.id ?? '']);
    const view = await read<HolderDashboardView>(holder, 'holder');
    expect(view.open).toBe(false);
    expect(view.tasks).toEqual([]);
    expect(view.result).toMatchObject({ year: 2021, visits: top?.visits });
    expect(view.dossiers.length).toBeGreaterThan(0);
    const median = (view.result as unknown as { kind: string; median: number; peers: number }) ?? {};
    const peers = await portal.sql<{ visits: number }>(
      `SELECT r.visits_public + r.visits_school + r.visits_accompanying AS visits FROM event_overview r
       WHERE r.edition_year = 2021 AND r.parent_event_id IS NULL AND r.counts AND r.reported AND r.kind = $1 ORDER BY 1`,
      [median.kind],
    );
    expect(median.peers).toBeGreaterThanOrEqual(5);
    expect(peers.filter(({ visits }) => visits < median.median).length).toBeLessThanOrEqual(median.peers / 2);
  });

  test('the coordination is told that this year’s edition is to be opened', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    expect(view.edition).toMatchObject({ year: 2021 });
    expect(view.alerts[0]).toMatchObject({
      kind: 'no_edition',
      title: 'L’édition 2026 n’est pas ouverte.',
      action: { list: { route: '/pilotage/edition', filters: [] } },
    });
    expect(view.toDo).toEqual([]);
  });

  test('each figure of the committee equals the bilan of the same edition', async () => {
    const view = await read<CommitteeDashboardView>(drari, 'committee');
    const { body: bilan } = await drari.get<Json>('/api/bilans/2021');
    const figures = bilan.figures as unknown as { code: string; value: number | null }[];
    const glance = view.glance?.figures as unknown as { code: string; value: number | null }[];
    expect(glance).toHaveLength(5);
    for (const { code, value } of glance)
      expect({ code, value }).toEqual({ code, value: figures.find((figure) => figure.code === code)?.value });
    expect(view.trend.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021]);
    expect(view.trend[3]).toMatchObject({ state: 'not_comparable' });
    expect(view.trendTitle).toBe('Un quart de visites en moins qu’en 2019');
  });

  test('the committee reads what the edition reached, the years beside, and takes them along on one tagged page', async () => {
    const view = await read<CommitteeDashboardView>(drari, 'committee');
    expect(view.reached.map(({ code, value }) => [code, value])).toEqual([
      ['attendance.total', '35\u00a0196'],
      ['municipalities.size.village', '4'],
      ['holders.first_time', '18'],
      ['intermunicipalities.total', '39'],
    ]);
    expect(view.reached[1]?.detail).toBe('6,1\u00a0% des 66 communes touchées');
    expect(view.reached[0]?.compared).toBe('−26,5\u00a0% à −25,5\u00a0% depuis 2019');
    expect(view.trendYears).toEqual([2020, 2019]);
    expect(view.trendRows.map(({ code, before }) => [code, ...before])).toEqual([
      ['attendance.total', 'non comparable', '≈\u00a047\u00a0500'],
      ['attendance.general_public', 'non comparable', '≈\u00a022\u00a0800'],
      ['attendance.school', 'non comparable', '≈\u00a024\u00a0600'],
    ]);
    const { status, raw } = await drari.send('GET', '/api/dashboards/committee/page.pdf');
    expect(status).toBe(200);
    const page = await structureOfPdf(raw);
    expect([page.problems, page.pages]).toEqual([[], 1]);
    for (const { title } of view.attention) expect(page.words).toContain(title.replace(/\s/g, ' '));
    expect(page.words).toContain('35 196');
  }, 30_000);

  test('the departments of the coordination equal the rows behind them, and their sum is not the region', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination?year=2021');
    const rows = view.departments as unknown as {
      code: string;
      dossiers: number;
      events: number;
      communes: number;
    }[];
    const filed = ['submitted', 'under_review', 'inadmissible', 'ready_for_committee', 'decided'];
    for (const { code, dossiers, events, communes } of rows) {
      const { body: listed } = await coordinator.get<Json>(
        `/api/review-lists/applications?year=2021&department=${code}&${filed.map((state) => `state=${state}`).join('&')}`,
      );
      expect({ code, dossiers }).toEqual({ code, dossiers: listed.total });
      const [counted] = await portal.sql(
        `SELECT count(DISTINCT e.id) FILTER (WHERE e.parent_event_id IS NULL)::int AS events,
           count(DISTINCT m.current_code) FILTER (WHERE e.attendance_mode <> 'online')::int AS communes
         FROM application a JOIN event e ON e.application_id = a.id JOIN municipality g ON g.code = e.municipality_code
         JOIN municipality m ON m.code = g.current_code
         WHERE a.edition_year = 2021 AND a.state NOT IN ('draft', 'withdrawn') AND m.department = $1`,
        [code],
      );
      expect({ code, events, communes }).toEqual({
        code,
        events: counted?.['events'],
        communes: counted?.['communes'],
      });
    }
    const { body: all } = await coordinator.get<Json>(
      `/api/review-lists/applications?year=2021&${filed.map((state) => `state=${state}`).join('&')}`,
    );
    expect(view.region?.dossiers).toBe(all.total);
  });
});

describe('while the call of 2026 is open', () => {
  let mine: string;
  let holder: Visitor;

  beforeAll(async () => {
    await addEdition(portal, 2026);
    mine = await addOrganisation(portal, 'Maison pour tous');
    const other = await addOrganisation(portal, 'Cité nature');
    holder = await portal.as('holder', [mine]);
    await addDossier(portal, {
      organisation: mine,
      title: 'Saveurs en baie',
      state: 'draft',
      summary: 'Un village.',
      events: [{ title: 'Village', kind: 'science_village', commune: '80001', activities: [{ title: 'Fromages' }] }],
    });
    for (const [title, submittedAt] of [
      ['Le blé', '2026-03-20T10:00:00+01:00'],
      ['Les algues', '2026-04-18T10:00:00+02:00'],
    ] as const)
      await addDossier(portal, {
        organisation: other,
        title,
        state: 'submitted',
        submittedAt,
        events: [{ title, commune: '62041' }],
      });
    await addDossier(portal, {
      organisation: other,
      title: 'Robots',
      state: 'under_review',
      submittedAt: '2026-03-10T10:00:00+01:00',
      takenAt: '2026-04-01T10:00:00+02:00',
      events: [
        { title: 'Robots', commune: '60057', slots: [['2026-10-03T10:00:00+02:00', '2026-10-03T12:00:00+02:00']] },
      ],
    });
    await addDossier(portal, {
      organisation: other,
      title: 'Retiré',
      state: 'withdrawn',
      submittedAt: '2026-03-11T10:00:00+01:00',
    });
  });

  test('a holder with a draft is told what is missing, before when, in how many minutes', async () => {
    const view = await read<HolderDashboardView>(holder, 'holder');
    const [task] = view.tasks;
    expect(task).toMatchObject({ kind: 'finish_dossier', before: '2026-05-07', overdue: false });
    expect(task?.missing.map(({ text }) => text)).toEqual([
      'une personne à joindre',
      'ce qui en fait un projet scientifique',
      'ce que le public verra',
      'au moins une date',
      'le public visé',
      'l’accord avec la charte',
    ]);
    expect(Number(task?.given) + Number(task?.missing.length)).toBe(task?.total);
    expect(view.steps.map(({ state }) => state)).toEqual([
      'current',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
    expect(view.title).toBe('Encore 17\u00a0jours pour déposer.');
  });

  test('a holder without a dossier is asked to begin one', async () => {
    const newcomer = await portal.as('holder', [await addOrganisation(portal, 'Nouvelle structure')]);
    const view = await read<HolderDashboardView>(newcomer, 'holder');
    expect(view.tasks).toMatchObject([{ kind: 'start_dossier', route: '/dossiers/nouveau', before: '2026-05-07' }]);
    expect(view.dossiers).toEqual([]);
    expect(view.result).toBeNull();
  });

  test('a holder never sees the dossiers of another organisation', async () => {
    const view = await read<HolderDashboardView>(holder, 'holder');
    expect(view.dossiers.map(({ title }) => title)).toEqual(['Saveurs en baie']);
  });

  test('each figure of the coordination that leads to a list equals the rows of exactly that list', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const toDo = view.toDo as unknown as {
      kind: string;
      count: number;
      detail: string;
    }[];
    expect(toDo.map(({ kind, count }) => [kind, count])).toEqual([
      ['take_in_charge', 2],
      ['review', 1],
    ]);
    expect(toDo[0]?.detail).toBe('le plus ancien attend depuis 31\u00a0jours');
    const figures = figuresOf(view);
    expect(figures.length).toBeGreaterThan(toDo.length + view.funnel.length + view.departments.length);
    for (const { count, list } of figures)
      expect({ list, count }).toEqual({ list, count: await rowsOf(coordinator, list) });
    expect(view.funnel.map(({ stage, count }) => [stage, count])).toEqual([
      ['started', 5],
      ['submitted', 3],
      ['taken', 1],
      ['admissible', 1],
      ['ready', 0],
      ['decided', 0],
    ]);
  });

  test('an imported edition compares by its days of deposit only; the rest is unknown, not zero', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const [known] = await portal.sql(
      `SELECT count(*)::int AS number FROM application WHERE edition_year = 2021 AND state NOT IN ('draft', 'withdrawn')
       AND (submitted_at AT TIME ZONE 'Europe/Paris')::date <= date '2021-03-01' + (date '2026-04-20' - date '2026-03-02')`,
    );
    expect(view.beforeYear).toBe(2021);
    expect(view.funnel.map(({ before }) => before)).toEqual([null, known?.['number'], null, null, null, null]);
    expect(known?.['number']).toBeGreaterThan(0);
    const before = view.pace?.before as unknown as { offset: number; total: number }[];
    expect(before.findLast(({ offset }) => offset <= 49)?.total).toBe(known?.['number']);
    expect(view.pace?.points.at(-1)).toEqual({ offset: 47, total: 3 });
  });

  test('who has the ball equals the review queue, person by person', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const { body: queue } = await coordinator.get<Json>('/api/review-queue?year=2026');
    const totals = Object.fromEntries(
      (view.balls as unknown as { ball: string; total: number }[]).map(({ ball, total }) => [ball, total]),
    );
    expect(totals).toEqual({
      coordination: queue.counts?.['coordination'],
      holders: queue.counts?.['holder'],
      drari: queue.counts?.['drari'],
      region: queue.counts?.['region'],
    });
    expect(view.balls[0]?.['rows'][0]).toMatchObject({
      title: 'Le blé',
      when: 'depuis 31\u00a0jours',
      overdue: true,
    });
  });

  test('rule 12: an event without a slot inside the window is an alert with its dossier, one inside is not', async () => {
    const view = await read<CoordinationDashboardView>(coordinator, 'coordination');
    const alert = (view.alerts as unknown as { kind: string; rows: { title: string; route: string }[] }[]).find(
      ({ kind }) => kind === 'outside_window',
    );
    expect(alert?.rows.map(({ title }) => title)).toEqual(['Le blé', 'Les algues']);
    expect(alert?.rows[0]?.route).toMatch(/^\/pilotage\/dossiers\/[0-9a-f-]{36}$/);
  });
});
describe('for the administrator', () => {
  test('accounts by role, messages and the database are those of the tables', async () => {
    const administrator = await portal.as('administrator');
    const view = await read<AdministrationDashboardView>(administrator, 'administration');
    const roles = await portal.sql<{ role: string; count: number }>(
      'SELECT role, count(*)::int AS count FROM role_grant GROUP BY role',
    );
    const shown = view.roles as unknown as { role: string; count: number }[];
    for (const { role, count } of roles) expect(shown.find((one) => one.role === role)?.count).toBe(count);
    for (const { role, count } of shown) {
      const { body } = await administrator.get<Json>(`/api/people?role=${role}`);
      expect({ role, count }).toEqual({ role, count: body.total });
    }
    const [outbox] = await portal.sql(
      `SELECT count(*) FILTER (WHERE state = 'refused')::int AS refused FROM outbox_message`,
    );
    expect(view.outbox).toMatchObject(outbox as object);
    expect(view.database['bytes']).toBeGreaterThan(1_000_000);
  });

  test('the journal is paged and filtered by subject and by person', async () => {
    const administrator = await portal.as('administrator');
    const { body: all } = await administrator.get<Json>('/api/journal?size=1');
    const [entries] = await portal.sql('SELECT count(*)::int AS number FROM journal_entry');
    expect(all.total).toBe(entries?.['number']);
    expect(all.items).toHaveLength(1);
    const { body: editions } = await administrator.get<Json>('/api/journal?action=edition');
    expect(editions.items).toMatchObject([
      { what: 'Édition importée d’une archive', subject: 'Fête de la science 2021 en Hauts-de-France' },
    ]);
    expect((await administrator.get<Json>('/api/journal?who=nobody')).body.total).toBe(0);
    expect((await drari.get('/api/journal')).status).toBe(403);
  });

  test('every action that a step records has French words', () => {
    const actions = readdirSync('libs', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\/api\/src\/.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
      .flatMap((file) => [
        ...readFileSync(join('libs', file), 'utf8').matchAll(
          /\baction:[^,;]*?'([a-z]+\.[a-z_]+)'(?:[^,;]*?'([a-z]+\.[a-z_]+)')?/g,
        ),
      ])
      .flatMap(([, one, other]) => [one, other].filter((code) => code !== undefined));
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((action) => !hasJournalWords(action))).toEqual([]);
  });
});

test('a year that the portal does not hold is not found, for anybody', async () => {
  const holder = await portal.as('holder');
  for (const [visitor, page] of [
    [coordinator, 'coordination'],
    [holder, 'holder'],
  ] as const)
    expect((await visitor.get(`/api/dashboards/${page}?year=2015`)).status).toBe(404);
});

test('the pages of the dashboards take a constant number of statements', async () => {
  const database = portal.app.get(Database);
  const counted = async (visitor: Visitor, path: string): Promise<number> => {
    const original = database.rows.bind(database);
    let number = 0;
    database.rows = (text, values) => {
      if (!text.includes('FROM session s JOIN person') && !text.includes('membership')) number += 1;
      return original(text, values);
    };
    await read(visitor, path);
    database.rows = original;
    return number;
  };
  const holder = await portal.as('holder', [await addOrganisation(portal, 'Dernière')]);
  expect(await counted(holder, 'holder')).toBeLessThanOrEqual(5);
  expect(await counted(coordinator, 'coordination')).toBeLessThanOrEqual(7);
  expect(await counted(drari, 'committee')).toBeLessThanOrEqual(7);
});
