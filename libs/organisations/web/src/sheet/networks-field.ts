import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import type { DatedNetworkView } from '@fds/shared/contract';
import { Control, Field, Icon } from '@fds/shared/web-kit';

/** The networks of an organisation, with the days it belonged to each. */
@Component({
  selector: 'fds-networks-field',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      list-style: none;
      margin: 0 0 var(--e3);
      padding: 0;
      display: grid;
      gap: var(--e3);
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 170px 170px auto;
      gap: var(--e3);
      align-items: end;
    }
    @media (max-width: 720px) {
      li {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        padding-bottom: var(--e3);
        border-bottom: 1px solid var(--trait);
      }
      li > :first-child {
        grid-column: 1 / -1;
      }
    }
  `,
  template: `
    @if (networks().length > 0) {
      <ul>
        @for (one of networks(); track $index) {
          <li>
            <fds-field label="Réseau" [error]="errorAt()('networks/' + $index + '/network')">
              <input
                fdsControl
                list="reseaux-connus"
                maxlength="100"
                [disabled]="!editable()"
                [value]="one.network"
                (input)="change($index, { network: typed($event) })"
              />
            </fds-field>
            <fds-field label="Depuis le" [error]="errorAt()('networks/' + $index + '/from')">
              <input
                fdsControl
                type="date"
                [disabled]="!editable()"
                [value]="one.from ?? ''"
                (input)="change($index, { from: typed($event) || null })"
              />
            </fds-field>
            <fds-field label="Jusqu’au" [error]="errorAt()('networks/' + $index + '/to')">
              <input
                fdsControl
                type="date"
                [disabled]="!editable()"
                [value]="one.to ?? ''"
                (input)="change($index, { to: typed($event) || null })"
              />
            </fds-field>
            @if (editable()) {
              <button
                class="bi"
                type="button"
                [attr.aria-label]="'Retirer ' + (one.network || 'ce réseau')"
                (click)="remove($index)"
              >
                <fds-icon name="delete" />
              </button>
            }
          </li>
        }
      </ul>
    } @else {
      <p class="doux">Aucun réseau.</p>
    }
    <datalist id="reseaux-connus">
      @for (name of known(); track name) {
        <option [value]="name"></option>
      }
    </datalist>
    @if (editable()) {
      <button class="b sec petit" type="button" (click)="add()"><fds-icon name="add" />Ajouter un réseau</button>
    }
  `,
})
export class NetworksField {
  readonly networks = model.required<readonly DatedNetworkView[]>();
  /** Names already written somewhere, to spell them alike. */
  readonly known = input<readonly string[]>([]);
  readonly editable = input(true);
  /** What is wrong with `networks/0/to`, or null. */
  readonly errorAt = input<(field: string) => string | null>(() => null);

  protected readonly typed = (event: Event): string => (event.target as HTMLInputElement).value;
  protected add(): void {
    this.networks.update((networks) => [...networks, { network: '', from: null, to: null }]);
  }
  protected remove(index: number): void {
    this.networks.update((networks) => networks.filter((_, at) => at !== index));
  }
  protected change(index: number, change: Partial<DatedNetworkView>): void {
    this.networks.update((networks) => networks.map((one, at) => (at === index ? { ...one, ...change } : one)));
  }
}
