import { expect, test } from '@jest/globals';
import { instantAt } from '@fds/shared/kernel';
import { currentCharter, numberOfNext, USUAL_CHARTER } from './charter';
import { filingCloses, isFilingOpen, USUAL_FORM } from './edition-form';
import { charterProblems, newTermCode, termProblems } from './form-problems';
import { offeredTerms, termLabel, termsOf, USUAL_TERMS } from './vocabularies';

const sea = { code: 'sea', label: 'La mer', used: true };
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);

test('rule 18: a term that was switched off is offered to whoever had chosen it, and to nobody else', () => {
  const form = {
    vocabularies: {
      themes: [
        { ...sea, used: false },
        { ...sea, code: 'sky', label: 'Le ciel' },
      ],
    },
  };
  expect(offeredTerms(form, 'themes', []).map(({ code }) => code)).toEqual(['sky']);
  expect(offeredTerms(form, 'themes', ['sea']).map(({ code }) => code)).toEqual(['sea', 'sky']);
  expect(termLabel(form, 'themes', 'sea')).toBe('La mer');
});

test('rule 18: an edition reads its own words; the portal’s where it has written none', () => {
  const renamed = USUAL_TERMS.formats.map((term) => ({ ...term, label: term.label.toUpperCase() }));
  expect(termLabel({ vocabularies: { formats: renamed } }, 'formats', 'lecture')).toBe('CONFÉRENCE');
  expect(termLabel(USUAL_FORM, 'formats', 'lecture')).toBe('Conférence');
  expect(termsOf(USUAL_FORM, 'themes')).toHaveLength(7);
});

test('rule 19: the ministry’s families are closed: named and chosen by the edition, never invented', () => {
  expect(codes(termProblems('holderFamilies', [...USUAL_TERMS.holderFamilies, sea]))).toEqual(['term_unknown']);
  expect(codes(termProblems('holderFamilies', USUAL_TERMS.holderFamilies.slice(1)))).toEqual(['terms_missing']);
});

test('a list of themes names each once, keeps one choice, and loses none that dossiers hold', () => {
  expect(termProblems('themes', [sea])).toEqual([]);
  expect(codes(termProblems('themes', [{ ...sea, used: false }]))).toEqual(['terms_all_off']);
  expect(codes(termProblems('themes', [sea, { ...sea, code: 'mer', label: 'la MER ' }]))).toEqual(['term_twice']);
  expect(codes(termProblems('themes', [sea, { ...sea, code: 'x', label: ' ' }]))).toEqual(['term_label_missing']);
  expect(codes(termProblems('themes', [sea], ['sky']))).toEqual(['term_in_use']);
});

test('a new theme has a code of its own, made from its name', () => {
  expect(newTermCode('Œufs & poules', [])).toBe('oeufs_poules');
  expect(newTermCode('La mer', ['la_mer', 'la_mer_2'])).toBe('la_mer_3');
  expect(newTermCode('海', [])).toBe('theme');
});

test('the charter in force is the newest; the portal’s own is the first where an edition has written none', () => {
  expect(currentCharter([])).toEqual({ number: 1, articles: USUAL_CHARTER });
  const versions = [
    { number: 2, articles: ['b'] },
    { number: 1, articles: ['a'] },
  ];
  expect(currentCharter(versions)).toEqual({ number: 2, articles: ['b'] });
  expect(codes(charterProblems(['a', ' ']))).toEqual(['article_missing']);
});

test('rule 24: a charter that somebody has accepted is followed, not edited', () => {
  expect([numberOfNext({ number: 2 }, 0), numberOfNext({ number: 2 }, 1)]).toEqual([2, 3]);
});

test('rule 14: more time for one holder outlives the call, never the review', () => {
  const edition = {
    state: 'call_open',
    startsOn: '2026-10-02',
    endsOn: '2026-10-12',
    callClosesOn: '2026-05-07',
  } as const;
  const after = instantAt('2026-05-20', '23:59');
  expect([isFilingOpen(edition, null, after), isFilingOpen(edition, '2026-05-20', after)]).toEqual([false, true]);
  expect(isFilingOpen(edition, '2026-05-20', instantAt('2026-05-21', '00:00'))).toBe(false);
  expect(isFilingOpen({ ...edition, state: 'review' }, '2026-05-20', after)).toBe(true);
  expect(isFilingOpen({ ...edition, state: 'labelled' }, '2026-05-20', after)).toBe(false);
  expect([filingCloses(edition, null), filingCloses(edition, '2026-05-20')]).toEqual(['2026-05-07', '2026-05-20']);
});
