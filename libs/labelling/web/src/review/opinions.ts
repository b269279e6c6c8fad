import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { POSITION_STATUSES, VOICE_LABELS, VOICES, type Voice } from '@fds/labelling/domain';
import type { ApplicationReviewView, ExaminationView, GiveOpinionRequest } from '@fds/shared/contract';
import { dayOfYearInWords } from '@fds/shared/kernel';
import { Api, feedback, FeedbackView, frenchDateTime, frenchPlural, Icon, Status } from '@fds/shared/web-kit';
import { OpinionForm } from '../parts/opinion-form';
import { ReviewPoints } from './points';
import { ReviewWork } from './review-work';

/** The three voices, who said what and when; whoever is waited for can be reminded. */
@Component({
  selector: 'fds-review-opinions',
  imports: [FeedbackView, Icon, OpinionForm, ReviewPoints, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './blocks.scss',
  styles: `
    li {
      padding: 10px 0;
      border-top: 1px solid var(--trait);
      line-height: 1.4;
    }
    .b.t {
      margin-left: -10px;
    }
    details {
      margin-top: var(--e3);
      border-top: 1px solid var(--trait);
    }
    summary {
      min-height: 40px;
      display: flex;
      align-items: center;
      cursor: pointer;
    }
    @media print {
      details,
      .b {
        display: none;
      }
    }
  `,
  template: `
    @if (work.review.value(); as review) {
      @if (review.state === 'ready_for_committee' || review.state === 'decided') {
        <section class="bloc" aria-labelledby="avis">
          <header>
            <h2 id="avis">Avis</h2>
            <span class="meta">{{ count() }}</span>
          </header>
          <ul>
            @for (line of lines(); track line.voice) {
              <li>
                <div class="entre">
                  <b>{{ line.label }}</b>
                  <fds-status axis="opinion" [code]="line.opinion?.position ?? 'awaited'" [words]="line.words" />
                </div>
                @if (line.opinion; as opinion) {
                  @if (opinion.reasons) {
                    <p class="texte">{{ opinion.reasons }}</p>
                  }
                  <p class="meta">{{ opinion.givenBy }}, le {{ moment(opinion.givenAt) }}</p>
                } @else if (line.awaited; as awaited) {
                  @if (awaited.remindedAt; as at) {
                    <p class="meta">Rappel envoyé le {{ moment(at) }}.</p>
                  }
                  @if (awaited.mayRemind.allowed) {
                    <button class="b t petit" type="button" (click)="remind(line.voice)">
                      <fds-icon name="mail" />Rappeler<span class="vh"> la voix {{ line.label }}</span>
                    </button>
                  } @else if (line.voice !== 'coordination' && review.state === 'ready_for_committee') {
                    <p class="meta">{{ awaited.mayRemind.reasons[0]?.text }}</p>
                  }
                }
              </li>
            }
          </ul>
          @if (review.may.giveOpinion.allowed) {
            <details>
              <summary>
                <b>{{ own() ? 'Changer l’avis de la coordination' : 'Donner l’avis de la coordination' }}</b>
              </summary>
              <fds-opinion-form
                legend="Votre position"
                [given]="own()"
                [busy]="said.busy()"
                (answered)="giveOpinion($event)"
              />
            </details>
            <fds-review-points />
          }
          <fds-feedback [of]="said" />
        </section>
      }
    }
  `,
})
export class ReviewOpinions {
  private readonly api = inject(Api);
  protected readonly work = inject(ReviewWork);
  protected readonly said = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly own = computed(
    () => this.work.review.value()?.opinions.find(({ voice }) => voice === 'coordination') ?? null,
  );
  protected readonly lines = computed(() => {
    const opinions = this.work.review.value()?.opinions ?? [];
    const examination = this.work.examination.value();
    const due = examination?.opinionsDueOn;
    return VOICES.map((voice) => {
      const opinion = opinions.find((one) => one.voice === voice);
      return {
        voice,
        label: VOICE_LABELS[voice],
        opinion,
        awaited: examination?.voices.find((one) => one.voice === voice),
        words: opinion
          ? POSITION_STATUSES[opinion.position]
          : due
            ? `Attendu avant le ${dayOfYearInWords(due)}`
            : 'Attendu',
      };
    });
  });
  /** Rule 17: how many voices the decision counts on, recusals out. */
  protected readonly count = computed(() => {
    const quorum = this.work.review.value()?.quorum;
    if (!quorum) return '';
    const aside = quorum.recused > 0 ? `, ${frenchPlural(quorum.recused, 'déport')}` : '';
    return `${quorum.given} sur ${quorum.expected}${aside}`;
  });

  protected giveOpinion(opinion: GiveOpinionRequest): Promise<boolean> {
    return this.work.move(
      () => this.api.put<ApplicationReviewView>(this.work.path('opinion'), opinion),
      'L’avis de la coordination est enregistré.',
      this.said,
    );
  }
  protected remind(voice: Voice): Promise<boolean> {
    return this.work.examine(
      () => this.api.post<ExaminationView>(this.work.path('opinion-reminders'), { voice }),
      this.said,
      'Le rappel est envoyé, avec tous les avis attendus.',
    );
  }
}
