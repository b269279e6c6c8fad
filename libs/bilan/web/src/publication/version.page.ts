import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PublishedBilanView } from '@fds/shared/contract';
import { Api, Icon, PageStateView, pageState, ReadyTemplate, Status } from '@fds/shared/web-kit';
import { PublishedBilan } from './published-bilan';

/** `bilans/:annee/versions/:numero`: a published version, for the coordination and the committee. */
@Component({
  selector: 'fds-bilan-version-page',
  imports: [Icon, PageStateView, PublishedBilan, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    @media print {
      .fil,
      .actions {
        display: none;
      }
    }
  `,
  template: `<fds-page-state [of]="page" what="du bilan" failure="Cette version n’a pas pu être chargée" [bars]="8">
    <ng-template [fdsReady]="page" let-view>
      <div class="tete">
        <div>
          <nav class="fil" aria-label="Fil d’Ariane">
            <a routerLink="../../..">Bilans</a><fds-icon name="chevron_right" size="s" /><a routerLink="../..">{{
              annee()
            }}</a
            ><fds-icon name="chevron_right" size="s" /><span>Version {{ numero() }}</span>
          </nav>
          <h1>Bilan {{ annee() }}, version {{ numero() }}</h1>
          <p class="rang"><fds-status axis="bilan" code="published" /></p>
        </div>
        <div class="rang actions">
          <button class="b sec" type="button" (click)="print()"><fds-icon name="print" />Imprimer</button>
          <a class="b p" [href]="report()" download><fds-icon name="picture_as_pdf" />PDF</a>
        </div>
      </div>
      <fds-published-bilan [view]="view" />
    </ng-template>
  </fds-page-state>`,
})
export class BilanVersionPage {
  private readonly api = inject(Api);
  readonly annee = input.required<string>();
  readonly numero = input.required<string>();
  private readonly asked = computed(() => ({ year: this.annee(), number: this.numero() }));
  protected readonly page = pageState<PublishedBilanView, { year: string; number: string }>({
    params: () => this.asked(),
    load: (asked, signal) => this.api.get<PublishedBilanView>(this.path(asked), {}, signal),
  });
  protected readonly report = computed(() => `${this.path(this.asked())}/report.pdf`);
  private path({ year, number }: { year: string; number: string }): string {
    return `/api/bilans/${encodeURIComponent(year)}/versions/${encodeURIComponent(number)}`;
  }
  protected print(): void {
    window.print();
  }
}
