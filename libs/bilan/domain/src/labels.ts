import type {
  AttendanceMode,
  Audience,
  EventFormat,
  EventKind,
  HolderFamily,
  MediaKind,
  SchoolLevel,
} from '@fds/shared/kernel';
import type { ComparedCode } from './comparison';
import type { SizeClass, Unspecified } from './counts';

/** French labels of the vocabularies as the bilan names them: plural for what is counted. */
export const FAMILY_LABELS: Record<HolderFamily | Unspecified, string> = {
  culture: 'Culture',
  education: 'Éducation',
  higher_education_research: 'Enseignement supérieur et recherche',
  territory: 'Territoire',
  unspecified: 'Famille non renseignée',
};

export const KIND_LABELS: Record<EventKind, string> = {
  science_village: 'Villages des sciences',
  festival: 'Festivals',
  science_route: 'Parcours scientifiques',
  single: 'Événements ponctuels',
};

export const MODE_LABELS: Record<AttendanceMode, string> = {
  in_person: 'En présentiel',
  online: 'En ligne',
  hybrid: 'Hybride',
};

export const FORMAT_LABELS: Record<EventFormat | Unspecified, string> = {
  workshop: 'Ateliers',
  exhibition: 'Expositions',
  lecture: 'Conférences',
  debate: 'Rencontres et débats',
  visit: 'Visites',
  game: 'Jeux',
  show: 'Spectacles',
  unspecified: 'Format non renseigné',
};

export const AUDIENCE_LABELS: Record<Audience, string> = {
  general_public: 'Tout public',
  school: 'Scolaires',
  accompanying_adults: 'Accompagnateurs',
};

export const LEVEL_LABELS: Record<SchoolLevel | Unspecified, string> = {
  nursery: 'Maternelle',
  primary: 'Élémentaire',
  middle: 'Collège',
  high: 'Lycée',
  higher: 'Supérieur',
  mixed: 'Niveaux mêlés',
  unspecified: 'Niveau non renseigné',
};

export const MEDIA_LABELS: Record<MediaKind, string> = {
  print: 'Presse écrite',
  radio: 'Radio',
  television: 'Télévision',
  web: 'Web',
  agenda: 'Agendas',
  agency: 'Agences de presse',
};

export const COMPARED_LABELS: Record<ComparedCode, string> = {
  'attendance.total': 'Fréquentation',
  'attendance.general_public': 'Fréquentation tout public',
  'attendance.school': 'Fréquentation scolaire',
};

/** Name of a network on screen: networks are an open list of codes, named by their code. */
export const networkLabel = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ');

/** Parts of the bilan, by the first word of a code. */
export const SECTION_LABELS = {
  applications: 'Dossiers',
  holders: 'Porteurs',
  networks: 'Réseaux',
  events: 'Événements',
  activities: 'Animations',
  municipalities: 'Communes',
  intermunicipalities: 'EPCI',
  participation: 'Rencontres de préparation',
  attendance: 'Fréquentation',
  research: 'Recherche',
  evaluation: 'Évaluation',
  media: 'Médias',
  manual: 'Chiffres saisis',
  comparison: 'Comparaison aux années passées',
  other: 'Autres chiffres',
} as const;
export type SectionCode = keyof typeof SECTION_LABELS;

/** The part of the bilan that a code belongs to. */
export function sectionOf(code: string): SectionCode {
  const word = code.split('.')[0] ?? '';
  return (Object.keys(SECTION_LABELS) as SectionCode[]).find((section) => section === word) ?? 'other';
}

/** Classes of communes, by population. */
export const SIZE_LABELS: Record<SizeClass, string> = {
  village: 'Moins de 2\u00A0000 habitants',
  small_town: 'De 2\u00A0000 à 15\u00A0000 habitants',
  town: 'De 15\u00A0000 à 100\u00A0000 habitants',
  city: '100\u00A0000 habitants et plus',
};
