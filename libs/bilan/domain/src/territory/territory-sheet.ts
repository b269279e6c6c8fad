import { shortened, type EventKind, type Point } from '@fds/shared/kernel';
import { change } from '../comparison';
import { formatChange, formatCount, formatShare, UNKNOWN } from '../display';
import { share } from '../figure';
import { AUDIENCE_LABELS } from '../labels';
import { number, words } from '../report/charts';
import { leadOf } from '../report/essentials';
import { drawnOutlines, MAP_SIZE, placeOnMap } from '../report/outlines';
import type { ReportTable } from '../report/report-document';
import { standingOf, windowInWords } from '../report/report';
import type { ReportSource } from '../report/report-source';
import { withFrenchSpaces } from '../report/typography';
import type { FigureBook } from '../reading';

/** The territories that have a sheet of their own. */
export const TERRITORY_KINDS = ['department', 'intermunicipality'] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/** A territory, and the departments that it lies in. */
export interface Territory {
  readonly kind: TerritoryKind;
  readonly code: string;
  readonly name: string;
  readonly departments: readonly string[];
}

/** A commune of the territory; `at` where it is known to lie. */
export interface SheetCommune {
  readonly name: string;
  readonly reached: boolean;
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
}
/** An event that its holder was told of as labelled (rule 16). */
export interface SheetEvent {
  readonly title: string;
  readonly kind: EventKind;
  readonly commune: string | null;
  readonly holder: string;
}

/** What the sheet of a territory is made of: the bilan of that part, that of the whole region, and its rows. */
export interface TerritoryFacts {
  readonly territory: Territory;
  /** The part that the territory is; no past year is known of a part by reports. */
  readonly source: ReportSource;
  readonly region: FigureBook;
  /** The same part in the latest edition before that is held and compares. */
  readonly before: { readonly year: number; readonly book: FigureBook } | null;
  /** Departments of the region, for its map. */
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  readonly communes: readonly SheetCommune[];
  /** Of the communes of the territory: those who live there, and those who live in one that was reached. */
  readonly population: number;
  readonly populationReached: number;
  /** The most telling first. */
  readonly events: readonly SheetEvent[];
  readonly holders: readonly string[];
  readonly quote: { readonly words: string; readonly saidBy: string } | null;
  readonly photo: SheetPhoto | null;
}
/** A photo of the bilan; `image` is the name of its file beside the sheet. */
export interface SheetPhoto {
  readonly image: string;
  readonly credit: string;
  readonly alternative: string;
}

/** One number of the sheet: what it counts, what it is taken of, how it stands to an earlier year. */
export interface SheetKey {
  readonly value: string;
  readonly words: string;
  readonly detail: string;
  readonly compared: string;
}
/** The territory on the map of the region. */
export interface SheetMap {
  readonly width: number;
  readonly height: number;
  readonly departments: readonly {
    readonly rings: readonly (readonly Point[])[];
    readonly marked: boolean;
    readonly name: string;
    readonly at: Point;
  }[];
  readonly dots: readonly { readonly at: Point; readonly reached: boolean }[];
  readonly alternative: string;
}
/** The page of a territory for its elected officials: texts in French, numbers as they are read. */
export interface TerritorySheet {
  readonly title: string;
  readonly edition: string;
  readonly standing: string;
  readonly lead: string;
  readonly keys: readonly SheetKey[];
  readonly map: SheetMap | null;
  readonly mapNote: string;
  readonly audiences: ReportTable;
  readonly audiencesNote: string;
  readonly events: readonly { readonly title: string; readonly kind: EventKind; readonly where: string }[];
  readonly eventsTitle: string;
  readonly eventsMore: string;
  readonly communes: string;
  readonly holders: string;
  readonly quote: { readonly words: string; readonly saidBy: string } | null;
  readonly photo: SheetPhoto | null;
  readonly notes: string;
}

/** What fits on one page beside everything else: events, and signs of the rest. */
const MOST = { events: 10, communes: 620, holders: 480, title: 84, name: 60, quote: 320, credit: 160 } as const;
/** The same where a photo stands at the foot of the page. */
const MOST_WITH_PHOTO = { events: 5, communes: 300, holders: 240 } as const;

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);
const others = (count: number, one = 'autre', many = 'autres'): string =>
  `${formatCount(count)} ${plural(count, one, many)}`;

