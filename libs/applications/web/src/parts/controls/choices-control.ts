import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { optionsOf } from '../../editing/form';
import { AnswerControl } from './control';

/** Any of several: boxes. */
@Component({
  selector: 'fds-choices-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr));
      gap: 8px;
    }
    .choix {
      padding: 10px 12px;
    }
    .choix b {
      font-weight: 500;
    }
  `,
  template: `
    @for (option of options(); track option.code) {
      <label class="choix">
        <input type="checkbox" [checked]="value().includes(option.code)" (change)="toggle(option.code)" />
        <b>{{ option.label }}</b>
      </label>
    }
  `,
})
export class ChoicesControl extends AnswerControl<'choices', readonly string[]> {
  protected readonly options = computed(() => optionsOf(this.editing.form(), this.field(), this.spec(), this.value()));

  /** Kept in the order of the list, so that two people who tick the same give the same answer. */
  protected toggle(code: string): void {
    const value = this.value();
    const chosen = value.includes(code) ? value.filter((one) => one !== code) : [...value, code];
    const order = this.options().map((option) => option.code);
    this.chooseAnswer([...chosen].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
  }
}
