import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, Directive, inject, input } from '@angular/core';
import { Icon } from '../icons/icon';
import { fieldMessage, type FieldError } from './messages';

/** What a field of a signal form tells: `event.title` of `form(draft, …)`. */
export type FieldOfForm = () => { readonly touched: () => boolean; readonly errors: () => readonly FieldError[] };

let made = 0;

/**
 * One question of a form: label above, help between label and control, error below with its icon. The control inside
 * carries `fdsControl`, which ties it to its label, help and error.
 */
@Component({
  selector: 'fds-field',
  imports: [NgTemplateOutlet, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
  `,
  template: `
    @if (group()) {
      <fieldset class="champ" [class.erreur]="message()" [attr.aria-describedby]="describedBy()">
        <legend class="lab">{{ label() }} <ng-container [ngTemplateOutlet]="option" /></legend>
        <ng-container [ngTemplateOutlet]="body" />
      </fieldset>
    } @else {
      <div class="champ" [class.erreur]="message()">
        <label [for]="id">{{ label() }} <ng-container [ngTemplateOutlet]="option" /></label>
        <ng-container [ngTemplateOutlet]="body" />
      </div>
    }
    <ng-template #option>
      @if (optional()) {
        <span class="opt">facultatif</span>
      }
      <ng-content select="[aside]" />
    </ng-template>
    <ng-template #body>
      @if (help()) {
        <p class="aide" [id]="id + '-aide'">{{ help() }}</p>
      }
      <ng-content />
      @if (message(); as text) {
        <p class="msg-erreur" [id]="id + '-erreur'">
          <fds-icon name="error" /><span>{{ text }}</span>
        </p>
      }
      <ng-content select="[below]" />
    </ng-template>
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly optional = input(false);
  /** True around radio buttons or boxes: a fieldset with its legend. */
  readonly group = input(false);
  /** The field of a signal form; its errors show once it has been left. */
  readonly field = input<FieldOfForm | null>(null);
  /** An error said from outside; it prevails. */
  readonly error = input<string | null>(null);

  readonly id = `champ-${++made}`;
  readonly message = computed(() => {
    const said = this.error();
    if (said) return said;
    const state = this.field()?.();
    const first = state?.touched() ? state.errors()[0] : undefined;
    return first ? fieldMessage(first, this.label()) : null;
  });
  readonly describedBy = computed(
    () => [this.help() && `${this.id}-aide`, this.message() && `${this.id}-erreur`].filter(Boolean).join(' ') || null,
  );
}

/** On the input, select or textarea of a `<fds-field>`: its id, its look and what describes it. */
@Directive({
  selector: '[fdsControl]',
  host: {
    class: 'saisie',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.message() ? 'true' : null",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
