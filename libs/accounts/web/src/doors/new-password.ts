import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { measurePassword } from '@fds/accounts/domain';
import { Control, Field, Icon } from '@fds/shared/web-kit';

/** A password being chosen: one field, shown on demand, and how far it is from the CNIL's rule. */
@Component({
  selector: 'fds-new-password',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './secret.scss',
  template: `
    <fds-field [label]="label()" [help]="help()" [optional]="optional()" [error]="error()">
      <div class="secret">
        <input
          #box
          fdsControl
          name="new-password"
          autocomplete="new-password"
          spellcheck="false"
          autocapitalize="none"
          [type]="shown() ? 'text' : 'password'"
          [value]="value()"
          (input)="value.set(box.value)"
        />
        <button
          class="bi"
          type="button"
          [attr.aria-pressed]="shown()"
          aria-label="Afficher le mot de passe"
          (click)="shown.set(!shown())"
        >
          <fds-icon [name]="shown() ? 'visibility_off' : 'visibility'" />
        </button>
      </div>
      <div below class="force" [class.bon]="meter().allowed">
        <span class="trait" aria-hidden="true"><i [style.width.%]="meter().share * 100"></i></span>
        <span class="meta" aria-live="polite">{{ meter().words }}</span>
      </div>
    </fds-field>
  `,
})
export class NewPassword {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly label = input('Votre mot de passe');
  readonly help = input('');
  readonly optional = input(false);
  /** The address of the account: it may not stand in the password. */
  readonly email = input.required<string>();
  readonly error = input<string | null>(null);
  readonly value = model('');
  protected readonly shown = signal(false);
  protected readonly meter = computed(() => measurePassword(this.value(), this.email()));

  focus(): void {
    this.box().nativeElement.focus();
  }
}
