import { AUDIENCES, EVENT_KINDS, MEDIA_KINDS, SCHOOL_LEVELS } from '@fds/shared/kernel';
import { isChoice, type Question } from '@fds/questions/domain';
import { COMPARED_CODES } from './comparison';
import { UNSPECIFIED } from './counts';
import { each, over, row, type BilanContext, type Indicator } from './indicator';
import { AUDIENCE_LABELS, COMPARED_LABELS, KIND_LABELS, LEVEL_LABELS, MEDIA_LABELS } from './labels';

// What came of it: visits, research, answers, media, and the years before.

export const attendance = ({ departments }: BilanContext): Indicator[] => [
  row(
    'attendance.total',
    'visits',
    null,
    'Fréquentation',
    'Visites en présentiel : tout public, scolaires et accompagnateurs.',
  ),
  ...each(AUDIENCES, AUDIENCE_LABELS, (audience, label) =>
    row(
      `attendance.${audience}`,
      'visits',
      'attendance.total',
      label,
      'Visites de ce public, parmi les visites en présentiel.',
    ),
  ),
  row(
    'attendance.online',
    'visits',
    null,
    'Visites en ligne',
    'Visites en ligne de tous les publics ; elles ne sont pas dans la fréquentation.',
  ),
  ...each(EVENT_KINDS, KIND_LABELS, (kind, label) =>
    row(
      `attendance.kind.${kind}`,
      'visits',
      'attendance.total',
      label,
      'Visites des événements de ce type, parmi les visites en présentiel.',
    ),
  ),
  ...departments.map(({ code, label }) =>
    row(
      `attendance.department.${code}`,
      'visits',
      'attendance.total',
      label,
      'Visites des événements de ce département, parmi les visites en présentiel.',
    ),
  ),
  ...each([...SCHOOL_LEVELS, UNSPECIFIED], LEVEL_LABELS, (level, label) =>
    row(
      `attendance.school_level.${level}`,
      'visits',
      'attendance.school',
      label,
      'Visites scolaires de ce niveau, parmi les visites scolaires.',
    ),
  ),
  row(
    'attendance.exact',
    'visits',
    'attendance.total',
    'Visites comptées',
    'Visites comptées une à une, parmi les visites en présentiel ; les autres sont estimées.',
  ),
  row(
    'attendance.reports.expected',
    'events',
    null,
    'Déclarations attendues',
    'Événements dont la fréquentation est attendue.',
  ),
  row(
    'attendance.reports.received',
    'events',
    'attendance.reports.expected',
    'Déclarations reçues',
    'Événements dont la fréquentation est connue, par eux-mêmes ou par une de leurs animations, parmi ceux attendus.',
  ),
  row(
    'attendance.events_over_1000',
    'events',
    null,
    'Événements de plus de 1\u00A0000 visites',
    'Événements qui ont reçu plus de 1\u00A0000 visites en présentiel.',
  ),
  row(
    'attendance.sites_over_1000',
    'sites',
    null,
    'Sites de plus de 1\u00A0000 visites',
    'Lieux d’une même commune qui ont reçu plus de 1\u00A0000 visites en présentiel sur l’édition ; un lieu sans nom en est un à lui seul.',
  ),
  over(
    'attendance.mean',
    'visits_per_event',
    'attendance.reports.received',
    'Visites par événement',
    'Visites en présentiel par événement dont la fréquentation est connue.',
  ),
];

export const research = ({ units = [] }: BilanContext): Indicator[] => [
  row(
    'research.holders',
    'organisations',
    'holders.total',
    'Porteurs avec des chercheurs',
    'Porteurs qui citent au moins un laboratoire, parmi tous les porteurs.',
  ),
  row(
    'research.mentions',
    'mentions',
    null,
    'Mentions de laboratoires',
    'Citations de laboratoires par les porteurs ; un même laboratoire peut l’être plusieurs fois.',
  ),
  row('research.units', 'units', null, 'Laboratoires', 'Laboratoires distincts.'),
  row(
    'research.institutions',
    'institutions',
    null,
    'Établissements de recherche',
    'Établissements de tutelle distincts.',
  ),
  row(
    'research.staff',
    'people',
    null,
    'Personnels mobilisés',
    'Personnes de l’enseignement supérieur et de la recherche engagées, là où leur nombre est connu.',
  ),
  row(
    'research.units_cited_3_plus',
    'units',
    null,
    'Laboratoires cités trois fois ou plus',
    'Laboratoires cités au moins trois fois.',
  ),
  row(
    'research.engaged',
    'people',
    null,
    'Personnes engagées',
    'Personnes engagées par les porteurs qui ont donné leur nombre : recherche, salariés et bénévoles.',
  ),
  row(
    'research.engaged_staff',
    'people',
    'research.engaged',
    'Personnels de recherche engagés',
    'Personnes de l’enseignement supérieur et de la recherche, parmi les personnes engagées par les porteurs qui en ont donné le nombre.',
  ),
  over(
    'research.staff_share',
    '%',
    'research.engaged',
    'Part des personnels de recherche',
    'Personnes de l’enseignement supérieur et de la recherche pour cent personnes engagées, chez les porteurs qui ont donné les deux nombres.',
  ),
  ...units.map(({ code, label }) =>
    row(`research.unit.${code}`, 'mentions', null, label, 'Citations de ce laboratoire par les porteurs.'),
  ),
];

