import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { ResearchUnitsPageView, ResearchUnitView } from '@fds/shared/contract';
import { Api, Dialog, EmptyTemplate, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { unitName } from './unit-words';

/** Chooses a unit of the register in a dialog: `open()`, then `chosen`. */
@Component({
  selector: 'fds-unit-chooser',
  imports: [Dialog, EmptyTemplate, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form,
    ul {
      display: grid;
      gap: var(--e2);
      margin: var(--e3) 0;
      padding: 0;
      list-style: none;
    }
    li button {
      width: 100%;
      justify-content: flex-start;
      white-space: normal;
      text-align: left;
    }
  `,
  template: `
    <fds-dialog #box [heading]="heading()">
      <form role="search" novalidate (submit)="$event.preventDefault(); q.set(words.value)">
        <label for="unite-cherchee"><b>Nom, sigle ou écriture</b></label>
        <div class="rang">
          <input id="unite-cherchee" #words class="saisie moyen" type="search" autocomplete="off" />
          <button class="b sec" type="submit"><fds-icon name="search" />Chercher</button>
        </div>
      </form>
      @if (opened()) {
        <fds-page-state [of]="units" what="des unités" failure="Les unités n’ont pas pu être chargées">
          <ng-template [fdsReady]="units" let-list>
            <ul>
              @for (unit of list.items; track unit.id) {
                @if (unit.id !== except()) {
                  <li>
                    <button class="b sec" type="button" (click)="choose(unit)">{{ name(unit) }}</button>
                  </li>
                }
              }
            </ul>
          </ng-template>
          <ng-template fdsEmpty><p class="doux">Aucune unité de ce nom dans le registre.</p></ng-template>
        </fds-page-state>
      }
      <ng-container ngProjectAs="[actions]">
        <button class="b sec" type="button" (click)="box.close()">Fermer</button>
      </ng-container>
    </fds-dialog>
  `,
})
export class UnitChooser {
  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  readonly heading = input.required<string>();
  /** The unit that cannot be chosen. */
  readonly except = input<string | null>(null);
  readonly chosen = output<ResearchUnitView>();

  protected readonly opened = signal(false);
  protected readonly q = signal('');
  protected readonly name = unitName;
  protected readonly units = pageState<ResearchUnitsPageView, { q: string; sort: string; size: number }>({
    params: () => (this.opened() ? { q: this.q().trim(), sort: 'name', size: 12 } : undefined),
    load: (query, signal) => this.api.get<ResearchUnitsPageView>('/api/research-units', query, signal),
    isEmpty: ({ total }) => total === 0,
  });

  open(): void {
    this.opened.set(true);
    this.units.reload();
    this.box().open();
  }
  protected choose(unit: ResearchUnitView): void {
    this.box().close();
    this.chosen.emit(unit);
  }
}
