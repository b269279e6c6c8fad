import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { aSession } from './test/committee';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';

interface Review {
  opinions: { voice: string; position: string; linkedToHolder: boolean }[];
  quorum: object | null;
  events: { outcome: string | null }[];
  may: { giveOpinion: { allowed: boolean; reasons: { code: string; text: string }[] } };
}
const YEAR = 2026;

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor, region: Visitor;
let organisation: string;
let dossier: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-05-20T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, drari, region] = [await portal.as('coordinator'), await portal.as('drari'), await portal.as('region')];
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('UPDATE committee_session SET state = $1, closed_at = now() WHERE state = $2', ['closed', 'open']);
  dossier = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'ready_for_committee',
    events: [{ title: 'Village', kind: 'science_village' }],
  });
});

const review = async (visitor: Visitor): Promise<Review> =>
  (await visitor.get<Review>(`/api/applications/${dossier.id}/review`)).body;
const give = (visitor: Visitor, position: string, reasons = '') =>
  visitor.put<Review>(`/api/applications/${dossier.id}/opinion`, { position, reasons });

test('the voices do not read each other before the session opens, and do from then on; decisions stay unseen', async () => {
  await give(drari, 'favourable');
  await give(region, 'reserved', 'La jauge');
  const session = await aSession(portal, YEAR, [dossier.id]);
  expect((await review(drari)).opinions.map(({ voice }) => voice)).toEqual(['drari']);
  expect((await review(drari)).quorum).toBeNull();
  expect((await review(coordinator)).opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
  await portal.sql(`UPDATE committee_session SET state = 'open' WHERE id = $1`, [session]);
  const opened = await review(drari);
  expect(opened.opinions.map(({ voice }) => voice)).toEqual(['drari', 'region']);
  expect(opened.quorum).toMatchObject({ expected: 3 });
  expect(opened.events.map(({ outcome }) => outcome)).toEqual([null]);
});

test('a session that opened without the dossier shows none of its opinions', async () => {
  const other = await fileDossier(portal, { year: YEAR, organisationId: organisation, events: [{ title: 'Autre' }] });
  await give(region, 'favourable');
  const session = await aSession(portal, YEAR, [other.id]);
  await portal.sql(`UPDATE committee_session SET state = 'open' WHERE id = $1`, [session]);
  expect((await review(drari)).opinions).toEqual([]);
});

test('an opinion is taken to the end of its last day, refused after it with a sentence, and in the session by another', async () => {
  const session = await aSession(portal, YEAR, [dossier.id], { opinionsDueOn: '2026-05-20' });
  expect((await give(drari, 'favourable')).status).toBe(200);
  await portal.sql(`UPDATE committee_session SET opinions_due_on = '2026-05-19' WHERE id = $1`, [session]);
  const late = await give(drari, 'unfavourable', 'Trop tard');
  expect(late).toMatchObject({ status: 409, body: { reasons: ['opinions_closed'] } });
  expect((await review(drari)).may.giveOpinion.reasons[0]?.text).toMatch(/^Le délai des avis est passé\./);
  expect((await give(coordinator, 'favourable')).status).toBe(200);
  await portal.sql(`UPDATE committee_session SET state = 'open' WHERE id = $1`, [session]);
  expect((await give(region, 'favourable')).body).toMatchObject({ reasons: ['session_sits'] });
  expect((await review(drari)).opinions[0]).toMatchObject({ voice: 'coordination' });
});

test('rule 17: an opinion of a member of the holder’s organisation is kept with that fact, a recusal without', async () => {
  await portal.sql(`INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
    region.personId,
    organisation,
  ]);
  expect((await give(region, 'favourable')).body.opinions).toMatchObject([{ linkedToHolder: true }]);
  expect((await give(drari, 'favourable')).body.opinions).toMatchObject([{ linkedToHolder: false }]);
  const [line] = await portal.sql<{ after: object }>(
    `SELECT d.after FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
     WHERE j.subject_id = $1 AND j.person_id = $2`,
    [dossier.id, region.personId],
  );
  expect(line?.after).toMatchObject({ linkedToHolder: true });
  expect((await give(region, 'recused')).body.opinions).toMatchObject([{ linkedToHolder: false }]);
});

test('rule 17: a voice that has declared a tie is asked to step aside as it reads; if it goes on, that is kept', async () => {
  const tie = 'siège à son conseil d’administration';
  await drari.post('/api/committee-interests', { voice: 'drari', organisationId: organisation, tie });
  const ties = async (visitor: Visitor) =>
    (await visitor.get<{ declaredTies: string[] }>(`/api/applications/${dossier.id}/digest`)).body.declaredTies;
  expect(await ties(drari)).toEqual([tie]);
  expect(await ties(region)).toEqual([]);
  expect((await give(drari, 'favourable')).body.opinions).toMatchObject([{ voice: 'drari', linkedToHolder: true }]);
  const [line] = await portal.sql<{ after: object }>(
    `SELECT d.after FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
     WHERE j.action = 'opinion.given' ORDER BY j.id DESC LIMIT 1`,
  );
  expect(JSON.stringify(line)).toContain(tie);
  expect((await give(drari, 'recused')).body.opinions).toMatchObject([{ voice: 'drari', linkedToHolder: false }]);
});
