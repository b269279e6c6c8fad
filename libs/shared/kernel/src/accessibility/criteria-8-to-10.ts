import type { Criterion } from './criterion';

/** Mandatory elements, structure, presentation. */
export const MIDDLE_CRITERIA: readonly Criterion[] = [
  {
    number: '8.1',
    title: 'Chaque page web est-elle définie par un type de document ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Le type de document est demandé à chaque page du parcours.',
  },
  {
    number: '8.2',
    title: 'Pour chaque page web, le code source généré est-il valide selon le type de document spécifié ?',
    verdict: 'not_evaluated',
    axe: ['duplicate-id-aria'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Aucun identifiant n’est donné deux fois sur les pages du parcours ; le code produit n’a pas été passé à un validateur.',
  },
  {
    number: '8.3',
    title: 'Dans chaque page web, la langue par défaut est-elle présente ?',
    verdict: 'conform',
    axe: ['html-has-lang', 'html-xml-lang-mismatch'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'La langue est dite à chaque page.',
  },
  {
    number: '8.4',
    title: 'Pour chaque page web ayant une langue par défaut, le code de langue est-il pertinent ?',
    verdict: 'conform',
    axe: ['html-lang-valid'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'La langue est le français.',
  },
  {
    number: '8.5',
    title: 'Chaque page web a-t-elle un titre de page ?',
    verdict: 'conform',
    axe: ['document-title'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Chaque page a un titre.',
  },
  {
    number: '8.6',
    title: 'Pour chaque page web ayant un titre de page, ce titre est-il pertinent ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Le titre dit la page, la rubrique et le site ; deux pages du parcours n’ont jamais le même.',
  },
  {
    number: '8.7',
    title:
      'Dans chaque page web, chaque changement de langue est-il indiqué dans le code source (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Les mots étrangers, et les textes que les structures écrivent, restent à examiner.',
  },
  {
    number: '8.8',
    title: 'Dans chaque page web, le code de langue de chaque changement de langue est-il valide et pertinent ?',
    verdict: 'not_applicable',
    axe: ['valid-lang'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Aucun changement de langue n’est indiqué.',
  },
  {
    number: '8.9',
    title:
      'Dans chaque page web, les balises ne doivent pas être utilisées uniquement à des fins de présentation. Cette règle est-elle respectée ?',
    verdict: 'not_evaluated',
    how: 'L’usage des balises demande un lecteur.',
  },
  {
    number: '8.10',
    title: 'Dans chaque page web, les changements du sens de lecture sont-ils signalés ?',
    verdict: 'not_applicable',
    how: 'Tout se lit de gauche à droite ; un champ d’enquête suit le sens de ce qui y est écrit.',
  },
  {
    number: '9.1',
    title: 'Dans chaque page web, l’information est-elle structurée par l’utilisation appropriée de titres ?',
    verdict: 'not_evaluated',
    axe: ['heading-order', 'page-has-heading-one', 'empty-heading'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'axe ne trouve ni niveau sauté, ni titre vide, ni page sans titre ; la pertinence des titres demande un lecteur.',
  },
  {
    number: '9.2',
    title: 'Dans chaque page web, la structure du document est-elle cohérente (hors cas particuliers) ?',
    verdict: 'conform',
    axe: [
      'region',
      'landmark-one-main',
      'landmark-unique',
      'landmark-main-is-top-level',
      'landmark-banner-is-top-level',
      'landmark-contentinfo-is-top-level',
      'landmark-no-duplicate-main',
      'landmark-no-duplicate-banner',
      'landmark-no-duplicate-contentinfo',
    ],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'En-tête, navigation, contenu et pied, chacun à sa place, une fois.',
  },
  {
    number: '9.3',
    title: 'Dans chaque page web, chaque liste est-elle correctement structurée ?',
    verdict: 'not_evaluated',
    axe: ['list', 'listitem', 'definition-list', 'dlitem', 'aria-required-children', 'aria-required-parent'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Les listes sont bien formées ; celles qui manqueraient demandent un lecteur.',
  },
  {
    number: '9.4',
    title: 'Dans chaque page web, chaque citation est-elle correctement indiquée ?',
    verdict: 'not_evaluated',
    how: 'Les paroles citées sont des `blockquote` ; les citations dans les phrases restent à examiner.',
  },
  {
    number: '10.1',
    title:
      'Dans le site web, des feuilles de styles sont-elles utilisées pour contrôler la présentation de l’information ?',
    verdict: 'conform',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Aucune balise ni aucun attribut de présentation dans les gabarits.',
  },
  {
    number: '10.2',
    title:
      'Dans chaque page web, le contenu visible porteur d’information reste-t-il présent lorsque les feuilles de styles sont désactivées ?',
    verdict: 'not_evaluated',
    how: 'La lecture sans feuilles de styles reste à faire.',
  },
  {
    number: '10.3',
    title:
      'Dans chaque page web, l’information reste-t-elle compréhensible lorsque les feuilles de styles sont désactivées ?',
    verdict: 'not_evaluated',
    how: 'La lecture sans feuilles de styles reste à faire.',
  },
  {
    number: '10.4',
    title:
      'Dans chaque page web, le texte reste-t-il lisible lorsque la taille des caractères est augmentée jusqu’à 200 %, au moins (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['meta-viewport'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Sur les pages vérifiées, texte à 200 % seul, puis page à 200 % : rien n’est coupé.',
  },
  {
    number: '10.5',
    title:
      'Dans chaque page web, les déclarations CSS de couleurs de fond d’élément et de police sont-elles correctement utilisées ?',
    verdict: 'not_evaluated',
    how: 'Les déclarations de couleurs restent à examiner.',
  },
  {
    number: '10.6',
    title:
      'Dans chaque page web, chaque lien dont la nature n’est pas évidente est-il visible par rapport au texte environnant ?',
    verdict: 'conform',
    axe: ['link-in-text-block'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Les liens dans le texte sont soulignés.',
  },
  {
    number: '10.7',
    title: 'Dans chaque page web, pour chaque élément recevant le focus, la prise de focus est-elle visible ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/keyboard.e2e.ts'],
    how: 'À chaque pression de la touche Tab du parcours, l’élément atteint a un contour.',
  },
  {
    number: '10.8',
    title:
      'Pour chaque page web, les contenus cachés ont-ils vocation à être ignorés par les technologies d’assistance ?',
    verdict: 'conform',
    axe: ['aria-hidden-body', 'aria-hidden-focus'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Rien de caché ne reçoit le focus ; lecture du code : seules les icônes et les doublons de mots sont cachés.',
  },
  {
    number: '10.9',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée uniquement par la forme, taille ou position. Cette règle est-elle respectée ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '10.10',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée par la forme, taille ou position uniquement. Cette règle est-elle implémentée de façon pertinente ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '10.11',
    title:
      'Pour chaque page web, les contenus peuvent-ils être présentés sans perte d’information ou de fonctionnalité et sans avoir recours soit à un défilement vertical pour une fenêtre ayant une hauteur de 256 px, soit à un défilement horizontal pour une fenêtre ayant une largeur de 320 px (hors cas particuliers) ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'À 320 pixels, aucune page du parcours ne défile de côté ; les tables défilent dans leur cadre.',
  },
  {
    number: '10.12',
    title:
      'Dans chaque page web, les propriétés d’espacement du texte peuvent-elles être redéfinies par l’utilisateur sans perte de contenu ou de fonctionnalité (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['avoid-inline-spacing'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Sur les pages vérifiées, avec les espacements de la règle : rien n’est coupé.',
  },
  {
    number: '10.13',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant à la prise de focus ou au survol d’un composant d’interface sont-ils contrôlables par l’utilisateur (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Les bulles des graphiques restent à examiner.',
  },
  {
    number: '10.14',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant via les styles CSS uniquement peuvent-ils être rendus visibles au clavier et par tout dispositif de pointage ?',
    verdict: 'conform',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Aucun contenu n’apparaît par les seuls styles au survol.',
  },
];
