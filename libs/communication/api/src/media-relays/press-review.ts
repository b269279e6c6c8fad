import { Inject, Injectable } from '@nestjs/common';
import { MEDIA_KIND_LABELS } from '@fds/communication/domain';
import { Clock, everyPage, Typesetter, type AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, MEDIA_KINDS, numberInWords, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import { filtersInWords } from './media-relays-export';
import type { MediaRelayFilters, MediaRelayView } from './media-relays.contract';
import { MediaRelayQueries } from './media-relays.queries';
import { monthInWords } from './month';
import { PRESS_REVIEW_TEMPLATE } from './press-review-template';

interface PrintedRelay {
  readonly day: string;
  readonly outlet: string;
  readonly title: string;
  /** Empty when nothing can be opened. */
  readonly url: string;
  /** Ambassador and events, in words; may be empty. */
  readonly notes: string;
}
/** What the template lays out. */
export interface PressReviewDocument {
  readonly edition: string;
  readonly lead: string;
  readonly filters: readonly string[];
  readonly kinds: readonly (readonly [label: string, count: string])[];
  readonly groups: readonly {
    readonly title: string;
    readonly count: string;
    readonly months: readonly { readonly title: string; readonly relays: readonly PrintedRelay[] }[];
  }[];
}
const counted = (count: number): string => `${numberInWords(count)} ${count > 1 ? 'relais médias' : 'relais média'}`;

/** The press review of an edition on paper, by kind of media and month. */
@Injectable()
export class PressReview {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(MediaRelayQueries) private readonly queries: MediaRelayQueries,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `limited` while the same person waits for another one. */
  async pdf(actor: Actor, query: MediaRelayFilters): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const edition = await this.queries.held(query.edition);
    if (this.#awaited.has(actor.personId))
      throw new PortalError(
        'limited',
        'communication.review_awaited',
        'Une revue de presse se prépare déjà pour vous.',
      );
    this.#awaited.add(actor.personId);
    try {
      const relays: MediaRelayView[] = [];
      const pages = everyPage(
        async (page, size) => (await this.queries.rows({ ...query, sort: 'date' }, page, size)).items,
      );
      for await (const relay of pages) relays.push(relay);
      const about: AboutDocument = {
        title: `Revue de presse, ${edition.title}`,
        author: 'Coordination de la Fête de la science',
        on: this.clock.today(),
        running: `Revue de presse, ${shortened(edition.title, 80)}`,
        foot: `Revue de presse du ${dayInWords(this.clock.today())}`,
        strip: [],
      };
      const document = pressReview(edition.title, relays, filtersInWords(query).slice(1));
      return {
        name: `revue-de-presse-${query.edition}.pdf`,
        pdf: await this.typesetter.render(PRESS_REVIEW_TEMPLATE, about, document),
      };
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }
}

/** Relays in the order of their days, grouped by kind, the kinds in the order of the glossary. */
export function pressReview(
  edition: string,
  relays: readonly MediaRelayView[],
  filters: readonly string[],
): PressReviewDocument {
  const kinds = MEDIA_KINDS.map((kind) => ({ kind, own: relays.filter((relay) => relay.kind === kind) })).filter(
    ({ own }) => own.length > 0,
  );
  const [first, last] = [relays[0], relays.at(-1)];
  const naming = relays.filter(({ namesAmbassador }) => namesAmbassador).length;
  return {
    edition,
    lead:
      first && last
        ? [
            `${counted(relays.length)}, du ${dayInWords(first.date)} au ${dayInWords(last.date)}.`,
            ...(naming > 0 ? [`${counted(naming)} avec l’ambassadeur de l’édition.`] : []),
          ].join(' ')
        : 'Aucun relais média.',
    filters,
    kinds: kinds.map(({ kind, own }) => [MEDIA_KIND_LABELS[kind], numberInWords(own.length)]),
    groups: kinds.map(({ kind, own }) => ({
      title: MEDIA_KIND_LABELS[kind],
      count: counted(own.length),
      months: [...new Set(own.map(({ date }) => date.slice(0, 7)))].map((month) => ({
        title: capital(monthInWords(month)),
        relays: own.filter(({ date }) => date.startsWith(month)).map(printed),
      })),
    })),
  };
}

const printed = ({ date, outlet, title, url, namesAmbassador, events }: MediaRelayView): PrintedRelay => ({
  day: dayInWords(date),
  outlet,
  title,
  url: /^https?:\/\/\S+$/i.test(url) ? url : '',
  notes: [...(namesAmbassador ? ['Avec l’ambassadeur'] : []), ...events.map((event) => event.title)].join(' · '),
});
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
