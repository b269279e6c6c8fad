import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { modelFor, proposeEdition } from '@fds/editions/domain';
import { dayOf } from '@fds/shared/kernel';
import type { EditionDetailView, EditionsPageView } from '@fds/shared/contract';
import {
  Api,
  Control,
  CurrentEdition,
  feedback,
  FeedbackView,
  Field,
  frenchDay,
  frenchPeriod,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
} from '@fds/shared/web-kit';

/** The editions, and the next one: created from the one before after its dates were seen. */
@Component({
  selector: 'fds-editions-page',
  imports: [Control, FeedbackView, Field, Icon, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './editions.scss',
  templateUrl: './editions.page.html',
})
export class EditionsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly current = inject(CurrentEdition);
  private readonly session = inject(Session);

  protected readonly editions = pageState({
    load: (_, signal) => this.api.get<EditionsPageView>('/api/editions', { size: 200 }, signal),
  });
  private readonly thisYear = Number(dayOf(new Date()).slice(0, 4));
  private readonly held = computed(() => this.editions.value()?.items ?? []);
  /** The first year without an edition: this year, or one after the latest. */
  protected readonly typed = linkedSignal(() => {
    const years = new Set(this.held().map(({ year }) => year));
    let year = Math.max(this.thisYear, ...years);
    while (years.has(year)) year += 1;
    return String(year);
  });
  protected readonly year = computed(() =>
    /^(199[2-9]|2[01]\d\d)$/.test(this.typed().trim()) ? Number(this.typed()) : null,
  );
  protected readonly exists = computed(() => this.held().some(({ year }) => year === this.year()));
  protected readonly model = computed(() => {
    const year = this.year();
    return year === null ? null : modelFor(this.held(), year);
  });
  protected readonly proposal = computed(() => {
    const year = this.year();
    const region = this.session.region();
    return year === null || region === null || this.exists() ? null : proposeEdition(this.model(), year, region);
  });
  protected readonly error = computed(() => {
    if (this.year() === null) return 'Écrivez une année, par exemple 2027.';
    return this.exists() ? `L’édition ${this.year()} existe déjà.` : null;
  });
  protected readonly creating = feedback();
  protected readonly day = frenchDay;
  protected readonly period = frenchPeriod;

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected async create(): Promise<void> {
    const proposal = this.proposal();
    if (!proposal) return;
    const done = await this.creating.attempt(() =>
      this.api.post<EditionDetailView>('/api/editions', { year: proposal.year }),
    );
    if (!done) return;
    await this.current.load();
    await this.router.navigate(['/pilotage/edition', proposal.year]);
  }
}
