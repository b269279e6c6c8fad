/** The part that every evaluation has beside its questions, on paper: teams of research, and people engaged. */
export const RESEARCH_PART = {
  title: 'Recherche et équipe',
  question: 'Des équipes de recherche sont-elles venues\u00a0? Lesquelles\u00a0?',
  head: ['Équipe ou unité', 'Établissements', 'Personnes'],
  lines: 5,
} as const;

/** People engaged, by kind. */
export const ENGAGED_WORDS: readonly string[] = [
  'Enseignement supérieur et recherche',
  'Salariés de votre structure et de vos partenaires',
  'Bénévoles',
];
