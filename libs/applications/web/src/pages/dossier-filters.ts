import { addDays, type Day } from '@fds/shared/kernel';

/** Days without a change after which a draft is called untouched. */
const UNTOUCHED = 14;

/** A filter beside state, department and type: its words, and what it asks the server. */
export interface DossierFilter {
  readonly code: string;
  /** French, as its chip says it. */
  readonly words: string;
  /** Filters of one family exclude one another. */
  readonly family: string;
  /** It only makes sense among drafts. */
  readonly drafts?: boolean;
  readonly query: (today: Day) => Readonly<Record<string, string>>;
}

/** The filters that stand as chips above the coordination's list. */
export const DOSSIER_FILTERS: readonly DossierFilter[] = [
  { code: 'reconduit', family: 'origine', words: 'Reconduit', query: () => ({ origin: 'renewed' }) },
  { code: 'neuf', family: 'origine', words: 'Nouveau dossier', query: () => ({ origin: 'new' }) },
  { code: 'premiere', family: 'premiere', words: 'Première participation', query: () => ({ firstTime: 'yes' }) },
  { code: 'delai', family: 'delai', words: 'Délai accordé', query: () => ({ extended: 'yes' }) },
  { code: 'cherche', family: 'entraide', words: 'Cherche quelque chose', query: () => ({ needs: 'seeking' }) },
  { code: 'propose', family: 'entraide', words: 'Propose quelque chose', query: () => ({ needs: 'offering' }) },
  {
    code: 'complet',
    family: 'brouillon',
    words: 'Brouillon complet',
    drafts: true,
    query: () => ({ completion: 'complete' }),
  },
  {
    code: 'presque',
    family: 'brouillon',
    words: 'Brouillon presque complet',
    drafts: true,
    query: () => ({ completion: 'nearly' }),
  },
  {
    code: 'commence',
    family: 'brouillon',
    words: 'Brouillon à peine commencé',
    drafts: true,
    query: () => ({ completion: 'begun' }),
  },
  {
    code: 'dormant',
    family: 'dormant',
    words: `Sans changement depuis ${UNTOUCHED} jours`,
    query: (today) => ({ untouchedSince: addDays(today, -UNTOUCHED) }),
  },
];

/** The filters of an address: `plus=reconduit,premiere`. */
export const filtersOf = (codes: string | undefined): readonly DossierFilter[] => {
  const asked = (codes ?? '').split(',');
  return DOSSIER_FILTERS.filter(({ code }) => asked.includes(code));
};

/** The address with a filter more, in the place of the one of its family; or without it when it was there. */
export function toggled(now: readonly DossierFilter[], code: string): string | null {
  const filter = DOSSIER_FILTERS.find((one) => one.code === code);
  if (!filter) return now.map((one) => one.code).join(',') || null;
  const kept = now.filter(({ family }) => family !== filter.family);
  const next = now.includes(filter) ? kept : [...kept, filter];
  return next.map((one) => one.code).join(',') || null;
}
