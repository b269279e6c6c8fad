import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aDossier, layFestival, TestPortal, type Festival, type Visitor, writeDossier } from '@fds/portal/testing';
import { Transactions } from '@fds/shared/api-kit';
import { changePassword } from '@fds/accounts/api';

interface Holding {
  code: string;
  title: string;
  keeps: string;
  count: number;
}
interface OwnData {
  name: string;
  email: string;
  holdings: Holding[];
  erasing: { allowed: boolean; reasons: { code: string; text: string }[] };
  consequences: string[];
}

let portal: TestPortal;
let festival: Festival;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

const emailOf = async ({ personId }: Visitor): Promise<string> => {
  const [row] = await portal.sql<{ email: string }>('SELECT email::text AS email FROM person WHERE id = $1', [
    personId,
  ]);
  return row?.email ?? '';
};
const rename = (visitor: Visitor, name: string): Promise<unknown> =>
  portal.sql('UPDATE person SET name = $2 WHERE id = $1', [visitor.personId, name]);
const erase = (visitor: Visitor, confirmation: string) =>
  visitor.post<{ code: string; errors?: { pointer: string }[]; reasons?: string[] }>('/api/own-data/erasure', {
    confirmation,
  });
/** A dossier of an organisation, signed with a name and sent. */
async function sendDossier(holder: Visitor, organisationId: string, signedBy: string, title: string): Promise<string> {
  const begun = await holder.post<{ id: string; version: number }>('/api/applications', {
    organisationId,
    editionYear: 2026,
    title,
  });
  const { id } = begun.body;
  const saved = await writeDossier<{ version: number }>(holder, id, aDossier({ title, charterAcceptedBy: signedBy }));
  const sent = await holder.post(`/api/applications/${id}/submission`, { version: saved.body.version });
  expect([begun.status, saved.status, sent.status]).toEqual([201, 200, 200]);
  return id;
}

describe('what is kept, why and how long', () => {
  test('anyone reads it, without an account', async () => {
    const { status, body } = await portal.anonymous().get<{
      holdings: (Holding & { basis: string; readers: string; why: string })[];
      terms: { of: string; term: string; source: string }[];
      contact: string | null;
    }>('/api/privacy');
    expect(status).toBe(200);
    expect(body.holdings.map(({ code }) => code)).toEqual([
      'accounts.account',
      'accounts.sessions',
      'accounts.proofs',
      'accounts.links',
      'accounts.messages',
      'organisations.memberships',
      'applications.names',
      'applications.attachments',
      'applications.call',
      'applications.contacts',
      'applications.messages',
      'labelling.authors',
      'labelling.committee',
      'labelling.outside_opinions',
      'programme.changes',
      'attendance.authors',
      'attendance.photos',
      'attendance.counting_links',
      'evaluation.files',
      'evaluation.authors',
      'evaluation.surveys',
      'communication.campaigns',
      'communication.ambassador',
      'communication.kit',
      'communication.meetings',
      'communication.reminders',
      'bilan.comments',
      'archive.imports',
      'journal.lines',
    ]);
    for (const { basis, why, keeps, readers } of body.holdings)
      expect([basis, why, keeps, readers].every((text) => text.length > 10)).toBe(true);
    expect(body.terms.map(({ term }) => term)).toEqual([
      '23 mois',
      'deux ans',
      'trois ans',
      'un an',
      'un an',
      'un mois',
      'un an',
    ]);
    expect(body.contact).toBeNull();
  });
});

describe('taking one’s data away', () => {
  test('a holder gets what is held on them and nothing of a colleague, and is told by the journal and a mail', async () => {
    const [one, other] = [
      await portal.as('holder', [festival.organisationId]),
      await portal.as('holder', [festival.organisationId]),
    ];
    await rename(one, 'Claire Vasseur');
    await rename(other, 'Norbert Lefèvre');
    const [own, others] = [await emailOf(one), await emailOf(other)];
    await portal.sql(
      `INSERT INTO outbox_message (person_id, occasion, to_address, to_name, subject, text, state, written_at, send_after)
       VALUES ($1, 'test:1', $2, 'Claire Vasseur', 'Une demande', $3, 'sent', now(), now())`,
      [one.personId, own, `Une personne (${others}) demande à rejoindre. Vous : ${own}.`],
    );
    await sendDossier(one, festival.organisationId, 'Claire Vasseur', 'Le son des glaciers');
    const json = await one.post<{ person: { email: string }; holdings: { code: string; sections: unknown[] }[] }>(
      '/api/own-data/json',
    );
    expect(json.status).toBe(200);
    expect(json.headers.get('content-disposition')).toContain('attachment');
    const text = JSON.stringify(json.body);
    for (const known of [own, 'Claire Vasseur', 'Maison pour tous', 'Le son des glaciers', 'application.submitted'])
      expect(text).toContain(known);
    for (const secret of [others, 'Norbert', '$argon2', other.personId]) expect(text).not.toContain(secret);
    expect(text).toContain('[adresse d’une autre personne]');

    const page = await one.post<string>('/api/own-data/html');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const known of [own, 'Claire Vasseur', 'Maison pour tous', 'Sommaire', 'href="#d1"'])
      expect(page.body).toContain(known);
    for (const secret of [others, 'Norbert', '<script', 'http-equiv="refresh"', 'src='])
      expect(page.body).not.toContain(secret);

    const lines = await portal.sql(
      `SELECT action FROM journal_entry WHERE person_id = $1 AND action = 'person.data_taken'`,
      [one.personId],
    );
    expect(lines).toHaveLength(2);
    const mails = await portal.sql(
      `SELECT 1 AS one FROM outbox_message WHERE person_id = $1 AND occasion LIKE 'person.data_taken:%'`,
      [one.personId],
    );
    expect(mails).toHaveLength(2);
  });

  test('what somebody typed is shown as text in the page, never as markup', async () => {
    const hostile = await portal.as('holder', [festival.organisationId]);
    await rename(hostile, `<img src=x onerror=alert(1)>"'&`);
    const { body } = await hostile.post<string>('/api/own-data/html');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    expect(body).not.toContain('<img');
  });

  test('the page of one’s data says how much is held, and where each thing is corrected', async () => {
    const { body } = await festival.holder.get<OwnData & { holdings: { corrected: { path: string } | null }[] }>(
      '/api/own-data',
    );
    const account = body.holdings.find(({ code }) => code === 'accounts.account');
    expect(account).toMatchObject({ count: 2, corrected: { path: '/compte' } });
    expect(body.erasing).toEqual({ allowed: true, reasons: [] });
  });
});

