import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const ORDINAL = /(?<=\d)(?=(?:er|re|e)(?![\p{L}\d]))|(?<=\d(?:er|re|e))(?![\p{L}\d])/u;
const ENDING = /^(?:er|re|e)$/;

/** A text whose ordinals stand as French writes them, their ending raised: 1<sup>er</sup> octobre, 30<sup>e</sup> édition. */
@Component({
  selector: 'fds-ordinals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    sup {
      font-size: 0.68em;
      line-height: 0;
    }
  `,
  template: `@for (piece of pieces(); track $index) {
    @if (piece.raised) {
      <sup>{{ piece.text }}</sup>
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
})
export class Ordinals {
  readonly text = input.required<string>();
  protected readonly pieces = computed(() =>
    this.text()
      .split(ORDINAL)
      .map((text) => ({ text, raised: ENDING.test(text) })),
  );
}
