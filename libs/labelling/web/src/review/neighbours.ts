import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName } from '@fds/accounts/domain';
import { NEARNESS_LABELS, NEARNESSES } from '@fds/labelling/domain';
import type { NeighboursView } from '@fds/shared/contract';
import { DEPARTMENT_OUTLINES, OUTLINES_VIEW_BOX } from '@fds/shared/kernel';
import {
  Api,
  frenchCount,
  frenchDay,
  frenchPlural,
  Kind,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** What else happens on the days of a dossier: the nearest events by name, the region on a small map with its table. */
@Component({
  selector: 'fds-review-neighbours',
  imports: [Kind, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './neighbours.scss',
  templateUrl: './neighbours.html',
})
export class ReviewNeighbours {
  private readonly api = inject(Api);
  /** Id of the dossier. */
  readonly dossier = input.required<string>();
  protected readonly near = pageState<NeighboursView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<NeighboursView>(`/api/applications/${id}/neighbours`, {}, signal),
  });
  protected readonly groups = computed(() => {
    const items = this.near.value()?.items ?? [];
    return NEARNESSES.map((code) => ({
      code,
      label: NEARNESS_LABELS[code],
      items: items
        .filter(({ nearness }) => nearness === code)
        .map((item) => ({ ...item, when: item.days.map((day) => frenchDay(day, 'short')).join(', ') })),
    })).filter((group) => group.items.length > 0);
  });
  protected readonly summary = computed(() => {
    const view = this.near.value();
    if (!view) return '';
    if (view.days.length === 0) return 'Ce dossier n’a pas encore de date.';
    if (view.total === 0) return 'Aucun autre événement les mêmes jours dans le département.';
    const more = view.total - view.items.length;
    return `${frenchPlural(view.total, 'événement')} les mêmes jours dans le département${more > 0 ? `, les ${view.items.length} plus proches ici` : ''}.`;
  });
  protected readonly rows = computed(() =>
    (this.near.value()?.departments ?? []).map((row) => ({ ...row, name: departmentName(row.code) })),
  );
  protected readonly box = OUTLINES_VIEW_BOX;
  protected readonly count = frenchCount;
  /** No map when a department has no outline: half a map says something wrong. */
  protected readonly shapes = computed(() => {
    const rows = this.rows();
    const shapes = rows.flatMap((row) => {
      const outline = DEPARTMENT_OUTLINES.find(({ code }) => code === row.code);
      return outline ? [{ ...row, ...outline }] : [];
    });
    return shapes.length === rows.length ? shapes : [];
  });
}
