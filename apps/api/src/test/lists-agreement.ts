import { expect } from '@jest/globals';
import type { CoordinationDashboardView } from '@fds/dashboards/api';
import { REVIEW_MATTERS, WAITING_FOR, type ReviewMatter } from '@fds/labelling/domain';
import type { Visitor } from '@fds/portal/testing';
import { APPLICATION_STATES } from '@fds/shared/kernel';
import { figuresOf, readDashboard, rowsOf } from './dashboards-lists';

const total = async (visitor: Visitor, path: string): Promise<number> =>
  (await visitor.get<{ total: number }>(`/api/${path}`)).body.total;
const dashboard = (visitor: Visitor, year: number): Promise<CoordinationDashboardView> =>
  readDashboard<CoordinationDashboardView>(visitor, `coordination?year=${year}`);

/** Expects that each figure of the coordination's first page is that of the list it leads to; how many there are. */
export async function figuresAgree(coordinator: Visitor, year: number): Promise<number> {
  const figures = figuresOf(await dashboard(coordinator, year));
  for (const { count, list: link } of figures)
    expect({ link, count }).toEqual({ link, count: await rowsOf(coordinator, link) });
  return figures.length;
}

/** What the queue counts, in itself as its own lists (review-queue.spec). */
interface Queue {
  readonly counts: Readonly<Record<string, number>>;
  readonly matters: readonly { readonly what: string; readonly count: number }[];
}
/** Expects that queue, list and first page count alike for each person and matter; how many dossiers wait for what. */
export async function waitingAgrees(coordinator: Visitor, year: number): Promise<Record<ReviewMatter, number>> {
  const everyState = APPLICATION_STATES.map((state) => `state=${state}`).join('&');
  const list = (query: string): Promise<number> =>
    total(coordinator, `review-lists/applications?year=${year}&${everyState}&${query}`);
  const { balls } = await dashboard(coordinator, year);
  const { body: queue } = await coordinator.get<Queue>(`/api/review-queue?year=${year}&waitingFor=anyone`);
  for (const who of WAITING_FOR) {
    const queued = queue.counts[who] ?? 0;
    // The first page counts threads and reports that wait with their person, the queue has dossiers only.
    const ball = balls.find((one) => one.ball === (who === 'holder' ? 'holders' : who));
    const others = (ball?.counts ?? []).filter(({ list: link }) => link?.route !== '/pilotage/a-traiter');
    const said = (ball?.total ?? 0) - others.reduce((sum, { count }) => sum + count, 0);
    expect([who, said, await list(`waitingFor=${who}`)]).toEqual([who, queued, queued]);
  }
  const seen: [ReviewMatter, number][] = [];
  for (const what of REVIEW_MATTERS) {
    const queued = queue.matters.find((matter) => matter.what === what)?.count ?? 0;
    expect([what, await list(`what=${what}`)]).toEqual([what, queued]);
    seen.push([what, queued]);
  }
  return Object.fromEntries(seen) as Record<ReviewMatter, number>;
}

const TABS: Readonly<Record<string, string>> = {
  all: '',
  take_in_charge: 'what=take_in_charge',
  holder: 'correction=open',
  answered: 'correction=answered',
  ready: 'state=ready_for_committee',
  opinion: 'what=opinion',
  labelled: 'label=labelled&label=conditional',
};
/** Expects that the tabs say what their lists have, for dossiers and for events; how many tabs there are. */
export async function tabsAgree(coordinator: Visitor, year: number): Promise<number> {
  let tabs = 0;
  for (const rows of ['applications', 'events']) {
    const { usual } = (
      await coordinator.get<{ usual: { code: string; count: number }[] }>(`/api/saved-views?list=${rows}&year=${year}`)
    ).body;
    tabs += usual.length;
    for (const { code, count } of usual)
      expect([rows, code, count]).toEqual([
        rows,
        code,
        await total(coordinator, `review-lists/${rows}?year=${year}&${TABS[code] ?? 'unknown'}`),
      ]);
  }
  return tabs;
}