const MEASURES = [
  ['sum', 'somme', 'Somme des nombres donnés à cette question.'],
  ['mean', 'moyenne', 'Moyenne des nombres donnés à cette question.'],
  ['median', 'médiane', 'Nombre que la moitié des réponses à cette question ne dépassent pas.'],
] as const;

const question = ({ code, label, type, options = [], groups = [], unit = '' }: Question): Indicator[] => [
  row(
    `evaluation.${code}.answered`,
    'respondents',
    'evaluation.respondents',
    label,
    'Porteurs qui ont répondu à cette question, parmi les répondants.',
  ),
  ...(isChoice(type) ? options : []).map((option) =>
    row(
      `evaluation.${code}.${option.code}`,
      'respondents',
      `evaluation.${code}.answered`,
      option.label,
      type === 'multiple'
        ? 'Porteurs qui ont choisi cette réponse, parmi ceux qui ont répondu à la question ; plusieurs choix étaient possibles.'
        : 'Porteurs qui ont choisi cette réponse, parmi ceux qui ont répondu à la question.',
    ),
  ),
  ...(isChoice(type) ? groups : []).map((group) =>
    row(
      `evaluation.${code}.group.${group.code}`,
      'respondents',
      `evaluation.${code}.answered`,
      group.label,
      'Porteurs qui ont choisi une des réponses de ce groupe, comptés une fois, parmi ceux qui ont répondu à la question.',
    ),
  ),
  ...(type === 'number' ? MEASURES : []).map(([measure, name, definition]) =>
    over(`evaluation.${code}.${measure}`, unit, `evaluation.${code}.answered`, `${label} : ${name}`, definition),
  ),
];

export const evaluation = ({ questionnaire }: BilanContext): Indicator[] => [
  row(
    'evaluation.invited',
    'organisations',
    null,
    'Porteurs interrogés',
    'Porteurs invités à répondre au questionnaire.',
  ),
  row(
    'evaluation.respondents',
    'organisations',
    'evaluation.invited',
    'Répondants',
    'Porteurs qui ont répondu au questionnaire, parmi les porteurs interrogés.',
  ),
  ...questionnaire.questions.flatMap(question),
];

export const media = (): Indicator[] => [
  row('media.total', 'relays', null, 'Relais médias', 'Mentions de l’édition dans la presse et les agendas.'),
  ...each(MEDIA_KINDS, MEDIA_LABELS, (kind, label) =>
    row(`media.kind.${kind}`, 'relays', 'media.total', label, 'Relais de cette sorte, parmi tous les relais.'),
  ),
];

export const manual = ({ manual: typed }: BilanContext): Indicator[] =>
  typed.map(({ code, label, unit }) => row(`manual.${code}`, unit, null, label, 'Chiffre saisi par la coordination.'));

export const comparison = ({ year, pastYears }: BilanContext): Indicator[] =>
  pastYears.flatMap((past) =>
    COMPARED_CODES.flatMap((code) => [
      row(
        `comparison.${past.year}.ratio.${code}`,
        '%',
        null,
        `${COMPARED_LABELS[code]} : part de ${past.year}`,
        `Ce que ${year} représente, pour cent de ${past.year}.`,
      ),
      row(
        `comparison.${past.year}.change.${code}`,
        '%',
        null,
        `${COMPARED_LABELS[code]} : évolution depuis ${past.year}`,
        `Écart de ${year} à ${past.year}, pour cent de ${past.year}.`,
      ),
    ]),
  );
