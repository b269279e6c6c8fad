import { expect, test } from '@jest/globals';
import { CallTextPage } from './call-text.page';
import { EditionHubPage } from './edition-hub.page';
import { charter, detail, form, open } from './edition-page.fixture';
import { EditionPage } from './edition.page';
import { QuestionsPage } from './questions.page';

type Page = Awaited<ReturnType<typeof open>>;
async function write(page: Page, label: string, value: string, event = 'input'): Promise<void> {
  const field = page.field(label);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
  field.dispatchEvent(new Event('blur'));
  await page.settle();
}
const refused = {
  allowed: false,
  reasons: [{ code: 'applications_undecided' as const, text: 'Trois dossiers attendent une décision.' }],
};

test('the calendar: a day that contradicts another is said at its field, and nothing is sent', async () => {
  const page = await open(EditionPage, detail());
  await write(page, 'Dernier jour de la fête', '2026-10-01', 'change');
  await page.press('Enregistrer les réglages');
  expect(page.root.querySelector('[aria-invalid="true"]')).not.toBeNull();
  expect(page.sent).toEqual([]);
});

test('the calendar: what was changed is sent with the version that was read', async () => {
  const page = await open(EditionPage, (method) =>
    method === 'PUT' ? detail({ version: 5, theme: 'Océans' }) : detail(),
  );
  await write(page, 'Thème', 'Océans');
  await page.press('Enregistrer les réglages');
  expect(page.sent).toMatchObject([
    { method: 'PUT', body: { version: 4, theme: 'Océans', callClosesOn: '2026-05-07' } },
  ]);
  expect(page.words()).toContain('Les réglages sont enregistrés.');
  expect(page.words()).toContain('Rien n’a changé depuis le dernier enregistrement.');
});

test('the calendar: who saved meanwhile is shown beside what one typed, and either may stay', async () => {
  const theirs = detail({ version: 9, theme: 'Le temps' });
  const page = await open(EditionPage, (method) =>
    method === 'PUT'
      ? {
          status: 409,
          code: 'editions.changed',
          title: 'Changé',
          detail: 'Quelqu’un a enregistré entre-temps.',
          current: theirs,
        }
      : detail(),
  );
  await write(page, 'Thème', 'Océans');
  await page.press('Enregistrer les réglages');
  expect(page.words()).toContain('Le temps');
  expect(page.field('Thème').value).toBe('Océans');
  await page.press('Prendre la sienne');
  expect(page.field('Thème').value).toBe('Le temps');
});

test('a step that may not follow yet says why, and is not asked for', async () => {
  const page = await open(
    EditionPage,
    detail({
      state: 'review',
      undecidedApplications: 3,
      moves: [{ to: 'labelled', label: 'Labellisée', by: 'coordinator', onDay: null, verdict: refused }],
    }),
  );
  await page.press('Déclarer les labels décidés');
  expect(page.sent).toEqual([]);
  expect(page.words()).toContain('Trois dossiers attendent une décision.');
  expect(page.words()).toContain('3 dossiers en attente d’une décision.');
});

test('the text of the call is read beside as anyone reads it, an empty line between paragraphs; too long is said', async () => {
  const page = await open(CallTextPage, form());
  expect(page.words()).toContain('Sans texte, la page « Participer » donne le thème');
  await write(page, 'Vos mots', 'Venez nombreux.\n\nNous aidons.');
  expect([...page.root.querySelectorAll('[aria-labelledby=apercu] p')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Venez nombreux.', 'Nous aidons.']),
  );
  await write(page, 'Vos mots', 'x'.repeat(30_000));
  expect(page.words()).toMatch(/caractères de trop\./);
  expect(page.sent.some(({ body }) => JSON.stringify(body).includes('xxx'))).toBe(false);
});

test('the region’s questions are tried as a holder answers them, and what is tried is kept nowhere', async () => {
  const options = [
    { code: 'yes', label: 'Oui' },
    { code: 'no', label: 'Non' },
  ];
  const launch = {
    code: 'q1',
    type: 'single' as const,
    label: 'Viendrez-vous au lancement ?',
    required: true,
    options,
  };
  const many = {
    code: 'q2',
    type: 'number' as const,
    label: 'À combien ?',
    required: true,
    visibleWhen: { question: 'q1', equals: 'yes' },
  };
  const page = await open(QuestionsPage, form({ questions: [launch, many] }));
  await page.press('Voir comme un porteur');
  expect(page.words()).toContain('Viendrez-vous au lancement');
  expect(page.words()).not.toContain('À combien');
  page.root.querySelector<HTMLInputElement>('.essai input')!.click();
  await page.settle();
  expect(page.words()).toContain('À combien');
  expect(page.sent).toEqual([]);
});

test('the hub names what is left to do before the call opens, and nothing more', async () => {
  const answers = (theme: string, callText: string) => (_: string, path: string) =>
    path.includes('/form') ? form({ callText }) : path.includes('/charter') ? charter() : detail({ theme });
  const bare = await open(EditionHubPage, answers('', ''));
  expect([...bare.root.querySelectorAll('.st.att')].map(({ textContent }) => textContent.trim())).toEqual([
    expect.stringContaining('Le thème reste à choisir.'),
    expect.stringContaining('Le texte de l’appel reste à écrire.'),
  ]);
});

test('the hub of an edition that is set up asks for nothing', async () => {
  const page = await open(EditionHubPage, (_, path) =>
    path.includes('/form') ? form({ callText: 'Venez.' }) : path.includes('/charter') ? charter() : detail(),
  );
  expect(page.root.querySelectorAll('.st.att')).toHaveLength(0);
  expect(page.words()).toContain('Version 1, 3 engagements, que personne n’a encore acceptée.');
});
