import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RetentionView } from '@fds/shared/contract';
import { Api, frenchCount, frenchDateTime, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

/** What the portal cleared by itself in its last round, and the idle accounts that it left open. */
@Component({
  selector: 'fds-retention-card',
  imports: [Icon, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
    }
    h2 {
      font-size: var(--t-lg);
      line-height: var(--l-lg);
    }
    li {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      padding: 7px 0;
      border-top: 1px solid var(--trait);
    }
    h3 {
      font-size: var(--t-md);
      margin-top: 14px;
    }
    .gardes li {
      display: block;
    }
    .meta {
      display: block;
    }
  `,
  template: `<section class="carte" aria-labelledby="effacement">
    <div class="carte-tete">
      <h2 id="effacement">Effacement automatique</h2>
      <a class="b t petit" routerLink="/donnees-personnelles">Les durées</a>
    </div>
    <fds-page-state [of]="round" what="de l’effacement" [bars]="3">
      <ng-template [fdsReady]="round" let-last>
        @if (!last.begunAt) {
          <p class="doux">Il n’a pas encore eu lieu. Il passe chaque jour.</p>
        } @else {
          <p class="doux">
            @if (last.unfinished) {
              <span class="st att"><fds-icon name="schedule" />Interrompu ou en cours</span> Commencé le
              {{ moment(last.begunAt) }}, il reprend où il en était.
            } @else {
              Dernier passage le {{ moment(last.endedAt ?? last.begunAt) }}.
            }
          </p>
          @if (cleared().length > 0) {
            <ul>
              @for (line of cleared(); track line.code) {
                <li>
                  <span>{{ line.title }}</span><b class="num">{{ count(line.count) }}</b>
                </li>
              }
            </ul>
          } @else {
            <p>Rien n’avait atteint son terme.</p>
          }
          @if (last.kept.length > 0) {
            <h3>Comptes inactifs gardés</h3>
            <ul class="gardes">
              @for (account of last.kept; track account.personId) {
                <li>
                  <b>{{ account.name }}</b>
                  @for (reason of account.reasons; track reason) {
                    <span class="meta">{{ reason }}</span>
                  }
                </li>
              }
            </ul>
          }
        }
      </ng-template>
    </fds-page-state>
  </section>`,
})
export class RetentionCard {
  private readonly api = inject(Api);
  protected readonly round = pageState({
    load: (_, signal) => this.api.get<RetentionView>('/api/retention', {}, signal),
  });
  protected readonly cleared = computed(() => (this.round.value()?.cleared ?? []).filter(({ count }) => count > 0));
  protected readonly moment = frenchDateTime;
  protected readonly count = frenchCount;
}
