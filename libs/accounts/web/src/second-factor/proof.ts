import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { ProofMethod, SecondStepView, SessionView } from '@fds/shared/contract';
import { Api, asProblem, Control, Field, Icon, type IconName } from '@fds/shared/web-kit';
import { answerWithPasskey, canUsePasskeys, PASSKEY_DECLINED, PasskeyDeclined } from './passkey';

const OTHER_WAY: Record<ProofMethod, { readonly words: string; readonly icon: IconName }> = {
  totp: { words: 'Utiliser l’application', icon: 'password' },
  recovery: { words: 'Utiliser un code de secours', icon: 'list' },
  passkey: { words: 'Utiliser une clé d’accès', icon: 'lock' },
  password: { words: 'Utiliser le mot de passe', icon: 'password' },
};

/** The second proof of identity: by the app's code, a recovery code, a passkey; anew, also by the password. */
@Component({
  selector: 'fds-proof',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .code {
      max-width: 240px;
      font-size: 1.5rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.12em;
    }
    form {
      --g: 20px;
    }
    .autres {
      margin-top: var(--e5);
    }
  `,
  template: `
    <form class="pile" novalidate (submit)="$event.preventDefault(); send()">
      @if (notice(); as words) {
        <div class="note mal" role="alert">
          <fds-icon name="error" />
          <p>{{ words }}</p>
        </div>
      }
      @switch (method()) {
        @case ('totp') {
          <fds-field
            label="Le code à six chiffres"
            help="Ouvrez votre application d’authentification : le code change toutes les trente secondes."
            [error]="error()"
          >
            <input
              fdsControl
              class="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength="12"
              [value]="typed()"
              (input)="type($event)"
            />
          </fds-field>
        }
        @case ('recovery') {
          <fds-field
            label="Un code de secours"
            help="Un de ceux que vous avez gardés, par exemple abcd-efgh-jkmn. Chaque code sert une fois."
            [error]="error()"
          >
            <input
              fdsControl
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              maxlength="40"
              [value]="typed()"
              (input)="type($event)"
            />
          </fds-field>
        }
        @case ('password') {
          <fds-field label="Votre mot de passe" [error]="error()">
            <input
              fdsControl
              type="password"
              autocomplete="current-password"
              [value]="typed()"
              (input)="type($event)"
            />
          </fds-field>
        }
        @case ('passkey') {
          <p>Votre navigateur va vous demander votre empreinte, votre visage, votre code ou votre clé de sécurité.</p>
        }
        @default {
          <p>Reconnectez-vous pour confirmer que c’est bien vous.</p>
        }
      }
      @if (method()) {
        <button class="b p grand" type="submit" [attr.aria-disabled]="busy() || null">
          {{ method() === 'passkey' ? 'Présenter ma clé d’accès' : 'Continuer' }}
        </button>
      }
    </form>
    @if (others().length > 0) {
      <div class="rang autres">
        @for (other of others(); track $index) {
          <button class="b t" type="button" (click)="choose(other)">
            <fds-icon [name]="ways[other].icon" />{{ ways[other].words }}
          </button>
        }
      </div>
    }
  `,
})
export class Proof {
  private readonly api = inject(Api);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly asked = input.required<SecondStepView>();
  /** The session has gone on. */
  readonly proven = output<SessionView>();

  protected readonly ways = OTHER_WAY;
  private readonly methods = computed(() =>
    this.asked()
      .methods.map(({ method }) => method)
      .filter((method) => method !== 'passkey' || canUsePasskeys(this.asked().passkeyHost)),
  );
  protected readonly method = linkedSignal<ProofMethod | null>(() => this.methods()[0] ?? null);
  protected readonly others = computed(() => this.methods().filter((one) => one !== this.method()));
  protected readonly typed = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly notice = signal<string | null>(null);

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }
  protected choose(method: ProofMethod): void {
    this.method.set(method);
    this.typed.set('');
    this.error.set(null);
    this.notice.set(null);
    afterNextRender(() => this.focus(), { injector: this.injector });
  }

  protected async send(): Promise<void> {
    const method = this.method();
    if (this.busy() || !method) return;
    this.error.set(null);
    this.notice.set(null);
    if (method !== 'passkey' && !this.typed().trim()) {
      this.error.set(method === 'password' ? 'Écrivez votre mot de passe.' : 'Écrivez le code.');
      return this.focus();
    }
    this.busy.set(true);
    try {
      this.proven.emit(await this.answer(method));
    } catch (error) {
      this.say(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async answer(method: ProofMethod): Promise<SessionView> {
    const path = `/api/second-step/${method}`;
    if (method === 'password') return this.api.post<SessionView>(path, { password: this.typed() });
    if (method !== 'passkey') return this.api.post<SessionView>(path, { code: this.typed() });
    const { options } = await this.api.post<{ options: string }>(`${path}/options`);
    return this.api.post<SessionView>(path, { answer: await answerWithPasskey(options) });
  }

  private say(error: unknown): void {
    if (error instanceof PasskeyDeclined) return this.notice.set(PASSKEY_DECLINED);
    const problem = asProblem(error);
    if (problem.status === 422 && this.method() !== 'passkey') {
      this.error.set(problem.errors[0]?.detail ?? problem.detail);
      this.empty();
      return this.focus();
    }
    this.notice.set(problem.detail);
  }
  private empty(): void {
    this.typed.set('');
    // The signal may have been empty at the last drawing: the box is then not written by it.
    const box = this.element.nativeElement.querySelector('input');
    if (box) box.value = '';
  }
  private focus(): void {
    this.element.nativeElement.querySelector('input')?.focus();
  }
}
