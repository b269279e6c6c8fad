import type { ReadinessMatter } from './readiness';

/** Where a missing row is put right, by its matter: the event's report, the dossier, the answers, the structure. */
const PLACES: Readonly<Record<ReadinessMatter, 'report' | 'dossier' | 'answers' | 'structure'>> = {
  attendance: 'report',
  queried: 'report',
  not_held: 'report',
  school_level: 'report',
  commune: 'dossier',
  format: 'dossier',
  evaluation: 'answers',
  engaged: 'answers',
  family: 'structure',
  first_year: 'structure',
};

/** A row that is missing, as the page receives it. */
export interface MissingRow {
  readonly matter: ReadinessMatter;
  readonly organisationId: string;
  readonly eventId: string | null;
  readonly applicationId: string | null;
}

/** The page of the coordination on which a missing row is given. */
export function missingRowPage({ matter, organisationId, eventId, applicationId }: MissingRow): {
  readonly route: readonly string[];
  readonly query: Readonly<Record<string, string>>;
} {
  const place = PLACES[matter];
  if (place === 'report' && eventId) return { route: ['/pilotage/frequentation', eventId], query: {} };
  if (place === 'dossier' && applicationId) return { route: ['/pilotage/dossiers', applicationId], query: {} };
  if (place === 'answers') return { route: ['/pilotage/evaluation/reponses', organisationId], query: {} };
  return { route: ['/pilotage/structures', organisationId], query: {} };
}
