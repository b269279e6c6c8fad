import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { OwnJoinRequestsView, OwnJoinRequestView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, frenchDateTime, Icon, pageState } from '@fds/shared/web-kit';

/** The teams one has asked to be let into: those that have not answered yet, and why one said no. */
@Component({
  selector: 'fds-own-requests',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      display: grid;
      gap: var(--e2);
    }
    .note div {
      min-width: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (requests.face() === 'ready') {
      <section aria-label="Vos demandes pour rejoindre une équipe">
        @for (request of requests.value()?.items; track request.id) {
          @if (request.resolution) {
            <div class="note att">
              <fds-icon name="info" />
              <div>
                <p>
                  L’équipe de <b>{{ request.organisation }}</b> n’a pas accepté votre demande.
                </p>
                <p class="doux">{{ request.reason }}</p>
              </div>
            </div>
          } @else {
            <div class="note">
              <fds-icon name="hourglass_empty" />
              <div>
                <p>
                  Demande envoyée le {{ when(request.askedAt) }} à l’équipe de <b>{{ request.organisation }}</b>.
                </p>
                <button class="b t petit" type="button" (click)="withdraw(request)">Retirer la demande</button>
              </div>
            </div>
          }
        }
        <fds-feedback [of]="doing" />
      </section>
    } @else if (requests.face() === 'failed') {
      <p class="meta" role="status">Vos demandes pour rejoindre une équipe n’ont pas pu être lues.</p>
    }
  `,
})
export class OwnRequests {
  private readonly api = inject(Api);
  protected readonly when = frenchDateTime;
  protected readonly doing = feedback();
  protected readonly requests = pageState({
    load: (_, signal) => this.api.get<OwnJoinRequestsView>('/api/account/join-requests', {}, signal),
    isEmpty: ({ items }) => items.length === 0,
  });

  protected async withdraw({ id, organisation }: OwnJoinRequestView): Promise<void> {
    const done = await this.doing.attempt(
      () => this.api.delete(`/api/join-requests/${id}`),
      `La demande à l’équipe de ${organisation} est retirée.`,
    );
    if (done) this.requests.reload();
  }
}
