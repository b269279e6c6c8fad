import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { drawSpectrum, type SpectrumLine } from '@fds/shared/kernel';

/**
 * The emission spectrum of an edition, one line per event. Decorative for assistive technology: the numbers or a legend
 * always stand next to it. It takes the height of its container; `strip` is the band on top of pages.
 */
@Component({
  selector: 'fds-spectrum',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true', '[class.raies]': 'strip()' },
  styles: `
    :host {
      display: block;
      height: 100%;
      background: var(--encre-900);
    }
    :host(.raies) {
      height: 6px;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .science_village {
      fill: #ff66b3;
    }
    .festival {
      fill: #ff9b38;
    }
    .science_route {
      fill: #3fcdbd;
    }
    .single {
      fill: #a9b1ff;
    }
  `,
  template: `<svg viewBox="0 0 1000 10" preserveAspectRatio="none" focusable="false">
    @for (line of drawn(); track $index) {
      <rect [attr.x]="line.x" y="0" [attr.width]="line.width" height="10" [attr.class]="line.kind" />
    }
  </svg>`,
})
export class Spectrum {
  readonly lines = input<readonly SpectrumLine[]>([]);
  readonly strip = input(false);
  protected readonly drawn = computed(() => drawSpectrum(this.lines()));
}
