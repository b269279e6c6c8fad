import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { aSession } from './test/committee';
import { fileDossier, type FiledDossier } from './test/dossiers';
import { beginWholeDossier, callThatAsksAll, send, type WholeDossier } from './test/whole-dossier';

interface Digest {
  title: string;
  kind: string;
  figures: { count: number; words: string }[];
  checks: string[];
  territory: string[];
  changes: string[];
  linkedToHolder: boolean;
  grid: { code: string; points: number | null }[];
}
interface Progress {
  session: { id: string; opinionsDueOn: string | null; dossiers: number } | null;
  asked: number;
  given: number;
  timeLeft: string;
}
const YEAR = 2026;
const SECRET = 'Note interne du comité';

let portal: TestPortal;
let organisation: string;
let coordinator: Visitor, drari: Visitor, region: Visitor, holder: Visitor;
let dossier: WholeDossier;
let other: FiledDossier;
let session: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisation = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisation]);
  [coordinator, drari, region] = [await portal.as('coordinator'), await portal.as('drari'), await portal.as('region')];
  dossier = await beginWholeDossier(holder, organisation);
  await send(holder, dossier.id, dossier.version);
  other = await fileDossier(portal, {
    year: YEAR,
    organisationId: await anOrganisation(portal, 'Cité Nature'),
    title: 'Le blé, du grain au pain',
    state: 'ready_for_committee',
    events: [{ title: 'Le blé' }],
  });
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [dossier.id]);
  await portal.sql(`UPDATE edition SET state = 'review' WHERE year = $1`, [YEAR]);
  session = await aSession(portal, YEAR, [other.id, dossier.id], { opinionsDueOn: '2026-06-02' });
});
afterAll(() => portal?.stop());

const digest = async (visitor: Visitor, id = dossier.id) => await visitor.get<Digest>(`/api/applications/${id}/digest`);
const progress = async (visitor: Visitor) => (await visitor.get<Progress>(`/api/committee-reading?year=${YEAR}`)).body;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

async function pdf(visitor: Visitor, path: string) {
  const answer = await visitor.get(path);
  expect(answer.status).toBe(200);
  const document = await getDocument({ data: answer.raw, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const words = texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(''));
  return { pages: document.numPages, words: words.join('').replace(/[\s\u200b\u00ad\u2010-]/g, '') };
}
const signs = (words: string): string => words.replace(/[\s\u200b\u00ad\u2010-]/g, '');

test('a voice reads a dossier in two minutes: figures, what was checked, what it adds to the map', async () => {
  await portal.sql(
    `INSERT INTO criterion_mark (application_id, code, mark, note, marked_by, marked_at)
     SELECT $1, code, mark, $3, $2, now() FROM unnest(ARRAY['dates', 'free', 'scientific'], ARRAY['met', 'met', 'to_check']) AS m (code, mark)`,
    [dossier.id, coordinator.personId, SECRET],
  );
  const { status, body } = await digest(region);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    title: 'Réponse à title',
    kind: 'science_village',
    checkedByCoordination: true,
    grid: [],
  });
  expect(body.figures[0]?.words).toMatch(/animation|événement/);
  expect(body.checks.map(plain)).toEqual([
    'Au moins une date dans la fenêtre officielle, charte acceptée, gratuit pour tous.',
    '5 critères sur 6 sans réserve.',
    'À éclaircir : Contenu scientifique de qualité.',
  ]);
  expect(plain(body.territory[0] ?? '')).toMatch(/^Abbeville \(80\) : 1 autre projet dans la commune/);
  expect(JSON.stringify(body)).not.toContain(SECRET);
});

test('a dossier that is not ready yet is nothing to the committee: unread, and counted nowhere', async () => {
  const early = await fileDossier(portal, {
    year: YEAR,
    organisationId: organisation,
    state: 'under_review',
    events: [{ title: 'Trop tôt' }],
  });
  expect((await digest(drari, early.id)).status).toBe(404);
  expect((await drari.get(`/api/applications/${early.id}/committee.pdf`)).status).toBe(404);
  expect(plain((await digest(drari)).body.territory[0] ?? '')).toContain('1 autre projet');
  expect(plain((await digest(coordinator)).body.territory[0] ?? '')).toContain('2 autres projets');
});

test('rule 17: a member of the holder’s organisation is warned when it reads as a voice', async () => {
  const member = await portal.as('drari');
  await portal.sql(`INSERT INTO membership (person_id, organisation_id) VALUES ($1, $2)`, [
    member.personId,
    organisation,
  ]);
  expect((await digest(member)).body.linkedToHolder).toBe(true);
  expect((await digest(member, other.id)).body.linkedToHolder).toBe(false);
});

test('a voice sees how far it is and until when; the other’s opinions change nothing of it', async () => {
  expect(await progress(region)).toMatchObject({
    session: { id: session, opinionsDueOn: '2026-06-02', dossiers: 2 },
    ...{ asked: 2, given: 0 },
  });
  const before = await progress(region);
  expect(plain(before.timeLeft)).toBe('environ 6 minutes');
  await drari.put(`/api/applications/${dossier.id}/opinion`, { position: 'favourable', reasons: '' });
  expect(await progress(region)).toEqual(before);
  expect(await progress(drari)).toMatchObject({ asked: 2, given: 1 });
});

