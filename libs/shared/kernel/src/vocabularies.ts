/**
 * The closed vocabularies of the field (docs/glossary.md). Codes are what is stored and exchanged; French labels
 * belong to the step that shows them, and an edition chooses which codes it uses. No code ever reaches a screen.
 */

/** Ministry's four families of holders, chosen by the holder and never derived from the legal form (rule 19). */
export const HOLDER_FAMILIES = ['culture', 'education', 'higher_education_research', 'territory'] as const;
export type HolderFamily = (typeof HOLDER_FAMILIES)[number];

export const ORGANISATION_KINDS = [
  'library',
  'media_library',
  'science_centre',
  'fab_lab',
  'museum',
  'association',
  'school',
  'research_organisation',
  'hospital',
  'university',
  'department_council',
  'municipality',
  'public_service',
  'company',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The three multi-activity kinds, then the single event. */
export const MULTI_KINDS = ['science_village', 'festival', 'science_route'] as const;
export const EVENT_KINDS = [...MULTI_KINDS, 'single'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** True when events of this kind may hold activities. */
export const isMulti = (kind: EventKind): boolean => kind !== 'single';

export const EVENT_FORMATS = ['workshop', 'exhibition', 'lecture', 'debate', 'visit', 'game', 'show'] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

export const ATTENDANCE_MODES = ['in_person', 'online', 'hybrid'] as const;
export type AttendanceMode = (typeof ATTENDANCE_MODES)[number];

export const LABELS = ['pending', 'labelled', 'conditional', 'refused', 'deferred', 'revoked'] as const;
export type Label = (typeof LABELS)[number];

export const HAPPENINGS = ['scheduled', 'rescheduled', 'moved_online', 'postponed', 'full', 'cancelled'] as const;
export type Happening = (typeof HAPPENINGS)[number];

export const AUDIENCES = ['general_public', 'school', 'accompanying_adults'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const SCHOOL_LEVELS = ['nursery', 'primary', 'middle', 'high', 'higher', 'mixed'] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

export const CHANNELS = ['in_person', 'online'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How visits were known: counted one by one, or by eye. */
export const COUNTINGS = ['exact', 'estimated'] as const;
export type Counting = (typeof COUNTINGS)[number];

export const PARTNER_ROLES = ['co_organiser', 'contributor', 'host', 'funder'] as const;
export type PartnerRole = (typeof PARTNER_ROLES)[number];

export const MEDIA_KINDS = ['print', 'radio', 'television', 'web', 'agenda', 'agency'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** States of a dossier, in the order of its life. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'under_review',
  'inadmissible',
  'ready_for_committee',
  'decided',
  'withdrawn',
  // Its event became an activity of another dossier's village.
  'folded',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** An event counts in the bilan when its label stands and it was neither cancelled nor postponed (indicators.md). */
export const counts = (label: Label, happening: Happening): boolean =>
  (label === 'labelled' || label === 'conditional') && happening !== 'cancelled' && happening !== 'postponed';
