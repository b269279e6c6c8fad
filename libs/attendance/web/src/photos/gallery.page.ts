import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PHOTO_CONSENT_LABELS, PHOTO_CONSENTS } from '@fds/attendance/domain';
import type { EditionPhotosView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  frenchCount,
  frenchPlural,
  Icon,
  PageStateView,
  pageState,
  Pager,
  ReadyTemplate,
} from '@fds/shared/web-kit';

interface Filters {
  readonly year: number;
  readonly usable?: true;
  readonly lacking?: true;
  readonly consent?: string;
  readonly department?: string;
  readonly q?: string;
  readonly page: number;
}

/** The photos of an edition: which may be shown, what the others lack, and all that may as files with their credits. */
@Component({
  selector: 'fds-gallery-page',
  imports: [Icon, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gallery.page.html',
  styleUrls: ['../collection/filters.scss', './gallery.page.scss'],
})
export class GalleryPage {
  // The address is the view.
  readonly usage = input<string>();
  readonly accord = input<string>();
  readonly dep = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly edition = inject(CurrentEdition);
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly consents = PHOTO_CONSENTS;
  protected readonly consentLabels = PHOTO_CONSENT_LABELS;

  private readonly filters = computed<Filters | undefined>(
    () => {
      const year = this.edition.year();
      if (year === null) return undefined;
      const consent = this.consents.find((one) => one === this.accord());
      const usage = this.usage();
      return {
        year,
        page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
        ...(usage === 'oui' ? { usable: true as const } : usage === 'non' ? { lacking: true as const } : {}),
        ...(consent ? { consent } : {}),
        ...(this.dep() ? { department: this.dep()?.slice(0, 3) ?? '' } : {}),
        ...(this.q() ? { q: this.q()?.slice(0, 100) ?? '' } : {}),
      };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly filtered = computed(() => Boolean(this.usage() ?? this.accord() ?? this.dep() ?? this.q()));
  protected readonly photos = pageState<EditionPhotosView, Filters>({
    params: () => this.filters(),
    load: (filters, signal) =>
      this.api.get<EditionPhotosView>('/api/attendance/photos', { ...filters, size: 24 }, signal),
    keep: true,
  });

  protected filter(change: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams: { ...change, page: null }, queryParamsHandling: 'merge' });
  }
}
