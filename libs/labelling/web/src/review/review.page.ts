import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CIRCLE_LABELS, CIRCLE_READERS } from '@fds/applications/domain';
import {
  DeclareInadmissibleRequestRules,
  type ApplicationReviewView,
  type ApplicationView,
  type DecisionRequest,
  type GiveOpinionRequest,
  type ReviewedEventView,
} from '@fds/shared/contract';
import {
  Api,
  ApplicationSheet,
  Control,
  Dialog,
  DossierThread,
  Field,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SinceLastYear,
  Status,
  type ThreadCircle,
} from '@fds/shared/web-kit';
import { LabelChangeDialog, type ChangingLabel } from '../conditions/label-change-dialog';
import { DecisionForm } from '../parts/decision-form';
import { OpinionForm } from '../parts/opinion-form';
import { Voices } from '../parts/voices';
import { WaitingCount } from '../queue/waiting-count';
import { CorrectForHolder } from './correct-for-holder';
import { DoublesNote } from './doubles-note';

/** A dossier beside the work on it: the submitted text left, examination, opinions and decision right. */
@Component({
  selector: 'fds-review-page',
  imports: [
    ApplicationSheet,
    Control,
    CorrectForHolder,
    DecisionForm,
    Dialog,
    DossierThread,
    DoublesNote,
    Field,
    FeedbackView,
    Icon,
    LabelChangeDialog,
    Note,
    OpinionForm,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SinceLastYear,
    Status,
    Voices,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './review.page.html',
  styleUrl: './review.page.scss',
})
export class ReviewPage {
  readonly id = input.required<string>();
  /** The circle of messages to show first. */
  readonly fil = input<string>();

  private readonly api = inject(Api);
  private readonly counter = inject(WaitingCount);
  protected readonly moment = frenchDateTime;
  /** Never one box for both. */
  protected readonly circles: readonly ThreadCircle[] = [
    { code: 'thread', label: 'Avec la structure', readers: CIRCLE_READERS.thread },
    { code: 'note', label: CIRCLE_LABELS.note, readers: CIRCLE_READERS.note },
  ];
  protected readonly actions = feedback();
  protected readonly most = DeclareInadmissibleRequestRules.reason.maxLength;
  protected readonly dossier = pageState<ApplicationView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<ApplicationView>(`/api/applications/${id}`, {}, signal),
  });
  protected readonly review = pageState<ApplicationReviewView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<ApplicationReviewView>(`/api/applications/${id}/review`, {}, signal),
  });
  protected readonly roots = computed(() =>
    (this.review.value()?.events ?? []).filter((event) => !event.parentEventId),
  );
  /** Events with a decision of their own. */
  protected readonly decided = computed(() => (this.review.value()?.events ?? []).filter((event) => event.outcome));
  protected readonly own = computed(
    () => this.review.value()?.opinions.find(({ voice }) => voice === 'coordination') ?? null,
  );
  protected readonly reason = signal('');
  private readonly inadmissible = viewChild<Dialog>('inadmissible');
  private readonly announcement = viewChild<Dialog>('announcement');

  protected takeInCharge(): Promise<void> {
    return this.act(() => this.post('review'), 'Vous examinez ce dossier.');
  }
  protected declareReady(): Promise<void> {
    return this.act(() => this.post('readiness'), 'Le dossier est prêt : la DRARI et la Région peuvent le lire.');
  }
  protected async declareInadmissible(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') return;
    this.inadmissible()?.close();
    await this.act(
      () => this.post('inadmissibility', { reason }),
      'Le dossier est irrecevable. Le porteur est prévenu.',
    );
  }
  protected readmit(): Promise<void> {
    return this.act(
      () => this.api.delete<ApplicationReviewView>(this.path('inadmissibility')),
      'Le dossier est de nouveau en instruction.',
    );
  }
  protected giveOpinion(opinion: GiveOpinionRequest): Promise<void> {
    return this.act(
      () => this.api.put<ApplicationReviewView>(this.path('opinion'), opinion),
      'L’avis de la coordination est enregistré.',
    );
  }
  protected decide(decisions: DecisionRequest[]): Promise<void> {
    return this.act(() => this.post('decisions', { decisions }), 'La décision est enregistrée, sous embargo.');
  }
  protected async announce(): Promise<void> {
    this.announcement()?.close();
    await this.act(() => this.post('notification'), 'Le porteur voit la décision et reçoit un message.');
  }

  /** The event as the dialog of its label takes it. */
  protected announced({ eventId, title }: ReviewedEventView): ChangingLabel {
    const editionYear = this.review.value()?.editionYear ?? 0;
    return { eventId, applicationId: this.id(), eventTitle: title, editionYear };
  }

  private path(action: string): string {
    return `/api/applications/${this.id()}/${action}`;
  }
  private post(action: string, body?: object): Promise<ApplicationReviewView> {
    return this.api.post<ApplicationReviewView>(this.path(action), body);
  }
  /** Shows what the server answered; when somebody was faster, what they left. */
  private async act(work: () => Promise<ApplicationReviewView>, words: string): Promise<void> {
    const done = await this.actions.attempt(async () => this.review.set(await work()), words);
    const year = this.review.value()?.editionYear;
    if (done && year !== undefined) void this.counter.refresh(year);
    const current = done ? undefined : this.actions.problem()?.current;
    if (current) this.review.set(current as ApplicationReviewView);
  }
}
