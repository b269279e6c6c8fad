import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MAIL_OUTCOME_LABELS } from '@fds/communication/domain';
import type { ReceivedMailsView } from '@fds/shared/contract';
import { Api, frenchCount, pageState } from '@fds/shared/web-kit';

/** What became of the mails that came in; nothing where none did and none is awaited. */
@Component({
  selector: 'fds-received-mails',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    details {
      margin-top: var(--e5);
    }
    ul {
      margin: var(--e2) 0 0;
      padding-left: 1.2em;
    }
  `,
  template: `@if (shown(); as view) {
    <details class="carte">
      <summary>E-mails reçus ces trente derniers jours&nbsp;: {{ count(total()) }}</summary>
      @if (view.outcomes.length > 0) {
        <ul>
          @for (one of view.outcomes; track one.outcome) {
            <li>{{ count(one.count) }} {{ labels[one.outcome] }}</li>
          }
        </ul>
      } @else {
        <p class="doux">
          Les messages des échanges peuvent recevoir une réponse par e-mail. Aucune n’est encore arrivée.
        </p>
      }
      <p class="meta">
        Seules les réponses versées au fil changent quelque chose. Les autres sont laissées de côté sans réponse&nbsp;;
        le journal dit de quel dossier elles parlaient.
      </p>
    </details>
  }`,
})
export class ReceivedMails {
  private readonly api = inject(Api);
  private readonly view = pageState({
    load: (_params: unknown, signal) => this.api.get<ReceivedMailsView>('/api/replies', {}, signal),
  });
  protected readonly shown = computed(() => {
    const view = this.view.value();
    return view && (view.open || view.outcomes.length > 0) ? view : null;
  });
  protected readonly total = computed(() => this.shown()?.outcomes.reduce((sum, { count }) => sum + count, 0) ?? 0);
  protected readonly labels = MAIL_OUTCOME_LABELS;
  protected readonly count = frenchCount;
}
