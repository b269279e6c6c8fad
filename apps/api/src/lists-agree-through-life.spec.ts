import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layFestival, readContent, saveChanges, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import type { ReviewMatter } from '@fds/labelling/domain';
import { aSession } from './test/committee';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { figuresAgree, tabsAgree, waitingAgrees } from './test/lists-agreement';

/**
 * The first page, the queue, the lists and their tabs, read after each step in the life of some dossiers: what one of them
 * forgot to count, or counts late, differs from the others.
 */
const YEAR = 2026;
let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor, drari: Visitor, region: Visitor;
let village: DecidedDossier;
let small: DecidedDossier;
let withdrawn: DecidedDossier;
let stays: DecidedDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  ({ coordinator } = festival);
  [drari, region] = [await portal.as('drari'), await portal.as('region')];
  village = await readyDossier(portal, {
    year: YEAR,
    title: 'Village',
    events: [{ title: 'Village', kind: 'science_village', activities: [{ title: 'Stand' }, { title: 'Autre' }] }],
  });
  [small, withdrawn, stays] = [await aSmall('Petit'), await aSmall('Partant'), await aSmall('Visite')];
});
afterAll(() => portal?.stop());
const aSmall = (title: string): Promise<DecidedDossier> =>
  readyDossier(portal, { year: YEAR, title, events: [{ title }] });

/** Each step is read everywhere: many requests, on a machine that may do other things. */
const LONG = 180_000;
/** All that counts agrees; and this is what is awaited, matters of none left out. */
async function agrees(awaited: Partial<Record<ReviewMatter, number>>): Promise<void> {
  expect(await figuresAgree(coordinator, YEAR)).toBeGreaterThan(0);
  const matters = Object.entries(await waitingAgrees(coordinator, YEAR)).filter(([, count]) => count > 0);
  expect(Object.fromEntries(matters)).toEqual(awaited);
  expect(await tabsAgree(coordinator, YEAR)).toBeGreaterThan(0);
}
const at = (path: string): string => `/api/applications/${festival.applicationId}/${path}`;
async function done(answer: Promise<{ status: number; body: object }>): Promise<Record<string, unknown>> {
  const { status, body } = await answer;
  expect([status, status < 300 ? {} : body]).toEqual([status, {}]);
  return body as Record<string, unknown>;
}

test(
  'while the call is open: a draft, a submission, one taken back',
  async () => {
    const { organisationId, holder } = festival;
    await agrees({ opinion: 5 });
    const title = 'Encore un';
    const begun = await done(holder.post('/api/applications', { organisationId, editionYear: YEAR, title }));
    await agrees({ opinion: 5, finish_draft: 1 });
    await done(holder.post(`/api/applications/${String(begun['id'])}/withdrawal`, { reason: 'Finalement non.' }));
    await agrees({ opinion: 5 });
  },
  LONG,
);

test(
  'in review: given back to examine, corrected, answered, read, ready again, with each opinion',
  async () => {
    await portal.sql(`UPDATE edition SET state = 'review' WHERE year = $1`, [YEAR]);
    await agrees({ opinion: 5 });
    await done(
      coordinator.post(at('corrections'), { dueOn: '2026-04-25', items: [{ section: 'projet', why: 'Le résumé.' }] }),
    );
    await agrees({ opinion: 4, correct: 1 });
    const { body } = await readContent(festival.holder, festival.applicationId);
    const change = { op: 'set', item: festival.applicationId, field: 'summary', was: body.project['summary'] };
    await saveChanges(festival.holder, body, [{ ...change, value: 'Plus clair.' }]);
    const { version } = (await readContent(festival.holder, festival.applicationId)).body;
    await done(festival.holder.post(at('submission'), { version }));
    await agrees({ opinion: 4, reread: 1 });
    const [{ id = '' } = {}] = await portal.sql<{ id: string }>('SELECT id FROM correction_request');
    await done(coordinator.post(at(`corrections/${id}/resolution`)));
    await agrees({ opinion: 5 });
    for (const [voice, left] of [
      [drari, { opinion: 5 }],
      [region, { opinion: 4, decide: 1 }],
    ] as const) {
      await done(voice.put(at('opinion'), { position: 'favourable', reasons: '' }));
      await agrees(left);
    }
    await done(festival.holder.post(at('messages'), { circle: 'thread', text: 'Avez-vous tout ?' }));
    await agrees({ opinion: 4, decide: 1 });
  },
  LONG,
);

