import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TagView } from '@fds/shared/contract';

/** A tag of the coordination: its colour and, always, its name. */
@Component({
  selector: 'fds-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': `'c-' + of().colour` },
  styles: `
    :host {
      --encre: var(--texte-2);
      display: inline-flex;
      align-items: center;
      gap: 6px;
      max-width: 100%;
      padding: 1px 8px;
      border: 1px solid var(--encre);
      border-radius: 999px;
      font-size: var(--t-xs);
      font-weight: 600;
      line-height: 1.4;
      color: var(--texte);
      background: var(--feuille);
      overflow-wrap: anywhere;
    }
    :host::before {
      content: '';
      flex: none;
      width: 8px;
      height: 8px;
      border-radius: 50%;
      background: var(--encre);
      print-color-adjust: exact;
    }
    :host(.c-blue) {
      --encre: var(--type-ponctuel);
    }
    :host(.c-green) {
      --encre: var(--type-parcours);
    }
    :host(.c-amber) {
      --encre: var(--type-festival);
    }
    :host(.c-red) {
      --encre: var(--alerte);
    }
    :host(.c-violet) {
      --encre: color-mix(in srgb, var(--type-village), var(--type-ponctuel));
    }
  `,
  template: '{{ of().name }}',
})
export class TagChip {
  readonly of = input.required<TagView>();
}
