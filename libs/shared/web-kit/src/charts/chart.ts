import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import type { ChartConfiguration } from 'chart.js';
import { Theme } from '../theme/theme';

type Engine = typeof import('./chart-engine');

/** Colours and letters of the moment, read from the page when a chart is drawn, so that dark and print follow. */
export interface ChartTheme {
  readonly colour: (token: string) => string;
  readonly text: string;
  readonly grid: string;
  readonly font: { readonly family: string; readonly size: number };
  /** False when the person asked for less motion. */
  readonly motion: boolean;
}

/**
 * A drawing with a real axis, by chart.js, loaded with the first one. The figures stand in a `<fds-chart-table>` beside
 * it: assistive technology reads one sentence here and the numbers there.
 */
@Component({
  selector: 'fds-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      position: relative;
      min-width: 0;
    }
    /* Until it is drawn a canvas is 300 pixels wide. */
    canvas {
      max-width: 100%;
    }
  `,
  host: { '[style.height.px]': 'height()' },
  template: `<canvas #canvas role="img" [attr.aria-label]="label()"></canvas>`,
})
export class ChartView {
  /** One sentence: what is drawn and what it shows. */
  readonly label = input.required<string>();
  readonly height = input(290);
  /** Makes the configuration from the theme; called again when what it reads changes. */
  readonly draw =
    input.required<(theme: ChartTheme) => ChartConfiguration<'bar' | 'line', (number | null)[], string>>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private drawn: { destroy(): void } | null = null;

  constructor() {
    const page = inject(Theme);
    let gone = false;
    let turn = 0;
    afterRenderEffect(() => {
      page.dark(); // colours are read anew when the page changes from light to dark
      const canvas = this.canvas().nativeElement;
      const theme = readTheme(canvas);
      const configuration = this.draw()(theme);
      const mine = ++turn;
      void import('./chart-engine').then(({ Chart }: Engine) => {
        if (gone || mine !== turn) return;
        this.drawn?.destroy();
        Chart.defaults.font = { ...Chart.defaults.font, ...theme.font };
        Chart.defaults.color = theme.text;
        Chart.defaults.borderColor = theme.grid;
        this.drawn = new Chart(canvas, {
          ...configuration,
          options: {
            animation: theme.motion ? { duration: 140 } : false,
            responsive: true,
            maintainAspectRatio: false,
            ...configuration.options,
          },
        });
      });
    });
    inject(DestroyRef).onDestroy(() => {
      gone = true;
      this.drawn?.destroy();
    });
  }
}

function readTheme(at: HTMLElement): ChartTheme {
  const style = getComputedStyle(at);
  const colour = (token: string): string => style.getPropertyValue(`--${token}`).trim();
  return {
    colour,
    text: colour('texte-2'),
    grid: colour('trait'),
    font: { family: colour('f-texte') || 'system-ui', size: 13 },
    motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
}
