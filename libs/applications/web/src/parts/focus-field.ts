import { afterNextRender, Directive, ElementRef, inject, Injector, input } from '@angular/core';
import { isWritingSince } from '../events/show-field';

/** Milliseconds that leave the page its own arrival. */
const AFTER_TITLE = 60;

/**
 * On a page of the dossier: brings the field of the address (`?champ=<item>/slots`) into view and puts the focus in it. A
 * field says where it is with `data-at`; an item whose field is folded is found by its own id.
 */
@Directive({ selector: '[fdsFocusField]' })
export class FocusField {
  readonly pointer = input<string | undefined>(undefined, { alias: 'fdsFocusField' });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    // A change of page first brings the focus to its title: the field comes after.
    const from = document.activeElement;
    afterNextRender(() => setTimeout(() => this.go(from), AFTER_TITLE), { injector: inject(Injector) });
  }

  private go(from: Element | null): void {
    if (isWritingSince(from)) return;
    for (
      let pointer = this.pointer() ?? '';
      pointer;
      pointer = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
    ) {
      const field = this.host.nativeElement.querySelector<HTMLElement>(`[data-at="${CSS.escape(pointer)}"]`);
      const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
      if (!field) continue;
      field.scrollIntoView({ block: 'center' });
      control?.focus({ preventScroll: true });
      return;
    }
  }
}
