import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
} from '@angular/core';
import type { FactorAddedView, TotpSecretView } from '@fds/shared/contract';
import { Api, asProblem, Control, Field, Icon, pageState, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';
import { QrCode } from './qr-code';

/** An authenticator app, in two short steps: scan, then type the code it shows. The recovery codes come after. */
@Component({
  selector: 'fds-app-enrolment',
  imports: [Control, Field, Icon, PageStateView, QrCode, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .pas {
      display: grid;
      gap: var(--e4);
      margin: 0;
    }
    h3 {
      margin-top: var(--e5);
      font-size: var(--t-md);
    }
    .scan {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e5);
      align-items: flex-start;
    }
    .scan > div {
      flex: 1 1 240px;
      min-width: 0;
    }
    .scan p + p {
      margin-top: var(--e3);
    }
    h3 + form,
    h3 + .scan {
      margin-top: var(--e3);
    }
    .cle {
      overflow-wrap: anywhere;
      font-size: var(--t-md);
    }
    .code {
      max-width: 240px;
      font-size: 1.5rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.12em;
    }
    form {
      --g: 16px;
    }
  `,
  template: `
    <fds-page-state [of]="secret" what="du code à scanner" [bars]="4">
      <ng-template [fdsReady]="secret" let-view>
        <h3>1. Scannez</h3>
        <div class="scan">
          <fds-qr-code [text]="view.uri" label="QR code à scanner avec votre application d’authentification" />
          <div>
            <p>
              Avec une application d’authentification sur votre téléphone&nbsp;: FreeOTP, Aegis, celle de votre
              gestionnaire de mots de passe, de Google ou de Microsoft.
            </p>
            <p class="doux">Vous ne pouvez pas scanner&nbsp;? Tapez cette clé dans l’application&nbsp;:</p>
            <p class="cle">
              <code>{{ groups() }}</code>
            </p>
          </div>
        </div>
        <h3>2. Tapez le code que l’application affiche</h3>
        <form class="pile" novalidate (submit)="$event.preventDefault(); confirm()">
          @if (notice(); as words) {
            <div class="note mal" role="alert">
              <fds-icon name="error" />
              <div>
                <p>{{ words }}</p>
                <button class="b sec petit" type="button" (click)="again()">Recommencer</button>
              </div>
            </div>
          }
          <fds-field label="Le code à six chiffres" [error]="error()">
            <input
              #box
              fdsControl
              class="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength="12"
              [value]="code()"
              (input)="code.set(box.value)"
            />
          </fds-field>
          <fds-field label="Nom de cet appareil" help="Pour le reconnaître dans votre liste.">
            <input #label fdsControl maxlength="60" [value]="name()" (input)="name.set(label.value)" />
          </fds-field>
          <div class="rang">
            <button class="b p" type="submit" [attr.aria-disabled]="busy() || null">Activer</button>
            <ng-content />
          </div>
        </form>
      </ng-template>
    </fds-page-state>
  `,
})
export class AppEnrolment {
  private readonly api = inject(Api);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly added = output<FactorAddedView>();

  protected readonly secret = pageState<TotpSecretView>({
    load: () => this.api.post<TotpSecretView>('/api/second-factors/totp/secret'),
  });
  protected readonly groups = computed(() => this.secret.value()?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '');
  protected readonly code = signal('');
  protected readonly name = signal('Téléphone');
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly notice = signal<string | null>(null);

  protected again(): void {
    this.notice.set(null);
    this.secret.reload();
  }

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.error.set(null);
    this.notice.set(null);
    if (!this.code().trim()) {
      this.error.set('Écrivez le code que l’application affiche.');
      return this.focus();
    }
    this.busy.set(true);
    try {
      const name = this.name().trim() || 'Téléphone';
      this.added.emit(await this.api.post<FactorAddedView>('/api/second-factors/totp', { code: this.code(), name }));
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status === 422) {
        this.error.set(problem.errors[0]?.detail ?? problem.detail);
        this.code.set('');
        afterNextRender(() => this.focus(), { injector: this.injector });
      } else this.notice.set(problem.detail);
    } finally {
      this.busy.set(false);
    }
  }
  private focus(): void {
    this.element.nativeElement.querySelector('input')?.focus();
  }
}
