import { NOT_EXPRESSED, type Question, type QuestionOption, type Questionnaire } from './questionnaire';

/** `code: words` pairs as options. */
const options = (words: Readonly<Record<string, string>>): readonly QuestionOption[] =>
  Object.entries(words).map(([code, label]) => ({ code, label }));
const YES_NO = options({ yes: 'Oui', no: 'Non' });

const EDITION: readonly Question[] = [
  {
    code: 'overall_satisfaction',
    type: 'single',
    label: 'Au total, êtes-vous satisfaits de cette édition\u00a0?',
    required: true,
    groups: [{ code: 'positive', label: 'Satisfaits' }],
    options: [
      { code: 'very_satisfied', label: 'Très satisfaits', group: 'positive' },
      { code: 'satisfied', label: 'Satisfaits', group: 'positive' },
      { code: 'little_satisfied', label: 'Peu satisfaits' },
      { code: NOT_EXPRESSED, label: 'Nous préférons ne pas répondre' },
    ],
  },
  {
    code: 'difficulties',
    type: 'multiple',
    label: 'Quelles difficultés avez-vous rencontrées\u00a0?',
    required: true,
    options: [
      ...options({
        school_transport: 'Transport des classes',
        speakers: 'Trouver des intervenants',
        volunteers: 'Manque de bénévoles',
        budget: 'Budget',
        delivery: 'Matériel livré tard',
        none: 'Aucune difficulté',
      }),
      { code: 'other', label: 'Une autre', other: true },
    ],
  },
  {
    code: 'organisation_support',
    type: 'scale',
    label: 'L’accompagnement par la coordination régionale a-t-il été utile\u00a0?',
    help: 'De 1, pas du tout utile, à 5, très utile.',
    required: true,
    options: options({ grade_1: '1', grade_2: '2', grade_3: '3', grade_4: '4', grade_5: '5' }),
  },
  {
    code: 'highlight',
    type: 'long_text',
    label: 'Un moment marquant à partager\u00a0?',
    required: false,
    maxLength: 1000,
  },
];

const COMMUNICATION: readonly Question[] = [
  {
    code: 'press_relations',
    type: 'single',
    label: 'Êtes-vous satisfaits des relations avec la presse\u00a0?',
    required: true,
    options: options({ satisfied: 'Satisfaits', not_satisfied: 'Pas satisfaits', no_press: 'Pas de relations presse' }),
  },
  {
    code: 'custom_material',
    type: 'multiple',
    label: 'Quels supports de communication à vos couleurs avez-vous réalisés\u00a0?',
    required: true,
    options: options({
      poster: 'Affiches',
      flyer: 'Tracts',
      programme: 'Programme imprimé',
      digital: 'Visuels numériques',
      banner: 'Banderoles ou kakémonos',
      none: 'Aucun',
    }),
  },
  {
    code: 'social_networks',
    type: 'single',
    label: 'Avez-vous communiqué sur les réseaux sociaux\u00a0?',
    required: true,
    options: YES_NO,
  },
  {
    code: 'social_networks_used',
    type: 'multiple',
    label: 'Sur lesquels\u00a0?',
    required: true,
    visibleWhen: { question: 'social_networks', equals: 'yes' },
    options: [
      ...options({
        facebook: 'Facebook',
        instagram: 'Instagram',
        twitter: 'X (Twitter)',
        linkedin: 'LinkedIn',
        youtube: 'YouTube',
      }),
      { code: 'other', label: 'Un autre', other: true },
    ],
  },
  {
    code: 'communication_channels',
    type: 'multiple',
    label: 'Par quels autres canaux avez-vous informé le public\u00a0?',
    required: false,
    options: options({
      schools: 'Courrier ou visite aux établissements scolaires',
      newsletter: 'Lettre d’information',
      municipal_bulletin: 'Bulletin municipal',
      website: 'Site web',
      partners: 'Relais des partenaires',
      word_of_mouth: 'Bouche à oreille',
      local_radio: 'Radio locale',
    }),
  },
];

const NEXT: readonly Question[] = [
  {
    code: 'next_edition',
    type: 'single',
    label: 'Souhaitez-vous participer à la prochaine édition\u00a0?',
    required: true,
    options: options({ yes: 'Oui', no: 'Non', do_not_know: 'Nous ne savons pas encore' }),
  },
  {
    code: 'suggestions',
    type: 'long_text',
    label: 'Qu’est-ce qui vous a manqué\u00a0?',
    help: 'Deux phrases suffisent. N’écrivez pas de nom de personne.',
    required: false,
    maxLength: 600,
  },
];

const inSection = (section: string, questions: readonly Question[]): readonly Question[] =>
  questions.map((question) => ({ ...question, section }));

/**
 * The questionnaire that an edition without a predecessor begins with: that of 2021 under the same codes, so that a series
 * goes on, without what belonged to that year (the health pass, the gauges), nor the people of research and those engaged,
 * which every evaluation asks beside its questions.
 */
export const USUAL_QUESTIONNAIRE: Questionnaire = {
  version: 1,
  title: 'Questionnaire d’évaluation',
  sections: [
    { code: 'edition', title: 'L’édition' },
    { code: 'communication', title: 'Presse et communication' },
    { code: 'next', title: 'Et la suite\u00a0?' },
  ],
  questions: [
    ...inSection('edition', EDITION),
    ...inSection('communication', COMMUNICATION),
    ...inSection('next', NEXT),
  ],
};
