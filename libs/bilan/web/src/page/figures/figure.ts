import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FigureShown } from './figure-shown';

/** A number that says what it is: pressed, it shows its definition, base, coverage, years, and the list behind it. */
@Component({
  selector: 'fds-figure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      justify-content: flex-end;
      min-height: 40px;
      min-width: 40px;
      margin-block: -10px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      font-variant-numeric: inherit;
      cursor: pointer;
      text-align: inherit;
      text-decoration: underline dotted from-font;
      text-decoration-thickness: 1px;
      text-underline-offset: 0.22em;
      text-decoration-color: var(--texte-3);
    }
    :host(.grand) button {
      justify-content: flex-start;
      margin-block: 0;
      text-decoration-color: currentcolor;
      text-underline-offset: 0.14em;
    }
    button:hover {
      text-decoration-style: solid;
    }
    @media print {
      button {
        min-height: 0;
        min-width: 0;
        margin: 0;
        text-decoration: none;
      }
    }
  `,
  template: `<button type="button" aria-haspopup="dialog" (click)="shown.show(code())">
    {{ text() }}<span class="vh">, ce que dit ce chiffre</span>
  </button>`,
})
export class Figure {
  readonly code = input.required<string>();
  /** The number as it is written here. */
  readonly text = input.required<string>();
  protected readonly shown = inject(FigureShown);
}
