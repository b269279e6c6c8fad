import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { KitOrderView, PersonalLinkView, PlaceKitOrderRequest } from '@fds/shared/contract';
import { Api, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { KitOrderForm } from '../kit/kit-order-form';

/** The kit of a holder, ordered by a personal link. */
@Component({
  selector: 'fds-personal-kit',
  imports: [KitOrderForm, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e4);
    }
  `,
  template: `<fds-page-state [of]="kit" what="du kit" failure="Le kit n’a pas pu être chargé" [bars]="2">
    <ng-template [fdsReady]="kit" let-view>
      <fds-kit-order-form [kit]="view" [send]="send" (placed)="placed.emit($any($event))" />
    </ng-template>
  </fds-page-state>`,
})
export class PersonalKit {
  readonly jeton = input.required<string>();
  readonly applicationId = input.required<string>();
  /** The page as it stands once the kit is ordered. */
  readonly placed = output<PersonalLinkView>();

  private readonly api = inject(Api);
  private readonly path = computed(
    () => `/api/personal-links/${encodeURIComponent(this.jeton())}/applications/${this.applicationId()}/kit-order`,
  );
  protected readonly kit = pageState<KitOrderView, string>({
    params: () => this.path(),
    load: (path, signal) => this.api.get<KitOrderView>(path, {}, signal),
  });
  protected readonly send = (request: PlaceKitOrderRequest): Promise<PersonalLinkView> =>
    this.api.put<PersonalLinkView>(this.path(), request);
}
