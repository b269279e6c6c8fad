import { themeLabel } from '@fds/applications/domain';
import { USUAL_TERMS, type Term } from '@fds/editions/domain';
import type { Named } from './indicator';
import { networkLabel } from './labels';

/** What is known of the themes of an edition. */
export interface EditionThemes {
  /** As the edition wrote them; null when it wrote none. */
  readonly terms: readonly Term[] | null;
  /** Codes that its events name. */
  readonly named: readonly string[];
}

/**
 * The themes of a bilan, in the edition's order: those in use, and those that an event names all the same. An imported
 * edition that wrote no list has those that are named: the portal's own would be zeros beside other codes of the same.
 */
export function themesOfEdition({ terms, named }: EditionThemes, imported: boolean): readonly Named[] {
  const form = { vocabularies: terms ? { themes: terms } : {} };
  const listed = (terms ?? (imported ? [] : USUAL_TERMS.themes)).filter(({ used }) => used).map(({ code }) => code);
  return [...new Set([...listed, ...named])].map((code) => {
    const label = themeLabel(form, code);
    return { code, label: label === code ? networkLabel(code) : label };
  });
}
