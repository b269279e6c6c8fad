import type { Criterion } from './criterion';

/** Forms, navigation, consultation. */
export const LAST_CRITERIA: readonly Criterion[] = [
  {
    number: '11.1',
    title: 'Chaque champ de formulaire a-t-il une étiquette ?',
    verdict: 'conform',
    axe: [
      'label',
      'select-name',
      'aria-input-field-name',
      'aria-meter-name',
      'aria-progressbar-name',
      'label-title-only',
    ],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Chaque champ a une étiquette.',
  },
  {
    number: '11.2',
    title: 'Chaque étiquette associée à un champ de formulaire est-elle pertinente (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    axe: ['form-field-multiple-labels'],
    how: 'La pertinence des étiquettes demande un lecteur.',
  },
  {
    number: '11.3',
    title:
      'Dans chaque formulaire, chaque étiquette associée à un champ de formulaire ayant la même fonction et répétée plusieurs fois dans une même page ou dans un ensemble de pages est-elle cohérente ?',
    verdict: 'not_evaluated',
    how: 'La cohérence des étiquettes d’une page à l’autre demande un lecteur.',
  },
  {
    number: '11.4',
    title:
      'Dans chaque formulaire, chaque étiquette de champ et son champ associé sont-ils accolés (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '11.5',
    title: 'Dans chaque formulaire, les champs de même nature sont-ils regroupés, si nécessaire ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '11.6',
    title: 'Dans chaque formulaire, chaque regroupement de champs de même nature a-t-il une légende ?',
    verdict: 'not_evaluated',
    how: 'Les regroupements ont un `legend` ou un nom ; reste à les examiner tous.',
  },
  {
    number: '11.7',
    title:
      'Dans chaque formulaire, chaque légende associée à un regroupement de champs de même nature est-elle pertinente ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '11.8',
    title:
      'Dans chaque formulaire, les items de même nature d’une liste de choix sont-ils regroupés de manière pertinente ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '11.9',
    title: 'Dans chaque formulaire, l’intitulé de chaque bouton est-il pertinent (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    axe: ['aria-command-name', 'button-name', 'input-button-name'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Chaque bouton a un intitulé ; leur pertinence demande un lecteur.',
  },
  {
    number: '11.10',
    title:
      'Dans chaque formulaire, le contrôle de saisie est-il utilisé de manière pertinente (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Les erreurs disent le champ et la raison ; leur pertinence demande un lecteur.',
  },
  {
    number: '11.11',
    title:
      'Dans chaque formulaire, le contrôle de saisie est-il accompagné, si nécessaire, de suggestions facilitant la correction des erreurs de saisie ?',
    verdict: 'not_evaluated',
    how: 'Demande un lecteur.',
  },
  {
    number: '11.12',
    title:
      'Pour chaque formulaire qui modifie ou supprime des données, ou qui transmet des réponses à un test ou à un examen, ou dont la validation a des conséquences financières ou juridiques, les données saisies peuvent-elles être modifiées, mises à jour ou récupérées par l’utilisateur ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/dossier-desk.e2e.ts', 'apps/web-e2e/src/people.e2e.ts'],
    how: 'Un dossier se relit avant l’envoi et se corrige jusqu’à l’échéance ; ce qui se supprime se confirme.',
  },
  {
    number: '11.13',
    title:
      'La finalité d’un champ de saisie peut-elle être déduite pour faciliter le remplissage automatique des champs avec les données de l’utilisateur ?',
    verdict: 'not_evaluated',
    axe: ['autocomplete-valid'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Les valeurs données sont valides ; leur présence à chaque champ sur la personne reste à examiner.',
  },
  {
    number: '12.1',
    title:
      'Chaque ensemble de pages dispose-t-il de deux systèmes de navigation différents, au moins (hors cas particuliers) ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Une navigation par rôle, et un plan du site.',
  },
  {
    number: '12.2',
    title:
      'Dans chaque ensemble de pages, le menu et les barres de navigation sont-ils toujours à la même place (hors cas particuliers) ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Lecture du code : chaque espace a un cadre, le même sur toutes ses pages.',
  },
  {
    number: '12.3',
    title: 'La page « plan du site » est-elle pertinente ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Le plan est fait de la navigation elle-même ; chacun de ses liens est une page du parcours.',
  },
  {
    number: '12.4',
    title:
      'Dans chaque ensemble de pages, la page « plan du site » est-elle accessible à partir d’une fonctionnalité identique ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Le plan est au pied de chaque page d’un espace.',
  },
  {
    number: '12.5',
    title: 'Dans chaque ensemble de pages, le moteur de recherche est-il atteignable de manière identique ?',
    verdict: 'not_applicable',
    how: 'Pas de moteur de recherche sur l’ensemble du portail : chaque liste a la sienne.',
  },
  {
    number: '12.6',
    title:
      'Les zones de regroupement de contenus présentes dans plusieurs pages web (zones d’en-tête, de navigation principale, de contenu principal, de pied de page et de moteur de recherche) peuvent-elles être atteintes ou évitées ?',
    verdict: 'conform',
    axe: ['region', 'skip-link'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Des zones nommées et un lien d’évitement.',
  },
  {
    number: '12.7',
    title:
      'Dans chaque page web, un lien d’évitement ou d’accès rapide à la zone de contenu principal est-il présent (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['bypass', 'skip-link'],
    tests: ['apps/web-e2e/src/keyboard.e2e.ts'],
    how: 'Le premier élément atteint est le lien vers le contenu.',
  },
  {
    number: '12.8',
    title: 'Dans chaque page web, l’ordre de tabulation est-il cohérent ?',
    verdict: 'not_evaluated',
    axe: ['tabindex'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Aucun ordre imposé : celui du document ; sa cohérence à l’œil demande une personne.',
  },
  {
    number: '12.9',
    title:
      'Dans chaque page web, la navigation ne doit pas contenir de piège au clavier. Cette règle est-elle respectée ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/keyboard.e2e.ts'],
    how: 'De page en page, la touche Tab fait le tour et en sort.',
  },
  {
    number: '12.10',
    title:
      'Dans chaque page web, les raccourcis clavier n’utilisant qu’une seule touche (lettre minuscule ou majuscule, ponctuation, chiffre ou symbole) sont-ils contrôlables par l’utilisateur ?',
    verdict: 'conform',
    tests: ['libs/labelling/web/src/lists/shortcuts.spec.ts'],
    how: 'Les raccourcis d’une seule touche se coupent, là où ils sont expliqués.',
  },
  {
    number: '12.11',
    title:
      'Dans chaque page web, les contenus additionnels apparaissant au survol, à la prise de focus ou à l’activation d’un composant d’interface sont-ils si nécessaire atteignables au clavier ?',
    verdict: 'not_evaluated',
    how: 'Les menus s’ouvrent au clavier ; les bulles des graphiques restent à examiner.',
  },
  {
    number: '13.1',
    title:
      'Pour chaque page web, l’utilisateur a-t-il le contrôle de chaque limite de temps modifiant le contenu (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['meta-refresh'],
    tests: ['apps/web-e2e/src/counting.e2e.ts'],
    how: 'Cinq minutes avant la fin d’une session, un bouton la prolonge ; les réponses sont enregistrées.',
  },
  {
    number: '13.2',
    title:
      'Dans chaque page web, l’ouverture d’une nouvelle fenêtre ne doit pas être déclenchée sans action de l’utilisateur. Cette règle est-elle respectée ?',
    verdict: 'conform',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Aucune fenêtre ne s’ouvre sans un lien pressé.',
  },
  {
    number: '13.3',
    title:
      'Dans chaque page web, chaque document bureautique en téléchargement possède-t-il, si nécessaire, une version accessible (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Les PDF du portail sont balisés ; ils n’ont pas été passés à un vérificateur, ni lus par un lecteur d’écran. Les pièces déposées restent à examiner.',
  },
  {
    number: '13.4',
    title:
      'Pour chaque document bureautique ayant une version accessible, cette version offre-t-elle la même information ?',
    verdict: 'not_evaluated',
    how: 'Voir 13.3.',
  },
  {
    number: '13.5',
    title:
      'Dans chaque page web, chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) a-t-il une alternative ?',
    verdict: 'not_applicable',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Ni émoticône ni art ASCII dans les gabarits.',
  },
  {
    number: '13.6',
    title:
      'Dans chaque page web, pour chaque contenu cryptique (art ASCII, émoticône, syntaxe cryptique) ayant une alternative, cette alternative est-elle pertinente ?',
    verdict: 'not_applicable',
    how: 'Ni émoticône ni art ASCII.',
  },
  {
    number: '13.7',
    title:
      'Dans chaque page web, les changements brusques de luminosité ou les effets de flash sont-ils correctement utilisés ?',
    verdict: 'conform',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Aucune animation qui se répète.',
  },
  {
    number: '13.8',
    title: 'Dans chaque page web, chaque contenu en mouvement ou clignotant est-il contrôlable par l’utilisateur ?',
    verdict: 'conform',
    axe: ['blink', 'marquee'],
    tests: ['tools/accessibility/templates.spec.mjs', 'apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Rien ne bouge de lui-même ; les transitions s’éteignent quand le système le demande.',
  },
  {
    number: '13.9',
    title:
      'Dans chaque page web, le contenu proposé est-il consultable quelle que soit l’orientation de l’écran (portrait ou paysage) (hors cas particuliers) ?',
    verdict: 'conform',
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Aucune orientation n’est imposée : les pages sont vérifiées debout et couchées.',
  },
  {
    number: '13.10',
    title:
      'Dans chaque page web, les fonctionnalités utilisables ou disponibles au moyen d’un geste complexe peuvent-elles être également disponibles au moyen d’un geste simple (hors cas particuliers) ?',
    verdict: 'not_applicable',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Aucun geste complexe.',
  },
  {
    number: '13.11',
    title:
      'Dans chaque page web, les actions déclenchées au moyen d’un dispositif de pointage sur un point unique de l’écran peuvent-elles faire l’objet d’une annulation (hors cas particuliers) ?',
    verdict: 'conform',
    tests: ['tools/accessibility/templates.spec.mjs'],
    how: 'Les actions partent au relâchement.',
  },
  {
    number: '13.12',
    title:
      'Dans chaque page web, les fonctionnalités qui impliquent un mouvement de l’appareil ou vers l’appareil peuvent-elles être satisfaites de manière alternative (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Aucun mouvement de l’appareil.',
  },
];
