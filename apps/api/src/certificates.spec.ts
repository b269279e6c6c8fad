import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { Enclosures } from '@fds/shared/api-kit';
import { holdEdition } from './test/dossiers';
import { decide, readyDossier, tell, type DecidedDossier } from './test/decided';

const YEAR = 2026;
let portal: TestPortal;
let coordinator: Visitor;
let stranger: Visitor;
let anybody: Visitor;
let dossier: DecidedDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-06-15T14:32:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, YEAR, 'review');
  coordinator = await portal.as('coordinator');
  stranger = await portal.as('holder');
  anybody = portal.anonymous();
  dossier = await readyDossier(portal, {
    year: YEAR,
    title: 'Saveurs savantes',
    events: [
      {
        title: 'Village des « saveurs » #1',
        kind: 'science_village',
        slots: [['2026-10-03T08:00:00Z', '2026-10-03T16:00:00Z']],
        activities: [{ title: 'Sel' }],
      },
      { title: 'Conférence' },
      { title: 'Atelier refusé' },
    ],
  });
  await decide(coordinator, dossier, {
    'Village des « saveurs » #1': ['label'],
    Conférence: ['label_with_conditions', 'Prévoir une rampe'],
    'Atelier refusé': ['refuse', 'Payant'],
  });
});
afterAll(() => portal?.stop());

async function wordsOf(raw: Uint8Array) {
  const document = await getDocument({ data: raw, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const marks = (await document.getMarkInfo()) as unknown;
  return {
    pages: document.numPages,
    words: texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' ')),
    tagged: new Map(marks as Iterable<[string, unknown]>).get('Marked') === true,
    info: (await document.getMetadata()).info as Record<string, unknown>,
  };
}
const codeOf = async (title: string): Promise<string> =>
  (
    await portal.sql<{ code: string }>('SELECT code FROM label_certificate WHERE event_id = $1', [dossier.event(title)])
  )[0]?.code ?? '';
const check = (code: string) => anybody.get(`/api/label-checks/${encodeURIComponent(code)}`);

test('rule 16: before the announcement there is no certificate, for anybody', async () => {
  for (const visitor of [dossier.holder, coordinator]) {
    expect((await visitor.get(`/api/applications/${dossier.id}/certificates.pdf`)).status).toBe(404);
    expect((await visitor.get(`/api/events/${dossier.event('Conférence')}/certificate.pdf`)).status).toBe(404);
  }
  expect((await coordinator.get(`/api/certificates.zip?year=${YEAR}`)).status).toBe(404);
  expect(await portal.sql('SELECT 1 FROM label_certificate')).toEqual([]);
  expect((await tell(coordinator, YEAR, dossier)).status).toBe(200);
});

test('the certificate names the event, the edition, the holder, its number, and where it is checked', async () => {
  const title = 'Village des « saveurs » #1';
  const answer = await dossier.holder.get(`/api/events/${dossier.event(title)}/certificate.pdf`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain(
    'filename="attestation-HDF-2026-0001-village-des-saveurs-1.pdf"',
  );
  const { pages, words, tagged, info } = await wordsOf(answer.raw);
  const code = await codeOf(title);
  expect({ pages, tagged }).toEqual({ pages: 1, tagged: true });
  expect(info).toMatchObject({ Language: 'fr-FR', Title: expect.stringContaining('Attestation HDF-2026-0001') });
  for (const part of [
    'Village des',
    'Structure',
    'HDF-2026-0001',
    '3 octobre 2026',
    'Abbeville',
    code.match(/.{4}/g)?.join('-'),
  ])
    expect(words[0]).toContain(part);
});

test('a label with a condition says so on its certificate; a refused event has none', async () => {
  const whole = await dossier.holder.get(`/api/applications/${dossier.id}/certificates.pdf`);
  const { pages, words } = await wordsOf(whole.raw);
  expect(pages).toBe(2);
  expect(words[0]).not.toContain('réserve');
  expect(words[1]?.replace(/\u200b ?/g, '')).toMatch(/Label accordé avec une réserve[^]*Prévoir une rampe/);
  expect((await dossier.holder.get(`/api/events/${dossier.event('Atelier refusé')}/certificate.pdf`)).status).toBe(404);
});

test('the file that goes with the message is that of the dossier', async () => {
  const made = await portal.app.get(Enclosures).make({
    kind: 'label.certificates',
    values: { applicationId: dossier.id },
    there: '',
    otherwise: '',
  });
  expect(made).toMatchObject({ name: expect.stringMatching(/^attestations-2026-/), type: 'application/pdf' });
  expect((await wordsOf(new Uint8Array(made.bytes))).pages).toBe(2);
});

test('the coordination takes every certificate of the edition in one archive', async () => {
  const { status, raw, headers } = await coordinator.get(`/api/certificates.zip?year=${YEAR}`);
  expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'application/zip' });
  const names = Buffer.from(raw).toString('latin1');
  expect(names.match(/attestation-HDF-2026-\d{4}[a-z0-9-]*\.pdf/g)?.length).toBe(4);
});

