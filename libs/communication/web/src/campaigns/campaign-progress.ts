import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { campaignAfter } from '@fds/communication/domain';
import type { CampaignRecipientsView, CampaignView } from '@fds/shared/contract';
import {
  Api,
  frenchCount,
  frenchDateTime,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
} from '@fds/shared/web-kit';
import { leftOutInWords } from './campaign-words';
import { LEFT_OUT_WORDS } from '@fds/communication/domain';

const MOVES = [
  { action: 'pause', path: 'pause', words: 'Suspendre', icon: 'pause' },
  { action: 'resume', path: 'resumption', words: 'Reprendre l’envoi', icon: 'play_arrow' },
  { action: 'stop', path: 'stop', words: 'Arrêter', icon: 'cancel' },
] as const;

/** Where a released campaign stands, what became of its messages, and what can still be done. */
@Component({
  selector: 'fds-campaign-progress',
  imports: [Icon, Note, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e4);
      margin-bottom: var(--e5);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 36px;
    }
    dl div {
      display: flex;
      flex-direction: row-reverse;
      gap: 8px;
      align-items: baseline;
    }
    dd {
      margin: 0;
      font: 650 1.875rem/1.1 var(--f-titre);
    }
    .rang {
      flex-wrap: wrap;
    }
  `,
  template: `
    @let view = campaign();
    @if (view.state === 'awaiting') {
      <fds-note [tone]="view.approve.allowed ? 'att' : 'gris'" icon="front_hand">
        <p>
          <b>{{ view.submittedBy }}</b> demande un feu vert depuis le {{ moment(view.submittedAt) }}.
          @for (reason of view.approve.reasons; track reason.code) {
            {{ reason.text }}
          }
        </p>
      </fds-note>
    }
    <section class="carte" aria-label="Suivi de l’envoi">
      <dl>
        @for (figure of figures(); track figure.words) {
          <div>
            <dt>{{ figure.words }}</dt>
            <dd>{{ count(figure.count) }}</dd>
          </div>
        }
      </dl>
      @if (view.leftOut.length > 0) {
        <p class="doux">Sans message&nbsp;: {{ leftOut() }}.</p>
      }
      <div class="rang">
        @if (view.approve.allowed) {
          <button type="button" class="b p" (click)="moved.emit('approval')">
            <fds-icon name="check" />Donner le feu vert
          </button>
        }
        @for (move of moves(); track move.path) {
          <button type="button" class="b sec" (click)="moved.emit(move.path)">
            <fds-icon [name]="move.icon" />{{ move.words }}
          </button>
        }
        @if (view.takeBack.allowed) {
          <button type="button" class="b t" (click)="moved.emit('taking-back')">
            <fds-icon name="undo" />Revenir au brouillon
          </button>
        }
        @if (view.figures.messages > 0) {
          <a
            class="b t"
            routerLink="/pilotage/communication/envois"
            [queryParams]="{ campagne: view.id }"
            queryParamsHandling="merge"
            >Voir les messages</a
          >
        }
      </div>
    </section>
    @if (view.begunAt) {
      <section class="carte" aria-labelledby="destinataires">
        <div class="carte-tete">
          <h2 id="destinataires">Destinataires</h2>
          <div class="segments" role="group" aria-label="Lesquels">
            <button type="button" [attr.aria-pressed]="which() === 'written'" (click)="which.set('written')">
              Avec message
            </button>
            <button type="button" [attr.aria-pressed]="which() === 'left_out'" (click)="which.set('left_out')">
              Sans message
            </button>
          </div>
        </div>
        <fds-page-state
          [of]="recipients"
          what="des destinataires"
          failure="Les destinataires n’ont pas pu être chargés"
        >
          <ng-template [fdsReady]="recipients" let-list>
            <div class="tab-cadre">
              <div class="tab-defile" tabindex="0" role="region" aria-label="Liste des destinataires">
                <table class="t">
                  <thead>
                    <tr>
                      <th scope="col">Personne</th>
                      <th scope="col">{{ which() === 'written' ? 'Message' : 'Pourquoi' }}</th>
                      <th scope="col">Parti le</th>
                    </tr>
                  </thead>
                  <tbody>
                    @for (row of list.items; track row.personId) {
                      <tr>
                        <th scope="row">
                          <a [routerLink]="['/pilotage/personnes', row.personId]">{{ row.name }}</a>
                        </th>
                        <td>
                          @if (row.state) {
                            <fds-status axis="message" [code]="row.state" />
                          } @else if (row.leftOut) {
                            {{ why[row.leftOut][0] }}
                          } @else {
                            À écrire
                          }
                        </td>
                        <td>{{ row.refusal ?? moment(row.sentAt) }}</td>
                      </tr>
                    } @empty {
                      <tr>
                        <td colspan="3">Personne.</td>
                      </tr>
                    }
                  </tbody>
                </table>
              </div>
            </div>
            @if (list.total > list.items.length) {
              <p class="doux">Les {{ list.items.length }} premiers sur {{ count(list.total) }}, les refus d’abord.</p>
            }
          </ng-template>
        </fds-page-state>
      </section>
    }
  `,
})
export class CampaignProgress {
  readonly campaign = input.required<CampaignView>();
  /** The last word of the address of a move. */
  readonly moved = output<string>();
  private readonly api = inject(Api);
  protected readonly count = frenchCount;
  protected readonly why = LEFT_OUT_WORDS;
  protected readonly which = signal<'written' | 'left_out'>('written');
  protected readonly moves = computed(() =>
    MOVES.filter(({ action }) => campaignAfter(this.campaign().state, action) !== null),
  );
  protected readonly moment = (at: string | null): string => (at ? frenchDateTime(at) : '');
  protected readonly leftOut = computed(() => this.campaign().leftOut.map(leftOutInWords).join(', '));
  protected readonly figures = computed(() => {
    const { figures, settled } = this.campaign();
    return [
      { words: figures.messages > 1 ? 'messages' : 'message', count: figures.messages },
      { words: figures.sent > 1 ? 'remis à leur serveur' : 'remis à son serveur', count: figures.sent },
      { words: 'dans la boîte d’envoi', count: figures.waiting },
      { words: figures.refused > 1 ? 'refusés' : 'refusé', count: figures.refused },
      ...(figures.cancelled > 0 ? [{ words: 'arrêtés', count: figures.cancelled }] : []),
      ...(settled ? [{ words: settled > 1 ? 'ne sont plus concernés' : 'n’est plus concerné', count: settled }] : []),
    ];
  });
  protected readonly recipients = pageState({
    params: () => (this.campaign().begunAt ? { id: this.campaign().id, which: this.which() } : undefined),
    load: ({ id, which }, abort) =>
      this.api.get<CampaignRecipientsView>(`/api/campaigns/${id}/recipients`, { which }, abort),
    keep: true,
  });
}
