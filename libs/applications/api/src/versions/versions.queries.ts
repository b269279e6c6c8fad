import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  canReadWhole,
  changeSize,
  compareDescribed,
  type ItemDifferences,
} from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type ApplicationHead, type Rows } from '../applications/application-record';
import { readMany, type DossierReading, type WhichVersion } from '../reading/dossier-reading';
import type { ReadingView } from '../reading/reading.contract';
import { toFiledView, toReadingView, toValueView } from '../reading/reading.view';
import type {
  VersionComparisonView,
  DifferencesView,
  VersionsQuery,
  VersionsView,
  VersionView,
} from './versions.contract';

/** Versions of a dossier on one page: each is read whole to say what changed in it. */
const PAGE = 10;

/** What was sent, and what changed from one time to the next; for the holder and the coordination. */
@Injectable()
export class VersionsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  async page(actor: Actor, id: string, query: VersionsQuery): Promise<VersionsView> {
    const head = await this.#head(actor, id);
    const { limit, offset } = window({ ...query, size: Math.min(query.size ?? PAGE, PAGE) }, PAGE);
    const newest = head.versions - offset;
    const numbers = range(newest, Math.max(newest - limit, 0));
    // The one before the page tells what the last of the page changed.
    const needed: WhichVersion[] = range(newest, Math.max(newest - limit - 1, 0));
    const readings = await this.#readings(actor, head, offset === 0 ? [...needed, 'now'] : needed);
    const last = readings.get(head.versions);
    const now = readings.get('now');
    return {
      reference: applicationReference(head),
      title: head.title,
      items: numbers.flatMap((number) => toVersionView(readings.get(number), readings.get(number - 1))),
      total: head.versions,
      updatedAt: head.updatedAt.toISOString(),
      since: last && now ? changeSize(compareDescribed(last.sections, now.sections)) : null,
    };
  }

  async one(actor: Actor, id: string, number: number): Promise<ReadingView> {
    const reading = (await this.#readings(actor, await this.#head(actor, id), [number])).get(number);
    if (!reading) throw noSuchApplication();
    return toReadingView(reading, actor);
  }

  /** 404 when one of the two is not there. */
  async compare(actor: Actor, id: string, from: number, to: WhichVersion): Promise<VersionComparisonView> {
    const head = await this.#head(actor, id);
    const readings = await this.#readings(actor, head, [...new Set([from, to])]);
    const [earlier, later] = [readings.get(from), readings.get(to)];
    if (!earlier?.filed || !later) throw noSuchApplication();
    const found = compareDescribed(earlier.sections, later.sections);
    return {
      reference: applicationReference(head),
      title: later.title,
      from: toFiledView(earlier.filed),
      to: later.filed && toFiledView(later.filed),
      updatedAt: head.updatedAt.toISOString(),
      size: changeSize(found),
      changes: found.map(toDifferencesView),
    };
  }

  async #readings(
    actor: Actor,
    head: ApplicationHead,
    asked: readonly WhichVersion[],
  ): Promise<ReadonlyMap<WhichVersion, DossierReading>> {
    const found = await readMany(this.#rows, actor, head, asked);
    return new Map(found.map((reading) => [reading.filed?.number ?? 'now', reading]));
  }

  async #head(actor: Actor, id: string): Promise<ApplicationHead> {
    const head = await readHead(this.#rows, id);
    if (!head || !canReadWhole(actor, head)) throw noSuchApplication();
    return head;
  }
}

/** Numbers from `first` down to the one after `last`. */
const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(first - last, 0) }, (_, index) => first - index);

function toVersionView(reading: DossierReading | undefined, before: DossierReading | undefined): VersionView[] {
  if (!reading?.filed) return [];
  const change = before ? changeSize(compareDescribed(before.sections, reading.sections)) : null;
  return [{ ...toFiledView(reading.filed), change }];
}

const toDifferencesView = ({ section, sectionTitle, item, change, differences }: ItemDifferences): DifferencesView => ({
  section,
  sectionTitle,
  item: item && { ...item },
  change,
  differences: differences.map((one) => ({
    field: one.field,
    label: one.label,
    change: one.change,
    before: one.before && toValueView(one.before),
    after: one.after && toValueView(one.after),
    parts: one.parts.map((part) => ({ ...part })),
    lines: one.lines,
  })),
});
