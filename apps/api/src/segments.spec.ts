import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';
import { fileDossier, foundOrganisation, holdEdition } from './test/dossiers';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor;
/** Two events, told: a village that is labelled, a talk that is refused. */
let told: DecidedDossier;
/** A village whose label nobody was told. */
let untold: DecidedDossier;

interface Preview {
  counts: {
    structures: number;
    events: number;
    messages: number;
    merged: number;
    leftOut: { reason: string; count: number }[];
    nobodyThere: string[];
  };
  people: { personId: string; name: string; events: { title: string }[]; missing: { title: string; what: string }[] }[];
}
interface Condition {
  field: string;
  values: string[];
}
const asked = (any: Condition[][], except: Condition[] = []) => ({ any: any.map((all) => ({ all })), except });
const preview = async (segment: object, topic: string | null = null, who: Visitor = coordinator): Promise<Preview> => {
  const { status, body } = await who.post<Preview>('/api/segments/preview', { year: YEAR, segment, topic });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
};
const MEETING = `INSERT INTO preparation_meeting (edition_year, title, kind, held_on) VALUES ($1, 'Atelier', 'workshop', '2026-03-03') RETURNING id`;
const CAME = `INSERT INTO meeting_participant (meeting_id, name, person_key, organisation_id) VALUES ($1, 'Anne', 'anne', $2)`;
const village = (title = 'Village') => ({ title, kind: 'science_village' as const, activities: [{ title: 'Sel' }] });

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  coordinator = await portal.as('coordinator');
  told = await readyDossier(portal, { year: YEAR, title: 'Annoncé', events: [village(), { title: 'Conférence' }] });
  await decide(coordinator, told, { Village: ['label'], Conférence: ['refuse', 'L’entrée est payante'] });
  await tell(coordinator, YEAR, told);
  untold = await readyDossier(portal, { year: YEAR, title: 'Sous embargo', events: [village()] });
  await decide(coordinator, untold, { Village: ['label'] });
});
afterAll(() => portal?.stop());

