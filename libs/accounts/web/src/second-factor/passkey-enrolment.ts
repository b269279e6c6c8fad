import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import type { FactorAddedView } from '@fds/shared/contract';
import { Api, asProblem, Control, Field, Icon } from '@fds/shared/web-kit';
import { makePasskey, PASSKEY_DECLINED, PasskeyDeclined } from './passkey';

/** A passkey: a name, then the browser asks. */
@Component({
  selector: 'fds-passkey-enrolment',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      --g: 16px;
      margin-top: var(--e4);
    }
  `,
  template: `<form class="pile" novalidate (submit)="$event.preventDefault(); make()">
    @if (notice(); as words) {
      <div class="note mal" role="alert">
        <fds-icon name="error" />
        <p>{{ words }}</p>
      </div>
    }
    <p>
      Une clé d’accès reste dans cet appareil, dans votre gestionnaire de mots de passe ou sur une clé de
      sécurité&nbsp;: rien à recopier, et un faux site ne peut pas s’en servir.
    </p>
    <fds-field label="Nom de cette clé" help="Pour la reconnaître dans votre liste.">
      <input #label fdsControl maxlength="60" [value]="name()" (input)="name.set(label.value)" />
    </fds-field>
    <div class="rang">
      <button class="b p" type="submit" [attr.aria-disabled]="busy() || null">Créer la clé d’accès</button>
      <ng-content />
    </div>
  </form>`,
})
export class PasskeyEnrolment {
  private readonly api = inject(Api);
  readonly added = output<FactorAddedView>();
  protected readonly name = signal('Cet appareil');
  protected readonly busy = signal(false);
  protected readonly notice = signal<string | null>(null);

  protected async make(): Promise<void> {
    if (this.busy()) return;
    this.notice.set(null);
    this.busy.set(true);
    try {
      const { options } = await this.api.post<{ options: string }>('/api/second-factors/passkey/options');
      const answer = await makePasskey(options);
      const name = this.name().trim() || 'Cet appareil';
      this.added.emit(await this.api.post<FactorAddedView>('/api/second-factors/passkey', { answer, name }));
    } catch (error) {
      this.notice.set(error instanceof PasskeyDeclined ? PASSKEY_DECLINED : asProblem(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
