import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type {
  ChangeSizeView,
  VersionComparisonView,
  DifferencesView,
  FiledView,
  VersionsView,
} from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDateTime,
  frenchPlural,
  Icon,
  Kind,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { Difference } from './difference';
import { pastLinks } from './past-of-dossier';

const CURRENT = 'current';
const CHANGE_WORDS: Record<DifferencesView['change'], string> = {
  added: 'Ajouté',
  removed: 'Retiré',
  changed: 'Modifié',
};

/** What was sent, and what changed from one time to another; the two versions compared stand in the address. */
@Component({
  selector: 'fds-versions-page',
  imports: [Difference, EmptyTemplate, Icon, Kind, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './versions.page.html',
  styleUrl: './versions.page.scss',
})
export class VersionsPage {
  readonly id = input.required<string>();
  /** `?de=1&a=2`: numbers, or `current` for what is written now. */
  readonly de = input<string>();
  readonly a = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly linksOf = pastLinks();
  protected readonly links = computed(() => this.linksOf(this.id()));
  protected readonly moment = frenchDateTime;
  protected readonly current = CURRENT;
  protected readonly words = CHANGE_WORDS;
  protected readonly number = computed(() => Math.max(1, Number(this.page() ?? 1) || 1));

  protected readonly versions = pageState<VersionsView, { id: string; page: number }>({
    params: () => ({ id: this.id(), page: this.number() }),
    load: ({ id, page }, signal) => this.api.get<VersionsView>(`/api/applications/${id}/versions`, { page }, signal),
    isEmpty: ({ total }) => total === 0,
    keep: true,
  });
  /** What is compared: what the address asks, else the two last versions, else the only one and what is written now. */
  protected readonly compared = computed(() => {
    const list = this.versions.value();
    if (!list || list.total === 0) return undefined;
    const from = this.de() ?? String(Math.max(1, list.total - 1));
    return { from, to: this.a() ?? (list.total > 1 ? String(list.total) : CURRENT) };
  });
  protected readonly comparison = pageState<VersionComparisonView, { id: string; from: string; to: string }>({
    params: () => {
      const compared = this.compared();
      return compared && { id: this.id(), ...compared };
    },
    load: ({ id, from, to }, signal) =>
      this.api.get<VersionComparisonView>(`/api/applications/${id}/versions/compare`, { from, to }, signal),
    isEmpty: ({ changes }) => changes.length === 0,
    keep: true,
  });
  /** Versions that may be chosen, newest first. */
  protected readonly choices = computed(() =>
    Array.from({ length: this.versions.value()?.total ?? 0 }, (_, index, total = this.versions.value()?.total ?? 0) =>
      String(total - index),
    ),
  );

  protected choose(which: 'de' | 'a', event: Event): void {
    const value = (event.target as HTMLSelectElement).value;
    const compared = this.compared();
    void this.router.navigate([], {
      queryParams: { de: compared?.from, a: compared?.to, [which]: value },
      queryParamsHandling: 'merge',
    });
  }
  /** `2 réponses changées, 1 événement ajouté`. */
  protected size({ answers, added, removed }: ChangeSizeView): string {
    const parts = [
      answers > 0 ? frenchPlural(answers, 'réponse changée', 'réponses changées') : '',
      added > 0 ? frenchPlural(added, 'événement ajouté', 'événements ajoutés') : '',
      removed > 0 ? frenchPlural(removed, 'événement retiré', 'événements retirés') : '',
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(', ') : 'Rien n’a changé';
  }
  protected sides({ from, to, updatedAt }: VersionComparisonView): string {
    const said = (filed: FiledView): string => `la version ${filed.number}, déposée le ${frenchDateTime(filed.at)}`;
    return `De ${said(from)}, à ${to ? said(to) : `ce qui est écrit maintenant (${frenchDateTime(updatedAt)})`}`;
  }
  protected pdf(number: number): string {
    return `/api/applications/${this.id()}/document.pdf?version=${number}`;
  }
  protected print(): void {
    globalThis.print();
  }
}
