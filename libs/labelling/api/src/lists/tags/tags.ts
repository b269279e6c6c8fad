import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { canNameTag, TAG_REASONS, type TagColour } from '@fds/labelling/domain';
import { Database, Transactions, type Sql } from '@fds/shared/api-kit';
import { onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { allowed } from '../../review/refusals';
import { Tag } from './tag.entity';
import type { ChangeTagRequest, KnownTagView, NewTagRequest } from './tags.contract';

/** The tags of an edition with how many dossiers carry each. */
export const TAGS = `SELECT t.id, t.name::text AS name, t.colour, t.version,
    (SELECT count(*)::integer FROM application_tag x WHERE x.tag_id = t.id) AS dossiers
  FROM tag t WHERE t.edition_year = $1 ORDER BY t.name LIMIT 200`;
const ONE = `SELECT t.id, t.name::text AS name, t.colour, t.version, t.edition_year AS year,
    (SELECT count(*)::integer FROM application_tag x WHERE x.tag_id = t.id) AS dossiers FROM tag t WHERE t.id = $1`;
/** Held, so that two do not take one name, nor the last place, at once. */
const EDITION = 'SELECT year FROM edition WHERE year = $1 FOR UPDATE';
const NAMES = 'SELECT name::text AS name FROM tag WHERE edition_year = $1 AND id IS DISTINCT FROM $2::uuid';

type Known = KnownTagView & { readonly year: number };

const viewOf = ({ id, name, colour, version, dossiers }: Known): KnownTagView => ({
  ...{ id, name, colour, version, dossiers },
});

/** The words that the coordination puts on dossiers. */
@Injectable()
export class Tags {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  /** @throws PortalError missing, refused for a name that is taken or when there are too many */
  async add(actor: Actor, { year, name, colour }: NewTagRequest): Promise<KnownTagView> {
    const id = await this.transactions.run(actor, { tags: Tag }, async ({ tags, journal, sql }) => {
      const called = await this.#free(sql, year, name, null);
      const { identifiers } = await tags.insert({ editionYear: year, name: called, colour });
      const made = String(identifiers[0]?.['id']);
      await journal.record({
        action: 'settings.tag_added',
        subject: { type: 'tag', id: made },
        editionYear: year,
        after: { name: called, colour },
      });
      return made;
    });
    return viewOf(await this.#one(id));
  }

  /** Renames it or gives it another colour, wherever it stands. @throws PortalError missing, refused, conflict */
  async change(actor: Actor, id: string, { name, colour, version }: ChangeTagRequest): Promise<KnownTagView> {
    const known = await this.#one(id);
    await this.transactions.run(actor, { tags: Tag }, async ({ tags, journal, sql }) => {
      const called = await this.#free(sql, known.year, name, id);
      const { affected } = await tags.update({ id, version }, { name: called, colour, version: version + 1 });
      if (affected !== 1)
        throw new PortalError('conflict', 'labelling.tag_changed', TAG_REASONS.tag_changed, {
          current: viewOf(known),
        });
      await journal.record({
        action: 'settings.tag_changed',
        subject: { type: 'tag', id },
        editionYear: known.year,
        before: { name: known.name, colour: known.colour satisfies TagColour },
        after: { name: called, colour },
      });
    });
    return viewOf(await this.#one(id));
  }

  /** Takes it off every dossier too. @throws PortalError missing */
  async remove(actor: Actor, id: string): Promise<void> {
    const { year, name, dossiers } = await this.#one(id);
    await this.transactions.run(actor, { tags: Tag }, async ({ tags, journal }) => {
      await tags.delete({ id });
      await journal.record({
        action: 'settings.tag_removed',
        subject: { type: 'tag', id },
        editionYear: year,
        before: { name, dossiers },
      });
    });
  }

  async #free(sql: Sql, year: number, name: string, id: string | null): Promise<string> {
    const [edition] = await sql(EDITION, [year]);
    if (!edition) throw noSuchEdition(year);
    const called = onOneLine(name);
    const names = (await sql<{ name: string }>(NAMES, [year, id])).map((one) => one.name);
    allowed(canNameTag(names, called, id === null ? 'new' : 'known'), TAG_REASONS);
    return called;
  }

  async #one(id: string): Promise<Known> {
    const tag = await this.database.row<Known>(ONE, [id]);
    if (!tag) throw new PortalError('missing', 'labelling.tag_missing', 'Cette étiquette n’existe pas, ou plus.');
    return tag;
  }
}
