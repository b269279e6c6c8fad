import { ATTENDANCE_MODES, EVENT_FORMATS, EVENT_KINDS, HOLDER_FAMILIES } from '@fds/shared/kernel';
import { SIZE_CLASSES, UNSPECIFIED } from './counts';
import { each, row, type BilanContext, type Indicator } from './indicator';
import { FAMILY_LABELS, FORMAT_LABELS, KIND_LABELS, MODE_LABELS, SIZE_LABELS } from './labels';

// What was offered: dossiers, holders, networks, events, communes.

export const applications = (): Indicator[] => [
  row('applications.submitted', 'applications', null, 'Dossiers déposés', 'Dossiers déposés et non retirés.'),
  row('applications.withdrawn', 'applications', null, 'Dossiers retirés', 'Dossiers retirés par leur porteur.'),
];

export const holders = (): Indicator[] => [
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

export const networks = ({ networks: known }: BilanContext): Indicator[] =>
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
    row(
      `networks.${code}.members`,
      'organisations',
      null,
      `${label} : structures membres`,
      'Structures du réseau qui pouvaient déposer un dossier ; les personnes physiques n’en sont pas.',
    ),
  ]);

export const events = ({ themes }: BilanContext): Indicator[] => [
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
  ...(themes ? [...themes, { code: UNSPECIFIED, label: 'Thématique non renseignée' }] : []).map(({ code, label }) =>
    row(
      `events.theme.${code}`,
      'events',
      'events.total',
      label,
      'Événements de cette thématique, parmi les événements\u00A0; un événement peut en avoir plusieurs, et prend celles de son dossier quand il n’en dit aucune.',
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

export const municipalities = ({ departments }: BilanContext): Indicator[] => [
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
  ...each(SIZE_CLASSES, SIZE_LABELS, (size, label) =>
    row(
      `municipalities.size.${size}`,
      'municipalities',
      'municipalities.total',
      label,
      'Communes touchées de cette population, parmi les communes touchées.',
    ),
  ),
  row(
    'intermunicipalities.total',
    'intermunicipalities',
    'intermunicipalities.region',
    'EPCI touchés',
    'EPCI de la région où une commune est touchée, parmi tous ceux de la région.',
  ),
  row(
    'intermunicipalities.region',
    'intermunicipalities',
    null,
    'EPCI de la région',
    'EPCI dont une commune au moins est dans la région.',
  ),
];

export const participation = (): Indicator[] => [
  row(
    'participation.total',
    'organisations',
    null,
    'Structures venues aux rencontres',
    'Structures venues à une rencontre de préparation au moins.',
  ),
  row(
    'participation.converted',
    'organisations',
    'participation.total',
    'Structures venues qui ont déposé',
    'Structures venues à une rencontre de préparation qui ont déposé un dossier, parmi celles qui sont venues.',
  ),
];
