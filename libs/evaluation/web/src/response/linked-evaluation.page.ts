import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationView, SubmittedResponseView } from '@fds/shared/contract';
import { Api, Mark, Note, PageStateView, pageState, ReadyTemplate, SkipLink, Spectrum } from '@fds/shared/web-kit';
import { ResponseForm } from './response-form';

/** The evaluation by a personal link: no account, and no other page. */
@Component({
  selector: 'fds-linked-evaluation-page',
  imports: [Mark, Note, PageStateView, ReadyTemplate, ResponseForm, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'colonne' },
  styles: `
    .page {
      width: 100%;
      max-width: 800px;
    }
    .merci {
      display: grid;
      gap: var(--e4);
      justify-items: start;
    }
  `,
  template: `<fds-skip-link />
    <fds-spectrum [strip]="true" />
    <header class="haut">
      <div class="dedans"><fds-mark /></div>
    </header>
    <main id="contenu" class="page" tabindex="-1">
      @if (page.face() !== 'ready') {
        <h1 class="vh">Comment ça s’est passé&nbsp;?</h1>
      }
      @if (sent(); as view) {
        <div class="merci" role="status">
          <h1>Merci, vos réponses sont envoyées</h1>
          <p>
            {{ view.organisationName }}&nbsp;: la coordination les a reçues. Vous n’aurez plus de relance à ce sujet.
          </p>
          @if (view.dropped.length > 0) {
            <fds-note tone="info"
              >Laissées de côté, car elles ne vous étaient plus posées&nbsp;: {{ view.dropped.join(', ') }}.</fds-note
            >
          }
          <p>Connectez-vous pour lire votre mini-bilan, une page à montrer à votre direction ou à votre maire.</p>
          <a
            class="b p grand"
            [routerLink]="['/evaluation', view.year, 'mini-bilan']"
            [queryParams]="{ structure: view.organisationId }"
            >Voir mon mini-bilan</a
          >
          <a class="b sec grand" [routerLink]="['/a-completer', jeton()]">Voir s’il reste quelque chose</a>
        </div>
      } @else {
        <fds-page-state [of]="page" what="de votre évaluation" failure="Cette page n’a pas pu être ouverte">
          <ng-template [fdsReady]="page" let-view>
            <p class="meta">Fête de la science {{ view.year }}, {{ view.organisationName }}</p>
            <fds-response-form
              [view]="view"
              [base]="base()"
              [by]="'lien-' + jeton().slice(0, 16)"
              (sent)="sent.set($event)"
              (stale)="page.reload()"
            />
          </ng-template>
        </fds-page-state>
      }
    </main>`,
})
export class LinkedEvaluationPage {
  /** From the route: what the link carries, and the organisation. */
  readonly jeton = input.required<string>();
  readonly structure = input.required<string>();
  private readonly api = inject(Api);
  protected readonly sent = signal<SubmittedResponseView | null>(null);
  protected readonly base = computed(
    () => `/api/personal-links/${encodeURIComponent(this.jeton())}/evaluations/${encodeURIComponent(this.structure())}`,
  );
  protected readonly page = pageState<EvaluationView, string>({
    params: () => this.base(),
    load: (base, signal) => this.api.get<EvaluationView>(base, {}, signal),
  });
}
