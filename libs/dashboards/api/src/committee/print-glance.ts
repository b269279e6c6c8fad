import { Inject, Injectable } from '@nestjs/common';
import { aboutBilan } from '@fds/bilan/api';
import {
  keyFigures,
  reachedLines,
  standingOf,
  statesOpenTo,
  trendRows,
  trendYears,
  withFrenchSpaces,
  yearsChart,
} from '@fds/bilan/domain';
import { Database, Typesetter } from '@fds/shared/api-kit';
import { drawSpectrum, PortalError, shortened, type Actor } from '@fds/shared/kernel';
import { BILAN_YEAR_SQL } from './committee.queries';
import { GLANCE_TEMPLATE } from './glance-template';
import { ReadGlance, type Glance } from './read-glance';

/** Points of attention that fit on the page beside everything else. */
const MOST_POINTS = 7;

/** The first page of the committee on paper: the same figures and findings as on the screen, one sheet. */
@Injectable()
export class PrintGlance {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadGlance) private readonly glances: ReadGlance,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
  ) {}

  /** The bilan of a year, the latest open one without it; `missing` while none is, `limited` while one is being made. */
  async page(actor: Actor, asked: number | undefined): Promise<{ readonly name: string; readonly pdf: Buffer }> {
    const open = await this.database.row<{ year: number | null }>(BILAN_YEAR_SQL, [
      statesOpenTo(actor.role),
      asked ?? null,
    ]);
    if (!open?.year)
      throw new PortalError('missing', 'dashboards.no_bilan', 'Aucun bilan n’est encore ouvert au comité.');
    if (this.#awaited.has(actor.personId))
      throw new PortalError('limited', 'dashboards.page_awaited', 'Cette page se prépare déjà pour vous.');
    this.#awaited.add(actor.personId);
    try {
      const glance = await this.glances.for(actor, open.year);
      const about = { ...aboutBilan(glance.source), strip: drawSpectrum(glance.source.spectrum) };
      const content = pageOf(glance);
      return {
        name: `essentiel-${open.year}.pdf`,
        pdf: await this.typesetter.render(GLANCE_TEMPLATE, { ...about, title: content.title }, content),
      };
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }
}

/** What the template reads. */
function pageOf({ source, known, attention }: Glance) {
  const { book, edition } = source;
  const more = attention.length - MOST_POINTS;
  return withFrenchSpaces({
    title: `L’édition ${edition.year} en un coup d’œil`,
    edition: `Fête de la science ${edition.year}, ${edition.regionName}, ${standingOf(source)}`,
    keys: keyFigures(book).map(({ value, label, detail }) => ({ value, words: label, detail, compared: '' })),
    reached: reachedLines(book, known),
    years: yearsChart(source),
    attention: attention.slice(0, MOST_POINTS).map(({ title, detail }) => ({ title: shortened(title, 120), detail })),
    more: more > 0 ? `Et ${more} ${more < 2 ? 'autre' : 'autres'}, à l’écran.` : '',
    trend: {
      head: ['Chiffre', String(edition.year), ...trendYears(edition.year).map(String), 'Évolution'],
      rows: trendRows(book, edition.year, known).map(({ label, now, before, compared }) => [
        ...[shortened(label, 60), now, ...before, compared],
      ]),
    },
  });
}
