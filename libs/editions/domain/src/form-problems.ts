import type { Term, Vocabulary } from './edition-form';
import { isOpenVocabulary, USUAL_TERMS, VOCABULARY_LABELS } from './vocabularies';

/** Most terms of one vocabulary, and characters of a term's name. */
export const MOST_TERMS = 60;
export const LONGEST_TERM = 140;
export const LONGEST_CALL_TEXT = 10_000;
/** Most commitments of a charter, and characters of one. */
export const MOST_ARTICLES = 30;
export const LONGEST_ARTICLE = 1000;

/** What an edition's form cannot hold. */
export type FormProblemCode =
  | 'term_label_missing'
  | 'term_label_too_long'
  | 'term_twice'
  | 'term_code'
  | 'term_unknown'
  | 'terms_missing'
  | 'terms_all_off'
  | 'terms_too_many'
  | 'term_in_use'
  | 'article_missing'
  | 'article_too_long'
  | 'articles_missing'
  | 'articles_too_many';

export interface FormProblem {
  /** JSON pointer into what was sent: `/vocabularies/themes/2/label`. */
  readonly pointer: string;
  readonly code: FormProblemCode;
  /** French, shown as is. */
  readonly text: string;
}

const problem = (pointer: string, code: FormProblemCode, text: string): FormProblem => ({ pointer, code, text });
const TERM_CODE = /^[a-z0-9][a-z0-9_]{0,59}$/;

/**
 * What keeps a list of terms from being saved. A closed vocabulary names all of its codes, each once, switched on or off;
 * an open one never loses a term that dossiers of the edition hold (`inUse`): it is switched off instead, and stays shown.
 */
export function termProblems(
  vocabulary: Vocabulary,
  terms: readonly Term[],
  inUse: readonly string[] = [],
): readonly FormProblem[] {
  const at = `/vocabularies/${vocabulary}`;
  const found: FormProblem[] = [];
  const known = new Set(USUAL_TERMS[vocabulary].map(({ code }) => code));
  const open = isOpenVocabulary(vocabulary);
  const name = VOCABULARY_LABELS[vocabulary].toLowerCase();
  if (terms.length > MOST_TERMS) found.push(problem(at, 'terms_too_many', `Au plus ${MOST_TERMS} termes par liste.`));
  if (!terms.some(({ used }) => used))
    found.push(problem(at, 'terms_all_off', `Gardez au moins un choix dans la liste «\u00a0${name}\u00a0».`));
  terms.forEach(({ code, label }, index) => {
    const here = `${at}/${index}`;
    const words = label.trim();
    if (words === '') found.push(problem(`${here}/label`, 'term_label_missing', 'Donnez un nom à ce terme.'));
    if (label.length > LONGEST_TERM)
      found.push(problem(`${here}/label`, 'term_label_too_long', `Au plus ${LONGEST_TERM} caractères.`));
    const twin = terms.findIndex((other) => other.code === code || alike(other.label, words));
    if (twin !== -1 && twin < index)
      found.push(problem(`${here}/label`, 'term_twice', `«\u00a0${words}\u00a0» est déjà dans la liste.`));
    if (!open && !known.has(code)) found.push(problem(here, 'term_unknown', 'Ce choix n’est pas de ceux du portail.'));
    if (open && !TERM_CODE.test(code)) found.push(problem(here, 'term_code', 'Ce terme n’a pas pu être enregistré.'));
  });
  const codes = new Set(terms.map(({ code }) => code));
  if (!open && [...known].some((code) => !codes.has(code)))
    found.push(
      problem(at, 'terms_missing', 'Un choix du portail manque\u00a0: désactivez-le plutôt que de le retirer.'),
    );
  const lost = open ? inUse.filter((code) => !codes.has(code)) : [];
  if (lost.length > 0)
    found.push(
      problem(at, 'term_in_use', 'Des dossiers ont choisi ce terme\u00a0: désactivez-le, il restera lisible chez eux.'),
    );
  return found;
}

/** What keeps the text of a charter from being saved. */
export function charterProblems(articles: readonly string[]): readonly FormProblem[] {
  const found: FormProblem[] = [];
  if (articles.length === 0) found.push(problem('/articles', 'articles_missing', 'Écrivez au moins un engagement.'));
  if (articles.length > MOST_ARTICLES)
    found.push(problem('/articles', 'articles_too_many', `Au plus ${MOST_ARTICLES} engagements.`));
  articles.forEach((article, index) => {
    if (article.trim() === '')
      found.push(problem(`/articles/${index}`, 'article_missing', 'Écrivez cet engagement, ou retirez-le.'));
    if (article.length > LONGEST_ARTICLE)
      found.push(problem(`/articles/${index}`, 'article_too_long', `Au plus ${LONGEST_ARTICLE} caractères.`));
  });
  return found;
}

/** A code for a new theme, made from its name, unlike those that are taken. */
export function newTermCode(label: string, taken: readonly string[]): string {
  const base =
    label
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/œ/gi, 'oe')
      .replace(/æ/gi, 'ae')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'theme';
  let code = base;
  for (let next = 2; taken.includes(code); next += 1) code = `${base}_${next}`;
  return code;
}

const alike = (one: string, other: string): boolean =>
  one.trim() !== '' && one.trim().toLocaleLowerCase('fr') === other.trim().toLocaleLowerCase('fr');
