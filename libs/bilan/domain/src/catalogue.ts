import {
  ATTENDANCE_MODES,
  AUDIENCES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  MEDIA_KINDS,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';
import { isChoice, type Question, type Questionnaire } from '@fds/questions/domain';
import { COMPARED_CODES, type PastYear } from './comparison';
import { UNSPECIFIED } from './counts';
import {
  AUDIENCE_LABELS,
  COMPARED_LABELS,
  FAMILY_LABELS,
  FORMAT_LABELS,
  KIND_LABELS,
  LEVEL_LABELS,
  MEDIA_LABELS,
  MODE_LABELS,
} from './labels';

/** An indicator of the bilan: its stable code, its unit, the figure it is a part of, and its French texts. */
export interface Indicator {
  readonly code: string;
  readonly unit: string;
  /** Code of the base; null when the indicator has none. */
  readonly base: string | null;
  readonly label: string;
  /** French sentence that says what is counted. */
  readonly definition: string;
}

/** A code of an open list with the name it goes by on screen. */
export interface Named {
  readonly code: string;
  readonly label: string;
}

/** What the codes of one edition depend on. */
export interface BilanContext {
  readonly year: number;
  /** Departments of the region, in the edition's order. */
  readonly departments: readonly Named[];
  /** Networks named by an organisation of the edition, by code. */
  readonly networks: readonly Named[];
  readonly questionnaire: Questionnaire;
  /** Figures typed in by the coordinator, by code, with the unit that was typed. */
  readonly manual: readonly (Named & { readonly unit: string })[];
  /** Years compared with, see `pastYears`. */
  readonly pastYears: readonly PastYear[];
}

const row = (code: string, unit: string, base: string | null, label: string, definition: string): Indicator => ({
  code,
  unit,
  base,
  label,
  definition,
});

/** One indicator for each value of a vocabulary, zero included. */
function each<Key extends string>(
  keys: readonly Key[],
  labels: Record<Key, string>,
  make: (key: Key, label: string) => Indicator,
): Indicator[] {
  return keys.map((key) => make(key, labels[key]));
}

const applications = (): Indicator[] => [
  row('applications.submitted', 'applications', null, 'Dossiers déposés', 'Dossiers déposés et non retirés.'),
  row('applications.withdrawn', 'applications', null, 'Dossiers retirés', 'Dossiers retirés par leur porteur.'),
];

const holders = (): Indicator[] => [
  row(
    'holders.total',
    'organisations',
    null,
    'Porteurs',
    'Structures qui portent au moins un événement labellisé et maintenu.',
  ),
  row(
    'holders.first_time',
    'organisations',
    null,
    'Nouveaux porteurs',
    'Porteurs dont c’est la première édition avec un événement labellisé.',
  ),
  ...each([...HOLDER_FAMILIES, UNSPECIFIED], FAMILY_LABELS, (family, label) =>
    row(
      `holders.family.${family}`,
      'organisations',
      'holders.total',
      label,
      'Porteurs de cette famille, parmi tous les porteurs.',
    ),
  ),
];

const networks = ({ networks: known }: BilanContext): Indicator[] =>
  known.flatMap(({ code, label }) => [
    row(
      `networks.${code}.participating`,
      'organisations',
      null,
      `${label} : structures participantes`,
      'Structures du réseau qui portent un événement ou sont partenaires d’un événement ou d’une animation.',
    ),
    row(
      `networks.${code}.applicants`,
      'organisations',
      null,
      `${label} : structures candidates`,
      'Structures du réseau qui ont déposé un dossier, non retiré.',
    ),
  ]);

const events = (): Indicator[] => [
  row(
    'events.total',
    'events',
    null,
    'Événements',
    'Événements labellisés, ni annulés ni reportés, sans compter leurs animations.',
  ),
  row(
    'events.multi',
    'events',
    'events.total',
    'Événements d’envergure',
    'Villages des sciences, festivals et parcours scientifiques, parmi les événements.',
  ),
  ...each(EVENT_KINDS, KIND_LABELS, (kind, label) =>
    row(`events.kind.${kind}`, 'events', 'events.total', label, 'Événements de ce type, parmi les événements.'),
  ),
  ...each(ATTENDANCE_MODES, MODE_LABELS, (mode, label) =>
    row(`events.mode.${mode}`, 'events', 'events.total', label, 'Événements proposés ainsi, parmi les événements.'),
  ),
  ...each([...EVENT_FORMATS, UNSPECIFIED], FORMAT_LABELS, (format, label) =>
    row(
      `events.single.format.${format}`,
      'events',
      'events.kind.single',
      label,
      'Événements ponctuels de ce format, parmi les événements ponctuels.',
    ),
  ),
  row('events.refused', 'events', null, 'Événements refusés', 'Événements auxquels le label a été refusé.'),
  row('events.cancelled', 'events', null, 'Événements annulés', 'Événements labellisés puis annulés.'),
  row(
    'activities.total',
    'activities',
    null,
    'Animations',
    'Animations des événements d’envergure, ni annulées ni reportées.',
  ),
];

const municipalities = ({ departments }: BilanContext): Indicator[] => [
  row(
    'municipalities.total',
    'municipalities',
    null,
    'Communes touchées',
    'Communes distinctes où se tiennent des événements ou des animations en présentiel ; une commune déléguée ou associée compte comme sa commune.',
  ),
  ...departments.map(({ code, label }) =>
    row(`municipalities.department.${code}`, 'municipalities', null, label, 'Communes touchées de ce département.'),
  ),
];

const attendance = ({ departments }: BilanContext): Indicator[] => [
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
];

const research = (): Indicator[] => [
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
];

const question = ({ code, label, type, options = [] }: Question): Indicator[] => [
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
];

const evaluation = ({ questionnaire }: BilanContext): Indicator[] => [
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

const media = (): Indicator[] => [
  row('media.total', 'relays', null, 'Relais médias', 'Mentions de l’édition dans la presse et les agendas.'),
  ...each(MEDIA_KINDS, MEDIA_LABELS, (kind, label) =>
    row(`media.kind.${kind}`, 'relays', 'media.total', label, 'Relais de cette sorte, parmi tous les relais.'),
  ),
];

const manual = ({ manual: typed }: BilanContext): Indicator[] =>
  typed.map(({ code, label, unit }) => row(`manual.${code}`, unit, null, label, 'Chiffre saisi par la coordination.'));

const comparison = ({ year, pastYears }: BilanContext): Indicator[] =>
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

/** Every indicator of an edition's bilan, in the order of docs/domain/indicators.md. */
export function catalogue(context: BilanContext): Indicator[] {
  const parts = [
    applications,
    holders,
    networks,
    events,
    municipalities,
    attendance,
    research,
    evaluation,
    media,
    manual,
    comparison,
  ];
  return parts.flatMap((part) => part(context));
}
