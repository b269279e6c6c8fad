import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  DeclareInadmissibleRequestRules,
  type ApplicationReviewView,
  type ReviewedEventView,
} from '@fds/shared/contract';
import { Api, Control, Dialog, Field, FeedbackView, frenchDateTime, Icon, Note, Status } from '@fds/shared/web-kit';
import { LabelChangeDialog, type ChangingLabel } from '../conditions/label-change-dialog';
import { ReviewWork } from './review-work';

/** What the coordination does next with a dossier: take it in charge, hand it to the committee, announce. */
@Component({
  selector: 'fds-review-next-step',
  imports: [Control, Dialog, Field, FeedbackView, Icon, LabelChangeDialog, Note, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './blocks.scss',
  templateUrl: './next-step.html',
})
export class NextStep {
  private readonly api = inject(Api);
  protected readonly work = inject(ReviewWork);
  protected readonly review = computed(() => this.work.review.value());
  protected readonly moment = frenchDateTime;
  protected readonly most = DeclareInadmissibleRequestRules.reason.maxLength;
  protected readonly reason = signal('');
  private readonly inadmissible = viewChild<Dialog>('inadmissible');
  private readonly announcement = viewChild<Dialog>('announcement');
  /** Events with a decision of their own. */
  protected readonly decided = computed(() => (this.review()?.events ?? []).filter(({ outcome }) => outcome));

  protected readonly labelled = computed(() =>
    this.decided().some(({ label }) => label === 'labelled' || label === 'conditional'),
  );

  /** The event as the dialog of its label takes it. */
  protected announced({ eventId, title }: ReviewedEventView): ChangingLabel {
    const review = this.review();
    return {
      eventId,
      applicationId: review?.applicationId ?? '',
      eventTitle: title,
      editionYear: review?.editionYear ?? 0,
    };
  }
  protected takeInCharge(): Promise<boolean> {
    return this.work.move(() => this.post('review'), 'Vous examinez ce dossier.');
  }
  protected declareReady(): Promise<boolean> {
    return this.work.move(
      () => this.post('readiness'),
      'Le dossier est prêt\u00a0: la DRARI et la Région peuvent le lire.',
    );
  }
  protected async declareInadmissible(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') return;
    this.inadmissible()?.close();
    await this.work.move(
      () => this.post('inadmissibility', { reason }),
      'Le dossier est irrecevable. Le porteur est prévenu.',
    );
  }
  protected readmit(): Promise<boolean> {
    return this.work.move(
      () => this.api.delete<ApplicationReviewView>(this.work.path('inadmissibility')),
      'Le dossier est de nouveau en instruction.',
    );
  }
  protected async announce(): Promise<void> {
    this.announcement()?.close();
    await this.work.move(() => this.post('notification'), 'Le porteur voit la décision et reçoit un message.');
  }
  private post(action: string, body?: object): Promise<ApplicationReviewView> {
    return this.api.post<ApplicationReviewView>(this.work.path(action), body);
  }
}
