import { Inject, Injectable } from '@nestjs/common';
import { BilanVersions } from '../publication/bilan-versions';
import { PublicationQueries } from '../publication/publication.queries';
import { MakeBilanFiles, type BilanFile } from '../report/make-bilan-files';

/** Files that are kept at hand: a few bilans, each in its forms. */
const MOST_KEPT = 8;

/**
 * Report and workbook of a bilan that is open to everybody. A version is the same for all who ask: each file is made once,
 * however many ask at once, and anew when a quote or a photo was taken out.
 */
@Injectable()
export class PublicBilanFiles {
  readonly #made = new Map<string, Promise<BilanFile>>();

  constructor(
    @Inject(PublicationQueries) private readonly queries: PublicationQueries,
    @Inject(BilanVersions) private readonly versions: BilanVersions,
    @Inject(MakeBilanFiles) private readonly files: MakeBilanFiles,
  ) {}

  /** `missing` while the bilan is not open to everybody. */
  async of(year: number, form: 'report' | 'workbook'): Promise<BilanFile> {
    const version = await this.versions.one(year, await this.queries.openVersion(year));
    const redacted = version.pieces.filter(({ redactedAt }) => redactedAt !== null).length;
    const key = [year, version.number, redacted, form].join(' ');
    const held = this.#made.get(key);
    if (held) return held;
    const making = form === 'report' ? this.files.reportOf(version) : this.files.workbookOf(version.content.bilan);
    this.#made.set(key, making);
    making.catch(() => this.#made.delete(key));
    const [oldest] = this.#made.keys();
    if (this.#made.size > MOST_KEPT && oldest !== undefined) this.#made.delete(oldest);
    return making;
  }
}
