import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SESSION_STATE_LABELS } from '@fds/labelling/domain';
import type { CommitteeSessionView, SessionListView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  Dialog,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchDay,
  frenchPlural,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { SessionForm, type SessionDetails } from './session-form';
import { afterComma } from './session-words';

/** The sessions of the committee in the current edition; the coordination prepares them here. */
@Component({
  selector: 'fds-sessions-page',
  imports: [Dialog, EmptyTemplate, FeedbackView, Icon, PageStateView, ReadyTemplate, RouterLink, SessionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    nav {
      flex-wrap: wrap;
      margin: var(--e3) 0 var(--e4) -10px;
    }
    ul {
      margin-top: var(--e4);
    }
    .carte {
      padding-block: var(--e2);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 4px 16px;
      align-items: center;
      padding: 14px 0;
    }
    li + li {
      border-top: 1px solid var(--trait);
    }
    li a {
      font-weight: 650;
      min-height: 40px;
      display: inline-flex;
      align-items: center;
    }
  `,
  template: `
    <div class="entre">
      <h1>{{ coordinates() ? 'Comité' : 'Séances' }}</h1>
      @if (!coordinates()) {
        <a class="b t" routerLink="/comite/liens" queryParamsHandling="preserve"
          ><fds-icon name="do_not_disturb_on" />Déclarer un lien</a
        >
      } @else if (list.value()?.prepare?.allowed) {
        <button class="b p" type="button" (click)="preparing.open()"><fds-icon name="add" />Préparer une séance</button>
      }
    </div>
    @if (coordinates()) {
      <nav class="rang" aria-label="Autour du comité">
        <a class="b t" routerLink="/pilotage/preparation" queryParamsHandling="preserve"
          ><fds-icon name="balance" />Essayer des scénarios</a
        >
        <a class="b t" routerLink="/pilotage/notification" queryParamsHandling="preserve"
          ><fds-icon name="send" />Annoncer les réponses</a
        >
        <a class="b t" routerLink="/pilotage/comite/couverture" queryParamsHandling="preserve"
          ><fds-icon name="map" />Voir la couverture</a
        >
        <a class="b t" routerLink="/pilotage/comite/reserves" queryParamsHandling="preserve"
          ><fds-icon name="rule" />Suivre les réserves</a
        >
        <a class="b t" routerLink="/pilotage/comite/liens" queryParamsHandling="preserve"
          ><fds-icon name="do_not_disturb_on" />Déclarer des liens</a
        >
      </nav>
    }
    <fds-feedback [of]="saving" />
    <fds-page-state [of]="list" what="des séances" failure="Les séances n’ont pas pu être chargées">
      <ng-template [fdsReady]="list" let-view>
        @if (waiting(); as words) {
          <p class="doux">{{ words }}</p>
        }
        <ul class="carte">
          @for (one of view.items; track one.id) {
            <li>
              <div>
                <a [routerLink]="[base(), one.id]" queryParamsHandling="preserve">{{ one.title }}</a>
                <p class="doux">
                  {{ day(one.heldOn, 'full') }}{{ after(one.place) }}, {{ plural(one.dossiers, 'dossier') }}
                </p>
                @if (one.opinionsDueOn && one.state === 'prepared') {
                  <p class="meta">Avis attendus jusqu’au {{ day(one.opinionsDueOn) }}</p>
                }
              </div>
              <b>{{ states[one.state] }}</b>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template fdsEmpty>
        <div class="carte">
          <p class="doux">Aucune séance n’est encore préparée. {{ waiting() }}</p>
        </div>
      </ng-template>
    </fds-page-state>
    <fds-dialog #preparing heading="Préparer une séance">
      <fds-session-form (written)="prepare($event)" />
    </fds-dialog>
  `,
})
export class SessionsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly edition = inject(CurrentEdition);
  private readonly session = inject(Session);
  protected readonly after = afterComma;
  protected readonly day = frenchDay;
  protected readonly plural = frenchPlural;
  protected readonly states = SESSION_STATE_LABELS;
  protected readonly saving = feedback();
  private readonly preparing = viewChild.required<Dialog>('preparing');
  protected readonly coordinates = computed(() => this.session.role() === 'coordinator');
  protected readonly base = computed(() => (this.coordinates() ? '/pilotage/comite' : '/comite/seances'));
  protected readonly list = pageState<SessionListView, number>({
    params: () => this.edition.year() ?? undefined,
    load: (editionYear, signal) => this.api.get<SessionListView>('/api/committee-sessions', { editionYear }, signal),
    isEmpty: ({ items }) => items.length === 0,
  });
  protected readonly waiting = computed(() => {
    const waiting = this.list.value()?.waiting ?? 0;
    return waiting > 0 ? `${frenchPlural(waiting, 'dossier prêt', 'dossiers prêts')} sans séance.` : '';
  });

  protected async prepare(details: SessionDetails): Promise<void> {
    const editionYear = this.edition.year();
    if (editionYear === null) return;
    this.preparing().close();
    await this.saving.attempt(async () => {
      const made = await this.api.post<CommitteeSessionView>('/api/committee-sessions', { editionYear, ...details });
      await this.router.navigate(['/pilotage/comite', made.id], { queryParamsHandling: 'preserve' });
    });
  }
}
