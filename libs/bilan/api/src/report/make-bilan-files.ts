import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import {
  bilanWorkbook,
  report,
  reportCharts,
  standingOf,
  type BilanCell,
  type ReportChart,
  type ReportSource,
} from '@fds/bilan/domain';
import { contentDisposition, drawingAsPng, Typesetter, workbookOf, type SheetCell } from '@fds/shared/api-kit';
import { buffer } from 'node:stream/consumers';
import { PortalError, searchForm, type Actor } from '@fds/shared/kernel';
import { ReadTerritory, type AskedSheet } from '../territory/read-territory';
import { TERRITORY_TEMPLATE } from '../territory/territory-template';
import { BilanVersions, type HeldVersion } from '../publication/bilan-versions';
import { ReadBilan, type LiveBilan } from '../read-bilan';
import { ReadReportTexts, type IllustratedTexts } from './read-report-texts';
import { aboutBilan, reportSource } from './report-source';
import { REPORT_TEMPLATE } from './report-template';
import { SLIDE_TEMPLATE } from './slide-template';

/** A file to download. */
export interface BilanFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Width of a slide: as the template sets it (points), and as an image. */
const SLIDE = { points: 960, pixels: 1920 };
/** Files that one person waits for, at most: a page of charts may ask for several. */
const MOST_AWAITED = 4;

/** The bilan of an edition as files: the tagged report, its charts as slides. */
@Injectable()
export class MakeBilanFiles {
  readonly #awaited = new Map<string, number>();

  constructor(
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
    @Inject(ReadTerritory) private readonly territories: ReadTerritory,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(ReadReportTexts) private readonly texts: ReadReportTexts,
    @Inject(BilanVersions) private readonly versions: BilanVersions,
  ) {}

  /** Throws what reading the bilan throws; `limited` while the same person waits for others. */
  report(actor: Actor, year: number): Promise<BilanFile> {
    return this.#oneOfFew(actor, async () => {
      const bilan = await this.bilan.for(actor.role, year);
      return this.#report(bilan, await this.texts.for(actor.role, bilan));
    });
  }

  /** The report of a published version, for whoever may read it. */
  async reportOf(version: HeldVersion): Promise<BilanFile> {
    return this.#report(version.content.bilan, await this.texts.ofVersion(version));
  }

  async #report(bilan: LiveBilan, { texts, images }: IllustratedTexts): Promise<BilanFile> {
    const source = reportSource(bilan, texts);
    return {
      name: `${fileName(bilan)}.pdf`,
      type: 'application/pdf',
      bytes: await this.typesetter.render(REPORT_TEMPLATE, aboutBilan(source), report(source), images),
    };
  }

  /** The figures as a workbook, a sheet per topic, for the ministry. */
  workbook(actor: Actor, year: number): Promise<BilanFile> {
    return this.#oneOfFew(actor, async () => this.workbookOf(await this.bilan.for(actor.role, year)));
  }

  /** The same of a bilan that was read. */
  async workbookOf(bilan: LiveBilan): Promise<BilanFile> {
    const sheets = bilanWorkbook(reportSource(bilan));
    return {
      name: `${fileName(bilan)}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await buffer(
        workbookOf(sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(cell)) }))),
      ),
    };
  }

  /** The report of one version, whatever came after it. */
  version(actor: Actor, year: number, number: number): Promise<BilanFile> {
    return this.#oneOfFew(actor, async () => {
      await this.bilan.opens(actor.role, year);
      return this.reportOf(await this.versions.one(year, number));
    });
  }

  /** The page of a territory; throws what reading it throws. */
  territory(actor: Actor, year: number, asked: AskedSheet): Promise<BilanFile> {
    return this.#oneOfFew(actor, async () => {
      const { about, sheet, images } = await this.territories.sheet(actor, year, asked);
      return {
        name: `fiche-${year}-${asked.code}-${searchForm(sheet.title).replace(/[^a-z0-9]+/g, '-')}.pdf`,
        type: 'application/pdf',
        bytes: await this.typesetter.render(TERRITORY_TEMPLATE, about, { sheet }, images),
      };
    });
  }

  /** The charts of the bilan. */
  async charts(actor: Actor, year: number): Promise<Pick<ReportChart, 'id' | 'title' | 'subtitle'>[]> {
    const source = await this.#source(actor, year);
    return reportCharts(source).map(({ id, title, subtitle }) => ({ id, title, subtitle }));
  }

  /** One chart as a slide; `missing` when the bilan has no such chart. */
  chart(actor: Actor, year: number, id: string): Promise<BilanFile> {
    return this.#oneOfFew(actor, async () => {
      const source = await this.#source(actor, year);
      const chart = reportCharts(source).find((one) => one.id === id);
      if (!chart) throw new PortalError('missing', 'bilan.no_chart', `Le bilan de ${year} n’a pas ce graphique.`);
      const { year: edition, regionName } = source.edition;
      const content = { chart, edition: `Fête de la science ${edition}, ${regionName}`, standing: standingOf(source) };
      const drawing = await this.typesetter.draw(SLIDE_TEMPLATE, aboutBilan(source), content);
      return {
        name: `bilan-${year}-${id}.png`,
        type: 'image/png',
        bytes: await drawingAsPng(drawing, SLIDE.points, SLIDE.pixels),
      };
    });
  }

  async #source(actor: Actor, year: number): Promise<ReportSource> {
    return reportSource(await this.bilan.for(actor.role, year));
  }

  async #oneOfFew(actor: Actor, make: () => Promise<BilanFile>): Promise<BilanFile> {
    const awaited = this.#awaited.get(actor.personId) ?? 0;
    if (awaited >= MOST_AWAITED)
      throw new PortalError(
        'limited',
        'bilan.files_awaited',
        'Plusieurs fichiers se préparent déjà pour vous. Attendez-les avant d’en demander d’autres.',
      );
    this.#awaited.set(actor.personId, awaited + 1);
    try {
      return await make();
    } finally {
      const left = (this.#awaited.get(actor.personId) ?? 1) - 1;
      if (left > 0) this.#awaited.set(actor.personId, left);
      else this.#awaited.delete(actor.personId);
    }
  }
}

/** `bilan-2021`, with the number of its version once it is published. */
const fileName = ({ edition, version }: LiveBilan): string =>
  `bilan-${edition}${version === null ? '' : `-version-${version}`}`;

/** A file as it leaves the portal. */
export const sentFile = ({ name, type, bytes }: BilanFile): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: contentDisposition('attachment', name) });

function cell(given: BilanCell): SheetCell {
  if ('value' in given) return { value: given.value, look: given.type === 'number' ? 'plain' : 'decimal' };
  return { value: given.text, look: given.type === 'text' ? 'plain' : given.type };
}
