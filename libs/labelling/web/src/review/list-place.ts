import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { readAddress } from '@fds/labelling/domain';
import type { ListPlaceView } from '@fds/shared/contract';
import { Api, pageState } from '@fds/shared/web-kit';
import { ReviewWork } from './review-work';

/** Where the dossier stands in the list that it was opened from: the address says its filters and its order. */
@Injectable()
export class ListPlace {
  private readonly api = inject(Api);
  private readonly work = inject(ReviewWork);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { initialValue: {} });
  private readonly asked = computed(
    () => {
      const id = this.work.id();
      const year = this.work.year();
      if (!id || year === null) return undefined;
      const { filters, sort } = readAddress('applications', this.params());
      return { id, query: { year, ...filters, sort } };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  private readonly place = pageState({
    params: () => this.asked(),
    load: ({ id, query }, abort) =>
      this.api.get<ListPlaceView>(`/api/review-lists/applications/${id}/place`, query, abort),
  });
  /** Null while it is not known: nothing of the work waits for it. */
  readonly value = computed(() => this.place.value() ?? null);
}
