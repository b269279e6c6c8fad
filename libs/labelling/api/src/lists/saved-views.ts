import { Inject, Injectable } from '@nestjs/common';
import { MOST_VIEWS, queryOfView, readAddress, USUAL_VIEWS, viewQuery, type ReviewList } from '@fds/labelling/domain';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import { onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { ReviewListQueries } from './list.queries';
import { SavedView } from './saved-view.entity';
import type {
  ChangeViewRequest,
  SavedViewsQuery,
  SavedViewsView,
  SavedViewView,
  SaveViewRequest,
} from './saved-views.contract';

const VIEW = `SELECT v.id, v.list, v.name, v.query, v.shared, v.owned_by = $1 AS mine, p.name AS "ownerName", v.version
  FROM saved_view v JOIN person p ON p.id = v.owned_by`;
const READABLE = `${VIEW} WHERE v.list = $2 AND (v.shared OR v.owned_by = $1) ORDER BY v.shared DESC, lower(v.name), v.id LIMIT 500`;
const ONE = `${VIEW} WHERE v.id = $2 AND (v.shared OR v.owned_by = $1)`;

const noSuchView = (): PortalError =>
  new PortalError('missing', 'labelling.view_missing', 'Cette vue n’existe pas, ou plus.');
const notYours = ({ ownerName }: SavedViewView): PortalError =>
  new PortalError(
    'refused',
    'labelling.view_of_another',
    `Cette vue est celle de ${ownerName}\u00a0: enregistrez la vôtre.`,
  );

/** Named addresses of the lists: personal, or shared with every coordinator. */
@Injectable()
export class SavedViews {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewListQueries) private readonly lists: ReviewListQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The tabs of a list with what each finds: three statements whatever their number. */
  async read(actor: Actor, { list, year }: SavedViewsQuery): Promise<SavedViewsView> {
    const saved = await this.database.rows<SavedViewView>(READABLE, [actor.personId, list]);
    const usual = USUAL_VIEWS[list];
    const counts = await this.lists.counts(
      actor,
      list,
      year,
      [...usual, ...saved].map(({ query }) => readAddress(list, queryOfView(query)).filters),
    );
    return {
      usual: usual.map(({ code }, at) => ({ code, count: counts[at] ?? 0 })),
      saved: saved.map((view, at) => ({ ...view, count: counts[usual.length + at] ?? 0 })),
    };
  }

  /** @throws PortalError refused, when somebody keeps too many */
  async save(actor: Actor, { list, name, query, shared }: SaveViewRequest): Promise<SavedViewView> {
    const id = await this.transactions.run(actor, { views: SavedView }, async ({ views, journal }) => {
      if ((await views.countBy({ ownedBy: actor.personId })) >= MOST_VIEWS)
        throw new PortalError(
          'refused',
          'labelling.too_many_views',
          `Vous gardez déjà ${MOST_VIEWS} vues\u00a0: supprimez-en une d’abord.`,
        );
      const { identifiers } = await views.insert({
        list,
        name: onOneLine(name),
        query: normal(list, query),
        shared,
        ownedBy: actor.personId,
        createdAt: this.clock.now(),
      });
      const saved = String(identifiers[0]?.['id']);
      await journal.record({ action: 'settings.view_saved', subject: { type: 'view', id: saved }, after: { shared } });
      return saved;
    });
    return this.#one(actor, id);
  }

  /** Renames, shares, or keeps another address. @throws PortalError missing, refused to others, conflict */
  async change(actor: Actor, id: string, { name, query, shared, version }: ChangeViewRequest): Promise<SavedViewView> {
    const known = await this.#own(actor, id);
    await this.transactions.run(actor, { views: SavedView }, async ({ views, journal }) => {
      const { affected } = await views.update(
        { id, version },
        { name: onOneLine(name), query: normal(known.list, query), shared, version: version + 1 },
      );
      if (affected !== 1)
        throw new PortalError('conflict', 'labelling.view_changed', 'Quelqu’un a modifié cette vue entre-temps.', {
          current: known,
        });
      await journal.record({
        action: 'settings.view_changed',
        subject: { type: 'view', id },
        before: { shared: known.shared },
        after: { shared },
      });
    });
    return this.#one(actor, id);
  }

  /** @throws PortalError missing, refused to others */
  async remove(actor: Actor, id: string): Promise<void> {
    const { shared } = await this.#own(actor, id);
    await this.transactions.run(actor, { views: SavedView }, async ({ views, journal }) => {
      await views.delete({ id });
      await journal.record({ action: 'settings.view_removed', subject: { type: 'view', id }, before: { shared } });
    });
  }

  async #one({ personId }: Actor, id: string): Promise<SavedViewView> {
    const view = await this.database.row<SavedViewView>(ONE, [personId, id]);
    if (!view) throw noSuchView();
    return view;
  }
  async #own(actor: Actor, id: string): Promise<SavedViewView> {
    const view = await this.#one(actor, id);
    if (!view.mine) throw notYours(view);
    return view;
  }
}

const normal = (list: ReviewList, query: string): string => viewQuery(list, queryOfView(query));
