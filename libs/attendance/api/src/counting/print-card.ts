import { Inject, Injectable } from '@nestjs/common';
import { encode } from 'uqr';
import { Clock, Database, Typesetter, type AboutDocument } from '@fds/shared/api-kit';
import {
  dayInWords,
  daysBetween,
  onOneLine,
  PortalError,
  shortened,
  weekdayInWords,
  type Actor,
  type EventKind,
} from '@fds/shared/kernel';
import type { CountingDay } from '@fds/attendance/domain';
import { CARD_TEMPLATE } from './card-template';
import { CountingLinks } from './counting-links';
import type { CountedPlace } from './counting.sql';
import { EventCounting } from './event-counting';

const LINK = `SELECT l.label, l.revoked_at AS "revokedAt", ed.title AS "editionTitle" FROM counting_link l
  JOIN event e ON e.id = l.event_id JOIN edition ed ON ed.year = e.edition_year WHERE l.id = $1`;

/** A card as the template lays it out; all texts are French. */
interface CardDocument {
  readonly kind: EventKind;
  /** Where the stand's days lie in the festival, 0 to 1. */
  readonly lines: readonly number[];
  readonly edition: string;
  readonly title: string;
  readonly label: string;
  readonly when: string;
  readonly holder: string;
  /** SVG. */
  readonly qr: string;
  readonly alternative: string;
}

/** Sets the card of a counting link: a code to scan, and in words how to count. */
@Injectable()
export class PrintCard {
  constructor(
    @Inject(EventCounting) private readonly counting: EventCounting,
    @Inject(CountingLinks) private readonly links: CountingLinks,
    @Inject(Database) private readonly database: Database,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, linkId: string): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const [place, link] = await Promise.all([
      this.counting.placeOfLink(actor, linkId),
      this.database.row<{ label: string; revokedAt: Date | null; editionTitle: string }>(LINK, [linkId]),
    ]);
    if (!link || link.revokedAt)
      throw new PortalError('refused', 'counting.card_of_revoked', 'Ce lien est retiré : sa carte ne compterait rien.');
    const title = onOneLine(place.event.title) || 'Événement sans titre';
    const content = card(place, link, this.links.address(linkId), title);
    const about: AboutDocument = {
      title: shortened(`Carte de comptage, ${title}, ${onOneLine(link.label)}`, 300),
      author: 'Portail de la Fête de la science',
      on: this.clock.today(),
      running: '',
      foot: '',
      strip: [],
    };
    return {
      name: `carte-de-comptage-${linkId.slice(0, 8)}.pdf`,
      pdf: await this.typesetter.render(CARD_TEMPLATE, about, content),
    };
  }
}

function card(
  { event, days }: CountedPlace,
  link: { readonly label: string; readonly editionTitle: string },
  address: string,
  title: string,
): CardDocument {
  return {
    kind: event.kind,
    lines: linesOf(event, days),
    edition: onOneLine(link.editionTitle),
    title,
    label: onOneLine(link.label),
    when: daysInWords(days),
    holder: onOneLine(event.organisationName) || 'la structure',
    qr: drawing(address),
    alternative: `Code à deux dimensions vers la page de comptage de ${title}`,
  };
}

/** The middle of each day of the stand within the window of the edition. */
function linesOf({ startsOn, endsOn }: CountedPlace['event'], days: readonly CountingDay[]): number[] {
  const window = daysBetween(startsOn, endsOn) + 1;
  const within = days.filter(({ day }) => day >= startsOn && day <= endsOn);
  return within.length === 0 ? [0.5] : within.map(({ day }) => (daysBetween(startsOn, day) + 0.5) / window);
}

const MOST_DAYS = 3;
const inWords = ({ day }: CountingDay): string => `${weekdayInWords(day)} ${dayInWords(day)}`;
function daysInWords(days: readonly CountingDay[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return '';
  if (days.length > MOST_DAYS) return `Du ${inWords(first)} au ${inWords(last)}`;
  const words = days.map(inWords).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The address as a drawing: one path, with enough in reserve for a card that was folded or rained on. */
function drawing(address: string): string {
  const { data, size } = encode(address, { ecc: 'Q', border: 0 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#14153A" d="${squares.join('')}"/></svg>`;
}
