import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  LIKENESS_LABELS,
  MERGE_FIELD_LABELS,
  MERGE_SIDES,
  type MergeField,
  type MergeSide,
} from '@fds/organisations/domain';
import type { ComparisonView, MergeOrganisationsRequest, OrganisationMergeDetailView } from '@fds/shared/contract';
import {
  Api,
  Dialog,
  feedback,
  FeedbackView,
  Icon,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { differingFields, followsInWords, yearsOfBoth, type DifferingField } from './recap';
import { placeInWords, yearsInWords } from './words';

/** Two organisations side by side: which one stays, what it keeps, and what will follow. */
@Component({
  selector: 'fds-comparison-page',
  imports: [Dialog, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './comparison.page.scss',
  templateUrl: './comparison.page.html',
})
export class ComparisonPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  /** Ids of the two, from the address. */
  readonly a = input.required<string>();
  readonly b = input.required<string>();

  private readonly path = computed(() => `/api/organisation-duplicates/${this.a()}/${this.b()}`);
  protected readonly state = pageState<ComparisonView, string>({
    params: this.path,
    load: (path, signal) => this.api.get<ComparisonView>(path, undefined, signal),
  });
  protected readonly said = feedback();
  protected readonly labels = LIKENESS_LABELS;
  protected readonly fieldLabels = MERGE_FIELD_LABELS;
  protected readonly sides = MERGE_SIDES;
  protected readonly place = placeInWords;
  protected readonly years = yearsInWords;

  /** The one with more editions is proposed to stay. */
  private readonly kept = linkedSignal<ComparisonView | undefined, string | null>({
    source: this.state.value,
    computation: (view) => (view ? (view.b.years.length > view.a.years.length ? view.b.id : view.a.id) : null),
  });
  private readonly chosen = linkedSignal<string | null, Partial<Record<MergeField, MergeSide>>>({
    source: this.kept,
    computation: () => ({}),
  });
  protected readonly survivor = computed(() => this.side(true));
  protected readonly absorbed = computed(() => this.side(false));
  protected readonly fields = computed(() => this.told(differingFields));
  protected readonly both = computed(() => this.told(yearsOfBoth));
  protected readonly follows = computed(() => this.told(followsInWords));

  protected keep(id: string): void {
    this.kept.set(id);
  }
  protected choose(field: MergeField, side: MergeSide): void {
    this.chosen.update((chosen) => ({ ...chosen, [field]: side }));
  }
  protected sideOf({ field, proposed }: DifferingField): MergeSide {
    return this.chosen()[field] ?? proposed;
  }
  protected team({ members }: ComparisonView['a']): string {
    return members.map(({ name }) => name).join(', ') || 'personne';
  }

  protected async merge(): Promise<void> {
    const [survivor, absorbed] = [this.survivor(), this.absorbed()];
    if (!survivor || !absorbed) return;
    const request: MergeOrganisationsRequest = {
      survivorId: survivor.id,
      absorbedId: absorbed.id,
      choices: this.fields().map((one) => ({ field: one.field, side: this.sideOf(one) })),
    };
    await this.said.attempt(async () => {
      const { id } = await this.api.post<OrganisationMergeDetailView>('/api/organisation-merges', request);
      await this.router.navigate(['/pilotage/structures/fusions', id]);
    });
  }

  protected async distinct(): Promise<void> {
    const path = `${this.path()}/distinction`;
    await this.said.attempt(
      () => this.api.put(path),
      'Elles ne seront plus proposées ensemble.',
      async () => {
        await this.api.delete(path);
        this.state.reload();
      },
    );
    this.state.reload();
  }

  private side(stays: boolean): ComparisonView['a'] | null {
    const view = this.state.value();
    if (!view || view.a.id === view.b.id) return null;
    return (view.a.id === this.kept()) === stays ? view.a : view.b;
  }
  private told<T>(tell: (survivor: ComparisonView['a'], absorbed: ComparisonView['a']) => T[]): T[] {
    const [survivor, absorbed] = [this.survivor(), this.absorbed()];
    return survivor && absorbed ? tell(survivor, absorbed) : [];
  }
}
