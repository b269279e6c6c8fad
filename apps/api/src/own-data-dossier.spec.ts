import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { PersonalData, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { beginWholeDossier, callThatAsksAll, send, setTo, write, type WholeDossier } from './test/whole-dossier';

let portal: TestPortal;
let organisationId: string;
let holder: Visitor;
let dossier: WholeDossier;
const CLAIRE = { name: 'Claire Vasseur', email: 'claire@exemple.fr' };
const contact = { key: '7b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d', role: 'Médiatrice', phone: '03 22 00 00 00', ...CLAIRE };
const other = { ...contact, key: '8b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d', name: 'Paul Autre', email: 'paul@exemple.fr' };

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
});
afterAll(() => portal?.stop());

/** A dossier that was sent and taken back, with Claire in every place where it may name somebody. */
beforeEach(async () => {
  await portal.sql('DELETE FROM application');
  dossier = await beginWholeDossier(holder, organisationId);
  const { body } = await holder.get<{ project: { contacts: []; researchUnits: object[] } }>(
    `/api/applications/${dossier.id}/content`,
  );
  const { contacts, researchUnits } = body.project;
  const units = researchUnits.map((unit) => ({ ...unit, people: 'Claire Vasseur et Ada L.' }));
  const version = await write(holder, dossier.id, [
    setTo(dossier.id, 'contacts', contacts, [contact, other]),
    setTo(dossier.id, 'kitAddress', 'Réponse à kitAddress', 'Claire Vasseur, 3 rue du Port'),
    setTo(dossier.id, 'republicanCommitment', 'Réponse à republicanCommitment', CLAIRE.name),
    setTo(dossier.id, 'charterAcceptedBy', 'Réponse à charterAcceptedBy', CLAIRE.name),
    setTo(dossier.id, 'researchUnits', researchUnits as never, units as never),
    setTo(dossier.villageId, 'publicBookingEmail', 'publicbookingemail@exemple.fr', CLAIRE.email),
  ]);
  await send(holder, dossier.id, version);
  await holder.delete(`/api/applications/${dossier.id}/submission`);
});

const holderOf = (code: string) => {
  const found = portal.app.get(PersonalData).holders.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};
const inTransaction = <R>(work: (transaction: never) => Promise<R>): Promise<R> =>
  portal.app.get(Transactions).run(SYSTEM, {}, (transaction) => work(transaction as never));
/** Everything that dossiers and their versions hold, as text. */
const everything = async (): Promise<string> =>
  JSON.stringify([
    await portal.sql('SELECT to_jsonb(a) FROM application a'),
    await portal.sql('SELECT to_jsonb(e) FROM event e'),
    await portal.sql('SELECT to_jsonb(v) FROM application_version v'),
  ]);
const claire = () => ({ id: holder.personId, ...CLAIRE });

test('a person reads where a dossier names them, and nothing of anybody else', async () => {
  const sections = await inTransaction(({ sql }) => holderOf('applications.contacts').read(sql, claire()));
  expect(sections.map(({ title, records }) => [title, records.length])).toEqual([
    ['Contact de projets', 1],
    ['Réservations à votre adresse', 1],
  ]);
  expect(JSON.stringify(sections)).toContain('Médiatrice');
  expect(JSON.stringify(sections)).not.toContain('Paul Autre');
});

test('an erasure reaches contacts, names and addresses, in the dossier and in every version; others stay', async () => {
  expect(await everything()).toContain('Claire Vasseur');
  await inTransaction(async (transaction) => {
    for (const code of ['applications.contacts', 'applications.names'])
      await holderOf(code).erase?.(transaction, claire());
  });
  const left = await everything();
  expect(left).not.toContain('Claire Vasseur');
  expect(left).not.toContain('claire@exemple.fr');
  expect(left).toContain('paul@exemple.fr');
  expect(left).toContain('Compte supprimé et Ada L.');
  const [version] = await portal.sql<{ contacts: number; items: number }>(
    `SELECT jsonb_array_length(content->'content'->'project'->'contacts') AS contacts,
       jsonb_array_length(content->'content'->'items') AS items FROM application_version`,
  );
  expect(version).toEqual({ contacts: 1, items: 3 });
  expect((await holder.get(`/api/applications/${dossier.id}/versions/1`)).status).toBe(200);
});

test('somebody of the same name in another organisation loses nothing', async () => {
  const stranger = await portal.as('holder', [await anOrganisation(portal, 'Une autre')]);
  const before = await everything();
  await inTransaction((transaction) =>
    (holderOf('applications.contacts').erase ?? (() => Promise.resolve()))(transaction, {
      id: stranger.personId,
      email: 'autre@exemple.fr',
      name: CLAIRE.name,
    }),
  );
  expect(await everything()).toBe(before);
});

test('three years after the edition nobody is named any more, and the dossier stays', async () => {
  const clear = (today: string): Promise<number[]> =>
    inTransaction(async (transaction) => {
      const done: number[] = [];
      for (const code of ['applications.contacts', 'applications.names'])
        for (const clearing of holderOf(code).clearings ?? [])
          done.push(await clearing.run(transaction, { now: new Date(`${today}T03:00:00Z`), today }, 100));
      return done;
    });
  expect(await clear('2029-10-11')).toEqual([0, 0, 0, 0]);
  expect(await clear('2029-10-12')).toEqual([1, 1, 1, 1]);
  expect(await clear('2029-10-12')).toEqual([0, 0, 0, 0]);
  const left = await everything();
  for (const name of ['Claire Vasseur', 'paul@exemple.fr', '3 rue du Port']) expect(left).not.toContain(name);
  const { body } = await holder.get<{ title: string }>(`/api/applications/${dossier.id}/versions/1`);
  expect(body.title).toBe('Réponse à title');
});
