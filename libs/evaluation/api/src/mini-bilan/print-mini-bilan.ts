import { Inject, Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { Clock, draw, FileStore, Typesetter, type AboutDocument } from '@fds/shared/api-kit';
import { dayInWords, numberInWords, onOneLine, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import type { MiniBilanView } from './mini-bilan.contract';
import type { PhotoRow } from './mini-bilan.queries';
import { MINI_BILAN_TEMPLATE } from './mini-bilan-template';
import { ReadMiniBilan } from './read-mini-bilan';

/** What the template lays out; texts in French. */
interface PrintedMiniBilan {
  readonly edition: string;
  readonly holder: string;
  readonly figures: readonly (readonly [number: string, words: string])[];
  readonly audiences: readonly { readonly label: string; readonly count: string; readonly share: number }[];
  readonly online: string;
  readonly coverage: string;
  readonly events: readonly {
    readonly title: string;
    readonly kind: string;
    readonly code: string;
    readonly visits: string;
  }[];
  readonly moreEvents: string;
  readonly places: readonly {
    readonly title: string;
    readonly words: string;
    readonly own: number;
    readonly median: number;
    readonly ownWords: string;
    readonly medianWords: string;
  }[];
  readonly research: string;
  readonly photos: readonly {
    readonly bytes: readonly number[];
    readonly alternative: string;
    readonly credit: string;
  }[];
  readonly verbatims: readonly string[];
  /** In millimetres and points: what fits one page. */
  readonly photoHeight: number;
  readonly quoteSize: number;
}
/** Pixels of a photo on paper. */
const SIDE = 900;
const MOST_EVENTS = 6;
/** Events up to which there is room for large photos. */
const ROOMY = 3;
const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one);

/** The mini-bilan of a holder as one tagged page, for its mayor or its director. */
@Injectable()
export class PrintMiniBilan {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(ReadMiniBilan) private readonly read: ReadMiniBilan,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing`, `refused` while nothing was sent, `limited` while the same person waits for another one. */
  async run(
    actor: Actor,
    year: number,
    organisationId: string,
  ): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const { view, photos } = await this.read.run(actor, year, organisationId);
    if (this.#awaited.has(actor.personId))
      throw new PortalError('limited', 'evaluation.print_awaited', 'Un document se prépare déjà pour vous.');
    this.#awaited.add(actor.personId);
    try {
      const today = dayInWords(this.clock.today());
      const about: AboutDocument = {
        title: shortened(`Mini-bilan ${year}, ${onOneLine(view.organisationName)}`, 300),
        author: 'Coordination régionale de la Fête de la science',
        on: this.clock.today(),
        running: '',
        foot: `Établi le ${today} avec les chiffres envoyés par la structure. ${view.coverage}`,
        strip: [],
      };
      const drawn = await Promise.all(photos.map((photo) => this.#photo(photo)));
      const content = printed(
        view,
        drawn.flatMap((photo) => photo ?? []),
      );
      return { name: `mini-bilan-${year}.pdf`, pdf: await this.typesetter.render(MINI_BILAN_TEMPLATE, about, content) };
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }

  /** A photo that cannot be read leaves its place empty: the page is worth having without it. */
  async #photo({ fileId, credit, alternative }: PhotoRow): Promise<PrintedMiniBilan['photos'][number] | null> {
    try {
      const { stream } = await this.files.read(fileId);
      const small = await draw(await buffer(stream), SIDE);
      return {
        bytes: [...small],
        credit: onOneLine(credit),
        alternative: onOneLine(alternative) || 'Photo de l’événement',
      };
    } catch {
      return null;
    }
  }
}

function printed(view: MiniBilanView, photos: PrintedMiniBilan['photos']): PrintedMiniBilan {
  const { visits, events, municipalities, teams, activities, partners } = view;
  const audience = (label: string, count: number): PrintedMiniBilan['audiences'][number] => ({
    label,
    count: numberInWords(count),
    share: visits && visits.total > 0 ? count / visits.total : 0,
  });
  const people = teams.every(({ staff }) => staff === null)
    ? null
    : teams.reduce((all, { staff }) => all + (staff ?? 0), 0);
  const communes = municipalities.length;
  const others = events.length - MOST_EVENTS;
  const roomy = events.length <= ROOMY && view.places.length < 2;
  // The page stays one: with much to show, one word is enough beside the photos.
  const quotes = view.verbatims.map(({ words }) => words).slice(0, roomy || photos.length === 0 ? 2 : 1);
  return {
    edition: `Fête de la science ${view.year}`,
    holder: onOneLine(view.organisationName),
    figures: [
      [
        visits ? numberInWords(visits.total) : '–',
        visits ? plural(visits.total, 'visite', 'visites') : 'visites, pas encore connues',
      ],
      [numberInWords(events.length), plural(events.length, 'événement', 'événements')],
      ...(activities > 0 ? [[numberInWords(activities), plural(activities, 'animation', 'animations')] as const] : []),
      [numberInWords(communes), plural(communes, 'commune', 'communes')],
      ...(partners > 0 ? [[numberInWords(partners), plural(partners, 'partenaire', 'partenaires')] as const] : []),
    ],
    // An audience that nobody reported is not known: it is not written as zero (rule 7).
    audiences: visits
      ? [
          audience('Tout public', visits.general),
          audience('Élèves', visits.school),
          audience('Adultes avec les classes', visits.accompanying),
        ].filter(({ share }) => share > 0)
      : [],
    online: visits && visits.online > 0 ? `Et ${numberInWords(visits.online)} en ligne, à part.` : '',
    coverage: view.coverage,
    events: [...events]
      .sort((a, b) => (b.visits ?? -1) - (a.visits ?? -1))
      .slice(0, MOST_EVENTS)
      .map(({ title, kind, visits: own }) => ({
        title: shortened(onOneLine(title), 90),
        kind: EVENT_KIND_LABELS[kind],
        code: kind,
        visits: own === null ? 'inconnu' : numberInWords(own),
      })),
    moreEvents:
      others > 0 ? `Et ${numberInWords(others)} ${plural(others, 'autre événement', 'autres événements')}.` : '',
    places: view.places.slice(0, 2).map(({ title, words, visits: own, median, kind }) => ({
      title: `${EVENT_KIND_LABELS[kind]}\u00a0: «\u00a0${shortened(onOneLine(title), 60)}\u00a0»`,
      words,
      own: Math.max(own, 0) / Math.max(own, median, 1),
      median: median / Math.max(own, median, 1),
      ownWords: numberInWords(own),
      medianWords: numberInWords(median),
    })),
    research:
      teams.length === 0
        ? ''
        : `${teams.length === 1 ? 'Une équipe de recherche est venue' : `${numberInWords(teams.length)} équipes de recherche sont venues`}\u00a0: ${shortened(
            teams.map(({ unit }) => onOneLine(unit)).join(', '),
            200,
          )}.${people === null ? '' : ` ${numberInWords(people)} ${plural(people, 'personne mobilisée', 'personnes mobilisées')}.`}`,
    photos,
    verbatims: quotes,
    photoHeight: roomy ? (quotes.length > 1 ? 46 : 58) : view.places.length > 1 ? 24 : 36,
    quoteSize: roomy && quotes.length < 2 ? 15 : 11.5,
  };
}
