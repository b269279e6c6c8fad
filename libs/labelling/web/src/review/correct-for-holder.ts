import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { ApplicationReviewView, OrganisationDetailView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Icon, pageState, Session } from '@fds/shared/web-kit';

/** Opens the dossier in its holder's place: what is written there is marked as the coordination's. */
@Component({
  selector: 'fds-correct-for-holder',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      class="b sec plein"
      type="button"
      [attr.aria-disabled]="why().length > 0 || doing.busy() || null"
      [attr.aria-describedby]="why().length > 0 ? 'corriger-pourquoi' : null"
      (click)="why().length === 0 && correct()"
    >
      <fds-icon name="edit" />Corriger pour la structure
    </button>
    @if (why().length > 0) {
      <p class="doux" id="corriger-pourquoi">{{ why().join(' ') }}</p>
    } @else {
      <p class="doux">
        Chaque changement sera marqué «&nbsp;par la coordination&nbsp;»&nbsp;; la structure est prévenue.
      </p>
    }
    <fds-feedback [of]="doing" />
  `,
})
export class CorrectForHolder {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly organisationId = input.required<string>();
  readonly applicationId = input.required<string>();
  readonly state = input.required<ApplicationReviewView['state']>();

  private readonly organisation = pageState<OrganisationDetailView, string>({
    params: () => this.organisationId(),
    load: (id, signal) => this.api.get<OrganisationDetailView>(`/api/organisations/${id}`, {}, signal),
  });
  protected readonly doing = feedback();
  /** Why it cannot be done; empty when it can. */
  protected readonly why = computed(() => {
    const closed = this.organisation.value()?.may.actFor.reasons.map(({ text }) => text) ?? [];
    if (closed.length > 0) return closed;
    const state = this.state();
    if (state === 'draft' || state === 'submitted') return [];
    return ['Ce dossier est en instruction\u00a0: demandez une correction à la structure.'];
  });

  protected async correct(): Promise<void> {
    if (await this.doing.attempt(() => this.session.actFor(this.organisationId())))
      await this.router.navigate(['/dossiers', this.applicationId()]);
  }
}
