import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  OUTREACH_CHANNEL_LABELS,
  OUTREACH_CHANNELS,
  OUTREACH_GROUP_LABELS,
  OUTREACH_MEASURE_LABELS,
  OUTREACH_MEASURES,
  OUTREACH_SCOPE_LABELS,
} from '@fds/communication/domain';
import type {
  CommunicationFiguresView,
  OutreachFigureView,
  OutreachPostsPageView,
  OutreachPostView,
  PosterSitesPageView,
  PosterSiteView,
} from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchChange,
  frenchCount,
  frenchDay,
  frenchNumber,
  frenchPlural,
  Note,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
} from '@fds/shared/web-kit';
import { KeptTools } from '../parts/kept-tools';
import { removeKept } from '../parts/removal';
import { typed } from '../parts/said-beside';
import { AmbassadorForm } from './ambassador-form';
import { PostForm } from './post-form';
import { PosterForm } from './poster-form';

const SIZE = 25;

/** What the festival's own communication brought in a year, beside another one. */
@Component({
  selector: 'fds-figures-page',
  imports: [
    ...[
      AmbassadorForm,
      FeedbackView,
      KeptTools,
      Note,
      Pager,
      PageStateView,
      PostForm,
      PosterForm,
      ReadyTemplate,
      ResultBar,
    ],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './figures.page.html',
})
export class FiguresPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);

  /** Year that is entered, year to compare with, filter and pages, in the address. */
  readonly annee = input<string>();
  readonly avec = input<string>();
  readonly canal = input<string>();
  readonly page = input<string>();
  readonly panneaux = input<string>();

  /** A year of the festival, held by the portal or not. */
  protected readonly year = computed(() => yearOf(this.annee()) ?? this.edition.year());
  protected readonly other = computed(() => {
    const year = this.year();
    return yearOf(this.avec()) ?? (year === null ? null : year - 1);
  });
  protected readonly channel = computed(() => OUTREACH_CHANNELS.find((one) => one === this.canal()) ?? null);
  protected readonly figures = pageState({
    params: () => (this.year() === null ? undefined : { year: this.year(), with: this.other() }),
    load: (query, signal) => this.api.get<CommunicationFiguresView>('/api/communication-figures', query, signal),
    keep: true,
  });
  protected readonly filters = computed(() => ({ year: this.year(), channel: this.channel() }));
  protected readonly posts = pageState({
    params: () =>
      this.year() === null ? undefined : { ...this.filters(), page: Number(this.page() ?? 1) || 1, size: SIZE },
    load: (query, signal) => this.api.get<OutreachPostsPageView>('/api/outreach-posts', query, signal),
    keep: true,
  });
  protected readonly sites = pageState({
    params: () =>
      this.year() === null ? undefined : { year: this.year(), page: Number(this.panneaux() ?? 1) || 1, size: SIZE },
    load: (query, signal) => this.api.get<PosterSitesPageView>('/api/poster-sites', query, signal),
    keep: true,
  });
  /** Years to choose from: those with figures, those held, and the two before the latest. */
  protected readonly years = computed(() => {
    const held = this.edition.editions().map(({ year }) => year);
    const entered = this.figures.value()?.years ?? [];
    const around = [this.year(), this.other()].filter((year) => year !== null);
    const before = held.flatMap((year) => [year, year - 1]);
    return [...new Set([...before, ...entered, ...around])].sort((one, two) => two - one);
  });
  protected readonly rows = computed(() => {
    const view = this.figures.value();
    if (!view) return [];
    const beside = (label: string, figure: { value: number | null; other: number | null; change: number | null }) => ({
      ...figure,
      ...{ label, base: '' },
    });
    return [
      ...view.figures.map((one) => ({ ...one, label: this.label(one), base: this.base(one) })),
      beside('Clics des publications sponsorisées', view.sponsoredClicks),
      beside('Panneaux d’affichage public', view.panels),
      beside('Relais médias', view.relays),
      beside('Relais avec l’ambassadeur', view.naming),
    ].filter(({ value, other }) => value !== null || other !== null);
  });

  protected readonly editingPost = signal<OutreachPostView | null>(null);
  protected readonly editingSite = signal<PosterSiteView | null>(null);
  protected readonly actions = feedback();
  protected readonly size = SIZE;
  protected readonly channels = OUTREACH_CHANNELS.map((code) => ({ code, label: OUTREACH_CHANNEL_LABELS[code] }));
  protected readonly labels = { channel: OUTREACH_CHANNEL_LABELS, scope: OUTREACH_SCOPE_LABELS };
  protected readonly typed = typed;
  protected readonly plural = frenchPlural;
  protected readonly change = frenchChange;
  /** Not known is a word, never a zero. */
  protected readonly count = (value: number | null): string => (value === null ? 'inconnu' : frenchCount(value));
  protected readonly day = (day: string): string => frenchDay(day, 'table');
  protected readonly said = (post: OutreachPostView): string =>
    [
      ...OUTREACH_MEASURES.flatMap((measure) => {
        const value = post[measure];
        return value === null ? [] : [`${frenchCount(value)} ${OUTREACH_MEASURE_LABELS[measure].toLowerCase()}`];
      }),
      ...(post.costCents === null ? [] : [`${frenchNumber(post.costCents / 100)}\u00a0€`]),
    ].join(', ');

  protected go(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], {
      queryParams: { ...change, page: null, panneaux: null },
      queryParamsHandling: 'merge',
    });
  }
  protected reload(): void {
    this.editingPost.set(null);
    this.editingSite.set(null);
    this.figures.reload();
    this.posts.reload();
    this.sites.reload();
  }
  protected async removePost({ id, version, ...post }: OutreachPostView): Promise<void> {
    await this.remove(`/api/outreach-posts/${id}`, version, post.title, () =>
      this.api.post('/api/outreach-posts', post),
    );
  }
  protected async removeSite({ id, version, ...site }: PosterSiteView): Promise<void> {
    await this.remove(`/api/poster-sites/${id}`, version, site.place, () => this.api.post('/api/poster-sites', site));
  }
  private remove(path: string, version: number, what: string, back: () => Promise<unknown>): Promise<void> {
    const words = `«\u00a0${what}\u00a0» est supprimé.`;
    return removeKept(this.api, this.actions, { path, version, words, back, reload: () => this.reload() });
  }
  private label = ({ group, measure }: OutreachFigureView): string =>
    `${OUTREACH_GROUP_LABELS[group]}, ${OUTREACH_MEASURE_LABELS[measure].toLowerCase()}`;
  private base({ value, declared, said, lines }: OutreachFigureView): string {
    if (value === null) return '';
    if (declared) return 'total donné pour l’année';
    return `somme de ${frenchPlural(said, 'publication')} sur ${frenchCount(lines)}`;
  }
}

const yearOf = (typedYear: string | undefined): number | null =>
  /^(199[2-9]|2[01]\d\d)$/.test(typedYear ?? '') ? Number(typedYear) : null;
