import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  describe,
  modelContent,
  modelOf,
  MODELS,
  USUAL_READING,
  type DescribedItem,
  type DescribedRow,
  type DescribedValue,
} from '@fds/applications/domain';
import type { EditionsPageView, ReadingValueView } from '@fds/shared/contract';
import { Api, Icon, Kind, pageState, ReadingValue } from '@fds/shared/web-kit';

/** A model dossier to look at: what a good one says, and why. */
@Component({
  selector: 'fds-model-page',
  imports: [Icon, Kind, ReadingValue, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './model.page.scss',
  templateUrl: './model.page.html',
})
export class ModelPage {
  /** Of the address. */
  readonly code = input.required<string>();
  private readonly api = inject(Api);
  /** Its dates are those of the festival that comes; without an edition the model is read without dates. */
  private readonly editions = pageState<EditionsPageView>({
    load: (_, signal) => this.api.get<EditionsPageView>('/api/editions', {}, signal),
  });

  protected readonly model = computed(() => modelOf(this.code()));
  protected readonly others = computed(() => MODELS.filter(({ code }) => code !== this.code()));
  protected readonly sections = computed(() => {
    const model = this.model();
    if (!model) return [];
    let given = 0;
    const items = this.editions.value()?.items ?? [];
    const edition = items.find(({ callOpen }) => callOpen) ?? items[0];
    const content = modelContent(model, {
      id: model.code,
      newId: () => `${model.code}-${++given}`,
      window: edition ? { startsOn: edition.startsOn, endsOn: edition.endsOn } : null,
    });
    // What a model leaves empty is the holder's own: it is not part of the example.
    return describe(content, { ...USUAL_READING, imported: true });
  });

  protected roots = (items: readonly DescribedItem[]): readonly DescribedItem[] =>
    items.filter(({ parentId }) => parentId === null);
  protected activities = (items: readonly DescribedItem[], { id }: DescribedItem): readonly DescribedItem[] =>
    items.filter(({ parentId }) => parentId === id);
  protected told = (rows: readonly DescribedRow[]): readonly DescribedRow[] =>
    rows.filter(
      ({ field, value }) =>
        field !== 'kind' && field !== 'nationalTheme' && field !== 'grantAsked' && value.type !== 'empty',
    );

  /** As the server says a value. */
  protected value(value: DescribedValue): ReadingValueView {
    return {
      type: value.type,
      text: value.type === 'text' ? value.text : '',
      items: value.type === 'list' ? [...value.items] : [],
      head: value.type === 'table' ? [...value.head] : [],
      rows: value.type === 'table' ? value.rows.map((cells) => ({ cells: [...cells] })) : [],
    };
  }
}