describe('erasing one’s account', () => {
  test('needs the account’s own address, typed again', async () => {
    const holder = await portal.as('holder', [festival.organisationId]);
    const refused = await erase(holder, 'quelqu’un@ailleurs.fr');
    expect([refused.status, refused.body.code]).toEqual([422, 'accounts.confirmation_differs']);
    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(['/confirmation']);
    expect((await holder.get('/api/own-data')).status).toBe(200);
  });

  test('is refused to the last administrator, who is told why', async () => {
    const last = await portal.as('administrator');
    const view = await last.get<OwnData>('/api/own-data');
    expect(view.body.erasing.reasons.map(({ code }) => code)).toEqual(['last_administrator']);
    const refused = await erase(last, await emailOf(last));
    expect([refused.status, refused.body.reasons]).toEqual([409, ['last_administrator']]);
    const second = await portal.as('administrator');
    expect((await erase(last, await emailOf(last))).status).toBe(204);
    expect((await erase(second, await emailOf(second))).status).toBe(409);
  });

  test('of two administrators who leave at once, one stays', async () => {
    const one = await portal.as('administrator');
    const [left] = await portal.sql<{ id: string }>(
      `SELECT person_id AS id FROM role_grant WHERE role = 'administrator' AND person_id <> $1`,
      [one.personId],
    );
    expect(left).toBeDefined();
    await portal.sql(`DELETE FROM role_grant WHERE role = 'administrator' AND person_id <> $1`, [one.personId]);
    const other = await portal.as('administrator');
    const answers = await Promise.all([erase(one, await emailOf(one)), erase(other, await emailOf(other))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  test('takes every trace of the person away, keeps the dossier, and lets the address begin anew', async () => {
    const holder = await portal.as('holder', [festival.organisationId]);
    const email = await emailOf(holder);
    await rename(holder, 'Ondine Trachet');
    await portal.app
      .get(Transactions)
      .run({ personId: holder.personId, role: 'holder' }, {}, (t) =>
        changePassword(t, holder.personId, 'Parfum-de-tilleul-9'),
      );
    const dossier = await sendDossier(holder, festival.organisationId, 'Ondine Trachet', 'Le goût de l’amer');
    await holder.post('/api/own-data/json');
    await portal.sql(
      `INSERT INTO access_link (id, purpose, email, person_id, created_at, expires_at) VALUES ('of-ondine', 'sign_in', $1, $2, now(), now() + interval '1 day')`,
      [email, holder.personId],
    );
    const before = await portal.sql('SELECT id, digest, person_id, action FROM journal_entry ORDER BY id');
    const bilan = await festival.coordinator.get<{ figures: unknown }>('/api/bilans/2026/indicators.json');

    expect((await erase(holder, email.toUpperCase())).status).toBe(204);

    expect((await holder.get('/api/own-data')).status).toBe(401);
    expect((await portal.anonymous().post('/api/session', { email, password: 'Parfum-de-tilleul-9' })).status).toBe(
      401,
    );
    expect(
      await portal.sql('SELECT name, email::text AS email, password_hash AS hash FROM person WHERE id = $1', [
        holder.personId,
      ]),
    ).toEqual([{ name: 'Compte supprimé', email: `supprime-${holder.personId}@compte.invalid`, hash: null }]);
    const dump = JSON.stringify(await everything());
    // One message is still to leave: it tells the former address that the account is gone.
    const farewell = await portal.sql(`SELECT text FROM outbox_message WHERE occasion = $1 AND to_address = $2`, [
      `person.erased:${holder.personId}`,
      email,
    ]);
    expect(farewell).toHaveLength(1);
    await portal.sql(`DELETE FROM outbox_message WHERE occasion = $1`, [`person.erased:${holder.personId}`]);
    expect(dump).toContain(email);
    const after = JSON.stringify(await everything());
    expect(after).not.toContain(email);
    expect(after).not.toContain('Ondine Trachet');

    // The dossier is there, without the name; the journal's rows are those they were.
    const { body } = await festival.coordinator.get<{ charterAcceptedBy: string; state: string }>(
      `/api/applications/${dossier}`,
    );
    expect(body).toMatchObject({ charterAcceptedBy: 'Compte supprimé', state: 'submitted' });
    expect(
      (await portal.sql('SELECT id, digest, person_id, action FROM journal_entry ORDER BY id')).slice(0, before.length),
    ).toEqual(before);
    const again = await festival.coordinator.get<{ figures: unknown }>('/api/bilans/2026/indicators.json');
    expect(again.body.figures).toEqual(bilan.body.figures);

    await portal.sql(`INSERT INTO person (email, name) VALUES ($1, 'Ondine, de retour')`, [email]);
  });

  test('hands an organisation that loses its last owner over to the coordination, with its dossier', async () => {
    const [organisation] = await portal.sql<{ id: string }>(`INSERT INTO organisation DEFAULT VALUES RETURNING id`);
    const organisationId = organisation?.id ?? '';
    await portal.sql(
      `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code)
       VALUES ($1, 2026, 'Les Amis du ciel', 'culture', 'association', '80001')`,
      [organisationId],
    );
    const owner = await portal.as('holder', [organisationId]);
    const dossier = await sendDossier(owner, organisationId, 'Une Autre', 'Nuit des étoiles');
    const { body } = await owner.get<OwnData>('/api/own-data');
    expect(body.consequences).toEqual([
      '«\u00a0Les Amis du ciel\u00a0» n’aura plus de responsable\u00a0: la coordination la reprend avec son dossier en cours.',
    ]);
    expect((await erase(owner, await emailOf(owner))).status).toBe(204);
    expect(
      await portal.sql('SELECT resolved_at FROM organisation_takeover WHERE organisation_id = $1', [organisationId]),
    ).toEqual([{ resolved_at: null }]);
    expect((await festival.coordinator.get<{ title: string }>(`/api/applications/${dossier}`)).body.title).toBe(
      'Nuit des étoiles',
    );
  });

  test('a coordinator does it for a holder who asks, for nobody else; the administration for anyone; once', async () => {
    const asks = (by: Visitor, of: Visitor, confirmation: string) =>
      by.post<{ code: string; reasons?: string[] }>(`/api/people/${of.personId}/erasure`, { confirmation });
    const [holder, drari, administrator] = [
      await portal.as('holder', [festival.organisationId]),
      await portal.as('drari'),
      await portal.as('administrator'),
    ];
    const [email, official] = [await emailOf(holder), await emailOf(drari)];
    const erasable = async (by: Visitor, of: Visitor) =>
      (await by.get<{ may: { erase: { allowed: boolean } } }>(`/api/people/${of.personId}`)).body.may.erase.allowed;
    expect(await erasable(festival.coordinator, holder)).toBe(true);
    expect(await erasable(festival.coordinator, drari)).toBe(false);
    expect(await erasable(administrator, drari)).toBe(true);
    expect((await asks(festival.coordinator, holder, official)).status).toBe(422);
    expect((await asks(festival.coordinator, holder, email)).status).toBe(204);
    expect((await asks(festival.coordinator, holder, email)).status).toBe(404);
    expect((await asks(festival.coordinator, drari, official)).body.reasons).toEqual(['reserved_to_administrators']);
    expect((await asks(administrator, drari, official)).status).toBe(204);
    expect((await asks(holder, drari, official)).status).toBe(401);
  });
});

test('the contact that an administrator sets is read by everyone at the door, on the data page and by holders; journalled', async () => {
  const administrator = await portal.as('administrator');
  const contact = { name: 'Claude, coordination', email: 'fete@region.example', phone: '03 00 00 00 00', hours: '' };
  expect((await administrator.put('/api/settings/contact', { ...contact, email: 'fète@region.example' })).status).toBe(
    422,
  );
  expect((await administrator.put('/api/settings/contact', contact)).body).toEqual(contact);
  expect((await administrator.get('/api/settings/contact')).body).toEqual(contact);
  for (const path of ['/api/privacy', '/api/door', '/api/dashboards/holder'])
    expect((await festival.holder.get<{ contact: object }>(path)).body.contact).toEqual(contact);
  expect(
    await portal.sql(
      `SELECT d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id WHERE action = 'settings.contact_changed'`,
    ),
  ).toEqual([{ after: contact }]);
  await administrator.put('/api/settings/contact', { name: '', email: null, phone: '', hours: '' });
  expect((await festival.holder.get<{ contact: object | null }>('/api/privacy')).body.contact).toBeNull();
});

/** Every value of every table, as text. */
async function everything(): Promise<unknown[]> {
  const tables = await portal.sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('municipality', 'intermunicipality', 'department')`,
  );
  return Promise.all(tables.map(({ name }) => portal.sql(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`)));
}
