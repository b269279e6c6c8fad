import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MISSING_STATUSES } from '@fds/attendance/domain';
import type { CollectionPageView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, frenchDateTime, frenchPlural, Icon, Note } from '@fds/shared/web-kit';

/** Closes the collection, naming what that holds back, or opens it again. */
@Component({
  selector: 'fds-close-collection',
  imports: [Dialog, FeedbackView, Icon, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
      margin-bottom: var(--e4);
    }
    @media print {
      button {
        display: none;
      }
    }
  `,
  template: `
    @if (summary().closedAt; as closed) {
      <fds-note tone="gris" icon="lock">
        <p>
          <b>La collecte est close depuis le {{ moment(closed) }}.</b> Seule la coordination écrit, les relances sont
          arrêtées.
        </p>
      </fds-note>
    }
    @if (summary().close.allowed) {
      <div>
        @if (summary().closedAt) {
          <button class="b sec" type="button" (click)="write(false)">Rouvrir la collecte</button>
        } @else {
          <button class="b t" type="button" (click)="ask.open()"><fds-icon name="lock" />Clore la collecte</button>
        }
      </div>
    }
    <fds-feedback [of]="acting" />
    <fds-dialog #ask heading="Clore la collecte des chiffres&nbsp;?">
      <p>Les porteurs ne pourront plus envoyer ni corriger leurs chiffres. Les relances s’arrêtent.</p>
      @if (heldBack().length > 0) {
        <p><b>Ce qui restera sans réponse&nbsp;:</b></p>
        <ul>
          @for (words of heldBack(); track words) {
            <li>{{ words }}</li>
          }
        </ul>
      } @else {
        <p>Tous les chiffres attendus sont là.</p>
      }
      <p>Vous pourrez la rouvrir tant que le bilan n’est pas publié.</p>
      <ng-container actions>
        <button class="b sec" type="button" (click)="ask.close()">La laisser ouverte</button>
        <button class="b p" type="button" (click)="ask.close(); write(true)">Clore la collecte</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class CloseCollectionPart {
  readonly year = input.required<number>();
  readonly summary = input.required<CollectionPageView['summary']>();
  readonly changed = output();
  private readonly api = inject(Api);
  protected readonly acting = feedback();
  protected readonly moment = frenchDateTime;
  protected readonly heldBack = computed(() => {
    const words: Partial<Record<string, [string, string]>> = {
      due: ['événement sans réponse', 'événements sans réponse'],
      draft: ['brouillon non envoyé, hors du bilan', 'brouillons non envoyés, hors du bilan'],
      queried: ['question sans réponse', 'questions sans réponse'],
      not_due: ['événement pas encore fini', 'événements pas encore finis'],
    };
    return this.summary()
      .states.filter(({ events }) => events > 0)
      .flatMap(({ status, events }) => {
        const [one, many] = words[status] ?? [];
        const held = one && many && (MISSING_STATUSES.includes(status) || status === 'queried' || status === 'not_due');
        return held ? [frenchPlural(events, one, many)] : [];
      });
  });

  protected async write(closed: boolean): Promise<void> {
    const put = (value: boolean): Promise<unknown> =>
      this.api.put(`/api/attendance/collections/${this.year()}`, { closed: value });
    const done = await this.acting.attempt(
      () => put(closed),
      closed ? 'La collecte est close.' : 'La collecte est rouverte.',
      async () => {
        await put(!closed);
        this.changed.emit();
      },
    );
    if (done) this.changed.emit();
  }
}
