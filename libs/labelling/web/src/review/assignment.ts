import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { ExaminationView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchDateTime } from '@fds/shared/web-kit';
import { ReviewWork } from './review-work';

/** Who follows the dossier: chosen from the coordination, kept at once. */
@Component({
  selector: 'fds-review-assignment',
  imports: [FeedbackView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './blocks.scss',
  styles: `
    .rang {
      flex-wrap: nowrap;
    }
    select {
      flex: 1;
      min-width: 0;
    }
  `,
  template: `
    @if (work.examination.value(); as view) {
      <section class="bloc" aria-labelledby="confie">
        <header>
          <h2 id="confie">Confié à</h2>
          @if (taken(); as words) {
            <span class="meta">{{ words }}</span>
          }
        </header>
        @if (view.mayAssign.allowed) {
          <div class="rang">
            <select class="saisie" aria-labelledby="confie" (change)="give($any($event.target).value || null)">
              <option value="" [selected]="view.assignedTo === null">Personne</option>
              @for (one of offered(); track one.personId) {
                <option [value]="one.personId" [selected]="one.personId === view.assignedTo">
                  {{ one.name }}{{ one.me ? ' (vous)' : '' }}
                </option>
              }
            </select>
            @if (me(); as id) {
              @if (view.assignedTo !== id) {
                <button class="b sec petit" type="button" (click)="give(id)">Me le confier</button>
              }
            }
          </div>
        } @else {
          <p>{{ name() }}</p>
        }
        <fds-feedback [of]="said" />
      </section>
    }
  `,
})
export class ReviewAssignment {
  private readonly api = inject(Api);
  protected readonly work = inject(ReviewWork);
  protected readonly said = feedback();
  private readonly people = computed(() => this.work.examination.value()?.coordinators ?? []);
  protected readonly offered = computed(() => {
    const current = this.work.examination.value()?.assignedTo;
    return this.people().filter(({ personId, mayExamine }) => mayExamine || personId === current);
  });
  protected readonly me = computed(() => this.people().find(({ me, mayExamine }) => me && mayExamine)?.personId);
  protected readonly name = computed(() => this.nameOf(this.work.examination.value()?.assignedTo ?? null));
  protected readonly taken = computed(() => {
    const review = this.work.review.value();
    return review?.takenBy && review.takenAt
      ? `examiné par ${review.takenBy} depuis le ${frenchDateTime(review.takenAt)}`
      : '';
  });

  private nameOf(personId: string | null): string {
    return this.people().find((one) => one.personId === personId)?.name ?? 'Personne';
  }
  protected give(personId: string | null): Promise<boolean> {
    const seen = this.work.examination.value()?.assignedTo ?? null;
    const put = (to: string | null, from: string | null): Promise<ExaminationView> =>
      this.api.put<ExaminationView>(this.work.path('assignee'), { personId: to, seen: from });
    return this.work.examine(
      () => put(personId, seen),
      this.said,
      personId === null ? 'Ce dossier n’est confié à personne.' : `Confié à ${this.nameOf(personId)}.`,
      () => put(seen, personId),
    );
  }
}
