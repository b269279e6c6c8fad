import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { ReviewedKindsView } from '@fds/shared/contract';
import { HOLDABLE_KINDS, MESSAGE_KIND_LABELS, type MessageKind } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  feedback,
  FeedbackView,
  pageState,
  PageStateView,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** Which messages of the edition are read before they leave. */
@Component({
  selector: 'fds-reviewed-kinds-form',
  imports: [FeedbackView, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .choix-de {
      display: grid;
      gap: 0 var(--e4);
      grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
      margin: var(--e3) 0 0;
      padding: 0;
      border: 0;
    }
    .choix-de label {
      display: flex;
      align-items: center;
      gap: var(--e2);
      min-height: 40px;
    }
  `,
  template: `
    @if (year(); as edition) {
      <section class="carte" aria-labelledby="relire">
        <h2 id="relire">À relire avant l’envoi</h2>
        <p class="doux">
          Pour l’édition {{ edition }}, les messages cochés attendent votre feu vert. Les liens de connexion partent
          toujours.
        </p>
        <fds-page-state [of]="chosen" what="du réglage" failure="Le réglage n’a pas pu être chargé" [bars]="1">
          <ng-template [fdsReady]="chosen" let-view>
            <fieldset class="choix-de">
              <legend class="vh">Messages à relire</legend>
              @for (one of kinds; track one.code) {
                <label
                  ><input
                    type="checkbox"
                    [checked]="held().has(one.code)"
                    [disabled]="said.busy()"
                    (change)="turn(one.code)"
                  />{{ one.label }}</label
                >
              }
            </fieldset>
          </ng-template>
        </fds-page-state>
        <fds-feedback [of]="said" />
      </section>
    }
  `,
})
export class ReviewedKindsForm {
  private readonly api = inject(Api);
  protected readonly year = inject(CurrentEdition).year;
  protected readonly kinds = HOLDABLE_KINDS.map((code) => ({ code, label: MESSAGE_KIND_LABELS[code] }));
  protected readonly said = feedback();
  protected readonly chosen = pageState({
    params: () => this.year() ?? undefined,
    load: (year, signal) => this.api.get<ReviewedKindsView>(`/api/editions/${year}/reviewed-messages`, {}, signal),
  });
  protected readonly held = computed(() => new Set<MessageKind>(this.chosen.value()?.kinds ?? []));

  protected async turn(code: MessageKind): Promise<void> {
    const year = this.year();
    if (year === null) return;
    const kinds = this.held().has(code) ? [...this.held()].filter((one) => one !== code) : [...this.held(), code];
    await this.said.attempt(async () => {
      this.chosen.set(await this.api.put<ReviewedKindsView>(`/api/editions/${year}/reviewed-messages`, { kinds }));
    }, 'C’est enregistré. Ce qui attend déjà reste en attente.');
  }
}
