import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TestPortal, type Answer, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Review {
  state: string;
  notifiedAt: string | null;
  inadmissibleReason: string | null;
  takenBy: string | null;
  quorum: { expected: number; recused: number; reached: boolean } | null;
  opinions: { voice: string; position: string; reasons: string }[];
  events: { eventId: string; title: string; label: string; outcome: string | null; reason: string }[];
  may: Record<string, { allowed: boolean; reasons: { code: string; text: string }[] }>;
}
interface Queue {
  total: number;
  readable: number;
  opinionsGiven: number;
  counts: Record<string, number>;
  matters: { what: string; count: number }[];
  items: {
    applicationId: string;
    waitingFor: string[];
    ownPosition: string | null;
    what: string | null;
    when: string;
    overdue: boolean;
    due: string | null;
    waitingSince: string | null;
    kind: string;
    activities: number;
  }[];
}
const YEAR = 2026;
const SECRET = 'Le tarif dépasse la charte';

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor, region: Visitor, holder: Visitor, stranger: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00' });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  const other = await foundOrganisation(portal, YEAR, 'Autre structure');
  [coordinator, drari, region] = [await portal.as('coordinator'), await portal.as('drari'), await portal.as('region')];
  [holder, stranger] = [await portal.as('holder', [organisation]), await portal.as('holder', [other])];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    events: [
      { title: 'Village', kind: 'science_village', activities: [{ title: 'Fromages' }, { title: 'Sel' }] },
      { title: 'Conférence' },
    ],
  });
});

const path = (action: string): string => `/api/applications/${dossier.id}/${action}`;
const review = async (visitor: Visitor): Promise<Review> => (await visitor.get<Review>(path('review'))).body;
const ready = async (): Promise<void> => {
  expect((await coordinator.post(path('review'))).status).toBe(200);
  expect((await coordinator.post(path('readiness'))).status).toBe(200);
};
const decision = (title: string, outcome: string, reason = '') => ({ eventId: dossier.event(title), outcome, reason });
const decide = (by: Visitor = coordinator): Promise<Answer> =>
  by.post(path('decisions'), { decisions: [decision('Village', 'label'), decision('Conférence', 'refuse', SECRET)] });
const overview = (title: string) =>
  portal.sql(
    `SELECT label, notified_at IS NOT NULL AS notified, counts, application_state AS state FROM event_overview WHERE event_id = $1`,
    [dossier.event(title)],
  );

describe('the review of a dossier', () => {
  test('a coordinator takes a submitted dossier in charge, once, and her name is kept', async () => {
    const answer = await coordinator.post<Review>(path('review'));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'under_review', takenBy: 'Test coordinator' });
    const again = await coordinator.post(path('review'));
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'labelling.refused', reasons: ['not_submitted'] });
  });

  test('a dossier declared inadmissible tells its holder why, and can be taken up again', async () => {
    await coordinator.post(path('review'));
    const empty = await coordinator.post(path('inadmissibility'), { reason: '' });
    expect(empty.status).toBe(422);
    const answer = await coordinator.post<Review>(path('inadmissibility'), { reason: 'Hors de la région' });
    expect(answer.body).toMatchObject({ state: 'inadmissible', inadmissibleReason: 'Hors de la région' });
    const mails = await portal.sql<{ text: string }>(
      `SELECT text FROM outbox_message WHERE person_id = $1 AND occasion LIKE $2`,
      [holder.personId, `application.inadmissible:${dossier.id}:%`],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Hors de la région');
    expect((await coordinator.delete<Review>(path('inadmissibility'))).body).toMatchObject({
      state: 'under_review',
      inadmissibleReason: null,
    });
  });

  test('DRARI and Région do not know a dossier before it is ready, holders never read the review', async () => {
    expect((await drari.get(path('review'))).status).toBe(404);
    await ready();
    expect((await drari.get(path('review'))).status).toBe(200);
    expect((await holder.get(path('review'))).status).toBe(403);
    expect((await drari.post(path('review'))).status).toBe(403);
  });

  test('an unknown dossier and a malformed id are refused without an error of ours', async () => {
    expect((await coordinator.get('/api/applications/00000000-0000-4000-8000-000000000000/review')).status).toBe(404);
    expect((await coordinator.get('/api/applications/x/review')).status).toBe(400);
  });

  test('every move of the review is in the journal with its author', async () => {
    await ready();
    const lines = await portal.sql<{ action: string; person_id: string }>(
      `SELECT action, person_id FROM journal_entry WHERE subject_id = $1 ORDER BY id`,
      [dossier.id],
    );
    expect(lines.map(({ action }) => action)).toEqual(['application.taken_in_charge', 'application.declared_ready']);
    expect(lines.every(({ person_id }) => person_id === coordinator.personId)).toBe(true);
  });
});

