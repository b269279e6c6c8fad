import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReadingDigestView } from '@fds/shared/contract';
import { Api, EmptyTemplate, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { AllPoints } from '../parts/all-points';
import { GridPoints } from '../parts/grid-points';
import { ReviewWork } from './review-work';

/** The coordination's points on the edition's grid: asked for once they are opened, as few editions have one. */
@Component({
  selector: 'fds-review-points',
  imports: [AllPoints, EmptyTemplate, GridPoints, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    summary {
      min-height: 40px;
      display: flex;
      align-items: center;
      cursor: pointer;
    }
    @media print {
      details {
        display: none;
      }
    }
  `,
  template: `
    <details [open]="open()" (toggle)="open.set($any($event.target).open)">
      <summary><b>Points de la grille</b></summary>
      @if (open()) {
        <fds-page-state [of]="digest" what="de la grille" failure="La grille n’a pas pu être chargée" [bars]="3">
          <ng-template [fdsReady]="digest" let-view>
            <fds-grid-points [dossier]="view.applicationId" [grid]="view.grid" (given)="digest.set($event)" />
            <fds-all-points [dossier]="view.applicationId" [own]="view.grid" />
          </ng-template>
          <ng-template fdsEmpty>
            <p class="doux">
              Cette édition n’a pas de grille de points.
              @if (settings(); as path) {
                <a [routerLink]="path">Régler les critères de l’édition</a>
              }
            </p>
          </ng-template>
        </fds-page-state>
      }
    </details>
  `,
})
export class ReviewPoints {
  private readonly api = inject(Api);
  protected readonly work = inject(ReviewWork);
  protected readonly open = linkedSignal<string | undefined, boolean>({
    source: () => this.work.id(),
    computation: () => false,
  });
  protected readonly settings = computed(() => {
    const year = this.work.year();
    return year === null ? null : ['/pilotage/edition', year, 'criteres'];
  });
  protected readonly digest = pageState<ReadingDigestView, string>({
    params: () => (this.open() ? this.work.id() : undefined),
    load: (id, signal) => this.api.get<ReadingDigestView>(`/api/applications/${id}/digest`, {}, signal),
    isEmpty: ({ grid }) => grid.length === 0,
  });
}
