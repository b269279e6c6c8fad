import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isExplained, OUTCOME_LABELS, PROPOSED_OUTCOMES, type ProposedOutcome } from '@fds/labelling/domain';
import type {
  AdoptionView,
  DecideInScenarioRequest,
  RenameScenarioRequest,
  ScenarioEventView,
  ScenarioSheetView,
  ScenariosView,
} from '@fds/shared/contract';
import {
  Api,
  Control,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Field,
  frenchPlural,
  Icon,
  Kind,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { pointsInWords } from '../parts/all-points';
import { ScenarioTotals } from './scenario-totals';

type Filter = DecideInScenarioRequest['filter'];

/** Only a condition has a day. */
const dueOf = (outcome: ProposedOutcome | null, day: string | null): string | null =>
  outcome === 'label_with_conditions' ? day || null : null;

/** The committee is prepared: scenarios of provisional decisions, their totals side by side, and the one that is adopted. */
@Component({
  selector: 'fds-preparation-page',
  imports: [
    Control,
    Dialog,
    EmptyTemplate,
    FeedbackView,
    Field,
    Icon,
    Kind,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    ScenarioTotals,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preparation.page.html',
  styleUrl: './preparation.page.scss',
})
export class PreparationPage {
  /** Ids in the address: `?scenario=` is worked on, `?avec=` stands beside it. */
  readonly scenario = input<string>();
  readonly avec = input<string>();
  /** `points`: the best noted first. */
  readonly tri = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  protected readonly actions = feedback();
  protected readonly plural = frenchPlural;
  protected readonly inWords = pointsInWords;
  protected readonly outcomes = PROPOSED_OUTCOMES.map((code) => ({ code, label: OUTCOME_LABELS[code] }));

  protected readonly list = pageState<ScenariosView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (year, signal) => this.api.get<ScenariosView>('/api/scenarios', { year }, signal),
    isEmpty: ({ scenarios }) => scenarios.length === 0,
    keep: true,
  });
  private readonly chosen = computed(
    () => this.scenario() ?? this.list.value()?.scenarios.find((one) => !one.backup)?.id,
  );
  protected readonly sheet = pageState<ScenarioSheetView, string>({
    params: () => this.chosen(),
    load: (id, signal) => this.api.get<ScenarioSheetView>(`/api/scenarios/${id}`, {}, signal),
  });
  protected readonly beside = pageState<ScenarioSheetView, string>({
    params: () => this.avec() || undefined,
    load: (id, signal) => this.api.get<ScenarioSheetView>(`/api/scenarios/${id}`, {}, signal),
  });
  protected readonly sheets = computed(() => [this.sheet.value(), this.beside.value()].filter((one) => !!one));

  protected readonly name = signal('');
  protected readonly department = signal('');
  protected readonly kind = signal('');
  protected readonly family = signal('');
  protected readonly audience = signal('');
  protected readonly undecided = signal(false);
  protected readonly outcome = signal<ProposedOutcome | ''>('');
  protected readonly reason = signal('');
  protected readonly dueOn = signal('');
  /** The name that the scenario is to have. */
  protected readonly newName = signal('');

  protected readonly byPoints = computed(() => this.tri() === 'points');
  /** Events that the filters leave: what a change in bulk is for. */
  protected readonly shown = computed(() => {
    const events = this.filtered();
    return this.byPoints() ? events.toSorted((a, b) => (b.points?.mean ?? -1) - (a.points?.mean ?? -1)) : events;
  });
  private readonly filtered = computed(() =>
    (this.sheet.value()?.events ?? []).filter(
      (event) =>
        (this.department() === '' || event.department === this.department()) &&
        (this.kind() === '' || event.kind === this.kind()) &&
        (this.family() === '' || event.holderFamily === this.family()) &&
        (this.audience() === '' || event.audiences.includes(this.audience())) &&
        (!this.undecided() || event.outcome === null),
    ),
  );
  protected readonly departments = computed(() => this.linesOf('department'));
  protected readonly kinds = computed(() => this.linesOf('kind'));
  protected readonly families = computed(() => this.linesOf('holderFamily'));
  protected readonly audiences = computed(() => this.linesOf('audience'));
  protected readonly bulkWords = computed(() => `Décider de ${frenchPlural(this.shown().length, 'événement')}`);
  /** What adopting would write, before it is done. */
  protected readonly recap = computed(() => {
    const events = this.sheet.value()?.events ?? [];
    const count = (outcome: ProposedOutcome | null): number => events.filter((one) => one.outcome === outcome).length;
    return [
      ...this.outcomes.map(({ code, label }) => ({ label, count: count(code) })),
      { label: 'Sans proposition', count: count(null) },
    ];
  });
  protected readonly unexplained = computed(() =>
    (this.sheet.value()?.events ?? []).filter((one) => !isExplained(one)),
  );

  protected async create(copyOf: string | null): Promise<void> {
    const name = this.name().trim();
    const editionYear = this.edition.year();
    if (name === '' || editionYear === null) return;
    await this.actions.attempt(async () => {
      const { id } = await this.api.post<ScenarioSheetView>('/api/scenarios', { editionYear, name, copyOf });
      this.name.set('');
      this.list.reload();
      await this.choose('scenario', id);
    }, 'Le scénario est créé.');
  }
  protected choose(which: 'scenario' | 'avec' | 'tri', id: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { [which]: id || null }, queryParamsHandling: 'merge' });
  }
  protected decideAll(): Promise<unknown> {
    const filter: Filter = {
      ...(this.department() ? { department: this.department() } : {}),
      ...(this.kind() ? { kind: this.kind() as NonNullable<Filter['kind']> } : {}),
      ...(this.family() ? { holderFamily: this.family() as NonNullable<Filter['holderFamily']> } : {}),
      ...(this.audience() ? { audience: this.audience() as NonNullable<Filter['audience']> } : {}),
      ...(this.undecided() ? { undecided: true } : {}),
    };
    const outcome = this.outcome() || null;
    return this.decide(filter, outcome, this.reason(), dueOf(outcome, this.dueOn()));
  }
  protected decideOne(
    event: ScenarioEventView,
    change: { readonly outcome?: string; readonly reason?: string; readonly conditionDueOn?: string },
  ): Promise<unknown> {
    const outcome = ((change.outcome ?? event.outcome ?? '') || null) as ProposedOutcome | null;
    const due = dueOf(outcome, change.conditionDueOn ?? event.conditionDueOn);
    return this.decide({ eventIds: [event.eventId] }, outcome, change.reason ?? event.reason, due);
  }
  /** False when there is no name to give. */
  protected rename(): boolean {
    const sheet = this.sheet.value();
    const name = this.newName().trim();
    if (!sheet || name === '') return false;
    void this.actions.attempt(async () => {
      const body: RenameScenarioRequest = { version: sheet.version, name };
      this.sheet.set(await this.api.put<ScenarioSheetView>(`/api/scenarios/${sheet.id}/name`, body));
      this.list.reload();
    }, 'Le scénario est renommé.');
    return true;
  }
  protected adopt(): Promise<unknown> {
    const sheet = this.sheet.value();
    if (!sheet) return Promise.resolve();
    return this.actions.attempt(
      () => this.send(sheet),
      'Le scénario est adopté\u00a0: ses décisions sont les propositions au comité.',
      ({ before }) => this.send(before),
    );
  }
  protected remove(): Promise<unknown> {
    const sheet = this.sheet.value();
    if (!sheet) return Promise.resolve();
    return this.actions.attempt(async () => {
      await this.api.delete(`/api/scenarios/${sheet.id}`);
      await this.choose('scenario', '');
      this.list.reload();
    }, 'Le scénario est supprimé.');
  }

  private async send({ id, version }: { readonly id: string; readonly version: number }): Promise<AdoptionView> {
    const done = await this.api.post<AdoptionView>(`/api/scenarios/${id}/adoption`, { version });
    this.list.reload();
    this.sheet.reload();
    return done;
  }
  private decide(
    filter: Filter,
    outcome: ProposedOutcome | null,
    reason: string,
    conditionDueOn: string | null,
  ): Promise<unknown> {
    const sheet = this.sheet.value();
    if (!sheet) return Promise.resolve();
    const body: DecideInScenarioRequest = { version: sheet.version, filter, outcome, reason, conditionDueOn };
    return this.actions.attempt(
      async () => this.sheet.set(await this.api.put<ScenarioSheetView>(`/api/scenarios/${sheet.id}/decisions`, body)),
      'Le scénario est enregistré.',
    );
  }
  private linesOf(by: string): readonly { readonly code: string; readonly label: string }[] {
    return (
      this.sheet
        .value()
        ?.groups.find((group) => group.by === by)
        ?.lines.filter(({ code }) => code !== '') ?? []
    );
  }
}