describe('opinions', () => {
  test('each voice gives its own, changes it, and reads no other before the decision', async () => {
    await ready();
    expect((await drari.put(path('opinion'), { position: 'favourable', reasons: '' })).status).toBe(200);
    const changed = await drari.put<Review>(path('opinion'), { position: 'reserved', reasons: 'La jauge est haute' });
    expect(changed.body.opinions).toMatchObject([{ voice: 'drari', position: 'reserved' }]);
    expect(changed.body.quorum).toBeNull();
    expect((await review(region)).opinions).toEqual([]);
    await region.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect((await review(drari)).opinions.map(({ voice }) => voice)).toEqual(['drari']);
    expect((await review(coordinator)).opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
    await decide();
    expect((await review(region)).opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
  });

  test('rule 17: a recusal lowers the number of voices that the decision needs', async () => {
    await ready();
    await region.put(path('opinion'), { position: 'recused', reasons: '' });
    await coordinator.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect((await review(coordinator)).quorum).toMatchObject({ expected: 2, recused: 1, reached: false });
    await drari.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect((await review(coordinator)).quorum).toMatchObject({ expected: 2, reached: true });
  });

  test('a reserve without its reason, an unknown position and an opinion after the decision are refused', async () => {
    await ready();
    const silent = await drari.put(path('opinion'), { position: 'unfavourable', reasons: '  ' });
    expect(silent).toMatchObject({ status: 409, body: { reasons: ['reason_missing'] } });
    expect((await drari.put(path('opinion'), { position: 'maybe', reasons: '' })).status).toBe(422);
    expect((await drari.put(path('opinion'), { position: 'favourable', reasons: 'x'.repeat(2001) })).status).toBe(422);
    await decide();
    const late = await drari.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect(late).toMatchObject({ status: 409, body: { reasons: ['already_decided'] } });
  });
});

describe('the decision', () => {
  test('rule 15: each root event has its own; activities inherit it', async () => {
    await ready();
    const answer = await decide();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'decided', notifiedAt: null });
    expect(await overview('Village')).toEqual([{ label: 'labelled', notified: false, counts: true, state: 'decided' }]);
    expect(await overview('Fromages')).toMatchObject([{ label: 'labelled', notified: false, counts: true }]);
    expect(await overview('Conférence')).toMatchObject([{ label: 'refused', counts: false }]);
  });

  test('an activity refused alone loses the label that its village keeps', async () => {
    await ready();
    const decisions = [
      decision('Village', 'label_with_conditions', 'Prévoir une navette'),
      decision('Conférence', 'label'),
    ];
    await coordinator.post(path('decisions'), { decisions: [...decisions, decision('Sel', 'refuse', 'Payant')] });
    expect(await overview('Sel')).toMatchObject([{ label: 'refused', counts: false }]);
    expect(await overview('Fromages')).toMatchObject([{ label: 'conditional', counts: true }]);
  });

  test('a root event left out, a refusal without reason or another dossier’s event decide nothing', async () => {
    await ready();
    const attempt = async (decisions: object[]): Promise<unknown> =>
      (await coordinator.post(path('decisions'), { decisions })).body['reasons'];
    expect(await attempt([decision('Village', 'label')])).toEqual(['outcome_missing']);
    expect(await attempt([decision('Village', 'label'), decision('Conférence', 'refuse', ' ')])).toEqual([
      'reason_missing',
    ]);
    const foreign = { eventId: '00000000-0000-4000-8000-000000000000', outcome: 'label', reason: '' };
    expect(await attempt([decision('Village', 'label'), decision('Conférence', 'label'), foreign])).toEqual([
      'unknown_event',
    ]);
    expect((await coordinator.post(path('decisions'), { decisions: [] })).status).toBe(422);
    expect(await review(coordinator)).toMatchObject({ state: 'ready_for_committee' });
  });

  test('of two coordinators who decide at once one wins, the other is told and sees what was decided', async () => {
    await ready();
    const colleague = await portal.as('coordinator');
    const answers = await Promise.all([decide(), decide(colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const told = answers.find(({ status }) => status === 409);
    expect(told?.body).toMatchObject({ code: 'labelling.changed', current: { state: 'decided' } });
    const rows = await portal.sql(`SELECT 1 FROM label_decision WHERE event_id = $1`, [dossier.event('Village')]);
    expect(rows).toHaveLength(1);
  });

  test('the committee decides nothing by itself and reads the decision once it is taken', async () => {
    await ready();
    expect((await decide(drari)).status).toBe(403);
    expect((await review(region)).events.every(({ label, outcome }) => label === 'pending' && outcome === null)).toBe(
      true,
    );
    await decide();
    expect((await review(region)).events.find(({ title }) => title === 'Conférence')).toMatchObject({
      label: 'refused',
      outcome: 'refuse',
      reason: SECRET,
    });
  });
});

describe('the embargo', () => {
  /** Every page of the API that a holder can reach about a dossier. */
  const holderReads = async (visitor: Visitor): Promise<string> => {
    const paths = [
      '/api/session',
      '/api/applications',
      `/api/applications/${dossier.id}`,
      path('answer'),
      ...['Village', 'Fromages', 'Conférence'].map((title) => `/api/events/${dossier.event(title)}/attendance`),
    ];
    const answers = await Promise.all(paths.map((at) => visitor.get(at)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    return JSON.stringify(answers.map(({ body }) => body));
  };

  test('rule 16: before the notification a holder reads nothing of the decision, anywhere', async () => {
    await ready();
    const before = await holderReads(holder);
    await decide();
    const after = await holderReads(holder);
    for (const word of ['"decided"', '"labelled"', '"refused"', SECRET]) expect(after).not.toContain(word);
    expect(after).toBe(before);
    const mails = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion LIKE $1`, [`%${dossier.id}%`]);
    expect(mails).toEqual([]);
  });

  test('rule 16: the notification opens the answer, with the reason of a refusal, in one message a person', async () => {
    const second = await portal.as('holder', [organisation]);
    await ready();
    await decide();
    const answer = await coordinator.post<Review>(path('notification'));
    expect(answer.status).toBe(200);
    expect(answer.body.notifiedAt).not.toBeNull();
    expect((await coordinator.post(path('notification'))).body).toMatchObject({ reasons: ['already_notified'] });
    expect((await holder.get(path('answer'))).body).toMatchObject({
      notifiedAt: expect.any(String),
      events: [
        { title: 'Village', label: 'labelled', reason: '' },
        { title: 'Fromages', label: 'labelled' },
        { title: 'Sel', label: 'labelled' },
        { title: 'Conférence', label: 'refused', reason: SECRET },
      ],
    });
    const mails = await portal.sql<{ person_id: string; subject: string; text: string }>(
      `SELECT person_id, subject, text FROM outbox_message WHERE occasion LIKE $1`,
      [`application.decision:${dossier.id}:%`],
    );
    expect(mails.map(({ person_id }) => person_id)).toEqual(expect.arrayContaining([holder.personId, second.personId]));
    expect(new Set(mails.map(({ person_id }) => person_id)).size).toBe(mails.length);
    expect(mails[0]?.subject).toBe('1 événement labellisé sur 2\u00a0: Saveurs savantes');
    expect(mails[0]?.text).toContain(SECRET);
  });

  test('another organisation’s holder does not learn that the dossier exists', async () => {
    await ready();
    await decide();
    await coordinator.post(path('notification'));
    expect((await stranger.get(path('answer'))).status).toBe(404);
    expect((await stranger.get(`/api/applications/${dossier.id}`)).status).toBe(404);
  });

  test('rule 16: a dossier withdrawn before the announcement keeps no label, and is announced to nobody', async () => {
    await ready();
    await decide();
    const answer = await holder.post(path('withdrawal'), { reason: 'Nous manquons de monde' });
    expect(answer).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    for (const title of ['Village', 'Fromages', 'Conférence'])
      expect(await overview(title)).toEqual([{ label: 'pending', notified: false, counts: false, state: 'withdrawn' }]);
    const refused = await coordinator.post(path('notification'));
    expect(refused).toMatchObject({ status: 409, body: { reasons: ['withdrawn'] } });
    expect((await review(coordinator)).may['notify']).toMatchObject({ allowed: false });
    expect((await holder.get(path('answer'))).body).toMatchObject({ notifiedAt: null });
    const mails = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion LIKE $1`, [
      `application.decision:${dossier.id}:%`,
    ]);
    expect(mails).toEqual([]);
    const { items } = (await coordinator.get<Queue>(`/api/review-queue?year=${YEAR}&waitingFor=anyone&size=200`)).body;
    expect(items.some(({ applicationId }) => applicationId === dossier.id)).toBe(false);
  });

  test('of a withdrawal and an announcement at the same moment one wins, and the label says which', async () => {
    await ready();
    await decide();
    const [told, withdrawn] = await Promise.all([
      coordinator.post(path('notification')),
      holder.post(path('withdrawal'), { reason: 'Nous manquons de monde' }),
    ]);
    expect([told.status, withdrawn.status].sort()).toEqual([200, 409]);
    expect(await overview('Village')).toMatchObject([
      told.status === 200
        ? { label: 'labelled', notified: true, counts: true }
        : { label: 'pending', notified: false, counts: false },
    ]);
  });

  test('nothing is announced before it is decided', async () => {
    await ready();
    expect((await coordinator.post(path('notification'))).body).toMatchObject({ reasons: ['not_decided'] });
  });
});

describe('the queue', () => {
  const queue = async (visitor: Visitor, filter = ''): Promise<Queue> =>
    (await visitor.get<Queue>(`/api/review-queue?year=${YEAR}&size=200${filter}`)).body;
  const mine = async (visitor: Visitor, filter = ''): Promise<Queue['items'][number] | undefined> =>
    (await queue(visitor, filter)).items.find(({ applicationId }) => applicationId === dossier.id);

  test('a dossier waits for the coordination, then for both voices, then for the decision and its announcement', async () => {
    expect(await mine(coordinator)).toMatchObject({
      waitingFor: ['coordination'],
      kind: 'science_village',
      activities: 2,
    });
    await ready();
    expect((await mine(coordinator))?.waitingFor).toEqual(['drari', 'region']);
    await drari.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect((await mine(coordinator))?.waitingFor).toEqual(['region']);
    await region.put(path('opinion'), { position: 'recused', reasons: '' });
    expect((await mine(coordinator))?.waitingFor).toEqual(['coordination']);
    await decide();
    expect((await mine(coordinator))?.waitingFor).toEqual(['coordination']);
    await coordinator.post(path('notification'));
    expect((await mine(coordinator))?.waitingFor).toEqual([]);
  });

  test('a voice sees its own turn and position, and never whether the other has spoken', async () => {
    expect(await mine(drari)).toBeUndefined();
    await ready();
    await region.put(path('opinion'), { position: 'favourable', reasons: '' });
    const seen = await queue(drari);
    expect(await mine(drari)).toMatchObject({ waitingFor: ['drari'], ownPosition: null });
    expect(seen.counts).toMatchObject({ region: 0, coordination: 0, holder: 0 });
    expect(await mine(drari, '&waitingFor=region')).toBeUndefined();
    expect(await mine(region)).toMatchObject({ waitingFor: [], ownPosition: 'favourable' });
  });

  test('counts agree with the list behind them', async () => {
    const { counts } = await queue(coordinator);
    for (const who of ['coordination', 'holder', 'drari', 'region'])
      expect((await queue(coordinator, `&waitingFor=${who}`)).total).toBe(counts[who]);
    const seen = await queue(region);
    expect(seen.readable).toBe(seen.total);
    expect(seen.opinionsGiven + (seen.counts['region'] ?? 0)).toBeLessThanOrEqual(seen.readable);
  });

  test('each matter has exactly the dossiers that its count says, for each person and for all', async () => {
    await ready();
    await fileDossier(portal, { year: YEAR, organisationId: organisation, state: 'under_review', events: [] });
    for (const who of ['coordination', 'holder', 'drari', 'region', 'anyone']) {
      const whole = await queue(coordinator, `&waitingFor=${who}`);
      expect({ who, total: whole.total }).toEqual({ who, total: whole.counts[who] });
      for (const { what, count } of whole.matters) {
        const part = await queue(coordinator, `&waitingFor=${who}&what=${what}`);
        expect({ who, what, total: part.total }).toEqual({ who, what, total: count });
        expect(part.items.every((item) => item.what === what)).toBe(true);
      }
      expect(whole.matters.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total);
    }
    expect((await queue(coordinator, '&waitingFor=anyone&page=9999')).total).toBe(
      (await queue(coordinator, '&waitingFor=anyone')).total,
    );
  });

  test('a dossier left too long is overdue with its age, the oldest first', async () => {
    const { items } = await queue(coordinator, '&waitingFor=coordination&what=take_in_charge');
    expect(items[0]).toMatchObject({ what: 'take_in_charge', when: 'depuis 49\u00a0jours', overdue: true, due: null });
    const since = items.map(({ waitingSince }) => waitingSince);
    expect(since).toEqual([...since].sort());
  });

  test('a draft waits for its holder before the last day of the call, and for nobody after', async () => {
    const draft = await fileDossier(portal, { year: YEAR, organisationId: organisation, state: 'draft', events: [] });
    const find = async (): Promise<Queue['items'][number] | undefined> =>
      (await queue(coordinator)).items.find(({ applicationId }) => applicationId === draft.id);
    expect(await find()).toMatchObject({ waitingFor: [], what: null, when: '' });
    await portal.sql(`UPDATE edition SET state = 'call_open', call_closes_on = '2026-05-22' WHERE year = $1`, [YEAR]);
    expect(await find()).toMatchObject({
      waitingFor: ['holder'],
      what: 'finish_draft',
      due: '2026-05-22',
      when: 'avant le 22 mai',
    });
    await portal.sql(`UPDATE edition SET state = 'review', call_closes_on = '2026-05-07' WHERE year = $1`, [YEAR]);
  });

  test('nothing can be awaited of the committee once the labels of an edition are closed', async () => {
    await ready();
    await portal.sql(`UPDATE edition SET state = 'reporting' WHERE year = $1`, [YEAR]);
    expect(await mine(coordinator)).toMatchObject({ waitingFor: [], what: null });
    expect((await queue(drari)).counts).toMatchObject({ drari: 0, anyone: 0 });
    await portal.sql(`UPDATE edition SET state = 'review' WHERE year = $1`, [YEAR]);
  });

  test('rule 16: what a voice is told of a dossier is the same whether the other has spoken or not', async () => {
    await ready();
    const alone = await mine(drari);
    expect(alone).toMatchObject({ what: 'opinion' });
    await drari.put(path('opinion'), { position: 'favourable', reasons: '' });
    const before = await mine(drari);
    await region.put(path('opinion'), { position: 'favourable', reasons: '' });
    expect(await mine(drari)).toEqual(before);
    expect(before).toMatchObject({ what: null, when: '', overdue: false });
    for (const what of ['decide', 'notify', 'review']) {
      const asked = await queue(drari, `&what=${what}`);
      expect({ what, total: asked.total, matters: asked.matters }).toEqual({ what, total: 0, matters: [] });
    }
    expect((await queue(drari, '&what=opinion')).total).toBe((await queue(drari)).counts['drari']);
  });

  test('holders have no queue, and a query that is not understood is refused', async () => {
    expect((await holder.get(`/api/review-queue?year=${YEAR}`)).status).toBe(403);
    expect((await coordinator.get('/api/review-queue')).status).toBe(422);
    expect((await coordinator.get(`/api/review-queue?year=${YEAR}&waitingFor=me`)).status).toBe(422);
  });
});
