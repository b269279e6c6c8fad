import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import type { FactorAddedView } from '@fds/shared/contract';
import { Icon } from '@fds/shared/web-kit';
import { AppEnrolment } from './app-enrolment';
import { canUsePasskeys } from './passkey';
import { PasskeyEnrolment } from './passkey-enrolment';
import { RecoveryCodes } from './recovery-codes';

/** Choosing a second factor: which, then its steps, then the recovery codes when these are the first. */
@Component({
  selector: 'fds-factor-enrolment',
  imports: [AppEnrolment, Icon, PasskeyEnrolment, RecoveryCodes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .moyens {
      display: grid;
      gap: var(--e4);
      margin: var(--e4) 0;
    }
    .moyens li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e3) var(--e5);
      align-items: center;
    }
    .moyens p {
      flex: 1 1 300px;
    }
    h3 {
      font-size: var(--t-md);
    }
    .fin {
      margin-top: var(--e5);
    }
  `,
  template: `
    @if (codes(); as shown) {
      <h3>{{ third() ? '3. ' : '' }}Gardez vos codes de secours</h3>
      <p>
        Si vous n’avez plus votre téléphone ou votre clé, un de ces codes vous fera entrer. Ils ne seront plus jamais
        affichés&nbsp;: mettez-les en lieu sûr maintenant.
      </p>
      <fds-recovery-codes [codes]="shown" />
      <p class="fin">
        <button class="b p" type="button" (click)="finish()"><fds-icon name="check" />J’ai gardé mes codes</button>
      </p>
    } @else {
      @switch (way()) {
        @case ('app') {
          <fds-app-enrolment (added)="keep($event)">
            <button class="b t" type="button" (click)="way.set(null)">Choisir un autre moyen</button>
          </fds-app-enrolment>
        }
        @case ('passkey') {
          <fds-passkey-enrolment (added)="keep($event)">
            <button class="b t" type="button" (click)="way.set(null)">Choisir un autre moyen</button>
          </fds-passkey-enrolment>
        }
        @default {
          <ul class="moyens">
            <li>
              <p>
                <b>Une application sur votre téléphone</b><br />
                Elle affiche un code à six chiffres, même sans réseau. Il en existe de gratuites.
              </p>
              <button class="b sec" type="button" (click)="way.set('app')">
                <fds-icon name="password" />Ajouter une application
              </button>
            </li>
            @if (usable()) {
              <li>
                <p>
                  <b>Une clé d’accès</b><br />
                  Votre empreinte, votre visage ou le code de cet appareil, ou une clé de sécurité&nbsp;: rien à
                  recopier.
                </p>
                <button class="b sec" type="button" (click)="way.set('passkey')">
                  <fds-icon name="lock" />Ajouter une clé d’accès
                </button>
              </li>
            }
          </ul>
          @if (!usable()) {
            <p class="meta">
              @if (host(); as name) {
                Les clés d’accès s’ajoutent à l’adresse {{ name }}, avec un navigateur qui les connaît.
              } @else {
                Les clés d’accès ne sont pas possibles à cette adresse du portail.
              }
            </p>
          }
        }
      }
    }
  `,
})
export class FactorEnrolment {
  /** Host that passkeys are bound to. */
  readonly host = input.required<string | null>();
  /** A factor is kept; its recovery codes, if any, are still on screen. */
  readonly added = output<FactorAddedView>();
  /** Everything has been seen. */
  readonly finished = output();
  protected readonly way = signal<'app' | 'passkey' | null>(null);
  /** The codes are the third step after an app's two. */
  protected readonly third = signal(false);
  protected readonly codes = signal<readonly string[] | null>(null);

  protected usable(): boolean {
    return canUsePasskeys(this.host());
  }
  protected keep(view: FactorAddedView): void {
    this.third.set(this.way() === 'app');
    this.way.set(null);
    this.codes.set(view.recoveryCodes ?? null);
    this.added.emit(view);
    if (!view.recoveryCodes) this.finished.emit();
  }
  protected finish(): void {
    this.codes.set(null);
    this.finished.emit();
  }
}
