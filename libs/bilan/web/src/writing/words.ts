import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A block of a text, in the domain's form or in the contract's. */
export interface ShownBlock {
  readonly kind: 'paragraph' | 'list';
  readonly lines: readonly {
    readonly runs: readonly { readonly text: string; readonly strong: boolean; readonly known: boolean }[];
  }[];
}

/** A commentary as it is read: paragraphs, lists, strong words, figures. */
@Component({
  selector: 'fds-bilan-words',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: var(--e3);
      max-width: 66ch;
      overflow-wrap: anywhere;
    }
    ul {
      display: grid;
      gap: 6px;
      margin: 0;
      padding-left: 1.2em;
      list-style: disc;
    }
    .perdu {
      border-bottom: 2px dotted var(--trait-fort);
    }
  `,
  template: `@for (block of blocks(); track $index) {
      @if (block.kind === 'list') {
        <ul>
          @for (line of block.lines; track $index) {
            <li><ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: line.runs }" /></li>
          }
        </ul>
      } @else {
        @for (line of block.lines; track $index) {
          <p><ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: line.runs }" /></p>
        }
      }
    }
    <ng-template #words let-runs>
      @for (run of runs; track $index) {
        @if (run.strong) {
          <strong [class.perdu]="!run.known">{{ run.text }}</strong>
        } @else {
          <span [class.perdu]="!run.known">{{ run.text }}</span>
        }
      }
    </ng-template>`,
})
export class BilanWords {
  readonly blocks = input.required<readonly ShownBlock[]>();
}
