import type { Criterion } from './criterion';

/** Images, frames, colours, media, tables, links, scripts. */
export const FIRST_CRITERIA: readonly Criterion[] = [
  {
    number: '1.1',
    title: 'Chaque image porteuse d’information a-t-elle une alternative textuelle ?',
    verdict: 'conform',
    axe: [
      'area-alt',
      'image-alt',
      'input-image-alt',
      'object-alt',
      'role-img-alt',
      'server-side-image-map',
      'svg-img-alt',
    ],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Chaque image, chaque dessin et chaque graphique a un texte ; les photos déposées demandent le leur.',
  },
  {
    number: '1.2',
    title: 'Chaque image de décoration est-elle correctement ignorée par les technologies d’assistance ?',
    verdict: 'conform',
    axe: ['presentation-role-conflict'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Lecture du code : toutes les icônes passent par un seul composant, qui les cache ; un aperçu dont le nom est écrit à côté a une alternative vide.',
  },
  {
    number: '1.3',
    title:
      'Pour chaque image porteuse d’information ayant une alternative textuelle, cette alternative est-elle pertinente (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    axe: ['image-redundant-alt'],
    how: 'La pertinence des textes, dont ceux des photos déposées, demande un lecteur. axe vérifie seulement qu’ils ne répètent pas leurs voisins.',
  },
  {
    number: '1.4',
    title:
      'Pour chaque image utilisée comme CAPTCHA ou comme image-test, ayant une alternative textuelle, cette alternative permet-elle d’identifier la nature et la fonction de l’image ?',
    verdict: 'not_applicable',
    how: 'Ni CAPTCHA ni image-test.',
  },
  {
    number: '1.5',
    title:
      'Pour chaque image utilisée comme CAPTCHA, une solution d’accès alternatif au contenu ou à la fonction du CAPTCHA est-elle présente ?',
    verdict: 'not_applicable',
    how: 'Ni CAPTCHA ni image-test.',
  },
  {
    number: '1.6',
    title: 'Chaque image porteuse d’information a-t-elle, si nécessaire, une description détaillée ?',
    verdict: 'conform',
    tests: ['libs/shared/web-kit/src/charts/bars.spec.ts'],
    how: 'Chaque graphique est suivi de la table de ses nombres.',
  },
  {
    number: '1.7',
    title:
      'Pour chaque image porteuse d’information ayant une description détaillée, cette description est-elle pertinente ?',
    verdict: 'conform',
    tests: ['libs/shared/web-kit/src/charts/bars.spec.ts'],
    how: 'La table et le graphique sont faits des mêmes nombres.',
  },
  {
    number: '1.8',
    title:
      'Chaque image texte porteuse d’information, en l’absence d’un mécanisme de remplacement, doit si possible être remplacée par du texte stylé. Cette règle est-elle respectée (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Les affiches à télécharger et les images déposées par les structures restent à examiner.',
  },
  {
    number: '1.9',
    title: 'Chaque légende d’image est-elle, si nécessaire, correctement reliée à l’image correspondante ?',
    verdict: 'not_evaluated',
    how: 'Les légendes des photos restent à examiner.',
  },
  {
    number: '2.1',
    title: 'Chaque cadre a-t-il un titre de cadre ?',
    verdict: 'conform',
    axe: ['frame-title'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Un seul cadre : le courriel tel qu’il s’affiche, dans la boîte d’envoi.',
  },
  {
    number: '2.2',
    title: 'Pour chaque cadre ayant un titre de cadre, ce titre de cadre est-il pertinent ?',
    verdict: 'conform',
    axe: ['frame-title-unique'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Lecture du code : le cadre s’intitule « Le message tel qu’il s’affiche ».',
  },
  {
    number: '3.1',
    title:
      'Dans chaque page web, l’information ne doit pas être donnée uniquement par la couleur. Cette règle est-elle respectée ?',
    verdict: 'not_evaluated',
    how: 'Les états ont toujours un mot ; les graphiques et la carte restent à examiner par une personne.',
  },
  {
    number: '3.2',
    title:
      'Dans chaque page web, le contraste entre la couleur du texte et la couleur de son arrière-plan est-il suffisamment élevé (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['color-contrast'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Mesuré par axe à chaque page du parcours, en clair ; les éléments que axe ne sait pas mesurer (texte sur une image) ne sont pas comptés.',
  },
  {
    number: '3.3',
    title:
      'Dans chaque page web, les couleurs utilisées dans les composants d’interface ou les éléments graphiques porteurs d’informations sont-elles suffisamment contrastées (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    how: 'Aucun outil ne mesure le contraste des bordures, des icônes et des traits de graphique.',
  },
  {
    number: '4.1',
    title:
      'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une transcription textuelle ou une audiodescription (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.2',
    title:
      'Pour chaque média temporel pré-enregistré ayant une transcription textuelle ou une audiodescription synchronisée, celles-ci sont-elles pertinentes (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.3',
    title:
      'Chaque média temporel synchronisé pré-enregistré a-t-il, si nécessaire, des sous-titres synchronisés (hors cas particuliers) ?',
    verdict: 'not_applicable',
    axe: ['video-caption'],
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.4',
    title:
      'Pour chaque média temporel synchronisé pré-enregistré ayant des sous-titres synchronisés, ces sous-titres sont-ils pertinents ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.5',
    title:
      'Chaque média temporel pré-enregistré a-t-il, si nécessaire, une audiodescription synchronisée (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.6',
    title:
      'Pour chaque média temporel pré-enregistré ayant une audiodescription synchronisée, celle-ci est-elle pertinente ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.7',
    title: 'Chaque média temporel est-il clairement identifiable (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.8',
    title: 'Chaque média non temporel a-t-il, si nécessaire, une alternative (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.9',
    title: 'Pour chaque média non temporel ayant une alternative, cette alternative est-elle pertinente ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.10',
    title: 'Chaque son déclenché automatiquement est-il contrôlable par l’utilisateur ?',
    verdict: 'not_applicable',
    axe: ['no-autoplay-audio'],
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.11',
    title:
      'La consultation de chaque média temporel est-elle, si nécessaire, contrôlable par le clavier et tout dispositif de pointage ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.12',
    title:
      'La consultation de chaque média non temporel est-elle contrôlable par le clavier et tout dispositif de pointage ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '4.13',
    title:
      'Chaque média temporel et non temporel est-il compatible avec les technologies d’assistance (hors cas particuliers) ?',
    verdict: 'not_applicable',
    how: 'Ni son, ni vidéo, ni animation à consulter.',
  },
  {
    number: '5.1',
    title: 'Chaque tableau de données complexe a-t-il un résumé ?',
    verdict: 'not_evaluated',
    how: 'Les tables à plusieurs groupes de lignes ont un titre ; le besoin d’un résumé reste à juger.',
  },
  {
    number: '5.2',
    title: 'Pour chaque tableau de données complexe ayant un résumé, celui-ci est-il pertinent ?',
    verdict: 'not_evaluated',
    axe: ['table-duplicate-name'],
    how: 'La pertinence d’un résumé demande un lecteur.',
  },
  {
    number: '5.3',
    title: 'Pour chaque tableau de mise en forme, le contenu linéarisé reste-t-il compréhensible ?',
    verdict: 'not_applicable',
    how: 'Lecture du code : aucun tableau de mise en forme.',
  },
  {
    number: '5.4',
    title:
      'Pour chaque tableau de données ayant un titre, le titre est-il correctement associé au tableau de données ?',
    verdict: 'conform',
    axe: ['table-duplicate-name'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Lecture du code : les titres de table sont des `caption`, ou le nom de la région qui défile.',
  },
  {
    number: '5.5',
    title: 'Pour chaque tableau de données ayant un titre, celui-ci est-il pertinent ?',
    verdict: 'not_evaluated',
    how: 'La pertinence des titres de table demande un lecteur.',
  },
  {
    number: '5.6',
    title:
      'Pour chaque tableau de données, chaque en-tête de colonne et chaque en-tête de ligne sont-ils correctement déclarés ?',
    verdict: 'conform',
    axe: ['th-has-data-cells', 'scope-attr-valid', 'empty-table-header'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Les en-têtes de colonne et de ligne sont des `th` avec leur portée.',
  },
  {
    number: '5.7',
    title:
      'Pour chaque tableau de données, la technique appropriée permettant d’associer chaque cellule avec ses en-têtes est-elle utilisée (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['td-headers-attr', 'th-has-data-cells', 'scope-attr-valid'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Lecture du code : des `th` avec `scope`, aucun attribut `headers`.',
  },
  {
    number: '5.8',
    title:
      'Chaque tableau de mise en forme ne doit pas utiliser d’éléments propres aux tableaux de données. Cette règle est-elle respectée ?',
    verdict: 'not_applicable',
    how: 'Lecture du code : aucun tableau de mise en forme.',
  },
  {
    number: '6.1',
    title: 'Chaque lien est-il explicite (hors cas particuliers) ?',
    verdict: 'not_evaluated',
    axe: ['label-content-name-mismatch'],
    how: 'L’explicitation des liens, seuls ou dans leur contexte, demande un lecteur.',
  },
  {
    number: '6.2',
    title: 'Dans chaque page web, chaque lien a-t-il un intitulé ?',
    verdict: 'conform',
    axe: ['link-name'],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'Chaque lien a un intitulé.',
  },
  {
    number: '7.1',
    title: 'Chaque script est-il, si nécessaire, compatible avec les technologies d’assistance ?',
    verdict: 'not_evaluated',
    axe: [
      'aria-allowed-attr',
      'aria-conditional-attr',
      'aria-deprecated-role',
      'aria-prohibited-attr',
      'aria-required-attr',
      'aria-roles',
      'aria-tab-name',
      'aria-toggle-field-name',
      'aria-valid-attr-value',
      'aria-valid-attr',
      'nested-interactive',
    ],
    tests: ['apps/web-e2e/src/every-page.e2e.ts'],
    how: 'axe ne trouve pas de faute de rôle, de nom ou d’état ; la restitution par un lecteur d’écran n’a pas été essayée.',
  },
  {
    number: '7.2',
    title: 'Pour chaque script ayant une alternative, cette alternative est-elle pertinente ?',
    verdict: 'not_applicable',
    how: 'Aucun script n’a d’alternative : le portail a besoin de JavaScript, et le dit.',
  },
  {
    number: '7.3',
    title:
      'Chaque script est-il contrôlable par le clavier et par tout dispositif de pointage (hors cas particuliers) ?',
    verdict: 'conform',
    axe: ['frame-focusable-content', 'scrollable-region-focusable'],
    tests: ['apps/web-e2e/src/keyboard.e2e.ts', 'apps/web-e2e/src/dossier-desk.e2e.ts'],
    how: 'L’année est parcourue au clavier seul : entrer, écrire, envoyer, instruire, décider, annoncer, rendre compte ; ce qui se glisse se déplace aussi par des boutons.',
  },
  {
    number: '7.4',
    title:
      'Pour chaque script qui initie un changement de contexte, l’utilisateur est-il averti ou en a-t-il le contrôle ?',
    verdict: 'conform',
    tests: ['libs/shared/web-kit/src/shell/edition-switch.spec.ts'],
    how: 'Lecture du code : les pages changent par des liens et des boutons ; la liste des éditions prévient qu’elle change la page.',
  },
  {
    number: '7.5',
    title:
      'Dans chaque page web, les messages de statut sont-ils correctement restitués par les technologies d’assistance ?',
    verdict: 'not_evaluated',
    how: 'Les messages ont le rôle `status` ou `alert` ; leur restitution par un lecteur d’écran n’a pas été essayée.',
  },
];
