import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe as inWords, linesOf, USUAL_READING, type Content } from '@fds/applications/domain';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { beginWholeDossier, callThatAsksAll, send, setTo, write, type WholeDossier } from './test/whole-dossier';

let portal: TestPortal;
let organisationId: string;
let holder: Visitor;
let dossier: WholeDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
  dossier = await beginWholeDossier(holder, organisationId);
});
afterAll(() => portal?.stop());

/** A line of a page ends where it ends, a word where it is cut: what is compared are the signs. */
const signs = (words: string): string => words.replace(/[\s\u200b\u00ad\u2010-]/g, '');

async function open(visitor: Visitor, query = '') {
  const answer = await visitor.get(`/api/applications/${dossier.id}/document.pdf${query}`);
  expect(answer.status).toBe(200);
  const document: PDFDocumentProxy = await getDocument({ data: answer.raw, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const marks: unknown = await document.getMarkInfo();
  return {
    headers: answer.headers,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    tagged: new Map(marks as Iterable<[string, unknown]>).get('Marked') === true,
    tree: JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree()))),
    words: signs(texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('')),
  };
}

test('the PDF of a draft opens, is tagged, French, and says that it is a draft', async () => {
  const { headers, info, tagged, tree, words } = await open(holder);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toMatch(/filename="dossier-2026-[0-9A-F]{8}\.pdf"/);
  expect(tagged).toBe(true);
  expect(info).toMatchObject({ Title: 'Réponse à title', Author: 'Maison Pour Tous', Language: 'fr-FR' });
  for (const role of ['H1', 'H2', 'H3', 'H4', 'Table', 'TH']) expect(tree).toContain(`"role":"${role}"`);
  expect(words).toContain(signs('Brouillon du 10 avril 2026'));
});

test('the PDF holds every answer of the dossier', async () => {
  const { body } = await holder.get<
    Content & { municipalities: []; form: { vocabularies: { vocabulary: string; terms: [] }[] } }
  >(`/api/applications/${dossier.id}/content`);
  const vocabularies = Object.fromEntries(body.form.vocabularies.map(({ vocabulary, terms }) => [vocabulary, terms]));
  const sections = inWords(body, {
    ...USUAL_READING,
    association: true,
    municipalities: body.municipalities,
    form: { ...USUAL_READING.form, vocabularies },
  });
  const rows = sections.flatMap((section) => [...section.rows, ...section.items.flatMap((item) => item.rows)]);
  expect(rows.length).toBeGreaterThan(90);
  const { words } = await open(holder);
  for (const { label, value } of rows) {
    expect(words).toContain(signs(label));
    const cells = value.type === 'table' ? value.rows.flat() : linesOf(value);
    for (const cell of cells) expect(words).toContain(signs(cell));
  }
  for (const { title } of sections.flatMap(({ items }) => items)) expect(words).toContain(signs(title));
});

test('what somebody typed is laid as it was typed, markup, scripts and emoji included', async () => {
  const typed = '#import "x" $y$ *gras* @ref <label> \\ // fin — مرحبا 🧪 中文';
  await write(holder, dossier.id, [
    setTo(dossier.id, 'description', 'Réponse à description', `${typed}\n${'z'.repeat(9000)}`),
  ]);
  const { words, tagged } = await open(holder);
  expect(tagged).toBe(true);
  expect(words).toContain(signs('#import "x" $y$ *gras* @ref <label> \\ // fin —'));
  expect(words.match(/z/g)?.length).toBeGreaterThanOrEqual(9000);
  const now = `${typed}\n${'z'.repeat(9000)}`;
  dossier = {
    ...dossier,
    version: await write(holder, dossier.id, [setTo(dossier.id, 'description', now, 'Réponse à description')]),
  };
});

test('a version says its number and its day, and stays what was sent', async () => {
  await send(holder, dossier.id, dossier.version);
  expect((await open(holder)).words).toContain(signs('Version 1, déposée le 10 avril 2026'));
  await holder.delete(`/api/applications/${dossier.id}/submission`);
  await write(holder, dossier.id, [setTo(dossier.id, 'summary', 'Réponse à summary', 'Écrit depuis.')]);
  const { words, headers } = await open(holder, '?version=1');
  expect(headers.get('content-disposition')).toContain('-version-1.pdf');
  expect(words).toContain(signs('Version 1, déposée le 10 avril 2026'));
  expect(words).toContain(signs('Réponse à summary'));
  expect(words).not.toContain(signs('Écrit depuis.'));
  expect((await holder.get(`/api/applications/${dossier.id}/document.pdf?version=9`)).status).toBe(404);
});

test('the committee’s PDF is the version that was sent, without contacts or the delivery address', async () => {
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [dossier.id]);
  const { words } = await open(await portal.as('drari'));
  expect(words).toContain(signs('Réponse à summary'));
  expect(words).not.toContain('contacts_email');
  expect(words).not.toContain(signs('Réponse à kitAddress'));
});

test('one person waits for two documents at most, so that nobody’s receipt waits behind a hundred of theirs', async () => {
  const coordinator = await portal.as('coordinator');
  const ask = (visitor: Visitor) => visitor.get<{ code: string }>(`/api/applications/${dossier.id}/document.pdf`);
  const asked = await Promise.all([...Array.from({ length: 6 }, () => ask(holder)), ask(coordinator)]);
  expect(asked.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429, 429]);
  expect(asked.at(-1)?.status).toBe(200);
  expect((await ask(holder)).status).toBe(200);
});
