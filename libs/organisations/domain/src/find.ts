import { compactIdentifier, identifierKindOf } from './identifiers';
import { communeSearchForm } from './search-communes';

/** Words that say nothing of a name: left out of searches and of the nearness of names (the database knows the same). */
export const EMPTY_WORDS: readonly string[] =
  'a al association assoc asso au aux d de des du en et l la le les pour sur'.split(' ');

/** Words looked for at most; more would only narrow a search that is narrow already. */
const MOST_WORDS = 5;

/**
 * The words to look for in what somebody typed: a number whole, whatever its spaces, else each word that says something.
 * None when nothing can be looked for.
 */
export function searchWords(typed: string): string[] {
  if (identifierKindOf(typed)) return [compactIdentifier(typed).toLowerCase()];
  const words = communeSearchForm(typed).split(' ').filter(Boolean);
  const telling = words.filter((word) => !EMPTY_WORDS.includes(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}