/** Names in a sentence, as many of them as `room` signs hold, and how many more. */
function list(names: readonly string[], room: number): string {
  const shown: string[] = [];
  let left = room;
  for (const name of names.map((one) => shortened(one, MOST.name))) {
    left -= name.length + 2;
    if (left < 0) break;
    shown.push(name);
  }
  if (names.length > shown.length) return `${shown.join(', ')} et ${others(names.length - shown.length)}.`;
  return shown.length === 0 ? '' : `${shown.join(', ')}.`;
}

/** The sheet of a territory. */
export function territorySheet(facts: TerritoryFacts): TerritorySheet {
  const { territory, source, quote, photo, events } = facts;
  const most = photo ? MOST_WITH_PHOTO : MOST;
  const { book, edition } = source;
  const total = book.count('events.total');
  const reached = facts.communes.filter((commune) => commune.reached);
  return withFrenchSpaces({
    title: territory.name,
    edition: `Fête de la science ${edition.year}, ${edition.regionName}, ${windowInWords(edition.startsOn, edition.endsOn)}`,
    standing: standingOf(source),
    lead: total > 0 ? leadOf({ ...source, pastYears: [] }) : withoutEvent(reached.length),
    keys: keysOf(facts),
    map: mapOf(facts),
    mapNote:
      territory.kind === 'department'
        ? 'Un point par commune touchée.'
        : 'Les communes de l’EPCI en points\u00a0: grands et bleus, celles qui sont touchées.',
    audiences: audiencesOf(facts),
    audiencesNote: coverage(book),
    events: events.slice(0, most.events).map(({ title, kind, commune, holder }) => ({
      title: shortened(title, MOST.title),
      kind,
      where: [commune ?? '', shortened(holder, MOST.name)].filter((word) => word !== '').join(', '),
    })),
    eventsTitle: total < 2 ? 'L’événement' : `Les événements`,
    eventsMore: events.length > most.events ? `Et ${others(events.length - most.events)}.` : '',
    communes: list(
      reached.map(({ name }) => name),
      most.communes,
    ),
    holders: list(facts.holders, most.holders),
    quote: quote && { words: shortened(quote.words, MOST.quote), saidBy: shortened(quote.saidBy, MOST.name) },
    photo: photo && { ...photo, credit: shortened(photo.credit, MOST.credit) },
    notes: [
      'Un événement, ses visites et son porteur sont comptés à l’adresse de l’événement, pas au siège du porteur.',
      'Les visites ne sont pas des personnes\u00a0: qui va à deux événements compte deux fois.',
      facts.before ? '' : 'Aucune édition antérieure n’est comptée par territoire\u00a0: rien à quoi comparer.',
      'Contours\u00a0: svg-maps, CC BY 4.0. Communes\u00a0: IGN.',
    ]
      .filter((note) => note !== '')
      .join(' '),
  });
}

/** A territory that no event has its address in may be reached all the same, by an activity of a village or a route. */
const withoutEvent = (reached: number): string =>
  reached === 0
    ? 'Aucun événement n’a eu lieu ici cette année.'
    : `Aucun événement n’a son adresse ici, mais ${formatCount(reached)} ${plural(reached, 'commune a accueilli', 'communes ont accueilli')} des animations d’événements voisins.`;

const heard = (book: FigureBook): boolean => book.count('attendance.reports.received') > 0;

