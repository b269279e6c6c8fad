import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { AccountView } from '@fds/shared/contract';
import { Api, Control, feedback, FeedbackView, Field } from '@fds/shared/web-kit';

/** The name that the coordination and the committee read. */
@Component({
  selector: 'fds-name-form',
  imports: [Control, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './card.scss',
  template: `
    <section class="carte" aria-labelledby="compte-nom">
      <h2 id="compte-nom">Votre nom</h2>
      <form class="pile" novalidate (submit)="$event.preventDefault(); save()">
        <fds-field label="Nom et prénom" help="Tel que la coordination et le comité le liront." [error]="error()">
          <input #box fdsControl autocomplete="name" maxlength="120" [value]="name()" (input)="name.set(box.value)" />
        </fds-field>
        <div class="rang">
          <button class="b sec" type="submit" [attr.aria-disabled]="doing.busy() || null">Enregistrer le nom</button>
        </div>
      </form>
      <fds-feedback [of]="doing" />
    </section>
  `,
})
export class NameForm {
  private readonly api = inject(Api);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  readonly account = input.required<AccountView>();
  readonly changed = output<AccountView>();

  protected readonly doing = feedback();
  protected readonly name = linkedSignal(() => this.account().name);
  private readonly tried = signal(false);
  protected readonly error = computed(() => (this.tried() && !this.name().trim() ? 'Écrivez votre nom.' : null));

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.error()) return this.box().nativeElement.focus();
    await this.doing.attempt(
      async () => this.changed.emit(await this.api.put<AccountView>('/api/account/name', { name: this.name().trim() })),
      'Votre nom est enregistré.',
    );
  }
}
