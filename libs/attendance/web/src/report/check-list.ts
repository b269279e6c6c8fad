import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Boxes of which several may be ticked, side by side where there is room. */
@Component({
  selector: 'fds-check-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
      gap: 10px;
    }
  `,
  template: `@for (option of options(); track option.code) {
    <label class="choix"
      ><input
        type="checkbox"
        [checked]="chosen().includes(option.code)"
        (change)="tick(option.code, $any($event.target).checked)"
      /><span>{{ option.label }}</span></label
    >
  }`,
})
export class CheckList<Code extends string> {
  readonly options = input.required<readonly { readonly code: Code; readonly label: string }[]>();
  readonly chosen = input.required<readonly Code[]>();
  readonly changed = output<Code[]>();

  protected tick(code: Code, there: boolean): void {
    this.changed.emit([...this.chosen().filter((one) => one !== code), ...(there ? [code] : [])]);
  }
}
