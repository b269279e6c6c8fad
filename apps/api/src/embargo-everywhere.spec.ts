import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { routeAudiences } from '@fds/shared/api-kit';
import { ROUTES } from './test/routes.table';
import { tell } from './test/decided';
import { holdEdition, refresh } from './test/dossiers';
import { compareTwins, compareWrites, layTwin, READS, YEAR, type Twin, type Twins } from './test/twins';

/** Words that stand nowhere but in what the committee thinks, proposes and decides. */
const CANARY = /canari/i;

let portal: TestPortal;
/** Two dossiers alike in everything: of the first the committee has decided, of the second it has not spoken. */
let decided: Twin;
let undecided: Twin;

beforeAll(async () => {
  // Nobody leaves a mark of the hour at which one was read before the other.
  portal = await TestPortal.start({ at: '2026-06-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api', PORTAL_PACE: '100' } });
  await holdEdition(portal, YEAR, 'review');
  [decided, undecided] = [await layTwin(portal), await layTwin(portal)];
  await plant(decided);
});
afterAll(() => portal?.stop());

/** Everything that may be known of a dossier before its holder is told, with a word that tells it. */
async function plant({ dossier }: Twin): Promise<void> {
  const coordinator = await portal.as('coordinator');
  const { personId } = coordinator;
  const event = (title: string): string => dossier.event(title);
  const sql = (text: string, ...values: unknown[]) => portal.sql(text, values);
  await sql(
    `INSERT INTO application_review (application_id, assigned_to, taken_by, taken_at, ready_at) VALUES ($1, $2, $2, now(), now())`,
    dossier.id,
    personId,
  );
  await sql(
    `INSERT INTO criterion_mark (application_id, code, mark, note, marked_by, marked_at) VALUES ($1, 'free', 'not_met', 'Canari de la note', $2, now())`,
    dossier.id,
    personId,
  );
  for (const voice of ['coordination', 'drari', 'region'])
    await sql(
      `INSERT INTO opinion (application_id, voice, position, reasons, given_by, given_at) VALUES ($1, $2, 'unfavourable', 'Canari de l’avis', $3, now())`,
      dossier.id,
      voice,
      personId,
    );
  const [session] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on, state, opened_at) VALUES ($1, 'Canari de la séance', '2026-06-09', 'open', now()) RETURNING id`,
    [YEAR],
  );
  await sql(
    `INSERT INTO agenda_item (session_id, application_id, position) VALUES ($1, $2, 1)`,
    session?.id,
    dossier.id,
  );
  await sql(
    `INSERT INTO session_position (session_id, application_id, voice, position, reasons, entered_by, entered_at) VALUES ($1, $2, 'drari', 'unfavourable', 'Canari de la position', $3, now())`,
    session?.id,
    dossier.id,
    personId,
  );
  await sql(`UPDATE committee_session SET state = 'closed', closed_at = now() WHERE id = $1`, session?.id);
  const [scenario] = await portal.sql<{ id: string }>(
    `INSERT INTO scenario (edition_year, name, created_by, created_at, updated_at) VALUES ($1, 'Canari du scénario', $2, now(), now()) RETURNING id`,
    [YEAR, personId],
  );
  await sql(
    `INSERT INTO scenario_decision (scenario_id, event_id, outcome) VALUES ($1, $2, 'refuse')`,
    scenario?.id,
    event('Village'),
  );
  await sql(
    `INSERT INTO label_proposal (event_id, outcome, reason, proposed_by, proposed_at) VALUES ($1, 'refuse', 'Canari de la proposition', $2, now())`,
    event('Village'),
    personId,
  );
  await coordinator.post(`/api/applications/${dossier.id}/messages`, {
    circle: 'note',
    text: 'Canari de la note interne',
  });
  const decisions = [
    { eventId: event('Village'), outcome: 'label', reason: '' },
    { eventId: event('Conférence'), outcome: 'refuse', reason: 'Canari du refus' },
    { eventId: event('Atelier'), outcome: 'label_with_conditions', reason: 'Canari de la réserve' },
    { eventId: event('Sortie'), outcome: 'defer', reason: 'Canari de l’ajournement' },
  ];
  const done = await coordinator.post(`/api/applications/${dossier.id}/decisions`, { decisions });
  if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  const mail = { subject: 'Canari de l’objet', text: 'Canari du message' };
  for (const [method, what, body] of [
    ['PUT', 'message', mail],
    ['PUT', 'hold', undefined],
    ['POST', 'test', undefined],
  ] as const)
    expect(
      (await coordinator.send(method, `/api/applications/${dossier.id}/notification-${what}`, body)).status,
    ).toBeLessThan(300);
  await refresh(portal, ['Village', 'Conférence', 'Atelier', 'Sortie', 'Stand'].map(event));
}

const READERS: readonly (readonly [string, (twin: Twin) => Visitor])[] = [
  ['the holder', ({ holder }) => holder],
  ['an invited partner', ({ partner }) => partner],
  ['anybody', () => portal.anonymous()],
];

test.each(READERS)(
  'rule 16: %s reads no word of a pending decision on any route, in any list, file or PDF',
  async (_, reader) => {
    const { leaks, differences, places } = await compareTwins([decided, undecided], reader, CANARY);
    expect(places).toBeGreaterThanOrEqual(READS.length / 2);
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
  },
  240_000,
);

test.each(READERS)(
  'rule 16: an event that was deferred, told so and decided again: %s reads nothing of the second decision',
  async (_, reader) => {
    again ??= await decidedAgain();
    const { leaks, differences } = await compareTwins(again, reader, CANARY);
    expect(leaks).toEqual([]);
    expect(differences).toEqual([]);
    const { body } = await again[0].holder.get<{ state: string; events: { label: string }[] }>(
      `/api/applications/${again[0].dossier.id}`,
    );
    expect([body.state, body.events.map(({ label }) => label)]).toEqual([
      'decided',
      ['deferred', 'refused', 'refused', 'deferred'],
    ]);
  },
  240_000,
);

let again: Twins | undefined;
/** Two dossiers that were answered with one lot; of the first a later session has decided again what was deferred. */
async function decidedAgain(): Promise<Twins> {
  const twins = [await layTwin(portal), await layTwin(portal)] as const;
  const coordinator = await portal.as('coordinator');
  for (const { dossier } of twins) {
    const decisions = ['Village', 'Conférence', 'Atelier', 'Sortie'].map((title) => ({
      eventId: dossier.event(title),
      outcome: ['Village', 'Sortie'].includes(title) ? 'defer' : 'refuse',
      reason: 'Dit à chacun.',
    }));
    expect((await coordinator.post(`/api/applications/${dossier.id}/decisions`, { decisions })).status).toBe(200);
  }
  expect((await tell(coordinator, YEAR, ...twins.map(({ dossier }) => dossier))).status).toBe(200);
  portal.moveClock('2026-06-20T09:00:00+02:00');
  const [{ dossier }] = twins;
  const later = await portal.as('coordinator');
  const session = { title: 'Canari de juin', heldOn: '2026-06-20', place: '', opinionsDueOn: null, answersOn: null };
  const made = await later.post<{ id: string; version: number }>('/api/committee-sessions', {
    editionYear: YEAR,
    ...session,
  });
  const path = `/api/committee-sessions/${made.body.id}`;
  const choice = (title: string, outcome: string, reason = '') => ({
    ...{ eventId: dossier.event(title), outcome, reason, seen: 0, conditionDueOn: null },
  });
  const decisions = [
    choice('Village', 'label'),
    choice('Stand', 'refuse', 'Canari du stand'),
    choice('Sortie', 'refuse', 'Canari de la sortie'),
  ];
  for (const answer of [
    await later.put(`${path}/agenda`, { version: made.body.version, applicationIds: [dossier.id] }),
    await later.post(`${path}/opening`),
    await later.post(`${path}/dossiers/${dossier.id}/decisions`, { decisions, knowingly: false }),
    await later.post(`${path}/closing`, { deferral: null }),
  ])
    expect(answer).toMatchObject({ status: 200 });
  return twins;
}

test('rule 16: no mail of a pending decision was written to anybody but who prepares it', async () => {
  const mails = await portal.sql<{ to: string; words: string }>(
    `SELECT person_id AS to, subject || text AS words FROM outbox_message`,
  );
  const told = [decided, undecided].flatMap(({ holder, partner }) => [holder.personId, partner.personId]);
  expect(mails.filter(({ to }) => told.includes(to))).toEqual([]);
  expect(mails.some(({ words }) => CANARY.test(words))).toBe(true);
});

test('the walk goes by the table of routes, which names every route that there is', () => {
  expect(routeAudiences(portal.app)).toHaveLength(ROUTES.length);
  expect(READS.length).toBeGreaterThan(40);
});

test.each(READERS.toReversed())(
  'rule 16: whatever %s tries to write, the answer is the same with and without a pending decision',
  async (who, writer) => {
    again ??= await decidedAgain();
    for (const twins of [[decided, undecided], again] as const) {
      const { differences, tried, done } = await compareWrites(twins, writer);
      expect(differences).toEqual([]);
      expect(tried).toBeGreaterThan(100);
      expect(done > 0 || who !== 'the holder').toBe(true);
    }
  },
  240_000,
);