function keysOf({
  source: { book },
  region,
  before,
  communes,
  population,
  populationReached,
}: TerritoryFacts): SheetKey[] {
  const of = (code: string, noun: string): string => {
    const whole = region.count(code);
    return whole === 0 ? '' : `${formatShare(share(book.count(code), whole))} des ${formatCount(whole)} ${noun}`;
  };
  const compared = (code: string): string => {
    if (!before || (code.startsWith('attendance.') && !(heard(book) && heard(before.book)))) return '';
    const changed = change(book.count(code), { kind: 'exact', value: before.book.count(code) });
    return changed.value === null ? '' : `${formatChange(changed.value)} depuis ${before.year}`;
  };
  const [visits, events, holders, first, reached] = [
    'attendance.total',
    'events.total',
    'holders.total',
    'holders.first_time',
    'municipalities.total',
  ].map((code) => book.count(code)) as [number, number, number, number, number];
  const inhabitants = share(populationReached, population);
  return [
    {
      value: heard(book) ? formatCount(visits) : UNKNOWN,
      words: plural(visits, 'visite en présentiel', 'visites en présentiel'),
      detail: heard(book) ? of('attendance.total', 'de la région') : 'aucune déclaration reçue',
      compared: compared('attendance.total'),
    },
    {
      value: formatCount(events),
      words: plural(events, 'événement', 'événements'),
      detail: of('events.total', 'de la région'),
      compared: compared('events.total'),
    },
    {
      value: formatCount(holders),
      words: plural(holders, 'porteur', 'porteurs'),
      detail: first === 0 ? 'aucun pour la première fois' : `dont ${formatCount(first)} pour la première fois`,
      compared: compared('holders.total'),
    },
    {
      value: formatCount(reached),
      words: plural(reached, 'commune touchée', 'communes touchées'),
      detail: `sur ${formatCount(communes.length)}${inhabitants === null ? '' : `\u00a0; y vivent ${formatShare(inhabitants)} des habitants`}`,
      compared: compared('municipalities.total'),
    },
  ];
}

/** Visits by audience, beside what each makes of the region's. */
function audiencesOf({ source: { book }, region }: TerritoryFacts): ReportTable {
  const codes = (['general_public', 'school', 'accompanying_adults'] as const).filter(
    (audience) => audience !== 'accompanying_adults' || region.count(`attendance.${audience}`) > 0,
  );
  const part = (of: FigureBook, code: string): string => {
    const value = heard(of) ? of.share(code) : null;
    return value === null ? '–' : formatShare(value);
  };
  const head = [words('Public'), number('Visites'), number('Part'), number('En région')];
  const count = (code: string): string => (heard(book) ? formatCount(book.count(code)) : UNKNOWN);
  return {
    head,
    rows: codes.map((audience) => {
      const code = `attendance.${audience}`;
      return [AUDIENCE_LABELS[audience], count(code), part(book, code), part(region, code)];
    }),
    total: ['Total', count('attendance.total'), heard(book) ? formatShare(100) : '–', ''],
  };
}

function coverage(book: FigureBook): string {
  const [received, expected] = [book.count('attendance.reports.received'), book.count('attendance.reports.expected')];
  return `Fréquentation connue de ${formatCount(received)} ${plural(received, 'événement', 'événements')} sur ${formatCount(expected)}. Ce qui n’est pas déclaré n’est pas compté comme zéro\u00a0: il manque.`;
}

/** Where the territory lies: its departments in shade, its communes as dots. */
function mapOf({ territory, departments, communes }: TerritoryFacts): SheetMap | null {
  const outlines = drawnOutlines(departments);
  if (!outlines) return null;
  const shown = territory.kind === 'department' ? communes.filter(({ reached }) => reached) : communes;
  const dots = shown.flatMap(({ at, reached }) => {
    const place = at && placeOnMap(at.latitude, at.longitude);
    return place ? [{ at: place, reached }] : [];
  });
  const reached = communes.filter((commune) => commune.reached).length;
  const where =
    territory.kind === 'department'
      ? ''
      : `, dans ${plural(territory.departments.length, 'le département', 'les départements')} ${departments
          .filter(({ code }) => territory.departments.includes(code))
          .map(({ name }) => name)
          .join(' et ')}`;
  return {
    ...MAP_SIZE,
    departments: outlines.map(({ of, rings, at }) => ({
      rings,
      at,
      name: of.name,
      marked: territory.departments.includes(of.code),
    })),
    dots: [...dots.filter((dot) => !dot.reached), ...dots.filter((dot) => dot.reached)],
    alternative: `Carte de la région. ${territory.name}${where}\u00a0: ${formatCount(reached)} ${plural(reached, 'commune touchée', 'communes touchées')} sur ${formatCount(communes.length)}.`,
  };
}
