import { Inject, Injectable } from '@nestjs/common';
import { concernsEdition } from '@fds/communication/domain';
import { Transactions } from '@fds/shared/api-kit';
import { onOneLine, type Actor, type Day } from '@fds/shared/kernel';
import { changedMeanwhile, keeps, refusedField } from '../keeping';
import { OutreachPost, PosterSite } from './figures.entity';
import type {
  AddOutreachPostRequest,
  AddPosterSiteRequest,
  ChangeOutreachPostRequest,
  ChangePosterSiteRequest,
  OutreachPostContent,
  PosterSiteContent,
} from './figures.contract';
import { FiguresQueries } from './figures.queries';

/** Enters, changes and removes the figures of publications and the public posters. */
@Injectable()
export class KeepFigures {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FiguresQueries) private readonly queries: FiguresQueries,
  ) {}

  /** The new line's id. Throws `invalid` for a day far from the edition. */
  async addPost(actor: Actor, { year, ...request }: AddOutreachPostRequest): Promise<string> {
    const doer = keeps(actor);
    const content = postOf(request, year);
    return this.transactions.run(doer, { posts: OutreachPost }, async ({ posts, journal }) => {
      const { id } = await posts.save(posts.create({ year, ...content }));
      await journal.record({
        action: 'communication.post_added',
        subject: { type: 'outreach_post', id },
        editionYear: year,
        after: content,
      });
      return id;
    });
  }

  /** Throws `conflict` with the line as it stands. */
  async changePost(actor: Actor, id: string, { version, ...request }: ChangeOutreachPostRequest): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.post(id);
    const { year } = before;
    const content = postOf(request, year);
    const done = await this.transactions.run(doer, { posts: OutreachPost }, async ({ posts, journal }) => {
      const { affected } = await posts.update({ id, version }, { ...content, version: version + 1 });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.post_changed',
        subject: { type: 'outreach_post', id },
        editionYear: year,
        before: saidOf(before),
        after: content,
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette ligne', await this.queries.post(id));
  }

  /** Throws `conflict` with the line as it stands. */
  async removePost(actor: Actor, id: string, version: number): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.post(id);
    const { year } = before;
    const done = await this.transactions.run(doer, { posts: OutreachPost }, async ({ posts, journal }) => {
      const { affected } = await posts.delete({ id, version });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.post_removed',
        subject: { type: 'outreach_post', id },
        editionYear: year,
        before: saidOf(before),
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette ligne', await this.queries.post(id));
  }

  /** The new site's id. Throws `invalid` for days that do not follow each other, or far from the edition. */
  async addSite(actor: Actor, { year, ...request }: AddPosterSiteRequest): Promise<string> {
    const doer = keeps(actor);
    const content = siteOf(request, year);
    return this.transactions.run(doer, { sites: PosterSite }, async ({ sites, journal }) => {
      const { id } = await sites.save(sites.create({ year, ...content }));
      await journal.record({
        action: 'communication.posters_added',
        subject: { type: 'poster_site', id },
        editionYear: year,
        after: content,
      });
      return id;
    });
  }

  /** Throws `conflict` with the site as it stands. */
  async changeSite(actor: Actor, id: string, { version, ...request }: ChangePosterSiteRequest): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.site(id);
    const { year } = before;
    const content = siteOf(request, year);
    const done = await this.transactions.run(doer, { sites: PosterSite }, async ({ sites, journal }) => {
      const { affected } = await sites.update({ id, version }, { ...content, version: version + 1 });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.posters_changed',
        subject: { type: 'poster_site', id },
        editionYear: year,
        before: saidOf(before),
        after: content,
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ces panneaux', await this.queries.site(id));
  }

  /** Throws `conflict` with the site as it stands. */
  async removeSite(actor: Actor, id: string, version: number): Promise<void> {
    const doer = keeps(actor);
    const before = await this.queries.site(id);
    const { year } = before;
    const done = await this.transactions.run(doer, { sites: PosterSite }, async ({ sites, journal }) => {
      const { affected } = await sites.delete({ id, version });
      if (affected === 0) return false;
      await journal.record({
        action: 'communication.posters_removed',
        subject: { type: 'poster_site', id },
        editionYear: year,
        before: saidOf(before),
      });
      return true;
    });
    if (!done) throw changedMeanwhile('ces panneaux', await this.queries.site(id));
  }
}

/** What a line says, without what only finds it again. */
const saidOf = (view: object): object =>
  Object.fromEntries(Object.entries(view).filter(([name]) => name !== 'id' && name !== 'year' && name !== 'version'));

function near(field: string, day: Day | null, year: number): void {
  if (day !== null && !concernsEdition(day, year))
    throw refusedField(field, 'date_outside', `Cette date est trop loin de l’édition ${year}.`);
}

type StoredPost = Omit<OutreachPostContent, 'costCents' | 'url'> & {
  readonly cost: number | null;
  readonly url: string;
};

/** The total of a year has no day of its own. */
function postOf({ costCents, url, title, ...content }: OutreachPostContent, year: number): StoredPost {
  near('date', content.date, year);
  const date = content.scope === 'year' ? null : content.date;
  const { scope, channel, sponsored, views, clicks, visits, readers } = content;
  if ([views, clicks, visits, readers, costCents].every((figure) => figure === null))
    throw refusedField(
      'views',
      'no_figure',
      'Donnez au moins un chiffre\u00a0: vues, visites, clics, lecteurs ou coût.',
    );
  return {
    ...{ scope, channel, title: onOneLine(title), date, sponsored, views, clicks, visits, readers },
    ...{ cost: costCents === null ? null : costCents / 100, url: url ?? '' },
  };
}

function siteOf({ place, panels, startsOn, endsOn }: PosterSiteContent, year: number): PosterSiteContent {
  near('startsOn', startsOn, year);
  near('endsOn', endsOn, year);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw refusedField('endsOn', 'ends_before', 'L’affichage finit avant d’avoir commencé.');
  return { place: onOneLine(place), panels, startsOn, endsOn };
}
