import {
  ATTENDANCE_MODES,
  AUDIENCES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  MEDIA_KINDS,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';
import { UNSPECIFIED } from '../counts';

const each = (prefix: string, words: readonly string[]): string[] => words.map((word) => `${prefix}.${word}`);

/** A sheet of the workbook: the codes that have a line of their own, for ever, then those of an open list. */
export interface SheetLayout {
  readonly name: string;
  /** A line for each of these, in this order, from the second on, whether the bilan has the figure or not. */
  readonly fixed: readonly string[];
  /** Other codes that belong here; their lines follow, in the bilan's order. */
  readonly open: RegExp;
}

/**
 * The sheets of the workbook. What the ministry's own files refer to is an address (`Fréquentation!C2`), so lines are only
 * ever added at the end of `fixed`, and never to a sheet whose open list has begun to be referred to. A test holds them.
 */
export const WORKBOOK_LAYOUT: readonly SheetLayout[] = [
  {
    name: 'Dossiers et porteurs',
    fixed: [
      'applications.submitted',
      'applications.withdrawn',
      'holders.total',
      'holders.first_time',
      ...each('holders.family', [...HOLDER_FAMILIES, UNSPECIFIED]),
      'participation.converted',
    ],
    open: /^(?:applications|holders|participation)\./,
  },
  {
    name: 'Événements',
    fixed: [
      'events.total',
      'events.multi',
      ...each('events.kind', EVENT_KINDS),
      ...each('events.mode', ATTENDANCE_MODES),
      ...each('events.single.format', [...EVENT_FORMATS, UNSPECIFIED]),
      'events.refused',
      'events.cancelled',
      'activities.total',
    ],
    open: /^(?:events|activities)\./,
  },
  {
    name: 'Fréquentation',
    fixed: [
      'attendance.total',
      ...each('attendance', AUDIENCES),
      'attendance.online',
      ...each('attendance.kind', EVENT_KINDS),
      ...each('attendance.school_level', [...SCHOOL_LEVELS, UNSPECIFIED]),
      'attendance.exact',
      'attendance.reports.expected',
      'attendance.reports.received',
      'attendance.events_over_1000',
      'attendance.sites_over_1000',
      'attendance.mean',
    ],
    open: /^attendance\.(?!department\.)/,
  },
  {
    name: 'Territoires',
    fixed: [
      'municipalities.total',
      ...each('municipalities.size', ['village', 'small_town', 'town', 'city']),
      'intermunicipalities.total',
    ],
    open: /^(?:municipalities|intermunicipalities)\.(?!department\.)/,
  },
  { name: 'Départements', fixed: [], open: /^(?:municipalities|attendance)\.department\./ },
  { name: 'Réseaux', fixed: [], open: /^networks\./ },
  {
    name: 'Recherche',
    fixed: [
      ...each('research', ['holders', 'mentions', 'units', 'institutions', 'staff', 'units_cited_3_plus']),
      'research.staff_share',
    ],
    open: /^research\./,
  },
  { name: 'Évaluation', fixed: ['evaluation.invited', 'evaluation.respondents'], open: /^evaluation\./ },
  { name: 'Médias', fixed: ['media.total', ...each('media.kind', MEDIA_KINDS)], open: /^media\./ },
  { name: 'Chiffres saisis', fixed: [], open: /^manual\./ },
  { name: 'Comparaison', fixed: [], open: /^comparison\./ },
  { name: 'Autres', fixed: [], open: /^/ },
];
