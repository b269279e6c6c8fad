import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Empty modules around the code, as readers need them. */
const QUIET = 4;

/** A QR code, drawn as one path: dark on white in every theme, since cameras read it so. */
@Component({
  selector: 'fds-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      width: 220px;
      max-width: 100%;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      background: #fff;
      border-radius: var(--r-m);
    }
    path {
      fill: #000;
    }
  `,
  template: `<svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
    <path [attr.d]="path()" />
  </svg>`,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: QUIET }));
  protected readonly box = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(''),
  );
}
