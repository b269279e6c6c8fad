import { searchForm } from '@fds/shared/kernel';
import { EARLIER_THEMES } from '../reading/words';

/** A code of an edition's vocabulary, with the words this edition gives it. */
export interface NamedTerm {
  readonly code: string;
  readonly label: string;
  readonly used: boolean;
}

/**
 * What an edition calls a term of an earlier one (rule 18): the same code where it is still in use, the code that replaced
 * it, else the one that bears the same words, accents and case aside; null when there is none.
 *
 * @param former the earlier edition's terms; one that is not listed is known by its code only
 * @param present the new edition's terms
 */
export function sameTerm(code: string, former: readonly NamedTerm[], present: readonly NamedTerm[]): string | null {
  const used = present.filter((term) => term.used);
  const byCode = used.find((term) => term.code === code) ?? used.find((term) => term.code === EARLIER_THEMES[code]);
  if (byCode) return byCode.code;
  const words = searchForm(former.find((term) => term.code === code)?.label ?? code);
  return used.find((term) => searchForm(term.label) === words)?.code ?? null;
}
