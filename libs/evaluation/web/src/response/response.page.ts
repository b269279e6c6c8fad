import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { ResponseForm } from './response-form';
import { ResponseSummary } from './response-summary';

interface Asked {
  readonly year: number;
  readonly organisationId: string;
}

/** `/pilotage/evaluation/reponses/:structure`: one response, read by the coordination, entered for its holder, or given back. */
@Component({
  selector: 'fds-response-page',
  imports: [FeedbackView, Icon, PageStateView, ReadyTemplate, ResponseForm, ResponseSummary, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e4);
    }
    .lu {
      max-width: 760px;
      display: grid;
      gap: var(--e4);
    }
  `,
  template: `<fds-page-state [of]="page" what="de la réponse" failure="La réponse n’a pas pu être ouverte">
    <ng-template [fdsReady]="page" let-view>
      <nav class="fil" aria-label="Fil d’Ariane">
        <a routerLink="/pilotage/evaluation/reponses" queryParamsHandling="preserve">Réponses</a
        ><fds-icon name="chevron_right" size="s" /><span>{{ view.organisationName }}</span>
      </nav>
      @if (entering() && view.may.answer.allowed) {
        <p class="meta">Vous répondez pour {{ view.organisationName }}, évaluation {{ view.year }}.</p>
        <fds-response-form [view]="view" [base]="base()" (sent)="received($event)" (stale)="page.reload()" />
      } @else {
        <div class="lu">
          <div class="entre">
            <h1>{{ view.organisationName }}</h1>
            <fds-status axis="evaluation" [code]="view.status" />
          </div>
          <p class="doux">
            @if (view.submittedAt) {
              Envoyée le {{ moment(view.submittedAt) }}{{ view.byCoordination ? ', saisie par la coordination' : '' }}.
            } @else if (view.begunAt) {
              Commencée le {{ moment(view.begunAt) }}, pas encore envoyée.
            } @else {
              Pas encore commencée.
            }
          </p>
          <fds-feedback [of]="acting" />
          <div class="rang">
            @if (view.may.answer.allowed) {
              <button class="b sec" type="button" (click)="entering.set(true)">
                <fds-icon name="edit_note" />Saisir pour le porteur
              </button>
            } @else {
              <p class="meta">{{ view.may.answer.reasons[0]?.text }}</p>
            }
            @if (view.may.reopen.allowed) {
              <button class="b sec" type="button" (click)="reopen()"><fds-icon name="undo" />Rendre au porteur</button>
            }
          </div>
          @if (
            view.questionnaire &&
            view.begunAt === null &&
            view.submittedAt === null &&
            view.content.answers.length === 0
          ) {
            <p class="doux">Aucune réponse à lire pour l’instant.</p>
          } @else if (view.questionnaire) {
            <fds-response-summary [view]="view" [own]="false" />
          }
        </div>
      }
    </ng-template>
  </fds-page-state>`,
})
export class ResponsePage {
  /** From the route: the organisation. */
  readonly structure = input.required<string>();
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  protected readonly entering = signal(false);
  protected readonly acting = feedback();
  protected readonly moment = frenchDateTime;
  private readonly asked = computed<Asked | undefined>(() => {
    const year = this.edition.year();
    return year === null ? undefined : { year, organisationId: this.structure() };
  });
  protected readonly base = computed(
    () => `/api/evaluations/${this.edition.year() ?? 0}/organisations/${encodeURIComponent(this.structure())}`,
  );
  protected readonly page = pageState<EvaluationView, Asked>({
    params: () => this.asked(),
    load: ({ year, organisationId }, signal) =>
      this.api.get<EvaluationView>(
        `/api/evaluations/${year}/organisations/${encodeURIComponent(organisationId)}`,
        {},
        signal,
      ),
  });
  protected received(view: EvaluationView): void {
    this.entering.set(false);
    this.page.set(view);
  }
  protected async reopen(): Promise<void> {
    await this.acting.attempt(
      async () => this.page.set(await this.api.post<EvaluationView>(`${this.base()}/reopening`, { reason: '' })),
      'La réponse est rendue : elle ne compte plus tant qu’elle n’est pas renvoyée.',
    );
  }
}
