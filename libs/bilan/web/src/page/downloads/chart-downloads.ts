import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { indicatorsCsv, type WordedFigure } from '@fds/bilan/domain';
import { feedback, FeedbackView, Icon, saveFile } from '@fds/shared/web-kit';
import { DOCUMENT } from '@angular/common';
import type { ChartPicture } from './chart-picture';

/** What a chart gives to take along: its figures, and what is drawn of them. */
export interface Downloadable {
  /** Of the files, without their ending: `bilan-2021-familles`. */
  readonly name: string;
  readonly figures: readonly WordedFigure[];
  readonly picture: ChartPicture;
}

/** The figures of a chart as CSV, and the chart as a picture of the size of a slide; both are made here, on demand. */
@Component({
  selector: 'fds-chart-downloads',
  imports: [FeedbackView, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    .rang {
      --g: 4px;
    }
    .b {
      min-height: 40px;
      font-size: var(--t-sm);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `<div class="rang">
      <button
        class="b t"
        type="button"
        [attr.aria-label]="'PNG, image de « ' + of().picture.title + ' »'"
        (click)="png()"
      >
        <fds-icon name="image" />PNG
      </button>
      <button
        class="b t"
        type="button"
        [attr.aria-label]="'CSV, chiffres de « ' + of().picture.title + ' »'"
        (click)="csv()"
      >
        <fds-icon name="table" />CSV
      </button>
    </div>
    <fds-feedback [of]="made" />`,
})
export class ChartDownloads {
  readonly of = input.required<Downloadable>();
  private readonly document = inject(DOCUMENT);
  protected readonly made = feedback();

  protected csv(): void {
    const { name, figures } = this.of();
    saveFile(new Blob([indicatorsCsv(figures, figures)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  }

  protected png(): Promise<unknown> {
    const { name, picture } = this.of();
    return this.made.attempt(async () => {
      const { drawPicture } = await import('./draw-picture');
      saveFile(await drawPicture(picture, this.document), `${name}.png`);
    }, 'L’image est dans vos téléchargements.');
  }
}
