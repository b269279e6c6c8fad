const INVITED: Record<string, readonly [invited: number, answered: number]> = {
  Bibliothèque: [925, 143],
  'Centre social': [196, 49],
  Jeunesse: [138, 13],
  'Arts et culture': [130, 11],
  Environnement: [76, 19],
  'Fabrication numérique': [52, 13],
  Insertion: [37, 10],
};
const DEPARTMENTS: Record<string, readonly [invited: number, answered: number]> = {
  '02': [200, 44],
  '59': [500, 80],
  '60': [280, 39],
  '62': [414, 52],
  '80': [160, 43],
};
/** By size of the commune: service of a local authority, public body, association, other private body, other. */
const STATUSES = ['authority', 'public_body', 'association', 'private', 'other'] as const;
const STATUS_BY_SIZE: Record<string, readonly number[]> = {
  village: [58, 4, 19, 0, 6],
  small_town: [73, 5, 28, 2, 0],
  town: [20, 3, 26, 2, 1],
  city: [1, 0, 10, 0, 0],
};
/** What people said they were; of the sixteen « autre », eleven were what the list of answers named otherwise. */
const TYPES: Record<string, number> = {
  ...{ library: 132, social: 49, environment: 19, fab_lab: 13, youth: 10, culture: 9, work: 10 },
};
const OTHER_WORDS = [
  ...[
    'Médiathèque',
    'médiathèque',
    'MEDIATHEQUE',
    'Médiathèque ',
    'médiathèque',
    'mediatheque',
    'Médiathèque',
    'médiathèque',
  ],
  ...['Bureau information jeunesse', 'bureau information jeunesse', 'Cinéma associatif'],
  ...['Ferme pédagogique', 'Maison de retraite', 'Auberge', 'Radio locale', 'Jardin partagé'],
];
/** Themes of interest, by how many of the 258 chose them. */
const THEMES: Record<string, number> = {
  ...{
    nature: 222,
    innovation: 150,
    health: 126,
    society: 103,
    heritage: 67,
    astronomy: 52,
    history: 34,
    maths: 26,
    others: 8,
  },
};

const options = (codes: readonly string[], more: Record<string, object> = {}) =>
  codes.map((code) => ({ code, label: code, ...more[code] }));
export const QUESTIONS = [
  {
    ...{ code: 'type', type: 'single', label: 'Type de structure', required: true },
    options: options([...Object.keys(TYPES), 'autre'], { autre: { other: true } }),
  },
  {
    ...{ code: 'size', type: 'single', label: 'Type de commune', required: true },
    options: options(Object.keys(STATUS_BY_SIZE)),
  },
  {
    ...{ code: 'status', type: 'single', label: 'Statut juridique', required: true },
    groups: options(['public_side', 'private_side']),
    options: options(STATUSES, {
      authority: { group: 'public_side' },
      public_body: { group: 'public_side' },
      association: { group: 'private_side' },
      private: { group: 'private_side' },
    }),
  },
  {
    ...{ code: 'themes', type: 'multiple', label: 'Thématiques d’intérêt', required: true },
    options: options(Object.keys(THEMES)),
  },
  {
    ...{ code: 'stakes', type: 'multiple', label: 'Enjeux', required: true },
    groups: options(['transmission', 'animation']),
    options: options(['learning', 'experiment', 'leisure', 'liven', 'interact'], {
      learning: { group: 'transmission' },
      experiment: { group: 'transmission' },
      leisure: { group: 'animation' },
      liven: { group: 'animation' },
      interact: { group: 'animation' },
    }),
  },
  {
    ...{ code: 'skills', type: 'multiple', label: 'Compétences disponibles', required: false },
    options: options(['mediation', 'management']),
  },
];

const spread = (parts: Readonly<Record<string, number>>): string[] =>
  Object.entries(parts).flatMap(([code, count]) => Array.from({ length: count }, () => code));
const part = (of: Record<string, readonly [number, number]>, which: (pair: readonly [number, number]) => number) =>
  spread(Object.fromEntries(Object.entries(of).map(([code, pair]) => [code, which(pair)])));

/** Everybody who was asked, as kind and department; those who answer come first. */
export function askedBodies(): readonly [string, string][] {
  return [
    ...zip(
      part(INVITED, ([, answered]) => answered),
      part(DEPARTMENTS, ([, answered]) => answered),
    ),
    ...zip(
      part(INVITED, ([all, answered]) => all - answered),
      part(DEPARTMENTS, ([all, answered]) => all - answered),
    ),
  ];
}

function zip(one: readonly string[], other: readonly string[]): [string, string][] {
  // The two lists are dealt out against each other: no department stands for a kind.
  return one.map((value, at) => [value, other[(at * 7) % other.length] ?? '']);
}

/** The 258 responses, in the order of those who answer. */
export function madeResponses(): { question: string; answer: string }[][] {
  const types = [...spread(TYPES), ...OTHER_WORDS.map((words) => `autre=${words}`)];
  const places = Object.entries(STATUS_BY_SIZE).flatMap(([size, counts]) =>
    counts.flatMap((count, at) => Array.from({ length: count }, () => [size, STATUSES[at] ?? ''] as const)),
  );
  return types.map((type, at) => {
    const [size, status] = places[at] ?? ['', ''];
    const stakes = [
      ...(at < 240 ? ['learning'] : []),
      ...(at < 120 ? ['experiment'] : []),
      ...(at >= 34 ? ['leisure'] : []),
      ...(at >= 100 ? ['liven'] : []),
    ];
    return [
      ...[{ question: 'type', answer: type }],
      ...[{ question: 'size', answer: size }],
      ...[{ question: 'status', answer: status }],
      {
        question: 'themes',
        // Everybody chose one at least: those whom nature did not interest chose innovation.
        answer: Object.entries(THEMES)
          .filter(([code, count]) => (code === 'innovation' ? at >= 258 - count : at < count))
          .map(([code]) => code)
          .join('|'),
      },
      { question: 'stakes', answer: stakes.join('|') },
      ...(at < 178 ? [{ question: 'skills', answer: at < 142 ? 'mediation' : 'management' }] : []),
    ];
  });
}