test(
  'regrouped: a stand with a dossier of its own, a dossier in a village, both undone',
  async () => {
    const stand = village.event('Stand');
    const regroup = async (event: string, way: string, more: object): Promise<string> => {
      const { version } = await done(coordinator.get(`/api/events/${event}/regrouping`));
      const made = await done(coordinator.post(`/api/events/${event}/${way}`, { ...more, reason: 'Ici.', version }));
      return String(made['regroupingId']);
    };
    const promoted = await regroup(stand, 'promotion', { organisationId: village.organisationId });
    await agrees({ opinion: 5, decide: 1 });
    const folded = await regroup(small.event('Petit'), 'folding', { villageId: village.event('Village') });
    await agrees({ opinion: 4, decide: 1 });
    for (const [id, left] of [
      [promoted, 3],
      [folded, 4],
    ] as const) {
      await done(coordinator.post(`/api/regroupings/${id}/undoing`));
      await agrees({ opinion: left, decide: 1 });
    }
  },
  LONG,
);

test(
  'the committee: a session that sits and closes, withdrawals before and after, the announcement, what comes after',
  async () => {
    const session = await aSession(portal, YEAR, [festival.applicationId, withdrawn.id]);
    const path = `/api/committee-sessions/${session}`;
    await done(coordinator.post(`${path}/opening`));
    await agrees({ opinion: 4, decide: 1 });
    await done(withdrawn.holder.post(`/api/applications/${withdrawn.id}/withdrawal`, { reason: 'Plus de salle.' }));
    await agrees({ opinion: 3, decide: 1 });
    await done(coordinator.post(`${path}/closing`, { deferral: 'À revoir.' }));
    await agrees({ opinion: 3, notify: 1 });
    await decide(coordinator, village, { Village: ['label_with_conditions', 'Un accès.'] });
    await decide(coordinator, small, { Petit: ['label'] });
    await decide(coordinator, stays, { Visite: ['label'] });
    await agrees({ notify: 4 });
    await done(small.holder.post(`/api/applications/${small.id}/withdrawal`, { reason: 'Nous renonçons.' }));
    await agrees({ notify: 3 });
    await done(tell(coordinator, YEAR, village, stays));
    await agrees({ notify: 1 });
    await portal.sql(`UPDATE edition SET state = 'labelled' WHERE year = $1`, [YEAR]);
    const event = village.event('Village');
    await done(coordinator.post(`/api/events/${event}/condition-lifting`, { mail: null }));
    await agrees({ notify: 1 });
    await done(coordinator.post(`/api/events/${event}/label-revocation`, { reason: 'Payant.', mail: null }));
    await agrees({ notify: 1 });
  },
  LONG,
);

test(
  'after the festival: a report that is due, begun, sent, questioned, sent again and validated',
  async () => {
    await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = $1`, [YEAR]);
    portal.moveClock('2026-10-20T10:00:00+02:00');
    coordinator = await portal.as('coordinator');
    const holder = await portal.as('holder', [stays.organisationId]);
    const path = `/api/events/${stays.event('Visite')}/attendance`;
    const report = async (): Promise<Record<string, unknown>> => {
      await agrees({ notify: 1 });
      const { report: found } = await done(coordinator.get(path));
      return { version: (found as { version: number } | null)?.version ?? null };
    };
    const line = { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 40, counting: 'exact' };
    await done(holder.put(path, { ...(await report()), comment: '', lines: [line], notHeldReason: null }));
    await done(holder.post(`${path}/submission`, await report()));
    await done(coordinator.post(`${path}/query`, { ...(await report()), question: 'Quarante ?' }));
    await done(
      holder.put(path, { ...(await report()), comment: 'Oui.', lines: [{ ...line, visits: 41 }], notHeldReason: null }),
    );
    await done(holder.post(`${path}/submission`, await report()));
    await done(coordinator.post(`${path}/validation`, await report()));
    await agrees({ notify: 1 });
    await portal.sql(`UPDATE edition SET state = 'archived' WHERE year = $1`, [YEAR]);
    await agrees({});
  },
  LONG,
);
