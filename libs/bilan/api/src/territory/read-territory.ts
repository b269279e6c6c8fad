import { Inject, Injectable } from '@nestjs/common';
import {
  canPrintSheets,
  NO_FILTER,
  SHEET_REFUSAL_TEXTS,
  territorySheet,
  type BilanFilter,
  type TerritoryFacts,
  type TerritoryKind,
  type TerritorySheet,
} from '@fds/bilan/domain';
import { communeCentre } from '@fds/organisations/api';
import { Database, type AboutDocument } from '@fds/shared/api-kit';
import { drawSpectrum, PortalError, type Actor } from '@fds/shared/kernel';
import { countValues } from '../bilan-sets.sql';
import { ReadBilan, type LiveBilan } from '../read-bilan';
import { ReadReportTexts } from '../report/read-report-texts';
import { aboutBilan, reportSource } from '../report/report-source';
import { WritingQueries } from '../writing/writing.queries';
import { DEPARTMENT_SQL, EPCI_SQL, TERRITORY_SQL, type TerritoryRow } from './territory.sql';

/** Which sheet is asked for, and the quote that was chosen for it. */
export interface AskedSheet {
  readonly kind: TerritoryKind;
  readonly code: string;
  readonly quote?: string | undefined;
  readonly photo?: string | undefined;
}
/** A sheet, what its document says of itself, and its photo by the name that the sheet gives it. */
export interface ReadSheet {
  readonly about: AboutDocument;
  readonly sheet: TerritorySheet;
  readonly images: ReadonlyMap<string, Uint8Array>;
}
const PHOTO = 'photos/sheet.jpg';

/** What the sheet of a territory says: the bilan filtered by that place, beside the whole one. Nine statements at most. */
@Injectable()
export class ReadTerritory {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadBilan) private readonly bilans: ReadBilan,
    @Inject(WritingQueries) private readonly writing: WritingQueries,
    @Inject(ReadReportTexts) private readonly texts: ReadReportTexts,
  ) {}

  /**
   * `missing` for a year or a territory that the portal does not hold, and for a quote or a photo that is not the bilan's; `forbidden` as
   * the bilan; `refused` before the festival is over.
   */
  async sheet(actor: Actor, year: number, asked: AskedSheet): Promise<ReadSheet> {
    const region = await this.bilans.for(actor.role, year);
    const may = canPrintSheets(region.row.state);
    if (!may.allowed) {
      const text = may.reasons.map((reason) => SHEET_REFUSAL_TEXTS[reason]).join(' ');
      throw new PortalError('refused', 'bilan.sheets_closed', text, { reasons: may.reasons });
    }
    const { kind, code } = asked;
    const named = await this.database.row<{ name: string; departments: string[] }>(
      kind === 'department' ? DEPARTMENT_SQL : EPCI_SQL,
      [year, code],
    );
    if (!named) throw new PortalError('missing', 'bilan.no_territory', 'Ce territoire n’est pas dans la région.');
    const filter: BilanFilter = {
      ...NO_FILTER,
      ...(kind === 'department' ? { departments: [code] } : { intermunicipalities: [code] }),
    };
    const [part, row, before, quote, photo] = await Promise.all([
      this.bilans.for(actor.role, year, filter),
      this.database.row<TerritoryRow>(TERRITORY_SQL, countValues(year, filter)),
      this.#before(actor, region, filter),
      this.#quote(actor, year, asked.quote),
      this.#photo(actor, year, asked.photo),
    ]);
    const source = reportSource(part);
    const facts: TerritoryFacts = {
      territory: { kind, code, ...named },
      // A part of what was published is what was published, as long as the rows still say so.
      source: part.fromToday
        ? source
        : { ...source, status: region.status, version: region.version, at: region.computedAt },
      region: reportSource(region).book,
      before,
      departments: (region.row.departments ?? []).map(({ code: of, label }) => ({ code: of, name: label })),
      communes: (row?.communes ?? []).map(({ code: of, name, reached }) => ({ name, reached, at: communeCentre(of) })),
      population: row?.population ?? 0,
      populationReached: row?.population_reached ?? 0,
      events: row?.events ?? [],
      holders: row?.holders ?? [],
      quote,
      photo: photo && { image: PHOTO, credit: photo.credit, alternative: photo.alternative },
    };
    const sheet = territorySheet(facts);
    const strip = drawSpectrum(source.spectrum);
    return {
      about: { ...aboutBilan(facts.source), title: `${sheet.title}, ${sheet.edition}`, strip },
      sheet,
      images: new Map(photo ? [[PHOTO, photo.bytes]] : []),
    };
  }

  /** The same part in the latest held edition before that compares. */
  async #before({ role }: Actor, { pastYears }: LiveBilan, filter: BilanFilter): Promise<TerritoryFacts['before']> {
    const past = pastYears.filter(({ held, comparable }) => held && comparable).at(-1);
    if (!past) return null;
    return { year: past.year, book: reportSource(await this.bilans.for(role, past.year, filter)).book };
  }

  /** Words that the bilan quotes, for who may read its draft. */
  async #quote(actor: Actor, year: number, id: string | undefined): Promise<TerritoryFacts['quote']> {
    if (id === undefined) return null;
    const { quotes } = await this.writing.readable(actor, year);
    const quote = quotes.find((one) => one.id === id);
    if (!quote) throw new PortalError('missing', 'bilan.no_quote', 'Cette citation n’est plus dans le bilan.');
    return { words: quote.words, saidBy: quote.saidBy };
  }

  /** A photo of the bilan that says whose it is and what it shows, for who may read its draft. */
  async #photo(
    actor: Actor,
    year: number,
    id: string | undefined,
  ): Promise<{ readonly bytes: Uint8Array; readonly credit: string; readonly alternative: string } | null> {
    if (id === undefined) return null;
    const { photos } = await this.writing.readable(actor, year);
    const photo = photos.find((one) => one.id === id && one.credit !== '' && one.alternative !== '');
    const bytes = photo ? await this.texts.photo(photo.fileId) : null;
    if (!photo || !bytes) throw new PortalError('missing', 'bilan.no_photo', 'Cette photo n’est plus dans le bilan.');
    return { bytes, credit: photo.credit, alternative: photo.alternative };
  }
}
