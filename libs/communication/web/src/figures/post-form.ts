import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import {
  OUTREACH_CHANNEL_LABELS,
  OUTREACH_CHANNELS,
  OUTREACH_MEASURE_LABELS,
  OUTREACH_MEASURES,
  OUTREACH_SCOPE_LABELS,
  OUTREACH_SCOPES,
  type OutreachChannel,
  type OutreachMeasure,
  type OutreachScope,
} from '@fds/communication/domain';
import type { OutreachPostView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field, Icon } from '@fds/shared/web-kit';
import { saidBeside, typed } from '../parts/said-beside';

const NEW = {
  ...{ scope: 'post' as OutreachScope, channel: 'facebook' as OutreachChannel, title: '', date: '', sponsored: false },
  ...{ views: '', visits: '', clicks: '', readers: '', cost: '', url: '' },
};
type Draft = typeof NEW;

/** What a publication, a campaign or a whole channel brought, new or to be put right. */
@Component({
  selector: 'fds-post-form',
  imports: [Control, FeedbackView, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './post-form.html',
})
export class PostForm {
  private readonly api = inject(Api);
  readonly year = input.required<number>();
  readonly post = input<OutreachPostView | null>(null);
  readonly kept = output();
  readonly left = output();

  protected readonly draft = signal<Draft>(NEW);
  protected readonly tried = signal(false);
  protected readonly saving = feedback();
  protected readonly scopes = OUTREACH_SCOPES.map((code) => ({ code, label: OUTREACH_SCOPE_LABELS[code] }));
  protected readonly channels = OUTREACH_CHANNELS.map((code) => ({ code, label: OUTREACH_CHANNEL_LABELS[code] }));
  protected readonly measures = OUTREACH_MEASURES.map((code) => ({ code, label: OUTREACH_MEASURE_LABELS[code] }));
  protected readonly typed = typed;

  constructor() {
    effect(() => {
      const post = this.post();
      untracked(() => {
        this.draft.set(post ? draftOf(post) : NEW);
        this.tried.set(false);
        this.saving.clear();
      });
    });
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected setMeasure(measure: OutreachMeasure, event: Event): void {
    this.set({ [measure]: typed(event) });
  }
  protected setScope(event: Event): void {
    this.set({ scope: OUTREACH_SCOPES.find((one) => one === typed(event)) ?? 'post' });
  }
  protected setChannel(event: Event): void {
    this.set({ channel: OUTREACH_CHANNELS.find((one) => one === typed(event)) ?? 'other' });
  }
  protected error(field: 'title' | 'date' | 'url' | 'cost' | OutreachMeasure): string | null {
    const draft = this.draft();
    if (this.tried() && field === 'title' && !draft.title.trim()) return 'Donnez un titre à cette ligne.';
    if (this.tried() && field === 'cost' && figure(draft.cost, true) === undefined)
      return 'Écrivez un montant, par exemple 45,50.';
    if (this.tried() && isMeasure(field) && figure(draft[field]) === undefined)
      return 'Écrivez un nombre entier, par exemple 9300, ou laissez vide.';
    return saidBeside(this.saving, field === 'cost' ? 'costCents' : field);
  }
  protected async save(): Promise<void> {
    this.tried.set(true);
    const { scope, channel, title, date, sponsored, views, visits, clicks, readers, cost, url } = this.draft();
    const [money, ...figures] = [figure(cost, true), figure(views), figure(visits), figure(clicks), figure(readers)];
    if (!title.trim() || money === undefined || figures.includes(undefined)) return;
    const request = {
      ...{ scope, channel, title, sponsored, date: scope === 'year' ? null : date || null, url: url.trim() || null },
      ...{ views: figures[0], visits: figures[1], clicks: figures[2], readers: figures[3] },
      costCents: money === null ? null : Math.round(money * 100),
    };
    const post = this.post();
    const done = await this.saving.attempt(
      () =>
        post
          ? this.api.put(`/api/outreach-posts/${post.id}`, { ...request, version: post.version })
          : this.api.post('/api/outreach-posts', { ...request, year: this.year() }),
      post ? 'La ligne est modifiée.' : 'La ligne est ajoutée.',
    );
    if (!done) return;
    this.tried.set(false);
    this.draft.set({ ...NEW, channel });
    this.kept.emit();
  }
}

const isMeasure = (field: string): field is OutreachMeasure => OUTREACH_MEASURES.some((one) => one === field);
/** A number as it is typed, spaces and comma accepted; null for nothing, undefined for what is no number. */
function figure(text: string, decimals = false): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return null;
  return (decimals ? /^\d{1,7}(\.\d{1,2})?$/ : /^\d{1,9}$/).test(plain) ? Number(plain) : undefined;
}
const written = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
const draftOf = (post: OutreachPostView): Draft => ({
  ...{ scope: post.scope, channel: post.channel, title: post.title, date: post.date ?? '', sponsored: post.sponsored },
  ...{ views: written(post.views), visits: written(post.visits), clicks: written(post.clicks) },
  ...{ readers: written(post.readers), url: post.url ?? '' },
  cost: written(post.costCents === null ? null : post.costCents / 100),
});
