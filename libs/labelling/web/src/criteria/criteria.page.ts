import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  CRITERION_KIND_LABELS,
  CRITERION_KINDS,
  MOST_CRITERIA,
  MOST_SCORES,
  newCode,
  PORTAL_CHECK_LABELS,
  PORTAL_CHECKS,
  USUAL_CRITERIA,
} from '@fds/labelling/domain';
import {
  CriterionRequestRules,
  type CriterionRequest,
  type EditionCriteriaView,
  type ScoreCriterionRequest,
  type WriteCriteriaRequest,
} from '@fds/shared/contract';
import {
  Api,
  Control,
  feedback,
  FeedbackView,
  Field,
  frenchPlural,
  Icon,
  moved,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  removableRows,
  RemovedRow,
} from '@fds/shared/web-kit';
import { CriterionRow } from './criterion-row';

type Written = Pick<WriteCriteriaRequest, 'criteria' | 'grid'>;
const writtenIn = ({ criteria, grid }: EditionCriteriaView): Written => ({
  criteria: criteria.map(({ code, kind, label, help, check, optional }) => ({
    ...{ code, kind, label, help, check, optional },
  })),
  grid: grid.map((line) => ({ ...line })),
});
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const changed = <T>(list: readonly T[], index: number, change: Partial<T>): T[] =>
  list.map((one, at) => (at === index ? { ...one, ...change } : one));

/** What the coordination judges the dossiers of an edition by, and its scoring grid when it has one. */
@Component({
  selector: 'fds-criteria-page',
  imports: [Control, CriterionRow, FeedbackView, Field, Icon, Note, PageStateView, ReadyTemplate, RemovedRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './criteria.page.scss',
  templateUrl: './criteria.page.html',
})
export class CriteriaPage {
  private readonly api = inject(Api);
  /** Year of the address. */
  readonly annee = input.required<string>();
  protected readonly settings = pageState({
    params: () => this.annee(),
    load: async (year, abort) =>
      this.take(await this.api.get<EditionCriteriaView>(`/api/editions/${year}/criteria`, {}, abort)),
  });
  protected readonly criteria = signal<readonly CriterionRequest[]>([]);
  protected readonly grid = signal<readonly ScoreCriterionRequest[]>([]);
  protected readonly tried = signal(false);
  protected readonly conflict = signal<EditionCriteriaView | null>(null);
  protected readonly saving = feedback();
  protected readonly rows = removableRows(
    () => this.criteria(),
    (list) => this.criteria.set(list),
  );
  protected readonly scores = removableRows(
    () => this.grid(),
    (list) => this.grid.set(list),
  );
  private readonly written = computed<Written>(() => ({ criteria: [...this.criteria()], grid: [...this.grid()] }));
  protected readonly dirty = computed(() => {
    const view = this.settings.value();
    return view !== undefined && !same(this.written(), writtenIn(view));
  });
  protected readonly usual = computed(() => same(this.criteria(), USUAL_CRITERIA));
  protected readonly full = computed(() => this.criteria().length >= MOST_CRITERIA);
  protected readonly gridFull = computed(() => this.grid().length >= MOST_SCORES);
  /** Dossiers that were marked on criteria that are about to go. */
  protected readonly going = computed(() => {
    const kept = new Set(this.criteria().map(({ code }) => code));
    return (this.settings.value()?.criteria ?? []).filter(({ code, marked }) => marked > 0 && !kept.has(code));
  });
  protected readonly kinds = CRITERION_KINDS.map((code) => ({ code, label: CRITERION_KIND_LABELS[code] }));
  protected readonly checks = PORTAL_CHECKS.map((code) => ({ code, label: PORTAL_CHECK_LABELS[code] }));
  protected readonly weights = Array.from({ length: 10 }, (_, at) => at + 1);
  protected readonly rules = CriterionRequestRules;
  protected readonly plural = frenchPlural;

  protected marked = (code: string): number =>
    this.settings.value()?.criteria.find((one) => one.code === code)?.marked ?? 0;
  protected nameless = ({ label }: { readonly label: string }): boolean => this.tried() && label.trim() === '';

  protected change(index: number, change: Partial<CriterionRequest>): void {
    this.criteria.update((list) => changed(list, index, change));
  }
  protected changeScore(index: number, change: Partial<ScoreCriterionRequest>): void {
    this.grid.update((list) => changed(list, index, change));
  }
  protected move(from: number, to: number): void {
    this.criteria.update((list) => moved(list, from, to));
  }
  protected moveScore(from: number, to: number): void {
    this.grid.update((list) => moved(list, from, to));
  }
  protected add(): void {
    const code = newCode('', this.taken(this.criteria()));
    const blank: CriterionRequest = { code, kind: 'label', label: '', help: '', check: null, optional: false };
    this.criteria.update((list) => [...list, blank]);
  }
  protected addScore(): void {
    const code = newCode('', this.taken(this.grid()));
    this.grid.update((list) => [...list, { code, label: '', weight: 1 }]);
  }
  /** Codes that are there or were: a new criterion never takes the marks of one that went. */
  private taken(list: readonly { readonly code: string }[]): string[] {
    const view = this.settings.value();
    return [...list, ...(view?.criteria ?? []), ...(view?.grid ?? [])].map(({ code }) => code);
  }
  protected backToUsual(): void {
    this.criteria.set(USUAL_CRITERIA.map((criterion) => ({ ...criterion })));
    this.rows.forget();
  }
  protected startAgain(): void {
    const view = this.settings.value();
    if (view) this.take(view);
    this.saving.clear();
  }
  protected takeTheirs(): void {
    const theirs = this.conflict();
    if (theirs) this.settings.set(this.take(theirs));
    this.saving.clear();
  }
  protected async save(): Promise<void> {
    const before = this.settings.value();
    this.tried.set(true);
    const wanted = this.written();
    if (!before || !this.dirty()) return;
    if ([...wanted.criteria, ...wanted.grid].some(({ label }) => label.trim() === '')) return;
    const year = this.annee();
    const put = (body: Written, version: number): Promise<EditionCriteriaView> =>
      this.api.put<EditionCriteriaView>(`/api/editions/${year}/criteria`, { ...body, version });
    const done = await this.saving.attempt(
      async () => {
        const saved = await put(wanted, before.version);
        this.settings.set(this.take(saved));
        return saved;
      },
      'Les critères sont enregistrés.',
      async (saved) => this.settings.set(this.take(await put(writtenIn(before), saved.version))),
    );
    const current = done ? null : this.saving.problem()?.current;
    this.conflict.set((current as EditionCriteriaView | undefined) ?? null);
  }

  private take(view: EditionCriteriaView): EditionCriteriaView {
    const { criteria, grid } = writtenIn(view);
    this.criteria.set(criteria);
    this.grid.set(grid);
    this.rows.forget();
    this.scores.forget();
    this.tried.set(false);
    this.conflict.set(null);
    return view;
  }
}
