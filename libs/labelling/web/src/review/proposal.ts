import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { OUTCOME_LABELS, PROPOSED_OUTCOMES } from '@fds/labelling/domain';
import type { ProposalsView, ProposalView } from '@fds/shared/contract';
import { dayOfYearInWords } from '@fds/shared/kernel';
import { Api, feedback, FeedbackView, frenchDateTime, frenchPlural, Icon, Kind } from '@fds/shared/web-kit';
import { awaitedRoots, changesOf, draftOf, isUniform, NOTHING, problemOf, type ProposalDraft } from './proposal-draft';
import { ProposalLine } from './proposal-line';
import { ReviewWork } from './review-work';

/** The coordination's proposal to the committee, at the foot of the screen: one for all events, or each apart. */
@Component({
  selector: 'fds-review-proposal',
  imports: [FeedbackView, Icon, Kind, ProposalLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './proposal.scss',
  templateUrl: './proposal.html',
})
export class ReviewProposal {
  private readonly api = inject(Api);
  protected readonly work = inject(ReviewWork);
  /** There is a dossier to go to afterwards. */
  readonly hasNext = input(false);
  /** The keys 1 to 4 are switched on. */
  readonly keys = input(false);
  readonly next = output();

  protected readonly said = feedback();
  protected readonly tried = signal(false);
  protected readonly view = computed(() => this.work.proposals.value());
  protected readonly events = computed(() => awaitedRoots(this.view()?.events ?? []));
  private readonly dossier = computed(() => this.view()?.applicationId);
  protected readonly apart = linkedSignal<string | undefined, boolean>({
    source: this.dossier,
    computation: () => !isUniform(this.events()),
  });
  /** What is being written for all; undefined: what stands. */
  private readonly common = linkedSignal<string | undefined, ProposalDraft | undefined>({
    source: this.dossier,
    computation: () => undefined,
  });
  private readonly own = linkedSignal<string | undefined, ReadonlyMap<string, ProposalDraft>>({
    source: this.dossier,
    computation: () => new Map(),
  });
  protected readonly all = computed(() => {
    const [first] = this.events();
    return this.common() ?? (first && isUniform(this.events()) ? draftOf(first) : NOTHING);
  });
  protected readonly lines = computed(() =>
    this.events().map((event) => {
      const draft = this.draftFor(event);
      return { event, draft, problem: this.tried() ? problemOf(draft) : null, told: this.told(event) };
    }),
  );
  protected readonly problem = computed(() => (this.tried() ? problemOf(this.all()) : null));
  protected readonly proposed = computed(() => {
    const made = this.events().filter(({ outcome }) => outcome !== null);
    const [first] = made;
    if (!first) return '';
    if (isUniform(this.events())) return this.told(first);
    return `${frenchPlural(made.length, 'événement proposé', 'événements proposés')} sur ${this.events().length}`;
  });
  protected readonly answersOn = computed(() => {
    const day = this.work.examination.value()?.answersOn;
    return day ? ` du ${dayOfYearInWords(day)}` : '';
  });

  /** Chooses by key, from 1 to 4. */
  choose(number: number): void {
    const outcome = PROPOSED_OUTCOMES[number - 1];
    if (outcome && this.view()?.may.allowed && !this.apart()) this.changeAll({ outcome });
  }
  protected changeAll(change: Partial<ProposalDraft>): void {
    this.common.set({ ...this.all(), ...change });
  }
  protected change(event: ProposalView, change: Partial<ProposalDraft>): void {
    this.own.update((known) => new Map(known).set(event.eventId, { ...this.draftFor(event), ...change }));
  }
  protected async save(andNext: boolean): Promise<void> {
    const view = this.view();
    if (!view) return;
    this.tried.set(true);
    const draft = (event: ProposalView): ProposalDraft => (this.apart() ? this.draftFor(event) : this.all());
    if (this.events().some((event) => problemOf(draft(event)))) return;
    const proposals = changesOf(this.events(), draft);
    const done =
      proposals.length === 0 ||
      (await this.said.attempt(
        async () =>
          this.work.proposals.set(
            await this.api.put<ProposalsView>(this.work.path('proposals'), { stamp: view.stamp, proposals }),
          ),
        'La proposition est enregistrée. Le porteur ne la voit pas.',
      ));
    const current = done ? undefined : this.said.problem()?.current;
    // What was typed stays; what the other one proposed is told beside it.
    if (current) this.work.proposals.set(current as ProposalsView);
    if (!done) return;
    this.tried.set(false);
    this.common.set(undefined);
    this.own.set(new Map());
    if (andNext) this.next.emit();
  }

  private draftFor(event: ProposalView): ProposalDraft {
    return this.own().get(event.eventId) ?? draftOf(event);
  }
  private told({ outcome, proposedBy, proposedAt }: ProposalView): string {
    if (!outcome || !proposedAt) return '';
    return `${OUTCOME_LABELS[outcome]}, proposé${proposedBy ? ` par ${proposedBy}` : ''} le ${frenchDateTime(proposedAt)}`;
  }
}
