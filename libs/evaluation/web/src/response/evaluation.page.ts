import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvaluationView, OwnEvaluationsView, SubmittedResponseView } from '@fds/shared/contract';
import { Api, frenchDay, Note, PageStateView, pageState, ReadyTemplate, Status } from '@fds/shared/web-kit';
import { ResponseForm } from './response-form';
import { ResponseSummary } from './response-summary';

interface Asked {
  readonly year: number | null;
  readonly organisationId: string | null;
}
/** What the page shows: one evaluation, or those that somebody chooses from. */
interface Shown {
  readonly one: EvaluationView | null;
  readonly all: OwnEvaluationsView['items'];
}

/** `/evaluation`, `/evaluation/:annee`: what a holder thought of the festival. */
@Component({
  selector: 'fds-evaluation-page',
  imports: [Note, PageStateView, ReadyTemplate, ResponseForm, ResponseSummary, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--e3);
      margin: var(--e4) 0;
      padding: 0;
      list-style: none;
    }
    li .carte {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e3);
      align-items: center;
      justify-content: space-between;
      text-decoration: none;
    }
    .lu {
      max-width: 760px;
      display: grid;
      gap: var(--e4);
    }
    .chapo {
      font-size: var(--t-md);
    }
  `,
  template: `<fds-page-state [of]="page" what="de votre évaluation" failure="L’évaluation n’a pas pu être ouverte">
    <ng-template [fdsReady]="page" let-shown>
      @if (shown.one; as view) {
        @if (view.may.answer.allowed && (view.status !== 'submitted' || correcting() || view.correcting)) {
          @if (dropped().length > 0) {
            <fds-note tone="info"
              >Laissées de côté, car elles ne vous sont plus posées&nbsp;: {{ dropped().join(', ') }}.</fds-note
            >
          }
          <p class="meta">Évaluation {{ view.year }}, {{ view.organisationName }}</p>
          <fds-response-form [view]="view" [base]="base(view)" (sent)="received($event)" (stale)="page.reload()" />
        } @else if (
          view.questionnaire && (view.submittedAt || view.status === 'submitted' || view.status === 'locked')
        ) {
          <div class="lu">
            <p class="meta">Évaluation {{ view.year }}, {{ view.organisationName }}</p>
            <h1 id="merci" tabindex="-1">
              {{ justSent() ? 'Merci, vos réponses sont envoyées' : 'Votre évaluation' }}
            </h1>
            <p class="doux chapo">
              {{
                view.may.answer.allowed
                  ? 'Vous pouvez les corriger tant que l’évaluation est ouverte.'
                  : view.may.answer.reasons[0]?.text
              }}
            </p>
            @if (dropped().length > 0) {
              <fds-note tone="info"
                >Laissées de côté, car elles ne vous étaient plus posées&nbsp;: {{ dropped().join(', ') }}.</fds-note
              >
            }
            <fds-response-summary [view]="view" (correct)="correcting.set(true)" />
          </div>
        } @else {
          <div class="lu">
            <h1>Votre évaluation</h1>
            <p class="chapo">{{ view.may.answer.reasons[0]?.text ?? 'Rien n’est attendu de vous.' }}</p>
            <a class="b sec grand" routerLink="/mon-espace">Revenir à mon espace</a>
          </div>
        }
      } @else {
        <div class="lu">
          <h1>Vos évaluations</h1>
          @if (shown.all.length === 0) {
            <p class="chapo">L’évaluation s’ouvre après votre dernière séance. Nous vous écrirons.</p>
            <a class="b sec grand" routerLink="/mon-espace">Revenir à mon espace</a>
          } @else {
            <ul>
              @for (item of shown.all; track item.year + item.organisationId) {
                <li>
                  <a
                    class="carte"
                    [routerLink]="['/evaluation', item.year]"
                    [queryParams]="{ structure: item.organisationId }"
                  >
                    <span
                      ><b>{{ item.year }}, {{ item.organisationName }}</b
                      ><br /><span class="meta">Avant le {{ day(item.dueOn) }}</span></span
                    >
                    <fds-status
                      axis="evaluation"
                      [code]="item.status"
                      [mine]="item.status === 'invited' || item.status === 'in_progress'"
                    />
                  </a>
                </li>
              }
            </ul>
          }
        </div>
      }
    </ng-template>
  </fds-page-state>`,
})
export class EvaluationPage {
  /** From the route: the year, and the organisation of somebody who has several. */
  readonly annee = input<string>();
  readonly structure = input<string>();
  private readonly api = inject(Api);
  protected readonly correcting = signal(false);
  protected readonly justSent = signal(false);
  protected readonly dropped = signal<readonly string[]>([]);
  private readonly asked = computed<Asked>(() => ({
    year: this.annee() ? Number(this.annee()) : null,
    organisationId: this.structure() ?? null,
  }));
  protected readonly page = pageState<Shown, Asked>({
    params: () => this.asked(),
    load: (asked, signal) => this.load(asked, signal),
  });
  protected readonly day = (day: string): string => frenchDay(day, 'full');

  protected base(view: EvaluationView): string {
    return pathOf(view.year, view.organisationId);
  }
  protected received(view: SubmittedResponseView): void {
    this.correcting.set(false);
    this.justSent.set(true);
    this.dropped.set(view.dropped);
    this.page.set({ one: view, all: [] });
    setTimeout(() => globalThis.document?.getElementById('merci')?.focus());
  }
  /** The only one that waits is opened at once; else one chooses. */
  private async load({ year, organisationId }: Asked, signal: AbortSignal): Promise<Shown> {
    const read = async (of: number, organisation: string): Promise<Shown> => ({
      one: await this.api.get<EvaluationView>(pathOf(of, organisation), {}, signal),
      all: [],
    });
    if (year && organisationId) return read(year, organisationId);
    const { items } = await this.api.get<OwnEvaluationsView>('/api/evaluations', {}, signal);
    const mine = year ? items.filter((item) => item.year === year) : items;
    const waiting = mine.filter(({ status }) => status === 'invited' || status === 'in_progress');
    const [only] = mine.length === 1 ? mine : waiting.length === 1 ? waiting : [];
    return only ? read(only.year, only.organisationId) : { one: null, all: mine };
  }
}
const pathOf = (year: number, organisationId: string): string =>
  `/api/evaluations/${year}/organisations/${encodeURIComponent(organisationId)}`;