describe('the people of a segment', () => {
  test('rule 16: a segment by label finds what was told alone, and an untold decision counts as waiting', async () => {
    const labelled = await preview(asked([[{ field: 'label', values: ['labelled', 'conditional'] }]]));
    expect(labelled.people.map(({ personId }) => personId)).toEqual([told.holder.personId]);
    expect(labelled.counts).toMatchObject({ structures: 1, events: 1, messages: 1 });
    const pending = await preview(asked([[{ field: 'label', values: ['pending'] }]]));
    expect(pending.people.map(({ personId }) => personId)).toEqual([untold.holder.personId]);
  });

  test('rule 16: a dossier is decided for a segment once every answer was told; an untold one is still ready', async () => {
    const decided = await preview(asked([[{ field: 'state', values: ['decided'] }]]));
    expect(decided.people.map(({ personId }) => personId)).toEqual([told.holder.personId]);
    const ready = await preview(asked([[{ field: 'state', values: ['ready_for_committee'] }]]));
    expect(ready.people.map(({ personId }) => personId)).toEqual([untold.holder.personId]);
    const due = await preview(asked([[{ field: 'attendance', values: ['not_due', 'due'] }]]));
    expect(due.people.map(({ personId }) => personId)).toEqual([told.holder.personId]);
  });

  test('conditions of one alternative hold for one and the same event; alternatives add up, exceptions strike out', async () => {
    const both = [
      { field: 'kind', values: ['single'] },
      { field: 'label', values: ['labelled'] },
    ];
    expect((await preview(asked([both]))).counts.messages).toBe(0);
    const either = await preview(asked(both.map((one) => [one])));
    expect(either.counts).toMatchObject({ structures: 1, events: 2, messages: 1, merged: 1 });
    const without = await preview(
      asked([[{ field: 'label', values: ['labelled', 'refused'] }]], [both[0] as Condition]),
    );
    expect(without.people[0]?.events.map(({ title }) => title)).toEqual(['Village']);
  });

  test('one person with five dossiers is one message', async () => {
    const organisations = await Promise.all([1, 2, 3, 4, 5].map((n) => foundOrganisation(portal, YEAR, `Cinq ${n}`)));
    const busy = await portal.as('holder', organisations);
    for (const [at, organisationId] of organisations.entries())
      await fileDossier(portal, {
        year: YEAR,
        organisationId,
        title: `Dossier ${at}`,
        state: 'submitted',
        events: [{ title: `Événement ${at}` }],
      });
    const found = await preview(asked([[{ field: 'state', values: ['submitted'] }]]));
    expect(found.counts).toMatchObject({ structures: 5, events: 5, messages: 1, merged: 1 });
    expect(found.people[0]).toMatchObject({ personId: busy.personId });
    expect(found.people[0]?.events).toHaveLength(5);
  });

  test('a closed account, a refused address and an organisation without anybody are out, and said', async () => {
    const organisationId = await foundOrganisation(portal, YEAR, 'Réseau de lecture');
    await foundOrganisation(portal, YEAR, 'Sans personne');
    const closed = await portal.as('holder', [organisationId]);
    const refused = await portal.as('holder', [organisationId]);
    await portal.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [closed.personId]);
    await portal.sql(
      `INSERT INTO unreachable_address (address, since) SELECT lower(email::text), now() FROM person WHERE id = $1`,
      [refused.personId],
    );
    const { counts } = await preview(asked([[{ field: 'filing', values: ['none'] }]]));
    expect(counts.messages).toBe(0);
    expect(counts.leftOut.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
      { reason: 'closed', count: 1 },
      { reason: 'refused_address', count: 1 },
    ]);
    expect(counts.nobodyThere).toEqual(['Sans personne']);
  });

  test('who took part in a preparation meeting and has not applied is found', async () => {
    const organisationId = await foundOrganisation(portal, YEAR, 'Venue sans dossier');
    const keen = await portal.as('holder', [organisationId]);
    const [meeting] = await portal.sql<{ id: string }>(MEETING, [YEAR]);
    await portal.sql(CAME, [meeting?.id, organisationId]);
    const both = [
      { field: 'meeting', values: ['came'] },
      { field: 'filing', values: ['none'] },
    ];
    expect((await preview(asked([both]))).people.map(({ personId }) => personId)).toEqual([keen.personId]);
  });

  test('what is missing is named, event by event', async () => {
    const { people } = await preview(
      asked([
        [
          { field: 'photo', values: ['missing'] },
          { field: 'label', values: ['labelled'] },
        ],
      ]),
    );
    expect(people[0]?.missing).toEqual([{ title: 'Village', what: 'une photo' }]);
  });

  test('a coordinator limited to departments writes to these alone', async () => {
    const limited = await portal.as('coordinator');
    await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [limited.personId]);
    expect((await preview(asked([]), null, limited)).counts.messages).toBe(0);
    await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [limited.personId]);
    expect((await preview(asked([]), null, limited)).counts.messages).toBe((await preview(asked([]))).counts.messages);
  });

  test('every condition is a statement that the database understands, alone, denied and with every other', async () => {
    const values: Record<string, string[]> = {
      ...{
        kind: ['festival'],
        label: ['pending'],
        happening: ['cancelled'],
        attendance: ['due', 'draft'],
        photo: ['there', 'missing'],
      },
      ...{
        ended_since: ['5'],
        begins_within: ['7'],
        department: ['80'],
        theme: ['digital'],
        state: ['draft'],
        correction: ['open'],
      },
      ...{
        pieces: ['answers', 'document', 'image'],
        origin: ['renewed', 'new'],
        assigned_to: ['nobody', coordinator.personId],
      },
      ...{ filing: ['none', 'draft', 'filed'], family: ['culture'], organisation_kind: ['museum'], seat: ['80'] },
      ...{
        participation: ['first', 'again'],
        meeting: ['came', 'did_not_come'],
        evaluation: ['none'],
        level: ['owner'],
      },
    };
    const all = Object.entries(values).map(([field, of]) => ({ field, values: of }));
    for (const one of all) await preview(asked([[one]], [one]));
    await preview(asked([all.slice(0, 12), all.slice(12)], all.slice(3, 9)), 'newsletter');
  });

  test('a condition that says nothing known is refused with its place, and injects nothing', async () => {
    const ask = (segment: object) => coordinator.post('/api/segments/preview', { year: YEAR, segment, topic: null });
    expect(await ask(asked([[{ field: 'label', values: [] }]]))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/segment/any/0/all/0', rule: 'no_value' }] },
    });
    expect((await ask(asked([[{ field: 'label', values: [`x') OR true --`] }]]))).status).toBe(422);
    expect((await ask(asked([[{ field: 'ended_since', values: ['-5'] }]]))).status).toBe(422);
    expect((await ask(asked([[{ field: 'password', values: ['x'] }]]))).status).toBe(422);
    expect((await preview(asked([[{ field: 'department', values: [`80') OR true --`] }]]))).counts.messages).toBe(0);
  });
});

test('a segment is saved for every coordinator, changed by one at a time, and removed', async () => {
  const segment = asked([[{ field: 'kind', values: ['science_village'] }]]);
  const saved = await coordinator.post<{ id: string; version: number }>('/api/segments', { name: 'Villages', segment });
  expect(saved.status).toBe(201);
  const colleague = await portal.as('coordinator');
  const change = { name: 'Tous les villages', segment, version: saved.body.version };
  expect((await colleague.put(`/api/segments/${saved.body.id}`, change)).status).toBe(200);
  expect((await coordinator.put(`/api/segments/${saved.body.id}`, change)).status).toBe(409);
  expect((await coordinator.get<{ items: object[] }>('/api/segments')).body.items).toMatchObject([
    { name: 'Tous les villages' },
  ]);
  expect((await coordinator.delete(`/api/segments/${saved.body.id}`)).status).toBe(204);
  expect((await coordinator.get<{ items: object[] }>('/api/segments')).body.items).toEqual([]);
});