test('holders, partners and administrators reach none of it', async () => {
  for (const visitor of [holder, await portal.as('partner'), await portal.as('administrator')])
    for (const path of [
      `applications/${dossier.id}/digest`,
      `applications/${dossier.id}/committee.pdf`,
      `committee-reading?year=${YEAR}`,
      `committee-reading/booklet.pdf?year=${YEAR}&which=all`,
    ])
      expect((await visitor.get(`/api/${path}`)).status).toBe(403);
});

test('on paper a dossier has its two minutes, all that may be read, room for the opinion, and nothing private', async () => {
  await drari.put(`/api/applications/${dossier.id}/opinion`, { position: 'reserved', reasons: 'Avis de la DRARI' });
  const { words } = await pdf(region, `/api/applications/${dossier.id}/committee.pdf`);
  for (const part of ['Réponse à summary', 'Vérifié par la coordination', 'Notre avis', 'Nous ne prenons pas part'])
    expect(words).toContain(signs(part));
  for (const hidden of ['contacts_email@exemple.fr', 'kitAddress', SECRET, 'Avis de la DRARI'])
    expect(words).not.toContain(signs(hidden));
});

test('one booklet holds the session in its order, with a table of contents; another what waits for the voice', async () => {
  const whole = await pdf(region, `/api/committee-reading/booklet.pdf?year=${YEAR}&which=session&session=${session}`);
  expect(whole.words).toContain('Sommaire');
  expect(whole.words.indexOf(signs('Le blé, du grain au pain'))).toBeLessThan(
    whole.words.indexOf(signs('Réponse à title')),
  );
  const waiting = await pdf(drari, `/api/committee-reading/booklet.pdf?year=${YEAR}&which=waiting`);
  expect(waiting.words).toContain(signs('Le blé, du grain au pain'));
  expect(waiting.words).not.toContain(signs('Réponse à summary'));
});

test('rule 17: no booklet holds a draft, a withdrawn or an inadmissible dossier, whoever prints it, on an agenda or not', async () => {
  const titles = {
    draft: 'Brouillon secret',
    withdrawn: 'Projet retiré',
    inadmissible: 'Hors appel',
    folded: 'Rattaché',
  };
  const left: FiledDossier[] = [];
  for (const [state, title] of Object.entries(titles))
    left.push(
      await fileDossier(portal, {
        year: YEAR,
        organisationId: await anOrganisation(portal, title),
        title,
        state: state as keyof typeof titles,
        events: state === 'folded' ? [] : [{ title }],
      }),
    );
  // One of them was on the agenda when its holder took it back.
  await portal.sql(
    'INSERT INTO agenda_item (session_id, application_id, position) SELECT $1, id, 10 FROM application WHERE id = ANY ($2)',
    [session, left.map(({ id }) => id)],
  );
  for (const visitor of [drari, coordinator])
    for (const which of ['all', `session&session=${session}`]) {
      const { words } = await pdf(visitor, `/api/committee-reading/booklet.pdf?year=${YEAR}&which=${which}`);
      expect(words).toContain(signs('Le blé, du grain au pain'));
      for (const title of Object.values(titles)) expect(words).not.toContain(signs(title));
    }
});

test('a booklet without dossiers, of no session or of an unknown kind is refused with a sentence', async () => {
  const ask = (query: string) => drari.get(`/api/committee-reading/booklet.pdf?year=${YEAR}${query}`);
  expect((await ask('&which=session')).status).toBe(404);
  expect((await ask(`&which=session&session=${organisation}`)).body).toMatchObject({ code: 'labelling.booklet_empty' });
  expect((await ask('&which=some')).status).toBe(422);
  expect((await drari.get('/api/committee-reading/booklet.pdf?year=1999&which=all')).status).toBe(409);
});

test('with a grid each voice gives its points, reads its own only, and never beyond five', async () => {
  const grid = [
    { code: 'interest', label: 'Intérêt scientifique', weight: 3 },
    { code: 'reach', label: 'Portée', weight: 1 },
  ];
  await portal.sql(
    `INSERT INTO committee_settings (edition_year, criteria, grid) VALUES ($1, '[]', $2)
     ON CONFLICT (edition_year) DO UPDATE SET grid = EXCLUDED.grid`,
    [YEAR, JSON.stringify(grid)],
  );
  const give = (visitor: Visitor, points: object[]) =>
    visitor.put<Digest>(`/api/applications/${dossier.id}/points`, { points });
  expect((await give(region, [{ code: 'interest', points: 4 }])).body.grid).toMatchObject([
    { code: 'interest', points: 4 },
    { code: 'reach', points: null },
  ]);
  expect((await digest(drari)).body.grid.map(({ points }) => points)).toEqual([null, null]);
  expect((await give(region, [{ code: 'interest', points: null }])).body.grid[0]?.points).toBeNull();
  expect((await give(region, [{ code: 'interest', points: 6 }])).status).toBe(422);
  expect((await give(region, [{ code: 'beauty', points: 3 }])).body).toMatchObject({ code: 'labelling.unknown_score' });
  expect((await give(holder, [{ code: 'interest', points: 5 }])).status).toBe(403);
});
