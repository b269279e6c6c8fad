/** Units of the indicators (docs/domain/indicators.md); a `manual.*` figure carries the unit that was typed. */
export const UNITS = [
  'applications',
  'organisations',
  'events',
  'activities',
  'municipalities',
  'visits',
  'visits_per_event',
  'sites',
  'intermunicipalities',
  'mentions',
  'units',
  'institutions',
  'people',
  'respondents',
  'relays',
  '%',
] as const;
export type Unit = (typeof UNITS)[number];

/** French names of the units, singular then plural; French counts below two as singular. */
const UNIT_LABELS: Record<Unit, readonly [string, string]> = {
  applications: ['dossier', 'dossiers'],
  organisations: ['structure', 'structures'],
  events: ['événement', 'événements'],
  activities: ['animation', 'animations'],
  municipalities: ['commune', 'communes'],
  visits: ['visite', 'visites'],
  visits_per_event: ['visite par événement', 'visites par événement'],
  sites: ['site', 'sites'],
  intermunicipalities: ['EPCI', 'EPCI'],
  mentions: ['mention', 'mentions'],
  units: ['laboratoire', 'laboratoires'],
  institutions: ['établissement', 'établissements'],
  people: ['personne', 'personnes'],
  respondents: ['répondant', 'répondants'],
  relays: ['relais média', 'relais médias'],
  '%': ['%', '%'],
};

/** French of the units that archives type in English, singular then plural. */
const TYPED_UNITS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['articles', ['article', 'articles']],
  ['clicks', ['clic', 'clics']],
  ['interventions', ['intervention', 'interventions']],
  ['members', ['membre', 'membres']],
  ['panels', ['panneau', 'panneaux']],
  ['participations', ['participation', 'participations']],
  ['persons', ['personne', 'personnes']],
  ['readers', ['lecteur', 'lecteurs']],
  ['structures', ['structure', 'structures']],
  ['views', ['vue', 'vues']],
  ['workshops', ['atelier', 'ateliers']],
]);

const isUnit = (unit: string): unit is Unit => UNITS.some((known) => known === unit);

/** French name of a unit for a value; a unit typed by a coordinator is shown as it was typed. */
export function unitLabel(unit: string, value: number | null): string {
  const names = isUnit(unit) ? UNIT_LABELS[unit] : TYPED_UNITS.get(unit);
  if (!names) return unit;
  const [singular, plural] = names;
  return value !== null && Math.abs(value) < 2 ? singular : plural;
}

/** One figure of the bilan. `null` means "cannot be known from the data", never zero. */
export interface Figure {
  readonly code: string;
  readonly value: number | null;
  readonly unit: string;
  /** Code of the figure this one is a part of; null when it has no base. */
  readonly base: string | null;
  readonly baseValue: number | null;
  /** Per cent of the base, not rounded; null without a base or when the base is 0. */
  readonly share: number | null;
  /** Bounds of a figure known only as an interval; `value` is then null. */
  readonly lower?: number;
  readonly upper?: number;
}

/** The share of a part in a whole, in per cent and not rounded; null where it cannot be known or the whole is 0. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : (part * 100) / whole;
}

export type BilanStatus = 'live' | 'published';

export interface Bilan {
  /** Year of the edition. */
  readonly edition: number;
  /** INSEE code of the region. */
  readonly region: string;
  readonly status: BilanStatus;
  /** Null while live, from 1 once published. */
  readonly version: number | null;
  readonly computedAt: Date;
  readonly figures: readonly Figure[];
}

/** The bilan as it is exchanged: figures in the catalogue's order, instants in ISO 8601. */
export interface BilanJson {
  readonly edition: number;
  readonly region: string;
  readonly status: BilanStatus;
  readonly version: number | null;
  readonly computedAt: string;
  readonly figures: readonly Figure[];
}

/** The bilan in the form of "As JSON" (docs/domain/indicators.md): bounds only where a figure is an interval. */
export function toJson(bilan: Bilan): BilanJson {
  const { edition, region, status, version, computedAt } = bilan;
  const figures = bilan.figures.map(({ code, value, unit, base, baseValue, share: part, lower, upper }) =>
    lower === undefined || upper === undefined
      ? { code, value, unit, base, baseValue, share: part }
      : { code, value: null, unit, base, baseValue, share: part, lower, upper },
  );
  return { edition, region, status, version, computedAt: computedAt.toISOString(), figures };
}
