import type { ReviewList } from './filters';

/** What a list may show beside the title, in the order in which columns stand. */
export const LIST_COLUMNS = [
  'reference',
  'dossier',
  'kind',
  'municipality',
  'department',
  'dates',
  'format',
  'family',
  'themes',
  'state',
  'opinions',
  'waiting',
  'events',
  'activities',
  'label',
  'submitted',
  'updated',
  'assigned',
  'tags',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export const COLUMN_LABELS: Record<ListColumn, string> = {
  reference: 'Numéro',
  dossier: 'Dossier',
  kind: 'Type',
  municipality: 'Commune',
  department: 'Département',
  dates: 'Dates',
  format: 'Format',
  family: 'Famille',
  themes: 'Thématiques',
  state: 'État',
  opinions: 'Avis C D R',
  waiting: 'Attendu de',
  events: 'Événements',
  activities: 'Animations',
  label: 'Label',
  submitted: 'Déposé le',
  updated: 'Modifié le',
  assigned: 'Suivi',
  tags: 'Étiquettes',
};

/** Columns that only one of the lists has. */
const ONLY: Partial<Record<ListColumn, ReviewList>> = {
  events: 'applications',
  dossier: 'events',
  dates: 'events',
  format: 'events',
};
export const offeredColumns = (list: ReviewList): readonly ListColumn[] =>
  LIST_COLUMNS.filter((column) => (ONLY[column] ?? list) === list);

/** Eight with the title: what is read every day. */
export const USUAL_COLUMNS: Record<ReviewList, readonly ListColumn[]> = {
  applications: ['kind', 'municipality', 'state', 'opinions', 'waiting', 'events', 'assigned'],
  events: ['kind', 'municipality', 'dates', 'state', 'waiting', 'label', 'assigned'],
};

/** Without a choice, the usual ones; `aucune` leaves the title alone. */
export function columnsOf(list: ReviewList, text: string | null | undefined): readonly ListColumn[] {
  if (!text) return USUAL_COLUMNS[list];
  const asked = text.split(',');
  return offeredColumns(list).filter((column) => asked.includes(column));
}

const BOTH_WAYS = [
  'waiting',
  'title',
  'organisation',
  'municipality',
  'state',
  'submitted',
  'updated',
  'events',
] as const;
type BothWays = (typeof BOTH_WAYS)[number] | 'dates';
/** `-` turns the order round; `recent`, `untouched` and `completion` are said as people say them. */
export type ListSort = BothWays | `-${BothWays}` | 'recent' | 'untouched' | 'completion';

const COMMON = BOTH_WAYS.flatMap((sort): ListSort[] => [sort, `-${sort}`]);
export const LIST_SORTS: Record<ReviewList, readonly ListSort[]> = {
  applications: [...COMMON, 'recent', 'untouched', 'completion'],
  events: [...COMMON.filter((sort) => !sort.endsWith('events')), 'dates', '-dates', 'recent', 'untouched'],
};

/** The order in words, after `Tri : `. */
export const SORT_LABELS: Record<ListSort, string> = {
  waiting: 'attente la plus ancienne',
  '-waiting': 'attente la plus récente',
  title: 'titre',
  '-title': 'titre, de Z à A',
  organisation: 'structure',
  '-organisation': 'structure, de Z à A',
  municipality: 'commune',
  '-municipality': 'commune, de Z à A',
  state: 'état',
  '-state': 'état, du dernier au premier',
  submitted: 'dépôt le plus ancien',
  '-submitted': 'dépôt le plus récent',
  updated: 'sans changement depuis longtemps',
  '-updated': 'changé récemment',
  events: 'moins d’événements',
  '-events': 'plus d’événements',
  dates: 'premières dates',
  '-dates': 'dernières dates',
  recent: 'changé récemment',
  untouched: 'sans changement depuis longtemps',
  completion: 'brouillons les plus complets',
};
