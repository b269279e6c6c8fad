import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatBounds, pastFigure } from '@fds/bilan/domain';
import type { BaselineView, BilanView, ComparedYearView, PastYearsView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, Note, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { bilanAddress } from '../frame/bilan-address';
import { BilanTabs } from '../frame/bilan-tabs';
import { BaselineForm, type SavedBaseline } from './baseline-form';
import { YearNote } from './year-note';

/** `bilans/:annee/annees-passees`: figures known of years that the portal does not hold, and what is read beside any year. */
@Component({
  selector: 'fds-past-years-page',
  imports: [BaselineForm, BilanTabs, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink, YearNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './past-years.page.html',
  styleUrl: './past.scss',
})
export class PastYearsPage {
  private readonly api = inject(Api);
  private readonly address = bilanAddress();
  /** Year in the address. */
  readonly annee = input.required<string>();
  protected readonly base = computed(() => this.address(this.annee()));

  protected readonly page = pageState<{ past: PastYearsView; bilan: BilanView }, string>({
    params: () => this.annee(),
    load: async (year, signal_) => {
      const [past, bilan] = await Promise.all([
        this.api.get<PastYearsView>(this.path(year), {}, signal_),
        this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, {}, signal_),
      ]);
      return { past, bilan };
    },
  });
  /** As the server said last. */
  protected readonly past = linkedSignal(() => this.page.value()?.past ?? null);
  protected readonly changed = signal<BaselineView | null>(null);
  protected readonly work = feedback();

  private readonly labels = computed(
    () => new Map((this.page.value()?.bilan.figures ?? []).map(({ code, label }) => [code, label])),
  );
  protected readonly figures = computed(() =>
    [...this.labels()].filter(([code]) => !code.startsWith('comparison.')).map(([code, label]) => ({ code, label })),
  );
  protected readonly lines = computed(() =>
    (this.past()?.baselines ?? []).map((line) => ({
      line,
      label: this.labels().get(line.indicator) ?? line.indicator,
      known: formatBounds(pastFigure(line)),
      form: line.lower === null ? 'exact' : 'intervalle',
    })),
  );
  /** Every year that is compared, known by a baseline or said something of, the latest first. */
  protected readonly years = computed(() => {
    const { past, bilan } = this.page.value() ?? {};
    const said = new Map((this.past()?.years ?? []).map((year) => [year.year, year]));
    const all = new Set([
      ...(bilan?.pastYears ?? []).map(({ year }) => year),
      ...(past?.baselines ?? []).map(({ year }) => year),
      ...(this.past()?.baselines ?? []).map(({ year }) => year),
      ...said.keys(),
    ]);
    return [...all]
      .sort((a, b) => b - a)
      .map((year): ComparedYearView => said.get(year) ?? { year, comparable: true, note: '', version: 0 });
  });
  protected readonly refusal = computed(() => (this.past()?.writes.reasons ?? []).map(({ text }) => text).join(' '));

  protected saved({ view, before, key }: SavedBaseline): void {
    this.past.set(view);
    this.changed.set(null);
    void this.work.attempt(
      async () => view,
      before ? 'Le repère est modifié\u00a0: les comparaisons le suivent.' : 'Le repère est ajouté.',
      () => (before ? this.put(before) : this.take(key)),
    );
  }
  protected remove(line: BaselineView): Promise<boolean> {
    return this.work.attempt(
      () => this.take(line),
      'Le repère est retiré.',
      () => this.put({ ...line, version: 0 }),
    );
  }
  protected told(said: ComparedYearView): void {
    this.past.update(
      (past) => past && { ...past, years: [...past.years.filter(({ year }) => year !== said.year), said] },
    );
  }

  /** Writes a line over what stands, or anew. */
  private async put({ year, indicator, value, lower, upper, note }: BaselineView): Promise<void> {
    const version = this.standing({ year, indicator })?.version ?? 0;
    const request = { year, indicator, value, lower, upper, note, version };
    this.past.set(await this.api.post<PastYearsView>(this.path(), request));
  }
  private async take({ year, indicator }: Pick<BaselineView, 'year' | 'indicator'>): Promise<void> {
    const version = this.standing({ year, indicator })?.version ?? 0;
    this.past.set(await this.api.delete<PastYearsView>(this.path(), { year, indicator, version }));
    this.changed.set(null);
  }
  private standing(key: Pick<BaselineView, 'year' | 'indicator'>): BaselineView | undefined {
    return this.past()?.baselines.find((one) => one.year === key.year && one.indicator === key.indicator);
  }
  private path(year = this.annee()): string {
    return `/api/bilans/${encodeURIComponent(year)}/baselines`;
  }
}