test('a holder of another organisation and a stranger get no certificate', async () => {
  expect((await stranger.get(`/api/applications/${dossier.id}/certificates.pdf`)).status).toBe(404);
  expect((await stranger.get(`/api/events/${dossier.event('Conférence')}/certificate.pdf`)).status).toBe(404);
  expect((await anybody.get(`/api/applications/${dossier.id}/certificates.pdf`)).status).toBe(401);
});

test('anybody checks a certificate by its code, however it is typed, and reads nothing else', async () => {
  const code = await codeOf('Conférence');
  const shown = {
    number: 'HDF-2026-0002',
    eventTitle: 'Conférence',
    holder: expect.stringMatching(/^Structure \d+$/),
    cancelled: false,
    edition: 'Fête de la science',
    editionYear: YEAR,
    state: 'conditional',
    issuedOn: '2026-06-15',
    withdrawnOn: null,
  };
  for (const typed of [
    code,
    code.toLowerCase(),
    code.match(/.{4}/g)?.join('-') ?? '',
    ` ${code.replaceAll('0', 'o')} `,
  ]) {
    const { status, body } = await check(typed);
    expect({ status, body }).toEqual({ status: 200, body: shown });
  }
});

test('a code that is none, nearly one, or somebody else’s id says the same', async () => {
  const code = await codeOf('Conférence');
  const near = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
  const answers = await Promise.all(['x', near, dossier.event('Conférence'), `'; DROP TABLE event; --`].map(check));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(answers.map(({ body }) => body['detail'])).size).toBe(1);
});

test('a label that is taken back shows on its certificate, since when, and the paper can no longer be had', async () => {
  const event = dossier.event('Village des « saveurs » #1');
  const code = await codeOf('Village des « saveurs » #1');
  const empty = await coordinator.post(`/api/events/${event}/label-revocation`, { reason: '  ', mail: null });
  expect(empty).toMatchObject({ status: 409, body: { reasons: ['reason_missing'] } });
  expect((await check(code)).body).toMatchObject({ state: 'valid', withdrawnOn: null });
  portal.moveClock('2026-06-20T10:00:00+02:00');
  // The session of before has ended.
  coordinator = await portal.as('coordinator');
  const [first, second] = await Promise.all(
    [0, 1].map(() =>
      coordinator.post(`/api/events/${event}/label-revocation`, { reason: 'L’entrée est payante', mail: null }),
    ),
  );
  expect([first?.status, second?.status].sort()).toEqual([204, 409]);
  expect((await check(code)).body).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-06-20' });
  expect((await dossier.holder.get(`/api/events/${event}/certificate.pdf`)).status).toBe(404);
  const { body } = await dossier.holder.get(`/api/applications/${dossier.id}/answer`);
  expect(body).toMatchObject({
    events: expect.arrayContaining([
      expect.objectContaining({ label: 'revoked', reason: 'L’entrée est payante', certificate: null }),
      expect.objectContaining({ title: 'Sel', label: 'revoked' }),
    ]),
  });
  const told = await portal.sql<{ text: string }>(`SELECT text FROM outbox_message WHERE occasion LIKE $1`, [
    `label.changed:${event}:%`,
  ]);
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toMatch(/^Bonjour Test holder,[^]*L’entrée est payante/);
});

test('refused stays final: neither a refused nor a revoked label is taken back again', async () => {
  for (const title of ['Atelier refusé', 'Village des « saveurs » #1']) {
    const path = `/api/events/${dossier.event(title)}/label-revocation`;
    expect(await coordinator.post(path, { reason: 'Encore', mail: null })).toMatchObject({
      status: 409,
      body: { reasons: ['not_labelled'] },
    });
  }
});

test('guessing codes is slowed down: a network that tries many is told to wait', async () => {
  const answers = [];
  for (let attempt = 0; attempt < 70; attempt += 1) answers.push(await check('AAAA'));
  expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'pace.checks' } });
});
