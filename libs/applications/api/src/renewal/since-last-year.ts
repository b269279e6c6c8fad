import { Inject, Injectable } from '@nestjs/common';
import {
  canReadContent,
  changesSince,
  COMMITTEE_READS,
  linesOf,
  type Content,
  type Difference,
  type ItemDifferences,
} from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import { isCommittee, type Actor } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { readForm } from '../content/content-record';
import { readMunicipalities } from '../content/municipalities';
import { readDossier, type DossierReading } from '../reading/dossier-reading';
import { readContent } from './beginning';
import { earlierOf } from './earlier.queries';
import type {
  AnswerChangeView,
  EarlierApplicationView,
  EarlierEventView,
  ItemChangeView,
  SinceLastYearView,
} from './renewal.contract';

const ORIGINS = 'SELECT id, renewed_from AS origin FROM event WHERE application_id = $1 AND renewed_from IS NOT NULL';

/** What changed since the holder's last edition, and what became of it then. */
@Injectable()
export class SinceLastYear {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** 404 for a dossier that this person may not read. The committee compares the version that was sent. */
  async of(actor: Actor, id: string): Promise<SinceLastYearView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const now = await readDossier(rows, actor, id, undefined);
    const known = await earlierOf(rows, actor, now.head);
    // What never came before the committee does not exist for it in a later year either.
    const earlier = isCommittee(actor.role) ? known.filter(({ state }) => COMMITTEE_READS.includes(state)) : known;
    const roots = earlier.flatMap(({ events }) => events.filter(({ parentId }) => parentId === null));
    const compared =
      now.head.renewedFrom === null || earlier.length === 0 ? null : await this.#compare(rows, actor, now);
    return {
      relation: earlier.length === 0 ? 'none' : compared ? 'renewed' : 'same_organisation',
      year: earlier[0]?.year ?? null,
      earlier,
      expectedNow: sumOfKnown(rootAnswers(now.content).map(({ expectedVisits }) => expectedVisits)),
      expectedThen: sumOfKnown(roots.map(({ expectedVisits }) => expectedVisits)),
      visitsThen: sumOfKnown(roots.map(({ visits }) => visits)),
      reported: roots.filter(({ visits }) => visits !== null).length,
      events: roots.length,
      ...(compared ?? byTitle(now, earlier)),
    };
  }

  async #compare(rows: Rows, actor: Actor, { head, content }: DossierReading): Promise<Compared | null> {
    const stored = head.renewedFrom ? await readContent(rows, head.renewedFrom) : null;
    if (!stored) return null;
    const origins = new Map(
      (await rows<{ id: string; origin: string }>(ORIGINS, [head.id])).map((row) => [row.id, row.origin]),
    );
    const { form, questions } = await readForm(rows, head.editionYear, head.organisationId);
    const communes = [content, stored.content].map((one) => readMunicipalities(rows, one));
    const found = changesSince(stored.content, content, origins, {
      form: { ...form, questions },
      municipalities: (await Promise.all(communes)).flat(),
      association: head.organisation.kind === 'association',
      privately: canReadContent(actor, head),
      // What the earlier dossier leaves empty may never have been asked.
      imported: true,
    });
    return toCompared(found);
  }
}

type Compared = Pick<SinceLastYearView, 'added' | 'dropped' | 'changes'>;

const toCompared = (found: readonly ItemDifferences[]): Compared => ({
  added: found.filter(({ change }) => change === 'added').map(titleOf),
  dropped: found.filter(({ change }) => change === 'removed').map(titleOf),
  changes: found
    .filter(({ change }) => change === 'changed')
    .map(({ item, differences }): ItemChangeView => ({
      title: item?.title ?? null,
      changes: differences.map(toChange),
    })),
});
const titleOf = ({ item }: ItemDifferences): string => item?.title ?? '';
const toChange = ({ label, before, after }: Difference): AnswerChangeView => ({
  label,
  before: before ? linesOf(before).join('\n') : '',
  after: after ? linesOf(after).join('\n') : '',
});

/** Without a link between the two, events of one title are taken for the same; no answer is compared. */
function byTitle({ content }: DossierReading, earlier: readonly EarlierApplicationView[]): Compared {
  const key = (title: string): string => title.trim().toLowerCase();
  const then = earlier.flatMap(({ events }) => events.filter(isRoot).map(({ title }) => title));
  const now = content.items.filter(({ parentId }) => parentId === null).map(({ answers }) => answers.title);
  const without = (titles: readonly string[], others: readonly string[]): string[] => {
    const known = new Set(others.map(key));
    return titles.filter((title) => !known.has(key(title)));
  };
  return earlier.length === 0
    ? { added: [], dropped: [], changes: [] }
    : { added: without(now, then), dropped: without(then, now), changes: [] };
}
const isRoot = ({ parentId }: EarlierEventView): boolean => parentId === null;
const rootAnswers = ({ items }: Content) =>
  items.filter(({ parentId }) => parentId === null).map(({ answers }) => answers);

/** Null when nothing is known: a sum of nothing is not zero (rule 7). */
const sumOfKnown = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
};
