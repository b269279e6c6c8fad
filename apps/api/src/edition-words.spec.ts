import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TestPortal, writeDossier, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, holdEdition, profile, type FiledDossier } from './test/dossiers';

interface Term {
  readonly code: string;
  readonly label: string;
  readonly used: boolean;
}
interface Form {
  readonly version: number;
  readonly vocabularies: readonly { readonly vocabulary: string; readonly terms: readonly Term[] }[];
  readonly [part: string]: unknown;
}

let portal: TestPortal;
let coordinator: Visitor;
let holder: Visitor;
let organisationId: string;
/** A dossier of 2026 that is being written, one of 2025 that was filed under other words. */
let draftId = '';
let earlier: FiledDossier;

/** What 2026 calls things; 2025 says "… d’avant". */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  themes: { human_social: 'Humanités et société' },
  formats: { workshop: 'Atelier à faire soi-même' },
  audiences: { families: 'En famille, dès 3 ans' },
  schoolLevels: { middle: 'Collège (11 à 15 ans)' },
  holderFamilies: { culture: 'Lieux de culture scientifique' },
};
const SHOWN = ['themes', 'formats', 'audiences', 'schoolLevels'].flatMap((name) => Object.values(WORDS[name] ?? {}));
const former = (label: string): string => `${label} d’avant`;

async function nameThings(year: number, label: (words: string) => string): Promise<void> {
  const { body } = await coordinator.get<Form>(`/api/editions/${year}/form`);
  const vocabularies = body.vocabularies.map(({ vocabulary, terms }) => ({
    vocabulary,
    terms: terms.map((term) => {
      const words = WORDS[vocabulary]?.[term.code];
      return words ? { ...term, label: label(words) } : term;
    }),
  }));
  const { version, callText, fields, sectionsOff, questions } = body;
  const form = { version, callText, fields, sectionsOff, questions, vocabularies };
  expect((await coordinator.put(`/api/editions/${year}/form`, form)).status).toBe(200);
}

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  coordinator = await portal.as('coordinator');
  await holdEdition(portal, 2025, 'review');
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await foundOrganisation(portal, 2026, 'Médiathèque');
  await profile(portal, organisationId, 2025, 'Médiathèque');
  await portal.sql(`UPDATE organisation_profile SET holder_family = 'culture'`);
  holder = await portal.as('holder', [organisationId]);
  await nameThings(2025, former);
  await nameThings(2026, (words) => words);
  earlier = await fileDossier(portal, { year: 2025, organisationId, title: 'Avant', events: [{ title: 'Fouilles' }] });
  await portal.sql(
    `UPDATE event SET format = 'workshop', themes = '{human_social}',
       details = details || '{"audiences": ["families", "school"], "schoolLevels": ["middle"]}' WHERE application_id = $1`,
    [earlier.id],
  );
  const begun = await holder.post<{ id: string }>('/api/applications', {
    organisationId,
    editionYear: 2026,
    title: 'Maintenant',
  });
  draftId = begun.body.id;
  await writeDossier(holder, draftId, {
    themes: ['human_social'],
    events: [
      {
        kind: 'single',
        title: 'Fouilles',
        format: 'workshop',
        themes: ['human_social'],
        audiences: ['families', 'school'],
        schoolLevels: ['middle'],
      },
    ],
  });
});
afterAll(() => portal?.stop());

const reading = async (id: string, visitor = coordinator): Promise<string> => {
  const { status, body } = await visitor.get(`/api/applications/${id}/reading`);
  expect(status).toBe(200);
  return JSON.stringify(body);
};
const signs = (words: string): string => words.replace(/[\s\u200b\u00ad\u2010-]/g, '');
async function document(id: string): Promise<string> {
  const { status, raw } = await coordinator.get(`/api/applications/${id}/document.pdf`);
  expect(status).toBe(200);
  const pdf = await getDocument({ data: raw, verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  return signs(texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(''));
}

test('rule 18: the form of a dossier offers the edition’s own words, those of every list', async () => {
  const { body } = await holder.get<{ form: Form }>(`/api/applications/${draftId}/content`);
  const labels = body.form.vocabularies.flatMap(({ terms }) => terms.map(({ label }) => label));
  expect(labels).toEqual(expect.arrayContaining(Object.values(WORDS).flatMap((terms) => Object.values(terms))));
});

test('rule 18: a dossier is read in the words of its edition, by its holder and by the coordination', async () => {
  for (const visitor of [holder, coordinator]) {
    const words = await reading(draftId, visitor);
    for (const label of SHOWN) expect(words).toContain(label);
    expect(words).not.toContain('d’avant');
  }
});

test('rule 18: an earlier edition keeps its words, whatever a later one calls the same codes', async () => {
  const words = await reading(earlier.id);
  for (const label of SHOWN) expect(words).toContain(former(label));
});

test('rule 18: the PDF of a dossier says the words of its edition', async () => {
  const [now, before] = [await document(draftId), await document(earlier.id)];
  for (const label of SHOWN) {
    expect(now).toContain(signs(label));
    expect(before).toContain(signs(former(label)));
  }
  expect(now).not.toContain(signs('d’avant'));
});

test('rule 18: a word that is switched off stays readable in the dossiers that chose it', async () => {
  const { body } = await coordinator.get<Form>('/api/editions/2026/form');
  const { version, callText, fields, sectionsOff, questions } = body;
  const vocabularies = body.vocabularies.map(({ vocabulary, terms }) => ({
    vocabulary,
    terms: terms.map((term) => (term.code === 'workshop' ? { ...term, used: false } : term)),
  }));
  const form = { version, callText, fields, sectionsOff, questions, vocabularies };
  expect((await coordinator.put('/api/editions/2026/form', form)).status).toBe(200);
  expect(await reading(draftId)).toContain('Atelier à faire soi-même');
});

test('rule 18: the codes beneath are the same every year, so that years compare and an archive reads', async () => {
  const rows = await portal.sql<{ format: string; themes: string[] }>(
    'SELECT DISTINCT format, themes FROM event ORDER BY format',
  );
  expect(rows).toEqual([{ format: 'workshop', themes: ['human_social'] }]);
});
