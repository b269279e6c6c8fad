import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FigureCard } from '@fds/bilan/domain';
import { Bars, Icon, type Series } from '@fds/shared/web-kit';
import { BilanSource } from '../bilan-source';
import { ChartDownloads, type Downloadable } from '../downloads/chart-downloads';
import { cardPicture } from '../downloads/chart-picture';
import { FigureShown } from '../figures/figure-shown';

/** A breakdown of the bilan: its finding, its measure, its bars with their table, and how it is counted. */
@Component({
  selector: 'fds-figure-card',
  imports: [Bars, ChartDownloads, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .carte {
      height: 100%;
    }
    h3 {
      font-size: var(--t-lg);
      line-height: 1.6rem;
    }
    fds-bars {
      font-size: var(--t-sm);
    }
    .comment {
      margin-top: 2px;
    }
    .comment p {
      color: var(--texte-2);
      font-size: var(--t-sm);
      line-height: var(--l-sm);
      margin: 4px 0 6px;
    }
    @media print {
      .carte {
        height: auto;
      }
      .comment {
        display: none;
      }
    }
  `,
  template: `<section class="carte" [attr.aria-labelledby]="card().id + ' ' + card().id + '-mesure'">
    <div class="carte-tete">
      <div>
        <h3 [id]="card().id">{{ card().title }}</h3>
        <p [id]="card().id + '-mesure'">{{ card().subtitle }}</p>
      </div>
    </div>
    @if (card().base > 0) {
      <fds-bars
        [bars]="card().bars"
        [caption]="card().subtitle"
        [labelHead]="card().labelHead"
        [countHead]="card().countHead"
        [base]="card().base"
        [foot]="card().foot"
        [colour]="colour()"
        [pressable]="true"
        (pressed)="show($event)"
      />
    } @else {
      <p class="base">{{ card().foot }}</p>
    }
    <details class="tabl comment">
      <summary><fds-icon name="info" />Ce qui est compté</summary>
      @for (definition of definitions(); track definition) {
        <p>{{ definition }}</p>
      }
      <p>{{ card().foot }}</p>
    </details>
    @if (card().base > 0) {
      <fds-chart-downloads [of]="files()" />
    }
  </section>`,
})
export class FigureCardView {
  readonly card = input.required<FigureCard>();
  readonly colour = input<Series>('serie-1');
  private readonly shown = inject(FigureShown);
  private readonly source = inject(BilanSource);
  protected readonly definitions = computed(() => [
    ...new Set(this.card().figures.map(({ definition }) => definition)),
  ]);
  protected readonly files = computed((): Downloadable => {
    const card = this.card();
    return {
      name: this.source.fileName(card.id),
      figures: card.figures,
      picture: cardPicture(card, this.source.words()),
    };
  });

  /** Opens the figure of a bar. */
  protected show(place: number): void {
    const code = this.card().bars[place]?.code;
    if (code) this.shown.show(code);
  }
}
