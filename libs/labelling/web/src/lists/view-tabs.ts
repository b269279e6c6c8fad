import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  LONGEST_VIEW_NAME,
  queryOfView,
  readAddress,
  USUAL_VIEWS,
  viewQuery,
  writeAddress,
  type AddressQuery,
  type ReviewList,
} from '@fds/labelling/domain';
import type { CountedViewView, SavedViewsView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchCount, Icon } from '@fds/shared/web-kit';

/** The views of a list as tabs with what they find; saved ones are renamed, shared and deleted by whoever made them. */
@Component({
  selector: 'fds-view-tabs',
  imports: [Dialog, FeedbackView, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './view-tabs.scss',
  templateUrl: './view-tabs.html',
})
export class ViewTabs {
  readonly list = input.required<ReviewList>();
  readonly views = input<SavedViewsView>();
  /** The query of the address. */
  readonly query = input.required<AddressQuery>();
  /** Something was saved, changed or deleted. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  protected readonly said = feedback();
  protected readonly count = frenchCount;
  protected readonly longest = LONGEST_VIEW_NAME;
  /** The address as a view keeps it. */
  protected readonly here = computed(() => viewQuery(this.list(), this.query()));
  protected readonly tabs = computed(() => {
    const { usual = [], saved = [] } = this.views() ?? {};
    return (
      [
        ...USUAL_VIEWS[this.list()].map((view) => ({
          ...view,
          id: view.code,
          icon: false,
          shared: false,
          count: usual.find(({ code }) => code === view.code)?.count,
        })),
        ...saved.map((view) => ({ ...view, label: view.name, icon: true, count: view.count as number | undefined })),
      ]
        .map((tab) => ({
          ...tab,
          params: writeAddress(this.list(), readAddress(this.list(), queryOfView(tab.query))),
          current: tab.query === this.here(),
        }))
        // A usual view that finds nothing would only take the room of those that do.
        .filter((tab) => tab.icon || tab.current || tab.query === '' || tab.count !== 0)
    );
  });
  /** The saved view that is looked at, when the reader made it. */
  protected readonly own = computed(() => this.views()?.saved.find(({ mine, query }) => mine && query === this.here()));
  /** What is being saved: a new view, or one of the reader's. */
  protected readonly edited = signal<CountedViewView | null>(null);

  protected open(view: CountedViewView | null): void {
    this.edited.set(view);
    this.said.clear();
    this.box().open();
  }

  protected async save(name: string, shared: boolean): Promise<void> {
    const view = this.edited();
    const body = { name, shared, query: this.here() };
    const done = await this.said.attempt(
      () =>
        view
          ? this.api.put(`/api/saved-views/${view.id}`, { ...body, query: view.query, version: view.version })
          : this.api.post('/api/saved-views', { ...body, list: this.list() }),
      view ? 'Vue modifiée.' : 'Vue enregistrée\u00a0: elle est dans les onglets.',
    );
    if (!done) return;
    this.box().close();
    this.changed.emit();
  }

  protected async remove(view: CountedViewView): Promise<void> {
    this.box().close();
    const { list, name, query, shared } = view;
    await this.said.attempt(
      () => this.api.delete(`/api/saved-views/${view.id}`),
      `Vue «\u00a0${name}\u00a0» supprimée.`,
      async () => {
        await this.api.post('/api/saved-views', { list, name, query, shared });
        this.changed.emit();
      },
    );
    this.changed.emit();
  }
}
