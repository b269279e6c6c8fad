import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { PersonalData, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { aSession } from './test/committee';
import { fileDossier, foundOrganisation, holdEdition, type FiledDossier } from './test/dossiers';
import type { Minutes, Session } from './test/sessions';

const YEAR = 2026;
const ALIX = { name: 'Alix (Délégation)', email: 'alix@drari.example' };

let portal: TestPortal;
let coordinator: Visitor, drari: Visitor;
let organisation: string;
let dossier: FiledDossier;
let id: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-09T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  organisation = await foundOrganisation(portal, YEAR, 'Maison Pour Tous');
  [coordinator, drari] = [await portal.as('coordinator'), await portal.as('drari')];
});
afterAll(() => portal?.stop());

const path = (rest: string): string => `/api/committee-sessions/${id}${rest}`;
/** DRARI sits with two people; a namesake sits for the Région. */
beforeEach(async () => {
  await portal.sql(`UPDATE committee_session SET state = 'closed', closed_at = now() WHERE state = 'open'`);
  await portal.sql('DELETE FROM declared_interest');
  dossier = await fileDossier(portal, {
    ...{ year: YEAR, organisationId: organisation, state: 'ready_for_committee', events: [{ title: 'Village' }] },
  });
  id = await aSession(portal, YEAR, [dossier.id]);
  await coordinator.post(path('/opening'));
  await coordinator.put(path('/presence'), {
    voices: [
      { voice: 'coordination', present: true, names: '' },
      { voice: 'drari', present: true, names: 'alix (délégation), Jo Martin' },
      { voice: 'region', present: true, names: ALIX.name },
    ],
  });
  await drari.post('/api/committee-interests', {
    ...{ voice: 'drari', organisationId: organisation, tie: `${ALIX.name} siège à son conseil` },
  });
});

const committeeData = () => {
  const found = portal.app.get(PersonalData).holders.find(({ code }) => code === 'labelling.committee');
  if (!found) throw new Error('labelling.committee');
  return found;
};
const inTransaction = <R>(work: (transaction: never) => Promise<R>): Promise<R> =>
  portal.app.get(Transactions).run(SYSTEM, {}, (transaction) => work(transaction as never));
const alix = () => ({ id: drari.personId, ...ALIX });
const read = async () =>
  (await inTransaction(({ sql }) => committeeData().read(sql, alix()))).map(({ title, records }) => [
    title,
    records.length,
  ]);
const erase = () => inTransaction(async (transaction) => committeeData().erase?.(transaction, alix()));
const presence = async () =>
  (await coordinator.get<{ presence: { voice: string; names: string }[] }>(path(''))).body.presence.map(
    ({ names }) => names,
  );
const tie = async () =>
  (await coordinator.get<{ items: { tie: string }[] }>('/api/committee-interests')).body.items.map((one) => one.tie);

test('a member of the committee reads where a session names them, and the ties they declared', async () => {
  expect(await read()).toEqual([
    ['Présences aux séances à venir ou ouvertes', 1],
    ['Procès-verbaux où vous êtes nommé', 0],
    ['Liens que vous avez déclarés', 1],
  ]);
});

test('an erasure reaches the names of a session that is not closed and the declared ties; a namesake of another voice stays', async () => {
  await erase();
  expect(await presence()).toEqual(['', 'Compte supprimé, Jo Martin', ALIX.name]);
  expect(await tie()).toEqual(['Compte supprimé siège à son conseil']);
  expect((await read()).map(([, count]) => count)).toEqual([0, 0, 1]);
});

test('minutes of a closed session are frozen: they keep the name, stay intact, and the person is told so before', async () => {
  expect((await coordinator.post<Session>(path('/closing'), { deferral: 'À revoir' })).status).toBe(200);
  expect(await read()).toContainEqual(['Procès-verbaux où vous êtes nommé', 1]);
  const told = await inTransaction(async ({ sql }) => committeeData().consequences?.(sql, alix()));
  expect(told?.join(' ')).toContain('procès-verbal de séance close');
  await erase();
  const { body } = await coordinator.get<Minutes>(path('/minutes'));
  expect(body.intact).toBe(true);
  expect(body.content.voices[1]?.names).toBe('alix (délégation), Jo Martin');
  expect(committeeData().erasure).toContain('les noms y restent');
});
