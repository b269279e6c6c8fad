import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { OUTCOME_LABELS, type DecisionOutcome } from '@fds/labelling/domain';
import { DecisionRequestRules, type DecisionRequest, type ReviewedEventView } from '@fds/shared/contract';
import { Control, Field, Icon, Kind, type IconName } from '@fds/shared/web-kit';

interface Choice {
  readonly outcome: DecisionOutcome | null;
  readonly reason: string;
}
const EMPTY: Choice = { outcome: null, reason: '' };
const OUTCOMES: readonly { readonly code: DecisionOutcome; readonly icon: IconName }[] = [
  { code: 'label', icon: 'verified' },
  { code: 'label_with_conditions', icon: 'rule' },
  { code: 'defer', icon: 'event_repeat' },
  { code: 'refuse', icon: 'cancel' },
];
const WHY: Record<DecisionOutcome, string> = {
  label: 'Motif',
  label_with_conditions: 'La réserve à lever',
  defer: 'Ce qui manque pour décider',
  refuse: 'La raison du refus',
  revoke: 'La raison du retrait',
};

/** The committee's decision: one outcome and its reason per root event. What is chosen here leaves only when recorded. */
@Component({
  selector: 'fds-decision-form',
  imports: [Control, Field, Icon, Kind],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.scss',
})
export class DecisionForm {
  /** Root events. */
  readonly events = input.required<readonly ReviewedEventView[]>();
  readonly busy = input(false);
  readonly decided = output<DecisionRequest[]>();

  protected readonly outcomes = OUTCOMES.map(({ code, icon }) => ({ code, icon, label: OUTCOME_LABELS[code] }));
  protected readonly most = DecisionRequestRules.reason.maxLength;
  protected readonly tried = signal(false);
  private readonly dossier = computed(() =>
    this.events()
      .map(({ eventId }) => eventId)
      .join(),
  );
  private readonly choices = signal<ReadonlyMap<string, Choice>>(new Map());
  protected readonly lines = computed(() =>
    this.events().map((event) => {
      const choice = this.choices().get(event.eventId) ?? EMPTY;
      return { event, ...choice, why: choice.outcome ? WHY[choice.outcome] : '', error: this.errorOf(choice) };
    }),
  );

  constructor() {
    // Another dossier begins with nothing chosen; the same one read again keeps what is being written.
    effect(() => {
      this.dossier();
      untracked(() => this.choices.set(new Map()));
    });
  }

  protected choose(eventId: string, outcome: DecisionOutcome): void {
    this.change(eventId, (choice) => ({ ...choice, outcome }));
  }
  protected explain(eventId: string, reason: string): void {
    this.change(eventId, (choice) => ({ ...choice, reason }));
  }
  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const lines = this.lines();
    if (lines.some(({ error }) => error)) return;
    this.decided.emit(
      lines.flatMap(({ event: { eventId }, outcome, reason }) =>
        outcome ? [{ eventId, outcome, reason: reason.trim() }] : [],
      ),
    );
  }

  private errorOf({ outcome, reason }: Choice): string | null {
    if (!this.tried()) return null;
    if (outcome === null) return 'Choisissez une décision pour cet événement.';
    return outcome !== 'label' && reason.trim() === '' ? 'Écrivez la raison\u00a0: le porteur la lira.' : null;
  }
  private change(eventId: string, next: (choice: Choice) => Choice): void {
    this.choices.update((choices) => new Map(choices).set(eventId, next(choices.get(eventId) ?? EMPTY)));
  }
}
