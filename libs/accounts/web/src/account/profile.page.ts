import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { AccountView } from '@fds/shared/contract';
import { Api, pageState, PageStateView, ReadyTemplate, Session } from '@fds/shared/web-kit';
import { AddressForm } from './address-form';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';

/** What opens the account, and the name others read. */
@Component({
  selector: 'fds-profile',
  imports: [AddressForm, NameForm, PageStateView, PasswordForm, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    h1 {
      margin-bottom: var(--e6);
    }
  `,
  template: `
    <h1 tabindex="-1">Mon compte</h1>
    <fds-page-state [of]="account" what="du compte" failure="Votre compte n’a pas pu être lu">
      <ng-template [fdsReady]="account" let-read>
        <div class="pile">
          <fds-name-form [account]="read" (changed)="keep($event)" />
          <fds-address-form [account]="read" (changed)="keep($event)" />
          <fds-password-form [account]="read" (changed)="keep($event)" />
        </div>
      </ng-template>
    </fds-page-state>
  `,
})
export class ProfilePage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly account = pageState({
    load: (_, signal) => this.api.get<AccountView>('/api/account', {}, signal),
  });

  /** Shows what was saved; the menu names the person as well. */
  protected keep(view: AccountView): void {
    this.account.set(view);
    void this.session.refresh().catch(() => null);
  }
}
